using NodaTime;

namespace TradeCredit;

/// <summary>How law or contract counts a period: whether the day of the event counts, what the end of a month does, what a holiday at the end does.</summary>
/// <remarks>
/// <para>The rule is one thing, the length another: <see cref="Count(LocalDate, PeriodLength?, BusinessCalendar?)"/> puts them together. Months and years
/// end on the day with the number of the event day; if the last month does not have it, on its last day. With <see cref="PeriodStart.WithEvent"/> they end on
/// the day before that number.</para>
/// <para>Equality is by all members. Named rules with their sources are the static members; <c>with</c> makes variants.</para>
/// </remarks>
/// <example><code>
/// var period = PeriodRule.GermanCivilCode.Count(new LocalDate(2023, 3, 1), PeriodLength.OfDays(14), calendar).Value;
/// period.LastDay         // 2023-03-15
/// period.FirstDayAfter   // 2023-03-16
/// </code></example>
public sealed partial record PeriodRule
{
    /// <summary>Makes a rule that excludes the day of the event and keeps the last day as it falls.</summary>
    /// <param name="id">The stable id, for example <c>DE-BGB-187-1</c>; not blank.</param>
    /// <param name="source">Where the rule comes from.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public PeriodRule(string id, LegalSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Id = Guard.Text(id, nameof(id));
        Source = source;
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>Where the rule comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>With which day the period begins; by default the day after the event.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public PeriodStart Start
    {
        get;
        init => field = Guard.Declared(value, nameof(Start));
    }

    /// <summary>Where an "end of month" stands; by default there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public MonthEndStep MonthEnd
    {
        get;
        init => field = Guard.Declared(value, nameof(MonthEnd));
    }

    /// <summary>What happens when the last day is no business day; by default nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public HolidayAtEnd AtEnd
    {
        get;
        init => field = Guard.Declared(value, nameof(AtEnd));
    }

    /// <summary>Periods of up to so many days count business days only; 0 = all periods count calendar days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int ShortPeriodDays
    {
        get;
        init => field = Guard.InRange(value, 0, PeriodLength.MaxCount, "days", nameof(ShortPeriodDays));
    }

    /// <summary>A period of two days or more has at least so many business days, or is extended until it has; 0 = no such rule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MinimumBusinessDays
    {
        get;
        init => field = Guard.InRange(value, 0, PeriodLength.MaxCount, "business days", nameof(MinimumBusinessDays));
    }

    /// <summary>The length where none is agreed; null = the rule has none.</summary>
    public PeriodLength? DefaultLength { get; init; }

    /// <summary>The longest length, whatever was agreed; null = the rule has none.</summary>
    public PeriodLength? MaximumLength { get; init; }

    /// <summary>Counts a period from an event.</summary>
    /// <param name="event">The day of the event.</param>
    /// <param name="length">The length; null = the rule's own (<see cref="DefaultLength"/>).</param>
    /// <param name="calendar">The business days; needed for business days and for a holiday at the end, else not asked.</param>
    /// <returns>
    /// The period; or <c>core.period-length-missing</c> if there is no length, <c>core.period-calendar-missing</c> if the rule needs a calendar and has none,
    /// or a failure of the calendar.
    /// </returns>
    public Result<CountedPeriod> Count(LocalDate @event, PeriodLength? length = null, BusinessCalendar? calendar = null)
    {
        if ((length ?? DefaultLength) is not { } wanted) return LengthMissing();
        var counted = CountExactly(@event, wanted, calendar);
        if (MaximumLength is not { } maximum || !counted.TryGet(out var agreed, out _)) return counted;
        var longest = CountExactly(@event, maximum, calendar);
        return longest.TryGet(out var cap, out _) && agreed.LastDay <= cap.LastDay ? counted : longest;
    }

