using NodaTime;

namespace TradeCredit.Claims;

/// <summary>A time limit of law: how long, how its days count, what happens to who misses it.</summary>
/// <remarks>
/// The day of the start (delivery, arrival, breach) does not count; the last day does. Years and months end on the day of the same number, 29 February on
/// 28 February in a common year. Equality is by all members.
/// </remarks>
public sealed record TimeBarRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="clock">What must be done.</param>
    /// <param name="length">How long there is time.</param>
    /// <param name="counting">Which days count.</param>
    /// <param name="effect">What happens to who misses it.</param>
    /// <param name="source">Where the rule comes from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not declared.</exception>
    /// <exception cref="ArgumentException">Counting working days needs a length in business days, and only that has one; <see cref="DayCounting.DaysButSundaysAndHolidays"/> needs a length in days.</exception>
    public TimeBarRule(TimeBarClock clock, PeriodLength length, DayCounting counting, TimeBarEffect effect, LegalSource source)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(source);
        Clock = Guard.Declared(clock, nameof(clock));
        Counting = Guard.Declared(counting, nameof(counting));
        if ((counting == DayCounting.WorkingDays) != (length.Unit == PeriodUnit.BusinessDays) || (counting == DayCounting.DaysButSundaysAndHolidays && length.Unit != PeriodUnit.Days))
            throw new ArgumentException($"A length of {length} cannot be counted as {counting}.", nameof(length));
        Length = length;
        Effect = effect;
        Source = source;
    }

    /// <summary>What must be done.</summary>
    public TimeBarClock Clock { get; }

    /// <summary>How long there is time.</summary>
    public PeriodLength Length { get; }

    /// <summary>Which days count.</summary>
    public DayCounting Counting { get; }

    /// <summary>What happens to who misses it.</summary>
    public TimeBarEffect Effect { get; }

    /// <summary>Where the rule comes from.</summary>
    public LegalSource Source { get; }

    /// <summary>Whether the rule looks at working days or holidays, and so needs a calendar.</summary>
    public bool NeedsCalendar => Counting != DayCounting.CalendarDays;

    /// <summary>The two-year end of the buyer's right to rely on a lack of conformity, from the day the goods were actually handed over.</summary>
    /// <remarks><i>Source:</i> CISG art. 39(2). It does not apply if it is inconsistent with a contractual period of guarantee.</remarks>
    public static TimeBarRule CisgCutOff => TimeBarTable.Sale("CISG", TimeBarClock.CutOff);

    /// <summary>The four years of the Limitation Convention: from the breach, for defects from the actual handing over or the refusal of tender.</summary>
    /// <remarks><i>Source:</i> UN Limitation Convention 1974, art. 8, 10, 11.</remarks>
    public static TimeBarRule LimitationConvention => TimeBarTable.Sale("LIMITATION_1974", TimeBarClock.Suit);

    /// <summary>Two years to sue a cargo insurer under the China Maritime Code of 1992, from the insured event.</summary>
    /// <remarks><i>Source:</i> China Maritime Code 1992, art. 264.</remarks>
    public static TimeBarRule ChinaCargoInsurance => TimeBarTable.Sale("CMC_1992_INSURANCE", TimeBarClock.Suit);

    /// <summary>The last good day.</summary>
    /// <param name="start">The day of the event; it does not count.</param>
    /// <param name="calendar">The working days of the place; needed if <see cref="NeedsCalendar"/>, else not asked. Its weekend does not matter where Saturdays count by law.</param>
    /// <returns>The day; or <c>claims.calendar-missing</c>, or a failure of the calendar.</returns>
    public Result<LocalDate> Deadline(LocalDate start, BusinessCalendar? calendar = null)
    {
        if (NeedsCalendar && calendar is null)
            return new Failure(FailureReason.Missing, "claims.calendar-missing", $"{Source} counts working days or holidays; give the calendar of the place.", "calendar");
        return Counting switch
        {
            DayCounting.CalendarDays or DayCounting.WorkingDays => PeriodRule.EventExcluded.Count(start, Length, calendar).Map(static p => p.LastDay),
            DayCounting.CalendarDaysRolledToWorkingDay => Rolled.Count(start, Length, calendar).Map(static p => p.LastDay),
            _ => WithoutSundaysAndHolidays(start, calendar!),
        };
    }

    /// <summary>Whether something was done in time.</summary>
    /// <param name="start">The day of the event; it does not count.</param>
    /// <param name="doneOn">The day it was done; null = not done.</param>
    /// <param name="calendar">The working days of the place; needed if <see cref="NeedsCalendar"/>.</param>
    /// <returns>The answer with its deadline; or <c>claims.calendar-missing</c>, or a failure of the calendar.</returns>
    public Result<TimeBar> Check(LocalDate start, LocalDate? doneOn, BusinessCalendar? calendar = null) =>
        Deadline(start, calendar).Map(deadline => new TimeBar(Clock, start, deadline, doneOn, Effect, Source));

    private static readonly PeriodRule Rolled = PeriodRule.EventExcluded with { AtEnd = HolidayAtEnd.NextBusinessDay };

    // A holiday that the calendar lists is one on a Saturday too; a Saturday that is only the weekend of the place counts.
    private Result<LocalDate> WithoutSundaysAndHolidays(LocalDate start, BusinessCalendar calendar)
    {
        var day = start;
        for (var counted = 0; counted < Length.Count;)
        {
            day = day.PlusDays(1);
            if (!calendar.DayOf(day).TryGet(out var known, out var failure)) return failure;
            if (day.DayOfWeek != IsoDayOfWeek.Sunday && known.Kind != CalendarDayKind.Holiday) counted++;
        }

        return day;
    }
}
