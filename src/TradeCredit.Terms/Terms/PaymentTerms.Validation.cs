using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Terms;

/// <content>What makes terms unusable.</content>
public sealed partial record PaymentTerms
{
    /// <summary>All faults of the terms, each with its path.</summary>
    /// <returns>The faults; none if the terms can be used.</returns>
    public ImmutableArray<Failure> Validate() => [.. Faults()];

    private IEnumerable<Failure> Faults()
    {
        if (string.IsNullOrWhiteSpace(Code)) yield return new Failure(FailureReason.Missing, "terms.code-missing", "Terms have a code or a name.", "code");
        if (string.IsNullOrWhiteSpace(Version)) yield return new Failure(FailureReason.Missing, "terms.version-missing", "Terms have a version.", "version");
        foreach (var fault in Discounts.Faults()) yield return fault.Under("discounts");
        foreach (var fault in Conventions.Faults()) yield return fault.Under("conventions");
        foreach (var fault in Default?.Faults() ?? []) yield return fault.Under("default");
        if (Instructions.Contains(null!)) yield return new Failure(FailureReason.Missing, "terms.instruction-missing", "An instruction is missing.", "instructions");
        if (Instalments.Contains(null!))
        {
            yield return new Failure(FailureReason.Missing, "terms.instalment-missing", "An instalment is missing.", "instalments");
            yield break;
        }

        if (Instalments.IsEmpty)
        {
            yield return new Failure(FailureReason.Missing, "terms.instalments-missing", "Terms have at least one instalment.", "instalments");
            yield break;
        }

        for (var i = 0; i < Instalments.Length; i++)
        {
            foreach (var fault in Instalments[i].Faults().Concat(PositionFaults(i))) yield return fault.Under(PathOf(i));
        }

        foreach (var fault in TotalFaults()) yield return fault;
    }

    // The currency of the terms, or of the first amount that they state.
    private Currency? StatedCurrency => Currency ?? Instalments.SelectMany(i => i.StatedAmounts).Select(a => (Currency?)a.Currency).FirstOrDefault(c => c != TradeCredit.Currency.None);

    // What depends on where an instalment stands.
    private IEnumerable<Failure> PositionFaults(int index)
    {
        var instalment = Instalments[index];
        var isLast = index == Instalments.Length - 1;
        if (instalment.Share is Share.Balance && !isLast)
            yield return new Failure(FailureReason.Contradiction, "terms.balance-not-last", "A balance is what is left, so nothing can come after it.", "share");
        if (instalment.Trigger is Trigger.AfterPrevious && index == 0)
            yield return new Failure(FailureReason.Contradiction, "terms.no-previous", "The first instalment has none before it to count from.", "trigger");
        foreach (var amount in instalment.StatedAmounts)
        {
            if (StatedCurrency is { } currency && amount.Currency != currency && amount.Currency != TradeCredit.Currency.None)
                yield return new Failure(FailureReason.CurrencyMismatch, "terms.currency-mismatch", $"The terms are in {currency.Code}, this amount in {amount.Currency.Code}; convert it by a dated rate first.", "", amount.ToString());
        }

        if (Conventions.RefusesEqualInstalments && Instalments.IndexOf(instalment) < index)
            yield return new Failure(FailureReason.Duplicate, "terms.instalment-duplicate", "An equal instalment stands before this one.", "");
        if (Conventions.RefusesDiscountOnInstalments && Instalments.Length > 1 && !instalment.Discounts.IsEmpty)
            yield return new Failure(FailureReason.NotPermitted, "terms.discount-on-instalment", "These conventions allow a cash discount only where one instalment is the whole.", "discounts");
    }

    // Unless something takes the rest, what is stated of goods, freight and tax must each come to exactly the whole.
    private IEnumerable<Failure> TotalFaults()
    {
        var (goods, freight, tax) = (ExactSum.Zero, ExactSum.Zero, ExactSum.Zero);
        var exact = true;
        foreach (var instalment in Instalments)
        {
            if (instalment.ShareFaults().Any()) yield break;
            if (instalment.Share.Stated is not { Of: not ShareBasis.Remaining } stated)
            {
                exact = false;
                continue;
            }

            if (stated.Of is ShareBasis.Total or ShareBasis.Untaxed or ShareBasis.Goods) goods = goods.Plus(stated.Part);
            if (stated.Of is ShareBasis.Total or ShareBasis.Untaxed or ShareBasis.TaxAndFreight) freight = freight.Plus(stated.Part);
            if (stated.Of is ShareBasis.Total or ShareBasis.Tax or ShareBasis.TaxAndFreight) tax = tax.Plus(stated.Part);
        }

        (string Name, ExactSum Sum)[] parts = [("goods", goods), ("freight", freight), ("tax", tax)];
        if (Conventions.LastInstalment == LastInstalment.TakesTheRest || Instalments[^1].Share.Stated is { Of: ShareBasis.Remaining, Part.Numerator: 1, Part.Denominator: 1 })
        {
            var above = parts.FirstOrDefault(p => p.Sum.ComparedToWhole > 0);
            if (above.Name is not null && Conventions is { OverAllocation: OverAllocation.Refuse, LastInstalment: LastInstalment.AsStated })
                yield return new Failure(FailureReason.Contradiction, "terms.shares-above-whole", $"The shares come to {above.Sum} of the {above.Name}, more than the whole.", "instalments", above.Sum.ToString());
        }
        else if (!exact)
        {
            yield return new Failure(FailureReason.Missing, "terms.balance-missing", "Fixed amounts and parts of what remains need a balance at the end that takes the rest.", "instalments");
        }
        else if (parts.FirstOrDefault(p => p.Sum.ComparedToWhole != 0) is { Name: not null } off)
        {
            yield return new Failure(FailureReason.Contradiction, "terms.shares-not-whole", $"The shares come to {off.Sum} of the {off.Name}; they must come to exactly 100 %, or a balance must take the rest.", "instalments", off.Sum.ToString());
        }
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"instalments[{index}]");
}
