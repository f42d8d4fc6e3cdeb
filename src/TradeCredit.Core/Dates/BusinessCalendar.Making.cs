using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit;

public sealed partial class BusinessCalendar
{
    // A thousand years of days, so that a slip of the pen in a date does not fill the memory.
    private const int MaxDays = 366 * 1000;

    /// <summary>A calendar from a list of holidays.</summary>
    /// <param name="id">Its name, a single one.</param>
    /// <param name="coverage">The days for which the list is complete, both ends counted; at most 1,000 years.</param>
    /// <param name="weekend">The weekend.</param>
    /// <param name="holidays">The days that are closed, in any order; all of them inside the coverage.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="DefinitionException">A holiday lies outside the coverage (<c>core.calendar-day-outside-coverage</c>).</exception>
    /// <exception cref="ArgumentException">The id joins several calendars, or the coverage is too long or not in the ISO calendar.</exception>
    public static BusinessCalendar Of(CalendarId id, DateInterval coverage, WeekendRule weekend, params IEnumerable<LocalDate> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return OfWeekend(id, coverage, weekend).Closed(holidays.Select(date => (date, (string?)null)), "holidays");
    }

    /// <summary>A calendar from dated rules.</summary>
    /// <param name="id">Its name, a single one.</param>
    /// <param name="coverage">The days for which the rules are complete, both ends counted; at most 1,000 years, from the year 1 on.</param>
    /// <param name="weekend">The weekend, which also decides which holidays get a substitute.</param>
    /// <param name="rules">The rules, in any order.</param>
    /// <returns>The calendar; the names of the rules become the names of the days.</returns>
    /// <exception cref="ArgumentException">The id joins several calendars, or the coverage is too long, not in the ISO calendar, or begins before the year 1.</exception>
    public static BusinessCalendar FromRules(CalendarId id, DateInterval coverage, WeekendRule weekend, params IEnumerable<HolidayRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var calendar = OfWeekend(id, coverage, weekend);
        Guard.InRange(coverage.Start.Year, 1, 9999, "(year)", nameof(coverage));
        return calendar.Closed(HolidayRules.Expand([.. rules], weekend, coverage).Select(h => (h.Date, (string?)h.Name)), "rules");
    }

    /// <summary>A calendar from an iCalendar text: its events are the holidays.</summary>
    /// <param name="id">Its name, a single one.</param>
    /// <param name="coverage">The days for which the text is complete, both ends counted; a file does not say it itself.</param>
    /// <param name="weekend">The weekend.</param>
    /// <param name="text">The text of a <c>.ics</c> file.</param>
    /// <returns>
    /// The calendar, or the first thing in the text that would have to be ignored, with its line: <c>core.icalendar-malformed</c>,
    /// <c>core.icalendar-unsupported</c>; or <c>core.icalendar-year-missing</c> for a year of the coverage in which no event falls.
    /// </returns>
    /// <remarks>
    /// <para>Read are VEVENTs whose start is a DATE: DTSTART, DTEND (the day after the last) or DURATION in days or weeks, RRULE with FREQ=YEARLY
    /// and INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, and RDATE and EXDATE of dates. A cancelled event is none. Descriptive properties, time
    /// zones and alarms mean nothing here. Everything else that could move a day (times, other frequencies, BYSETPOS, BYWEEKNO, RECURRENCE-ID, tasks)
    /// fails instead of being left out.</para>
    /// <para>Working weekends are often written as events too; take those out first and add them with <see cref="WithWorkingDays"/>.</para>
    /// <para><i>Source:</i> RFC 5545.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The id joins several calendars, or the coverage is too long or not in the ISO calendar.</exception>
    public static Result<BusinessCalendar> FromICalendar(CalendarId id, DateInterval coverage, WeekendRule weekend, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var calendar = OfWeekend(id, coverage, weekend);
        return ICalendarText.Holidays(text, coverage).Map(holidays => calendar.WithHolidays(holidays));
    }

    /// <summary>The calendar that is open only when all of the given ones are.</summary>
    /// <param name="calendars">The calendars, at least one.</param>
    /// <returns>The union of their holidays, over the days that all of them know. Its id joins theirs.</returns>
    /// <exception cref="ArgumentException">There is no calendar, or no day that all of them know.</exception>
    public static BusinessCalendar Union(params ReadOnlySpan<BusinessCalendar> calendars)
    {
        if (calendars.IsEmpty) throw new ArgumentException("A union needs at least one calendar.", nameof(calendars));
        var union = calendars[0];
        foreach (var calendar in calendars[1..])
        {
            ArgumentNullException.ThrowIfNull(calendar, nameof(calendars));
            union = union.And(calendar) ?? throw new ArgumentException($"No day is known to all calendars: {union} and {calendar} have none in common.", nameof(calendars));
        }

        return union;
    }

    /// <summary>This calendar with more days closed, for example local holidays or a day proclaimed since.</summary>
    /// <param name="holidays">The days; all of them inside the coverage. A make-up day among them is closed again.</param>
    /// <returns>The calendar, under the same id.</returns>
    /// <exception cref="DefinitionException">A day lies outside the coverage (<c>core.calendar-day-outside-coverage</c>).</exception>
    public BusinessCalendar WithHolidays(params IEnumerable<Holiday> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return Closed(holidays.Select(h => (h.Date, (string?)h.Name)), "holidays");
    }

