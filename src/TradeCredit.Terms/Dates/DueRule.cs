using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>How a date becomes a due date: steps in the order in which the contract says them.</summary>
/// <remarks>
/// <para>The order is the term: 45 days and then the end of the month is not the end of the month and then 45 days. Without steps the date itself
/// is due. Days are calendar days and exclude the start day; months clamp to the length of the month and do not stick to month ends unless asked.</para>
/// <para>Immutable; equality is by steps. The canonical text, which is also the form in JSON, joins the steps with <c>&gt;</c>: <c>30d&gt;eom&gt;day10+1</c>; without
/// steps it is <c>same-day</c>. <i>Source:</i> convention of trade.</para>
/// </remarks>
/// <example><code>
/// DueRule.Days(45).ToEndOf(CalendarUnit.Month).Apply(new LocalDate(2021, 9, 13))   // 2021-10-31
/// DueRule.None.ToEndOf(CalendarUnit.Month).PlusDays(45).Apply(new LocalDate(2021, 9, 13))   // 2021-11-14
/// </code></example>
[JsonConverter(typeof(CanonicalTextConverter<DueRule>))]
public sealed partial record DueRule : IParsable<DueRule>
{
    // The first step that is an adjustment; what stands before it gives the unadjusted date.
    private readonly int _adjustedFrom;

    /// <summary>Makes a rule of steps.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <exception cref="DefinitionException">A step is out of range; the exception holds all faults.</exception>
    public DueRule(ImmutableArray<DueStep> steps)
    {
        var faults = Faults(Guard.Assigned(steps, nameof(steps))).ToImmutableArray();
        if (!faults.IsEmpty) throw new DefinitionException("due rule", faults);
        Steps = steps;
        while (_adjustedFrom < steps.Length && !steps[_adjustedFrom].IsAdjustment) _adjustedFrom++;
    }

    /// <summary>Due on the day itself.</summary>
    public static DueRule None { get; } = new(ImmutableArray<DueStep>.Empty);

    /// <summary>The steps in order.</summary>
    public ImmutableArray<DueStep> Steps { get; }

    /// <summary>Whether the rule can only lead to a day before the one it starts from.</summary>
    /// <remarks>Five days before, the last Friday before; an adjustment to business days after such a step changes nothing of it.</remarks>
    public bool LeadsBack => Steps.Any(s => s.LeadsBack) && Steps.All(s => s.LeadsBack || s.IsAdjustment);

    /// <summary>The rule in a few English words.</summary>
    internal string Words => Steps.IsEmpty ? "on the same day" : string.Join(", then ", Steps.Select(s => s.Words));

    /// <summary>Due a number of calendar days later.</summary>
    /// <param name="days">The days, from -9999 to 9999.</param>
    /// <returns>The rule.</returns>
    public static DueRule Days(int days) => None.PlusDays(days);

    /// <summary>Due on the last of a number of days of which the base day is the first ("from" in its inclusive sense, UN/EDIFACT 2009 code 13): one day earlier than <see cref="Days"/>.</summary>
    /// <param name="days">The days, from 1 to 9999; 1 is the base day itself.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside 1 to 9999.</exception>
    public static DueRule DaysInclusive(int days) => Days(Guard.InRange(days, 1, 9999, "days, the base day included", nameof(days)) - 1);

    /// <summary>Due a number of months later, on the same day of the month or its last day.</summary>
    /// <param name="months">The months, from -9999 to 9999.</param>
    /// <returns>The rule.</returns>
    public static DueRule Months(int months) => None.Plus(months, CalendarUnit.Month);

    /// <summary>Due on a fixed date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The rule.</returns>
    public static DueRule On(LocalDate date) => None.Then(new DueStep.FixedDate(date));

    /// <summary>The rule with one more step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The longer rule.</returns>
    /// <exception cref="DefinitionException">The step is out of range.</exception>
    public DueRule Then(DueStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new DueRule(Steps.Add(step));
    }

