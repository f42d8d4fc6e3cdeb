using System.Collections.Frozen;
using NodaTime;

namespace TradeCredit;

/// <summary>The business days of a place over a period that is known, and no day beyond it.</summary>
/// <remarks>
/// <para>A day is a business day if it is neither a weekend day nor a holiday, or if it is a weekend day that was declared a working day (a make-up day, as
/// China has them). <see cref="Coverage"/> says for which days this is known. Outside it every question fails with <c>core.calendar-not-covered</c>:
/// a year that nobody has entered yet is not a year without holidays.</para>
/// <para>The id is apart from the data: contracts store a <see cref="CalendarId"/>, a <see cref="BusinessCalendars"/> resolves it. <see cref="Union"/>
/// joins places: a day is a business day only where all are open.</para>
/// <para>Held as a bitmap with running counts. Each question is constant-time or nearly, however many days it spans, and allocates nothing unless it
/// fails. Immutable and safe for use by several threads. Equality is by identity; compare <see cref="Id"/> for the name.</para>
/// </remarks>
/// <example><code>
/// var target = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
/// target.AddBusinessDays(new LocalDate(2026, 4, 2), 1)                                        // 2026-04-07: Good Friday, a weekend and Easter Monday
/// target.Adjust(new LocalDate(2026, 5, 31), BusinessDayConvention.ModifiedFollowing)          // 2026-05-29
/// </code></example>
public sealed partial class BusinessCalendar
{
    private readonly OpenDays _open;
    private readonly int _first;
    private readonly FrozenDictionary<int, Mark> _marks;

    private BusinessCalendar(CalendarId id, DateInterval coverage, OpenDays open, FrozenDictionary<int, Mark> marks)
    {
        Id = id;
        Coverage = coverage;
        _open = open;
        _first = DayNumber.Of(coverage.Start);
        _marks = marks;
    }

    /// <summary>The name of the calendar.</summary>
    public CalendarId Id { get; }

    /// <summary>The days that the calendar knows, both ends counted.</summary>
    public DateInterval Coverage { get; }

    /// <summary>Whether the calendar knows a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it lies in <see cref="Coverage"/>.</returns>
    public bool Covers(LocalDate date) => TryOffset(date, out _);

    /// <summary>Whether the calendar knows every day of a year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>Whether 1 January and 31 December of it lie in <see cref="Coverage"/>.</returns>
    public bool CoversYear(int year) =>
        year > LocalDate.MinIsoValue.Year && year <= LocalDate.MaxIsoValue.Year && Covers(new LocalDate(year, 1, 1)) && Covers(new LocalDate(year, 12, 31));

    /// <summary>Whether a day is a business day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The answer, or <c>core.calendar-not-covered</c>.</returns>
    public Result<bool> IsBusinessDay(LocalDate date) => TryOffset(date, out var offset) ? _open[offset] : NotCovered(date);

    /// <summary>What a day is, and why: for explaining a date that moved.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day, or <c>core.calendar-not-covered</c>.</returns>
    public Result<CalendarDay> DayOf(LocalDate date)
    {
        if (!TryOffset(date, out var offset)) return NotCovered(date);
        return _marks.TryGetValue(offset, out var mark) ? new CalendarDay(date, mark.Kind, mark.Name)
            : new CalendarDay(date, _open[offset] ? CalendarDayKind.BusinessDay : CalendarDayKind.Weekend, null);
    }

    /// <summary>Moves a date to a business day as a convention says; a business day stays.</summary>
    /// <param name="date">The date.</param>
    /// <param name="convention">The convention.</param>
    /// <returns>
    /// The date, or <c>core.calendar-not-covered</c> if the calendar does not know the date or ends before it finds a business day.
    /// <see cref="BusinessDayConvention.NoAdjust"/> asks the calendar nothing and never fails.
    /// </returns>
    public Result<LocalDate> Adjust(LocalDate date, BusinessDayConvention convention)
    {
        ArgumentNullException.ThrowIfNull(convention);
        return convention.Adjust(date, this);
    }

