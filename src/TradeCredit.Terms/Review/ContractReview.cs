using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>Reviews terms before they are signed: what leaves the seller without security, without a date, without remedy, or at too high a price.</summary>
/// <remarks>
/// <para>Findings are opinions with a reason and a suggestion, not faults: terms with findings can be used. Codes: <c>terms.review-unsecured</c>,
/// <c>terms.review-event-held-by-buyer</c>, <c>terms.review-event-undefined</c>, <c>terms.review-event-not-evidenced</c>, <c>terms.review-discount-dear</c>,
/// <c>terms.review-ambiguous</c>, <c>terms.review-condition-in-words</c>, <c>terms.review-default-clause-missing</c>, <c>terms.review-interest-missing</c>,
/// <c>terms.review-law-missing</c>, <c>terms.review-forum-missing</c>, <c>terms.review-title-not-retained</c>.</para>
/// <para>Not legal advice. <i>Source:</i> usage of trade.</para>
/// </remarks>
public static class ContractReview
{
    /// <summary>The findings, in the order of the terms.</summary>
    /// <param name="terms">Terms that can be used.</param>
    /// <param name="facts">What is known beyond the terms; null = nothing.</param>
    /// <returns>The findings; none if the review has nothing to say.</returns>
    public static ImmutableArray<ReviewFinding> Of(PaymentTerms terms, ReviewFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        facts ??= ReviewFacts.None;
        var findings = ImmutableArray.CreateBuilder<ReviewFinding>();
        findings.AddRange(OfWording(facts.Wording));
        for (var i = 0; i < terms.Instalments.Length; i++) findings.AddRange(OfInstalment(terms, i, facts));
        if (facts.CostOfCapital is { } cost) findings.AddRange(OfDiscounts(terms, cost, facts.SampleDate));
        findings.AddRange(OfDefault(terms));
        return findings.ToImmutable();
    }

    private static IEnumerable<ReviewFinding> OfWording(TermsReadings? wording)
    {
        if (wording is { IsAmbiguous: true })
        {
            yield return new("terms.review-ambiguous", "", $"'{wording.Text}' is read in {wording.Readings.Length} ways: {string.Join("; ", wording.Readings.Select(r => r.Note))}.",
                $"Write what is meant in full, for example: {wording.Readings[0].Draft.ToSentence(TermsLanguage.English)}");
        }

        if (wording is { Readings: [{ StatesNet: false }, ..] })
            yield return new("terms.review-ambiguous", "", $"'{wording.Text}' offers a discount and does not say when the whole is due.", "Add the net period, for example net 30 days.");
    }

    private static IEnumerable<ReviewFinding> OfInstalment(PaymentTerms terms, int index, ReviewFacts facts)
    {
        var instalment = terms.Instalments[index];
        var path = string.Create(CultureInfo.InvariantCulture, $"instalments[{index}]");
        if (IsUnsecured(terms, instalment))
        {
            yield return new("terms.review-unsecured", path, $"{instalment.Share} falls due after the goods have left, and nothing but the buyer's word secures it.",
                instalment.Kind == InstalmentKind.Retention ? "Agree that a retention bond of a bank replaces the retention."
                : "Release the documents only against payment, take a letter of credit, a guarantee or credit insurance, or ask for more before shipment.");
        }

        if (instalment.Condition.Length > 0)
            yield return new("terms.review-condition-in-words", path + ".condition", $"The condition '{instalment.Condition}' is in words: whether and when it is fulfilled can be disputed.", "Name the document that proves it, and by when it counts as fulfilled.");
        if (EventOf(instalment.Trigger) is not { } trigger) yield break;
        var evidence = EventEvidence.Of(trigger.Event);
        if (evidence.HeldBy is "buyer")
        {
            yield return new("terms.review-event-held-by-buyer", path + ".trigger", $"The {trigger.Event.Words} is in the buyer's hands: if he delays it there is never a due date.",
                $"Add a long stop: due on the {trigger.Event.Words}, at the latest a fixed number of days after an event that you can prove, such as delivery.");
        }

        if (evidence.HeldBy is "nobody" && trigger.Label.Length == 0)
            yield return new("terms.review-event-undefined", path + ".trigger", $"The {trigger.Event.Words} is not defined: nobody can say on which day it is.", "Say by which document or on which date it is reached.");
        if (facts.Incoterm is { } incoterm && !EventEvidence.IsEvidenced(trigger.Event, incoterm))
            yield return new("terms.review-event-not-evidenced", path + ".trigger", $"Under {incoterm.Name} the seller gets no evidence of the {trigger.Event.Words}.", "Count from an event that you can prove yourself, such as the readiness of the goods or their receipt by the carrier.");
    }

