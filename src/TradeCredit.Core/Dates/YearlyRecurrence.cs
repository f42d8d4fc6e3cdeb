using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit;

/// <summary>A recurrence rule of iCalendar with FREQ=YEARLY, as holidays use it.</summary>
/// <remarks><i>Source:</i> RFC 5545 section 3.3.10.</remarks>
internal sealed class YearlyRecurrence
{
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private int _interval = 1;
    private int? _count;
    private LocalDate? _until;
    private ImmutableArray<int> _months = [];
    private ImmutableArray<int> _monthDays = [];
    private ImmutableArray<(int Nth, IsoDayOfWeek Weekday)> _weekdays = [];

    private YearlyRecurrence()
    {
    }

    /// <summary>Reads the value of an RRULE line.</summary>
    public static Result<YearlyRecurrence> Read(ICalendarLine line)
    {
        var rule = new YearlyRecurrence();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in line.Value.ToUpperInvariant().Split(';'))
        {
            if (part.Split('=') is not [var name, var value] || !seen.Add(name)) return line.Malformed($"A recurrence rule has parts NAME=value, each once; '{part}' is not one.");
            if (!Supports(name, value)) return line.Unsupported($"{part} is no part of a yearly rule that can be read here.");
            if (!rule.Take(name, value)) return line.Malformed($"{part} has no value that {name} can have.");
        }

        if (!seen.Contains("FREQ")) return line.Malformed("A recurrence rule needs FREQ.");
        if (rule._count is not null && rule._until is not null) return line.Malformed("A recurrence rule has COUNT or UNTIL, not both.");
        if (rule._monthDays.Length > 0 && rule._weekdays.Any(w => w.Nth != 0)) return line.Unsupported("A numbered BYDAY together with BYMONTHDAY has no agreed meaning.");
        return rule;
    }

    /// <summary>Whether the rule falls on its own start; if not, RFC 5545 leaves the result undefined.</summary>
    public bool FallsOn(LocalDate start) => In(start.Year, start).Contains(start) && !(_until < start);

    /// <summary>The days on which the rule falls, from its start to the last day asked for.</summary>
    public IEnumerable<LocalDate> From(LocalDate start, LocalDate last)
    {
        var left = _count ?? int.MaxValue;
        for (var year = start.Year; year <= last.Year; year += _interval)
        {
            foreach (var date in In(year, start))
            {
                if (date < start) continue;
                if (date > last || date > _until || left-- == 0) yield break;
                yield return date;
            }
        }
    }

    private static bool Supports(string name, string value) => name switch
    {
        "FREQ" => value is "YEARLY",
        "UNTIL" => !value.Contains('T', StringComparison.Ordinal),
        "INTERVAL" or "COUNT" or "WKST" or "BYMONTH" or "BYMONTHDAY" or "BYDAY" => true,
        _ => false,
    };

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "INTERVAL":
                return TryNumber(value, 1, 9999, out _interval);
            case "COUNT":
                _count = TryNumber(value, 1, int.MaxValue, out var count) ? count : null;
                return _count is not null;
            case "UNTIL":
                _until = ICalendarLine.TryDate(value, out var until) ? until : null;
                return _until is not null;
            case "BYMONTH":
                return TryList(value, item => TryNumber(item, 1, 12, out var month) ? month : null, out _months);
            case "BYMONTHDAY":
                return TryList(value, item => TryNumber(item, -31, 31, out var day) && day != 0 ? day : null, out _monthDays);
            case "BYDAY":
                return TryList(value, WeekdayOf, out _weekdays);
            case "WKST":
                // The first day of the week matters only to weekly rules and week numbers.
                return Array.IndexOf(Weekdays, value) >= 0;
            default:
                return true;
        }
    }

    // The days of one year in order, before start, count and end are looked at.
    private IEnumerable<LocalDate> In(int year, LocalDate start)
    {
        var days = _monthDays.Length > 0 ? Months(year).SelectMany(month => _monthDays.Select(day => DayOf(month, day)).OfType<LocalDate>().Where(IsOnWeekday))
            : _weekdays.Length == 0 ? (_months.Length > 0 ? Months(year) : [MonthOf(year, start.Month)]).Select(month => DayOf(month, start.Day)).OfType<LocalDate>()
            : _months.Length > 0 ? Months(year).SelectMany(Numbered)
            : Numbered(new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)));
        return days.Distinct().Order();
    }

    private IEnumerable<DateInterval> Months(int year) =>
        (_months.Length > 0 ? _months : Enumerable.Range(1, 12)).Select(month => MonthOf(year, month));

    private bool IsOnWeekday(LocalDate date) => _weekdays.Length == 0 || _weekdays.Any(w => w.Weekday == date.DayOfWeek);

    // The weekdays of a month or a year: all of a name, or the n-th from the beginning or from the end.
    private IEnumerable<LocalDate> Numbered(DateInterval period) => _weekdays.SelectMany(w =>
    {
        var all = period.Where(date => date.DayOfWeek == w.Weekday).ToList();
        var index = w.Nth > 0 ? w.Nth - 1 : all.Count + w.Nth;
        return w.Nth == 0 ? all : index >= 0 && index < all.Count ? [all[index]] : [];
    });

    private static DateInterval MonthOf(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new DateInterval(first, first.With(DateAdjusters.EndOfMonth));
    }

    // A day of a month, counted from its end if negative; none if the month is too short.
    private static LocalDate? DayOf(DateInterval month, int day)
    {
        var number = day > 0 ? day : month.Length + day + 1;
        return number >= 1 && number <= month.Length ? month.Start.PlusDays(number - 1) : null;
    }

    private static (int Nth, IsoDayOfWeek Weekday)? WeekdayOf(string item)
    {
        var index = item.Length >= 2 ? Array.IndexOf(Weekdays, item[^2..]) : -1;
        var nth = 0;
        var ok = index >= 0 && (item.Length == 2 || (TryNumber(item[..^2], -53, 53, out nth) && nth != 0));
        return ok ? (nth, (IsoDayOfWeek)(index + 1)) : null;
    }

    private static bool TryList<T>(string value, Func<string, T?> read, out ImmutableArray<T> list)
        where T : struct
    {
        var items = value.Split(',').Select(read).ToList();
        var ok = items.TrueForAll(i => i is not null);
        list = ok ? [.. items.Select(i => i!.Value)] : [];
        return ok;
    }

    private static bool TryNumber(string text, int minimum, int maximum, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= minimum && number <= maximum;
}