    /// <summary>The date that lies a number of business days later or earlier.</summary>
    /// <param name="date">The day to count from; it does not count itself.</param>
    /// <param name="days">Business days: above 0 steps to the next business day so many times, below 0 to the previous, 0 leaves the date as it is, open or not.</param>
    /// <returns>The date, or <c>core.calendar-not-covered</c> if the calendar does not know the date or ends before the last step.</returns>
    /// <remarks>This is not "add calendar days, then adjust". For a business day, stepping forward and back again returns to it.</remarks>
    public Result<LocalDate> AddBusinessDays(LocalDate date, int days)
    {
        if (!TryOffset(date, out var offset)) return NotCovered(date);
        if (days == 0) return date;

        // Open days are numbered from 0. The first step forward reaches the first one after the date, the first step back the last one before it.
        var before = _open.CountBefore(offset);
        var target = days > 0 ? (long)before + (_open[offset] ? 1 : 0) + days - 1 : (long)before + days;
        return target >= 0 && target < _open.Count ? date.PlusDays(_open.At((int)target) - offset) : EndsBeforeAnswer(date);
    }

    /// <summary>How many business days a period has.</summary>
    /// <param name="from">The first day; it counts if it is a business day.</param>
    /// <param name="to">The end; it does not count. It may be the day after the last covered one.</param>
    /// <returns>The number, or <c>core.calendar-not-covered</c>.</returns>
    /// <exception cref="ArgumentException">The end lies before the first day.</exception>
    public Result<int> CountBusinessDays(LocalDate from, LocalDate to)
    {
        if (to < from) throw new ArgumentException($"The period cannot end on {Iso.Text(to)}, before it begins on {Iso.Text(from)}.", nameof(to));
        var (start, end) = (OffsetOf(from), OffsetOf(to));
        if (start < 0 || start > _open.Length) return NotCovered(from);
        if (end > _open.Length) return NotCovered(to);
        return _open.CountBefore(end) - _open.CountBefore(start);
    }

    /// <summary>Id and coverage on one line.</summary>
    /// <returns>For example <c>TARGET 1999-01-01..2099-12-31</c>.</returns>
    public override string ToString() => $"{Id} {CoverageText}";

    /// <summary>The first business day on or after a date.</summary>
    internal Result<LocalDate> OnOrAfter(LocalDate date)
    {
        if (!TryOffset(date, out var offset)) return NotCovered(date);
        var found = _open.OnOrAfter(offset);
        return found >= 0 ? date.PlusDays(found - offset) : EndsBeforeAnswer(date);
    }

    /// <summary>The last business day on or before a date.</summary>
    internal Result<LocalDate> OnOrBefore(LocalDate date)
    {
        if (!TryOffset(date, out var offset)) return NotCovered(date);
        var found = _open.OnOrBefore(offset);
        return found >= 0 ? date.PlusDays(found - offset) : EndsBeforeAnswer(date);
    }

    private string CoverageText => $"{Iso.Text(Coverage.Start)}..{Iso.Text(Coverage.End)}";

    private int OffsetOf(LocalDate date) => DayNumber.Of(date) - _first;

    private bool TryOffset(LocalDate date, out int offset)
    {
        offset = OffsetOf(date);
        return offset >= 0 && offset < _open.Length;
    }

    private Failure NotCovered(LocalDate date) => new(FailureReason.OutsideCoveredRange, "core.calendar-not-covered",
        $"The calendar {Id} knows {CoverageText}, not {Iso.Text(date)}; supply one that covers it.", Id.Value, Iso.Text(date));

    private Failure EndsBeforeAnswer(LocalDate date) => new(FailureReason.OutsideCoveredRange, "core.calendar-not-covered",
        $"The calendar {Id} knows {CoverageText} and ends before the business day that is looked for from {Iso.Text(date)}; supply one that covers more.", Id.Value, Iso.Text(date));

    /// <summary>Why a day is not what its weekday says.</summary>
    private readonly record struct Mark(CalendarDayKind Kind, string? Name);
}
