using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Decides who answers for a customer's claim, and explains why.</summary>
/// <remarks>
/// <para>The rules are looked at in a fixed order, each of them recorded: which law; whether notice was in time, and what excuses lateness; whether the goods conform; where
/// risk passed and what the documents presume; who caused the loss; who bears it; what cuts the remedies; how much. Law and tables are data with a source; what no rule
/// of law decides (weight of evidence, who bears what without an article) is labelled as a convention.</para>
/// <para>Pure: the same facts give the same decision. It is a reasoned proposal, no legal advice.</para>
/// </remarks>
public static class Liability
{
    /// <summary>Decides one line of a claim.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="calendar">The working days of the buyer's place; needed where an agreed time or a policy counts business days.</param>
    /// <returns>
    /// The decision. Or the first fault of the facts (<see cref="ClaimFacts.Validate"/> gives all of them), <c>claims.calendar-missing</c>, a failure of the calendar, or
    /// <c>claims.shares-overflow</c> for strengths whose exact sum leaves 64 bits.
    /// </returns>
    public static Result<LiabilityDecision> Decide(ClaimFacts facts, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        try
        {
            if (facts.Faults().FirstOrDefault() is { } fault) return fault;
            var draft = new DecisionDraft(facts, calendar);
            foreach (var rule in LiabilityRule.All)
            {
                rule.Apply(draft);
                if (draft.Stop is { } stop) return stop;
            }

            return Decision(draft);
        }
        catch (OverflowException e)
        {
            return new Failure(FailureReason.Overflow, "claims.shares-overflow", $"The shares cannot be held exactly: {e.Message} Use strengths with smaller denominators.", "findings");
        }
    }

    /// <summary>Decides many lines; one that cannot be decided stops none of the others.</summary>
    /// <param name="facts">The facts of each line.</param>
    /// <param name="calendar">The working days of the buyer's place, as for <see cref="Decide"/>.</param>
    /// <returns>The decisions in order, and every fault of every line that has none, by index.</returns>
    public static ValueWithFailures<ImmutableArray<LiabilityDecision>> DecideAll(IEnumerable<ClaimFacts> facts, BusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var decisions = ImmutableArray.CreateBuilder<LiabilityDecision>();
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var index = 0L;
        foreach (var line in facts)
        {
            if (line is null) failures.Add(new Failure(FailureReason.Missing, "claims.part-missing", "There are no facts at this position.", "", index: index));
            else if (Decide(line, calendar).TryGet(out var decision, out var failure)) decisions.Add(decision);
            else if (line.Validate() is { IsEmpty: false } faults) failures.AddRange(faults.Select(f => f.At(index)));
            else failures.Add(failure.At(index));
            index++;
        }

        return new ValueWithFailures<ImmutableArray<LiabilityDecision>>(decisions.ToImmutable(), failures.ToImmutable());
    }

    private static LiabilityDecision Decision(DecisionDraft draft) => new(
        draft.Facts.Kind,
        [.. draft.Portions.GroupBy(p => (p.Party, p.Leg)).Select(g => new CauseShare(
            g.Key.Party, g.Key.Leg, Ratio.Sum(g.Select(p => p.Share)), g.First().Rule, [.. g.SelectMany(p => p.Evidence).Distinct(StringComparer.Ordinal)]))],
        [new(LiabilityBearer.Seller, draft.Seller), new(LiabilityBearer.Buyer, draft.Buyer), new(LiabilityBearer.Undetermined, draft.Undetermined)],
        [.. draft.TimeBars],
        [.. draft.Barred],
        [.. draft.Questions],
        draft.Quantum,
        draft.Steps.ToImmutable());
}