    /// <summary>Then counts calendar days.</summary>
    /// <param name="days">The days, from -9999 to 9999.</param>
    /// <returns>The longer rule.</returns>
    public DueRule PlusDays(int days) => Plus(days, CalendarUnit.Day);

    /// <summary>Then counts units of the calendar.</summary>
    /// <param name="count">How many, from -9999 to 9999.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="monthEnd">What happens at the end of a month; default: clamp.</param>
    /// <returns>The longer rule.</returns>
    public DueRule Plus(int count, CalendarUnit unit, MonthEnd monthEnd = MonthEnd.Clamp) => Then(new DueStep.Add(count, unit, monthEnd));

    /// <summary>Then goes to the last day of the month, or of another period.</summary>
    /// <param name="unit">The period.</param>
    /// <param name="ahead">How many periods later.</param>
    /// <returns>The longer rule.</returns>
    public DueRule ToEndOf(CalendarUnit unit, int ahead = 0) => Then(new DueStep.EndOf(unit, ahead));

    /// <summary>Then goes to the first day of the month, or of another period.</summary>
    /// <param name="unit">The period.</param>
    /// <param name="ahead">How many periods later.</param>
    /// <returns>The longer rule.</returns>
    public DueRule ToStartOf(CalendarUnit unit, int ahead = 0) => Then(new DueStep.StartOf(unit, ahead));

    /// <summary>Then goes to a day of the month; its last day where it is shorter.</summary>
    /// <param name="day">The day, 1 to 31.</param>
    /// <param name="monthsAhead">How many months later.</param>
    /// <returns>The longer rule.</returns>
    public DueRule ToDay(int day, int monthsAhead = 0) => Then(new DueStep.DayOfMonth(day, monthsAhead));

    /// <summary>Then goes to the first of the listed days of a month on or after the date.</summary>
    /// <param name="days">The days of the month, ascending.</param>
    /// <returns>The longer rule.</returns>
    public DueRule ToPayDay(params ReadOnlySpan<int> days) => Then(new DueStep.PayDays([.. days]));

    /// <summary>Then goes to a weekday.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="direction">Whether the date itself counts, and which way to look.</param>
    /// <returns>The longer rule.</returns>
    public DueRule ToWeekday(IsoDayOfWeek day, SearchDirection direction = SearchDirection.OnOrAfter) => Then(new DueStep.Weekday(day, direction));

    /// <summary>Then counts a date after a day of the month to the next month.</summary>
    /// <param name="day">The last day that belongs to its own month, 1 to 31.</param>
    /// <returns>The longer rule.</returns>
    public DueRule WithCutoff(int day) => Then(new DueStep.Cutoff(day));

    /// <summary>Then chooses by the day of the month.</summary>
    /// <param name="ranges">The ranges; they tile the days 1 to 31.</param>
    /// <returns>The longer rule.</returns>
    public DueRule ByDayOfMonth(params ReadOnlySpan<DayRange> ranges) => Then(new DueStep.DayRanges([.. ranges]));

    /// <summary>Then counts business days.</summary>
    /// <param name="days">How many, from -9999 to 9999.</param>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The longer rule.</returns>
    public DueRule PlusBusinessDays(int days, CalendarId calendar) => Then(new DueStep.BusinessDays(days, calendar));

    /// <summary>Then moves a closed day to an open one.</summary>
    /// <param name="convention">The convention.</param>
    /// <param name="calendar">The calendar.</param>
    /// <returns>The longer rule.</returns>
    public DueRule Adjusted(BusinessDayConvention convention, CalendarId calendar) => Then(new DueStep.Adjust(convention, calendar));

    /// <summary>Then moves listed holidays to the days that stand for them.</summary>
    /// <param name="holidays">The listed days.</param>
    /// <returns>The longer rule.</returns>
    public DueRule Mapped(HolidayMap holidays) => Then(new DueStep.Mapped(holidays));