    /// <summary>Counts a period back from an event that lies at its end, for example the days that must lie between notice and hearing.</summary>
    /// <param name="event">The day of the event; it does not count.</param>
    /// <param name="length">The length.</param>
    /// <param name="calendar">The business days; needed where business days count, else not asked.</param>
    /// <returns>
    /// The period that ends on the day before the event, whose <see cref="CountedPeriod.LastDayBefore"/> is the last day that leaves it free; or
    /// <c>core.period-calendar-missing</c>, or a failure of the calendar.
    /// </returns>
    /// <remarks>Mirrors forward counting. Start, month end, maximum and holidays at the end do not apply: counted back they would shorten what the rule protects.</remarks>
    public Result<CountedPeriod> CountBack(LocalDate @event, PeriodLength length, BusinessCalendar? calendar = null)
    {
        var first = CountsBusinessDays(length) ? Step(@event, -length.Count, calendar) : length.From(@event, -1);
        return first.Map(day => new CountedPeriod(day, @event.PlusDays(-1), @event.PlusDays(-1)));
    }

    private Result<CountedPeriod> CountExactly(LocalDate @event, PeriodLength length, BusinessCalendar? calendar)
    {
        var from = Start == PeriodStart.AfterYearOfEvent ? new LocalDate(@event.Year, 12, 31) : @event;
        if (MonthEnd == MonthEndStep.BeforeCounting) from = from.With(DateAdjusters.EndOfMonth);
        var firstDay = Start == PeriodStart.WithEvent ? from : from.PlusDays(1);
        return LastDay(from, length, calendar).Then(last =>
        {
            var unadjusted = MonthEnd == MonthEndStep.AfterCounting ? last.With(DateAdjusters.EndOfMonth) : last;
            return Extended(firstDay, unadjusted, calendar).Map(lastDay => new CountedPeriod(firstDay, unadjusted, lastDay));
        });
    }

    private Result<LocalDate> LastDay(LocalDate from, PeriodLength length, BusinessCalendar? calendar)
    {
        var with = Start == PeriodStart.WithEvent;
        if (CountsBusinessDays(length)) return Step(with ? from.PlusDays(-1) : from, length.Count, calendar);
        var same = length.From(from, 1);

        // With the event day counted, a period ends on the day before the one with the same number; where the month has no such number, on its last day.
        var isCut = length.Unit is PeriodUnit.Months or PeriodUnit.Years && same.Day != from.Day;
        return with && !isCut ? same.PlusDays(-1) : same;
    }

    private Result<LocalDate> Extended(LocalDate firstDay, LocalDate lastDay, BusinessCalendar? calendar)
    {
        if (AtEnd == HolidayAtEnd.Keep && MinimumBusinessDays == 0) return lastDay;
        if (calendar is null) return CalendarMissing();
        var end = AtEnd == HolidayAtEnd.NextBusinessDay ? calendar.Adjust(lastDay, BusinessDayConvention.Following) : lastDay;
        if (MinimumBusinessDays == 0 || lastDay <= firstDay || !end.TryGet(out var adjusted, out _)) return end;
        return calendar.AddBusinessDays(firstDay.PlusDays(-1), MinimumBusinessDays).Map(minimum => LocalDate.Max(adjusted, minimum));
    }

    private bool CountsBusinessDays(PeriodLength length) =>
        length.Unit == PeriodUnit.BusinessDays || (length.Unit == PeriodUnit.Days && length.Count > 0 && length.Count <= ShortPeriodDays);

    private Result<LocalDate> Step(LocalDate from, int businessDays, BusinessCalendar? calendar) =>
        calendar is null ? CalendarMissing() : calendar.AddBusinessDays(from, businessDays);

    private Failure LengthMissing() => new(FailureReason.Missing, "core.period-length-missing", $"The rule {Id} has no length of its own; give one.", "length");

    private Failure CalendarMissing() => new(FailureReason.Missing, "core.period-calendar-missing",
        $"The rule {Id} looks at business days here; give a calendar of the place.", "calendar");
}