    // Discounts that cost more than the money that they bring in early.
    private static IEnumerable<ReviewFinding> OfDiscounts(PaymentTerms terms, Percentage cost, LocalDate date)
    {
        var currency = terms.Currency ?? terms.Instalments.Select(i => i.Share).OfType<Share.FixedAmount>().FirstOrDefault()?.Amount.Currency ?? Currency.EUR;
        var events = EventDates.Of([.. TradeEvent.All.Select(e => (e, date))]);
        if (!terms.Schedule(InvoiceAmounts.Of(Money.Of(1_000_000m, currency)), events).TryGet(out var schedule, out _)) yield break;
        foreach (var line in schedule.Lines)
        {
            for (var i = 0; i < line.Windows.Length; i++)
            {
                if (!DiscountCost.Simple(line, line.Windows[i]).TryGet(out var rate, out _) || rate <= cost.ToRatio()) continue;
                var days = Period.DaysBetween(line.Windows[i].LastDay.Adjusted, line.DueDate!.Value.Adjusted);
                // d / (1 - d) x 365 / days = cost, solved for d.
                var yearly = cost.ToRatio() * Ratio.Of(days, 365);
                var even = (yearly / (Ratio.One + yearly) * Ratio.Of(100, 1)).ToDecimal(2, RoundingMode.Down);
                yield return new("terms.review-discount-dear", string.Create(CultureInfo.InvariantCulture, $"instalments[{line.Number - 1}].discounts[{i}]"),
                    string.Create(CultureInfo.InvariantCulture, $"{line.Windows[i].Discount.Percent} for payment {days} days early costs {(rate * Ratio.Of(100, 1)).ToDecimal(2, RoundingMode.HalfUp)}% a year; money costs {cost}."),
                    string.Create(CultureInfo.InvariantCulture, $"Offer at most {even}%, or a longer net period."));
            }
        }
    }

    private static IEnumerable<ReviewFinding> OfDefault(PaymentTerms terms)
    {
        if (terms.Default is not { } clause)
        {
            yield return new("terms.review-default-clause-missing", "default", "Nothing is agreed for the case that the buyer does not pay: only the law helps, and which law is open.", "Agree on late interest, acceleration, retention of title, the governing law and the forum.");
            yield break;
        }

        if (clause.Interest is null) yield return new("terms.review-interest-missing", "default.interest", "No late interest is agreed; a statutory rate can be absent or hard to prove abroad.", "Agree on a rate, a day count and the day from which interest runs.");
        if (clause.GoverningLaw is null) yield return new("terms.review-law-missing", "default.governingLaw", "No governing law is agreed: interest, limitation and set-off depend on it.", "Name the law, and whether the UN sales convention applies.");
        if (clause.Forum is null) yield return new("terms.review-forum-missing", "default.forum", "No forum is agreed: a judgment can be without use where the buyer's assets are.", "Name a court or an arbitration whose decisions are enforced in the buyer's country.");
        if (!clause.RetentionOfTitle && terms.Instalments.Any(i => IsUnsecured(terms, i)))
            yield return new("terms.review-title-not-retained", "default.retentionOfTitle", "Goods leave without security and title does not stay with the seller.", "Retain title until full payment, in the form that the law at the goods' place asks for.");
    }

    private static bool IsUnsecured(PaymentTerms terms, Instalment instalment)
    {
        if (instalment.Kind == InstalmentKind.Deposit || EventOf(instalment.Trigger) is not { } trigger || !EventEvidence.Of(trigger.Event).GoodsHaveLeft) return false;
        if (instalment.Due.LeadsBack || instalment.Documents is DocumentRelease.NotBeforePaid or DocumentRelease.OnBankUndertaking) return false;
        return (instalment.Method ?? terms.Method)?.Risk is null or PaymentRisk.Open;
    }

    private static Trigger.OnEvent? EventOf(Trigger trigger) => trigger.Match(static e => e, static _ => null, static d => d.From, static _ => (Trigger.OnEvent?)null);
}
