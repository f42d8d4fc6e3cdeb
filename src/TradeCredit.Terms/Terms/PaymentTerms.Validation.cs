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
        if (Instructions.IsDefault) yield return new Failure(FailureReason.Missing, "terms.instructions-missing", "The instructions were never assigned; use an empty array for none.", "instructions");
        if (Instalments.IsDefaultOrEmpty)
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

    // What depends on where an instalment stands.
    private IEnumerable<Failure> PositionFaults(int index)
    {
        var instalment = Instalments[index];
        var isLast = index == Instalments.Length - 1;
        if (instalment.Share is Share.Balance && !isLast)
            yield return new Failure(FailureReason.Contradiction, "terms.balance-not-last", "A balance is what is left, so nothing can come after it.", "share");
        if (instalment.Trigger is Trigger.AfterPrevious && index == 0)
            yield return new Failure(FailureReason.Contradiction, "terms.no-previous", "The first instalment has none before it to count from.", "trigger");
        if (Currency is { } currency && instalment.Share is Share.FixedAmount { Amount: var amount } && amount.Currency != currency)
            yield return new Failure(FailureReason.CurrencyMismatch, "terms.currency-mismatch", $"The terms are for {currency.Code}; the fixed amount is in {amount.Currency.Code}.", "share", amount.ToString());
        if (Conventions.RefusesEqualInstalments && Instalments.IndexOf(instalment) < index)
            yield return new Failure(FailureReason.Duplicate, "terms.instalment-duplicate", "An equal instalment stands before this one.", "");
        if (Conventions.RefusesDiscountOnInstalments && Instalments.Length > 1 && !instalment.Discounts.IsDefaultOrEmpty)
            yield return new Failure(FailureReason.NotPermitted, "terms.discount-on-instalment", "These conventions allow a cash discount only where one instalment is the whole.", "discounts");
    }

    // Unless something takes the rest, shares of the total must come to exactly the whole.
    private IEnumerable<Failure> TotalFaults()
    {
        var stated = Ratio.Sum(Instalments.Select(i => i.Share switch
        {
            Share.Percent { Of: ShareBasis.Total } p => p.Value.ToRatio(),
            Share.Part { Of: ShareBasis.Total } p => p.Value,
            _ => Ratio.Zero,
        }));
        var takesRest = Conventions.LastInstalment == LastInstalment.TakesTheRest
            || Instalments[^1].Share is Share.Balance or Share.Percent { Of: ShareBasis.Remaining, Value.Value: 100m }
            || Instalments[^1].Share == new Share.Part(Ratio.One, ShareBasis.Remaining);
        var allOfTotal = Instalments.All(i => i.Share is Share.Percent { Of: ShareBasis.Total } or Share.Part { Of: ShareBasis.Total });
        if (takesRest)
        {
            if (stated > Ratio.One && Conventions is { OverAllocation: OverAllocation.Refuse, LastInstalment: LastInstalment.AsStated })
                yield return new Failure(FailureReason.Contradiction, "terms.shares-above-whole", $"The shares of the total come to {Text(stated)}, more than the whole.", "instalments", stated.ToString());
        }
        else if (stated != Ratio.One && (allOfTotal || stated > Ratio.Zero))
        {
            yield return new Failure(FailureReason.Contradiction, "terms.shares-not-whole", $"The shares of the total come to {Text(stated)}; they must come to exactly 100 %, or a balance must take the rest.", "instalments", stated.ToString());
        }
        else if (!allOfTotal)
        {
            yield return new Failure(FailureReason.Missing, "terms.balance-missing", "Shares of different kinds need a balance at the end that takes the rest.", "instalments");
        }
    }

    private static string Text(Ratio ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio.ToDecimal(6, RoundingMode.HalfUp) * 100m:0.####} %");

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"instalments[{index}]");
}
