using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A last (or first) day that follows from an event: so many days, banking days, months or years after it.</summary>
/// <remarks>
/// <para>Steps are taken in order, each from where the one before ended; months and years end on the last day of a shorter month. The day of the event does not count. Later events give later or equal days.</para>
/// <para>Equality is by content.</para>
/// </remarks>
public sealed record DeadlineRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="id">What it is called.</param>
    /// <param name="steps">The steps in order, each of 0 or more; at least one.</param>
    /// <param name="movesToBankingDay">Whether a last day on which banks are closed moves to the next banking day.</param>
    /// <exception cref="ArgumentException">There is no step.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step leads back.</exception>
    public DeadlineRule(string id, ImmutableArray<PeriodLength> steps, bool movesToBankingDay = false)
    {
        Id = Guard.Text(id, nameof(id));
        if (steps.IsDefaultOrEmpty) throw new ArgumentException("A deadline has at least one step.", nameof(steps));
        foreach (var step in steps) Guard.InRange(step.Count, 0, PeriodLength.MaxCount, "units", nameof(steps));
        Steps = steps;
        MovesToBankingDay = movesToBankingDay;
    }

    /// <summary>What it is called, for example <c>ucp600-examination</c>.</summary>
    public string Id { get; }

    /// <summary>The steps in order.</summary>
    public ImmutableArray<PeriodLength> Steps { get; }

    /// <summary>Whether a last day on which banks are closed moves to the next banking day.</summary>
    public bool MovesToBankingDay { get; }

    /// <summary>What it is counted from, in words.</summary>
    public string Event { get; init; } = "";

    /// <summary>What the day means, in words.</summary>
    public string Effect { get; init; } = "";

    /// <summary>The day on which the source speaks; null = it is not dated.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>Where the rule is from; null = the user's own.</summary>
    public LegalSource? Source { get; init; }

    /// <summary>Whether the rule asks a calendar of banking days.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool NeedsBankingDays => MovesToBankingDay || Steps.Any(s => s.Unit == PeriodUnit.BusinessDays);

    /// <summary>A rule of the user's own.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">There is no step.</exception>
    public static DeadlineRule After(params ReadOnlySpan<PeriodLength> steps) => new("own", [.. steps]);

    /// <summary>The day.</summary>
    /// <param name="happened">The day of the event.</param>
    /// <param name="banking">The banking days of the place; null = none are given.</param>
    /// <returns>
    /// The day; or <c>settlement.calendar-missing</c> if the rule counts banking days and none are given, <c>settlement.date-out-of-range</c> if the calendar of all days ends, or a failure of the banking calendar.
    /// </returns>
    public Result<LocalDate> From(LocalDate happened, BusinessCalendar? banking = null)
    {
        if (NeedsBankingDays && banking is null) return Fault.Of("calendar-missing", $"{Id} counts banking days; give the calendar of the place.", "banking", null, FailureReason.Missing);
        var day = happened;
        foreach (var step in Steps)
        {
            if (!Step(day, step, banking).TryGet(out day, out var failure)) return failure;
        }

        return MovesToBankingDay ? banking!.Adjust(day, BusinessDayConvention.Following) : day;
    }

    /// <summary>The day, counted from the later of two events.</summary>
    /// <param name="one">The day of one event.</param>
    /// <param name="other">The day of the other.</param>
    /// <param name="banking">The banking days of the place; null = none are given.</param>
    /// <returns>The day, or a failure as for <see cref="From"/>.</returns>
    public Result<LocalDate> FromLater(LocalDate one, LocalDate other, BusinessCalendar? banking = null) => From(LocalDate.Max(one, other), banking);

    /// <inheritdoc/>
    public bool Equals(DeadlineRule? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && MovesToBankingDay == other.MovesToBankingDay && string.Equals(Event, other.Event, StringComparison.Ordinal)
        && string.Equals(Effect, other.Effect, StringComparison.Ordinal) && AsOf == other.AsOf && Source == other.Source && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Steps.Length, Steps[0], MovesToBankingDay);

    /// <summary>Id and steps.</summary>
    /// <returns>For example <c>ucp600-examination: 5b after presentation of documents</c>.</returns>
    public override string ToString() => $"{Id}: {string.Join(", then ", Steps)} after {(Event.Length == 0 ? "the event" : Event)}";

    private static Result<LocalDate> Step(LocalDate day, PeriodLength step, BusinessCalendar? banking)
    {
        try
        {
            return step.Unit switch
            {
                PeriodUnit.Days => day.PlusDays(step.Count),
                PeriodUnit.Weeks => day.PlusWeeks(step.Count),
                PeriodUnit.Months => day.PlusMonths(step.Count),
                PeriodUnit.Years => day.PlusYears(step.Count),
                _ => banking!.AddBusinessDays(day, step.Count),
            };
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return Fault.Of("date-out-of-range", $"{step} after {Iso.Text(day)} is beyond the calendar.", "", step.ToString(), FailureReason.Overflow);
        }
    }
}