    /// <summary>Then moves out of closed periods.</summary>
    /// <param name="periods">The closed periods.</param>
    /// <returns>The longer rule.</returns>
    public DueRule Outside(BlockedPeriods periods) => Then(new DueStep.Outside(periods));

    /// <summary>The due date from a base date, by the built-in calendars.</summary>
    /// <param name="from">The base date.</param>
    /// <returns>The due date, or a failure: <c>terms.date-out-of-range</c>, or that of the calendar.</returns>
    public Result<DueDate> Apply(LocalDate from) => Apply(from, BusinessCalendars.BuiltIn);

    /// <summary>The due date from a base date.</summary>
    /// <param name="from">The base date.</param>
    /// <param name="calendars">Where the calendars that the rule names are found.</param>
    /// <returns>The due date, or a failure: <c>terms.date-out-of-range</c>, or that of the calendar.</returns>
    public Result<DueDate> Apply(LocalDate from, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        return Apply(from, CalendarSource.Of(calendars), null);
    }

    /// <summary>The same with each step explained.</summary>
    /// <param name="from">The base date.</param>
    /// <param name="calendars">Where the calendars that the rule names are found.</param>
    /// <returns>What <see cref="Apply(LocalDate, BusinessCalendars)"/> gives, and how.</returns>
    public Explained<Result<DueDate>> Explain(LocalDate from, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var recorder = new StepRecorder();
        return new Explained<Result<DueDate>>(Apply(from, CalendarSource.Of(calendars), recorder), recorder.Steps);
    }

    /// <summary>The rule as a table for batches: whatever the rule and its calendars, a due date then costs one look-up.</summary>
    /// <param name="range">The base dates that the table has.</param>
    /// <param name="calendars">Where the calendars that the rule names are found.</param>
    /// <returns>The table of adjusted due dates, or the failure of the first base date that has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is too long for a table.</exception>
    public Result<DayTable> Compile(DateInterval range, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var source = CalendarSource.Keeping(calendars);
        return DayTable.Of(range, date => Apply(date, source, null).Map(static d => d.Adjusted));
    }

    /// <inheritdoc/>
    public bool Equals(DueRule? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var step in Steps) hash.Add(step);
        return hash.ToHashCode();
    }

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>30d&gt;eom</c>.</returns>
    public override string ToString() => Steps.IsEmpty ? "same-day" : string.Join('>', Steps);

    internal Result<DueDate> Apply(LocalDate from, CalendarSource calendars, StepRecorder? recorder)
    {
        var date = from;
        var unadjusted = from;
        try
        {
            for (var i = 0; i < Steps.Length; i++)
            {
                if (!Steps[i].Apply(date, calendars).TryGet(out var next, out var failure)) return failure.Under(PathOf(i));
                recorder?.Add("terms.due-step", Iso.Text(date), Iso.Text(next), $"{Iso.Text(date)}, {Steps[i].Words}: {Iso.Text(next)}.");
                date = next;
                if (i < _adjustedFrom) unadjusted = date;
            }

            return new DueDate(unadjusted, date);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return new Failure(FailureReason.OutsideCoveredRange, "terms.date-out-of-range", $"The rule {this} leads from {Iso.Text(from)} out of the calendar, which goes from {Iso.Text(LocalDate.MinIsoValue)} to {Iso.Text(LocalDate.MaxIsoValue)}.", "", Iso.Text(from));
        }
    }

    /// <summary>The rule of steps that come from a text, or the first fault of a step.</summary>
    internal static Result<DueRule> Checked(ImmutableArray<DueStep> steps) => Faults(steps).FirstOrDefault() is { } fault ? fault : new DueRule(steps);

    private static IEnumerable<Failure> Faults(ImmutableArray<DueStep> steps) =>
        steps.SelectMany((s, i) => s is null ? [new Failure(FailureReason.Missing, "terms.step-incomplete", "A step is missing.", PathOf(i))] : s.Faults().Select(f => f.Under(PathOf(i))));

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"steps[{index}]");
}
