using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit;

/// <summary>Reads the holidays out of an iCalendar text; whatever could move a day and is not understood fails.</summary>
/// <remarks><i>Source:</i> RFC 5545 section 3.6.</remarks>
internal sealed class ICalendarText
{
    // What describes a calendar or an event without moving it.
    private static readonly FrozenSet<string> Descriptive = FrozenSet.Create(StringComparer.Ordinal,
        "PRODID", "NAME", "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DESCRIPTION", "LOCATION", "CATEGORIES", "CLASS", "TRANSP", "URL", "PRIORITY", "ORGANIZER",
        "CONTACT", "COMMENT", "GEO", "ATTENDEE", "ATTACH", "RELATED-TO", "RESOURCES", "REFRESH-INTERVAL", "SOURCE", "COLOR", "IMAGE", "CONFERENCE");

    private readonly Stack<string> _open = new();
    private readonly List<Holiday> _holidays = [];
    private readonly DateInterval _period;
    private Event? _event;

    private ICalendarText(DateInterval period) => _period = period;

    /// <summary>The holidays of a period, both ends counted, or the first line that cannot be read.</summary>
    public static Result<IEnumerable<Holiday>> Holidays(string text, DateInterval coverage)
    {
        var years = new DateInterval(new LocalDate(coverage.Start.Year, 1, 1), new LocalDate(coverage.End.Year, 12, 31));
        var reader = new ICalendarText(years);
        var last = 0;
        foreach (var (number, unfolded) in ICalendarLine.Unfold(text))
        {
            last = number;
            if (!ICalendarLine.Read(number, unfolded).TryGet(out var line, out var malformed)) return malformed;
            if (reader.Take(line) is { } failure) return failure;
        }

        if (reader._open.Count > 0) return ICalendarLine.Malformed(last, "", $"The text ends inside {reader._open.Peek()}.");
        var eventful = reader._holidays.Select(h => h.Date.Year).ToHashSet();
        for (var year = years.Start.Year; year <= years.End.Year; year++)
        {
            if (!eventful.Contains(year)) return YearMissing(year);
        }

        return new Result<IEnumerable<Holiday>>(reader._holidays.Where(h => coverage.Contains(h.Date)));
    }

    private Failure? Take(ICalendarLine line)
    {
        if (line.Name is "BEGIN") return Begin(line);
        if (_open.Count == 0) return line.Malformed("A calendar begins with BEGIN:VCALENDAR.");
        if (line.Name is "END") return End(line);
        return _open.Peek() switch
        {
            "VCALENDAR" => TakeOfCalendar(line),
            "VEVENT" => _event!.Take(line),
            _ => null,
        };
    }

    private Failure? Begin(ICalendarLine line)
    {
        var name = line.Value.ToUpperInvariant();
        var inside = _open.Count > 0 ? _open.Peek() : "";
        var known = (inside, name) switch
        {
            ("", "VCALENDAR") => true,
            ("VCALENDAR", "VEVENT" or "VTIMEZONE") => true,
            ("VTIMEZONE", "STANDARD" or "DAYLIGHT") => true,
            ("VEVENT", "VALARM") => true,
            _ => false,
        };
        if (!known) return line.Unsupported($"{name} {(inside.Length == 0 ? "at the top" : "inside " + inside)} cannot be read as holidays.");
        _open.Push(name);
        if (name is "VEVENT") _event = new Event(line);
        return null;
    }

    private Failure? End(ICalendarLine line)
    {
        if (!string.Equals(_open.Peek(), line.Value, StringComparison.OrdinalIgnoreCase)) return line.Malformed($"{_open.Peek()} is open here.");
        if (_open.Pop() is not "VEVENT") return null;
        if (!_event!.Holidays(_period).TryGet(out var holidays, out var failure)) return failure;
        _holidays.AddRange(holidays);
        return null;
    }

    private static Failure? TakeOfCalendar(ICalendarLine line) => line.Name switch
    {
        "VERSION" when line.Value is not "2.0" => line.Unsupported("Only iCalendar version 2.0 can be read."),
        "CALSCALE" when !string.Equals(line.Value, "GREGORIAN", StringComparison.OrdinalIgnoreCase) => line.Unsupported("Only the Gregorian calendar can be read."),
        "METHOD" when !string.Equals(line.Value, "PUBLISH", StringComparison.OrdinalIgnoreCase) => line.Unsupported("Only published calendars can be read, no requests or cancellations."),
        "VERSION" or "CALSCALE" or "METHOD" => null,
        _ => Undescriptive(line),
    };