    /// <summary>This calendar with days opened that it closes: make-up days, or a holiday that was moved away.</summary>
    /// <param name="days">The days; each is closed until now.</param>
    /// <returns>The calendar, under the same id.</returns>
    /// <exception cref="DefinitionException">
    /// A day lies outside the coverage (<c>core.calendar-day-outside-coverage</c>), or is a business day anyway, which hints at a wrong list
    /// (<c>core.calendar-day-open-already</c>).
    /// </exception>
    public BusinessCalendar WithWorkingDays(params IEnumerable<LocalDate> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var offsets = Offsets(days, "days");
        var faults = offsets.Select((offset, i) => (offset, i)).Where(d => _open[d.offset]).Select(d => OpenAlready(d.offset, d.i)).ToImmutableArray();
        if (!faults.IsEmpty) throw new DefinitionException($"calendar {Id}", faults);
        var marks = _marks.ToDictionary();
        foreach (var offset in offsets) marks[offset] = new Mark(CalendarDayKind.MakeUpDay, null);
        return new BusinessCalendar(Id, Coverage, _open.With(offsets, open: true), marks.ToFrozenDictionary());
    }

    /// <summary>The same days under another name.</summary>
    /// <param name="id">The name, a single one.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">The id joins several calendars.</exception>
    public BusinessCalendar WithId(CalendarId id) => new(Single(id), Coverage, _open, _marks);

    internal BusinessCalendar? And(BusinessCalendar other)
    {
        var from = LocalDate.Max(Coverage.Start, other.Coverage.Start);
        var to = LocalDate.Min(Coverage.End, other.Coverage.End);
        if (to < from) return null;
        var first = DayNumber.Of(from);
        var (mine, theirs) = (first - _first, first - other._first);
        var open = OpenDays.Where(DayNumber.Of(to) - first + 1, day => _open[day + mine] && other._open[day + theirs]);
        var marks = new Dictionary<int, Mark>();
        foreach (var (calendar, shift) in new[] { (this, mine), (other, theirs) })
        {
            foreach (var (offset, mark) in calendar._marks)
            {
                // A make-up day counts only if the other place is open too, a holiday always.
                var day = offset - shift;
                if (day < 0 || day >= open.Length || (mark.Kind == CalendarDayKind.MakeUpDay && !open[day])) continue;
                marks[day] = marks.TryGetValue(day, out var earlier) ? Join(earlier, calendar.Named(mark)) : calendar.Named(mark);
            }
        }

        return new BusinessCalendar(Id.And(other.Id), new DateInterval(from, to), open, marks.ToFrozenDictionary());
    }

    private static BusinessCalendar OfWeekend(CalendarId id, DateInterval coverage, WeekendRule weekend)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(weekend);
        var first = DayNumber.Of(coverage.Start);
        Guard.InRange(coverage.Length, 1, MaxDays, "days of coverage", nameof(coverage));
        return new BusinessCalendar(Single(id), coverage, OpenDays.Where(coverage.Length, day => !weekend.IsWeekend(DayNumber.ToDate(first + day))), FrozenDictionary<int, Mark>.Empty);
    }

    private static CalendarId Single(CalendarId id) =>
        id.IsUnion ? throw new ArgumentException($"{id} joins several calendars; a calendar of its own has a single name.", nameof(id)) : id;

    private static Mark Join(Mark left, Mark right) => left.Name is null || right.Name is null ? left with { Name = left.Name ?? right.Name } : left with { Name = $"{left.Name}; {right.Name}" };

    // In a union a name says whose holiday it is.
    private Mark Named(Mark mark) => mark.Name is null || Id.IsUnion ? mark : mark with { Name = $"{Id}: {mark.Name}" };

    private BusinessCalendar Closed(IEnumerable<(LocalDate Date, string? Name)> days, string path)
    {
        var list = days.ToList();
        var offsets = Offsets(list.Select(d => d.Date), path);
        var marks = _marks.ToDictionary();
        foreach (var (offset, (_, name)) in offsets.Zip(list))
        {
            var mark = new Mark(CalendarDayKind.Holiday, name);
            marks[offset] = marks.TryGetValue(offset, out var earlier) && earlier.Kind == CalendarDayKind.Holiday ? Join(earlier, mark) : mark;
        }

        return new BusinessCalendar(Id, Coverage, _open.With(offsets, open: false), marks.ToFrozenDictionary());
    }

    private int[] Offsets(IEnumerable<LocalDate> days, string path)
    {
        var list = days.ToList();
        var faults = list.Select((date, i) => (date, i)).Where(d => !Covers(d.date))
            .Select(d => new Failure(FailureReason.OutsideCoveredRange, "core.calendar-day-outside-coverage", $"The day lies outside the coverage {CoverageText}.", Indexed(path, d.i), Iso.Text(d.date)))
            .ToImmutableArray();
        return faults.IsEmpty ? [.. list.Select(OffsetOf)] : throw new DefinitionException($"calendar {Id}", faults);
    }

    private Failure OpenAlready(int offset, int index) => new(FailureReason.Contradiction, "core.calendar-day-open-already",
        "The day is a business day anyway and needs no exception.", Indexed("days", index), Iso.Text(DayNumber.ToDate(_first + offset)));

    private static string Indexed(string path, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index}]");
}
