using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>How long the claim for a price can be pursued, and what changes that.</summary>
/// <remarks>
/// <para>The period counts from the due day, which does not count, or from the end of its year. Where law counts from the breach, which is a day later, the
/// answer is the cautious one. What an event does that was not researched is not guessed: the computation fails.</para>
/// <para>Equality is by all members.</para>
/// </remarks>
public sealed record LimitationRule
{
    /// <summary>The stable id, for example <c>DE</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is zero or counts business days.</exception>
    public required PeriodLength Length
    {
        get;
        init => field = value is { Count: 0 } or { Unit: PeriodUnit.BusinessDays } ? throw new ArgumentOutOfRangeException(nameof(value), value, "A limitation period is one or more days, weeks, months or years.") : value;
    }

    /// <summary>Where the rule comes from.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>With which day the period begins: the day after the due day, or the first of the next year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public PeriodStart Start
    {
        get;
        init => field = Guard.Declared(value, nameof(Start));
    }

    /// <summary>What happens when the last day is no business day. Default: nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public HolidayAtEnd AtEnd
    {
        get;
        init => field = Guard.Declared(value, nameof(AtEnd));
    }

    /// <summary>The absolute end, counted from the due day, whatever happened; null = none is known.</summary>
    public PeriodLength? LongStop { get; init; }

    /// <summary>What a demand in writing does.</summary>
    public LimitationEffect Letter { get; init; }

    /// <summary>What an acknowledgement or part payment does.</summary>
    public LimitationEffect Acknowledgement { get; init; }

    /// <summary>What pending proceedings do.</summary>
    public LimitationEffect Proceedings { get; init; }

    /// <summary>The shortest length that parties may agree on; null = none is known to be possible.</summary>
    public PeriodLength? ShortestAgreed { get; init; }

    /// <summary>The longest length that parties may agree on; null = none is known to be possible.</summary>
    public PeriodLength? LongestAgreed { get; init; }

    /// <summary>This rule with a length that the parties agreed on.</summary>
    /// <param name="length">The length, in the unit in which the law has its bounds.</param>
    /// <returns>The rule; or <c>late-payment.agreed-limitation-not-covered</c>, <c>late-payment.agreed-limitation-not-permitted</c>.</returns>
    public Result<LimitationRule> WithAgreedLength(PeriodLength length)
    {
        if (ShortestAgreed is not { } shortest || LongestAgreed is not { } longest)
            return new Failure(FailureReason.OutsideCoveredRange, "late-payment.agreed-limitation-not-covered", $"Whether parties may agree on a limitation period is not known here for {Id}.", "length", length.ToString());

        // Compared by where they end, so that 24 months are 2 years.
        var day = new LocalDate(2001, 1, 1);
        return length.Count > 0 && length.Unit != PeriodUnit.BusinessDays && Periods.Add(day, length, 1) >= Periods.Add(day, shortest, 1) && Periods.Add(day, length, 1) <= Periods.Add(day, longest, 1)
            ? this with { Length = length }
            : new Failure(FailureReason.NotPermitted, "late-payment.agreed-limitation-not-permitted", $"Parties may agree on {shortest} to {longest} under {Source}.", "length", length.ToString());
    }

    /// <summary>Counts the period.</summary>
    /// <param name="dueDate">The day on which the claim fell due.</param>
    /// <param name="events">What happened since, in any order.</param>
    /// <param name="calendar">The business days of the place; needed only where a closed last day moves.</param>
    /// <returns>
    /// The period as it stands after the events; or <c>late-payment.limitation-event-not-covered</c> for an event whose effect was not researched,
    /// <c>late-payment.calendar-missing</c>, or a failure of the calendar. Events before the period begins or after it has run out change nothing.
    /// </returns>
    public Result<LimitationPeriod> Count(LocalDate dueDate, ImmutableArray<LimitationEvent> events = default, BusinessCalendar? calendar = null) =>
        new LimitationRun(this, dueDate, events.IsDefault ? [] : events, calendar, null).Period();

    /// <summary>Counts the period and says how.</summary>
    /// <param name="dueDate">The day on which the claim fell due.</param>
    /// <param name="events">What happened since, in any order.</param>
    /// <param name="calendar">The business days of the place; needed only where a closed last day moves.</param>
    /// <returns>What <see cref="Count"/> gives, and the steps.</returns>
    public Explained<Result<LimitationPeriod>> Explain(LocalDate dueDate, ImmutableArray<LimitationEvent> events = default, BusinessCalendar? calendar = null)
    {
        var recorder = new StepRecorder();
        return new Explained<Result<LimitationPeriod>>(new LimitationRun(this, dueDate, events.IsDefault ? [] : events, calendar, recorder).Period(), recorder.Steps);
    }
}