    private static Failure? Undescriptive(ICalendarLine line) =>
        Descriptive.Contains(line.Name) || line.Name.StartsWith("X-", StringComparison.Ordinal) ? null : line.Unsupported($"{line.Name} cannot be read; it could change the days.");

    private static Failure YearMissing(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        return new Failure(FailureReason.Missing, "core.icalendar-year-missing", $"The text has no event in {text}, so it cannot be complete for it; cover fewer years, or list the days.", "coverage", text);
    }

    /// <summary>One VEVENT while it is read.</summary>
    private sealed class Event(ICalendarLine begin)
    {
        private readonly HashSet<LocalDate> _added = [];
        private readonly HashSet<LocalDate> _excepted = [];
        private ICalendarLine? _start;
        private LocalDate? _first;
        private LocalDate? _end;
        private int? _days;
        private YearlyRecurrence? _rule;
        private ICalendarLine? _ruleLine;
        private string _name = "";
        private bool _cancelled;

        public Failure? Take(ICalendarLine line)
        {
            switch (line.Name)
            {
                case "DTSTART":
                    _start = line;
                    return Once(ref _first, line.Date(), line);
                case "DTEND":
                    return Once(ref _end, line.Date(), line);
                case "DURATION":
                    return Once(ref _days, DaysOf(line), line);
                case "RRULE":
                    if (_rule is not null) return line.Malformed("An event has one recurrence rule.");
                    _ruleLine = line;
                    return YearlyRecurrence.Read(line).TryGet(out _rule, out var failure) ? null : failure;
                case "RDATE":
                    return Add(_added, line);
                case "EXDATE":
                    return Add(_excepted, line);
                case "SUMMARY":
                    _name = line.Unescaped().Trim();
                    return null;
                case "STATUS":
                    _cancelled = string.Equals(line.Value, "CANCELLED", StringComparison.OrdinalIgnoreCase);
                    return _cancelled || string.Equals(line.Value, "CONFIRMED", StringComparison.OrdinalIgnoreCase) ? null : line.Unsupported("A holiday is confirmed or cancelled, nothing between.");
                default:
                    return Undescriptive(line);
            }
        }

        public Result<IEnumerable<Holiday>> Holidays(DateInterval period)
        {
            if (_first is not { } first) return begin.Malformed("An event needs DTSTART.");
            if (_end is not null && _days is not null) return _start!.Malformed("An event has DTEND or DURATION, not both.");
            if (_end <= first) return _start!.Malformed("DTEND is the day after the last and lies after DTSTART.");
            if (_rule?.FallsOn(first) is false) return _ruleLine!.Malformed($"The rule does not fall on {Iso.Text(first)}, the event's own start.");
            var days = _days ?? (_end is { } end ? Period.DaysBetween(first, end) : 1);
            var name = _name.Length > 0 ? _name : "(no summary)";
            return new Result<IEnumerable<Holiday>>(_cancelled ? [] : Starts(first, period.End).SelectMany(start => Days(start, days, period)).Select(date => new Holiday(date, name)));
        }

        private IEnumerable<LocalDate> Starts(LocalDate first, LocalDate last) =>
            (_rule?.From(first, last) ?? [first]).Concat(_added).Distinct().Where(date => !_excepted.Contains(date));

        // The days of one occurrence that lie in the period.
        private static IEnumerable<LocalDate> Days(LocalDate start, int days, DateInterval period)
        {
            var from = LocalDate.Max(start, period.Start);
            for (var i = Period.DaysBetween(start, from); i < days && start.PlusDays(i) <= period.End; i++) yield return start.PlusDays(i);
        }

        private static Failure? Add(HashSet<LocalDate> set, ICalendarLine line)
        {
            if (!line.Dates().TryGet(out var dates, out var failure)) return failure;
            set.UnionWith(dates);
            return null;
        }

        private static Failure? Once<T>(ref T? field, Result<T> value, ICalendarLine line)
            where T : struct
        {
            if (field is not null) return line.Malformed($"An event has one {line.Name}.");
            if (!value.TryGet(out var read, out var failure)) return failure;
            field = read;
            return null;
        }

        // P3D or P2W; a whole-day event has no hours.
        private static Result<int> DaysOf(ICalendarLine line)
        {
            var text = line.Value.TrimStart('+');
            var ok = text.Length is >= 3 and <= 6 && text[0] == 'P' && text[^1] is 'D' or 'W';
            if (!ok || !int.TryParse(text.AsSpan(1, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
                return line.Unsupported("The duration of a holiday is a number of days or weeks, such as P1D or P1W.");
            return text[^1] == 'W' ? 7 * count : count;
        }
    }
}
