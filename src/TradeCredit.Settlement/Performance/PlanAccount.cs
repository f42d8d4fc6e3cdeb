using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A plan with what happened to it: what was paid on which row, what is still owed, how it was changed.</summary>
/// <remarks>
/// <para>Immutable, and always the replay of the plan as agreed and its events in the order of their days. So a payment that is entered late changes what came after it, and the order in which
/// events arrive does not matter. Of one day payments come first (the larger one first), then changes as they were given.</para>
/// <para>What was agreed, each change with its superseded rows, and each posting are kept. Postings, credit and what is still owed account for every payment to the minor unit.
/// Equality is by plan, rules and events.</para>
/// </remarks>
public sealed record PlanAccount
{
    internal PlanAccount(InstalmentPlan agreed, PlanRules rules, ImmutableArray<PlanEvent> events, LocalDate asOf, PlanReplay replay)
    {
        Agreed = agreed;
        Rules = rules;
        Events = events;
        AsOf = asOf;
        Outstanding = replay.Outstanding;
        Postings = [.. replay.Postings];
        Revisions = [.. replay.Revisions];
        Credit = replay.Credit;
        OpenProposal = replay.OpenProposal;
        Status = replay.Status;
    }

    /// <summary>The plan as it was agreed at first.</summary>
    public InstalmentPlan Agreed { get; }

    /// <summary>How payments are used.</summary>
    public PlanRules Rules { get; }

    /// <summary>The events in the order of the replay.</summary>
    public ImmutableArray<PlanEvent> Events { get; }

    /// <summary>The day up to which events are known.</summary>
    public LocalDate AsOf { get; }

    /// <summary>What is still owed: the rows as they stand now, less what was paid of them.</summary>
    public InstalmentPlan Outstanding { get; }

    /// <summary>What was paid, written off and recovered, in the order of the replay.</summary>
    public ImmutableArray<PlanPosting> Postings { get; }

    /// <summary>The changes in force, each with the rows that it superseded.</summary>
    public ImmutableArray<PlanRevision> Revisions { get; }

    /// <summary>Money of the debtor that no row took.</summary>
    public Money Credit { get; }

    /// <summary>The change that is proposed and not answered; null if there is none.</summary>
    public PlanChange? OpenProposal { get; }

    /// <summary>Where the plan stands.</summary>
    public PlanStatus Status { get; }

    /// <summary>The account of a plan and its events.</summary>
    /// <param name="agreed">The plan as agreed.</param>
    /// <param name="events">What happened, in any order.</param>
    /// <param name="asOf">The day up to which events are known.</param>
    /// <param name="rules">How payments are used; null = <see cref="PlanRules.Default"/>.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>
    /// The account; or the first failure, at the index of its event in the order of the replay: <c>settlement.future-dated</c>, <c>settlement.invalid-payment</c>, <c>settlement.currency-mismatch</c>,
    /// <c>settlement.closed</c> (a plan that is charged off, written off or completed cannot be changed), <c>settlement.already-open</c> (a proposal waits for its answer),
    /// <c>settlement.later-event-exists</c> (a change cannot be undone after something else happened), <c>settlement.nothing-to-undo</c>, <c>settlement.nothing-proposed</c>, or that of a change
    /// (<see cref="InstalmentPlan.Apply(PlanChange, BusinessCalendars)"/>); <c>settlement.invalid-allocation-order</c>.
    /// </returns>
    public static Result<PlanAccount> Replay(InstalmentPlan agreed, IEnumerable<PlanEvent> events, LocalDate asOf, PlanRules? rules = null, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        ArgumentNullException.ThrowIfNull(events);
        rules ??= PlanRules.Default;
        if (rules.Fault() is { } fault) return fault.Under("rules");
        ImmutableArray<PlanEvent> ordered = [.. events.OrderBy(e => e.On).ThenBy(e => e.Order).ThenByDescending(e => e is PlanEvent.Paid paid ? paid.Amount.MinorUnits : 0)];
        var replay = new PlanReplay(agreed, rules, calendars ?? BusinessCalendars.BuiltIn);
        for (var i = 0; i < ordered.Length; i++)
        {
            var failure = ordered[i].On > asOf
                ? Settlement.Fault.Of("future-dated", $"The event counts on {Iso.Text(ordered[i].On)}; events are known up to {Iso.Text(asOf)}.", "on", Iso.Text(ordered[i].On))
                : replay.Take(ordered[i]);
            if (failure is not null) return failure.At(i);
        }

        return new PlanAccount(agreed, rules, ordered, asOf, replay);
    }

    /// <summary>The account with one more event.</summary>
    /// <param name="happened">The event; it may lie before others.</param>
    /// <param name="asOf">The day up to which events are known.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>The account, or a failure as for <see cref="Replay"/>.</returns>
    public Result<PlanAccount> With(PlanEvent happened, LocalDate asOf, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Replay(Agreed, Events.Add(happened), asOf, Rules, calendars);
    }

    /// <summary>What is overdue on a day, by what is known now.</summary>
    /// <param name="on">The day.</param>
    /// <param name="graceDays">Calendar days after an adjusted due date before its row counts as missed.</param>
    /// <returns>The arrears.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The grace is negative.</exception>
    public PlanArrears Arrears(LocalDate on, int graceDays = 0)
    {
        Guard.InRange(graceDays, 0, 9_999, "days of grace", nameof(graceDays));
        var missed = Outstanding.Rows.Where(r => !r.IsNothing && r.Due.Adjusted.PlusDays(graceDays) < on).ToArray();
        return new PlanArrears(on, missed.Length, Money.Sum(missed.Select(r => r.Total), Agreed.Currency), missed.Length > 0 ? missed[0].Due.Adjusted : null);
    }

    /// <summary>What of the postings is of one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The sum.</returns>
    public Money Posted(PlanPostingKind kind) => Money.Sum(Postings.Where(p => p.Kind == kind).Select(p => p.Amount), Agreed.Currency);

    /// <inheritdoc/>
    public bool Equals(PlanAccount? other) => other is not null && AsOf == other.AsOf && Agreed == other.Agreed && Rules == other.Rules && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agreed, Rules, Events.Length, AsOf);
}
