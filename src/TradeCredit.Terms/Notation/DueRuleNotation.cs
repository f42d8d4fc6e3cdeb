using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>Reads the canonical text of due rules: the inverse of what the steps write.</summary>
internal static class DueRuleNotation
{
    private const string AnyStep = "a step such as 30d, eom, day10+1, next5/10 or Following@TARGET";

    /// <summary>Reads steps joined by <c>&gt;</c>, up to what is no step.</summary>
    /// <param name="reader">Where to read.</param>
    /// <param name="inTable">Whether the rule belongs to a table of day ranges, which holds no table of its own.</param>
    public static Result<DueRule> Read(ref NotationReader reader, bool inTable = false)
    {
        if (reader.Take("same-day")) return DueRule.None;
        var steps = ImmutableArray.CreateBuilder<DueStep>();
        do
        {
            if (!ReadStep(ref reader, inTable).TryGet(out var step, out var failure)) return failure;
            steps.Add(step);
        }
        while (reader.Take('>'));
        return DueRule.Checked(steps.ToImmutable());
    }

    private static Result<DueStep> ReadStep(ref NotationReader reader, bool inTable)
    {
        if (char.IsAsciiDigit(reader.Next) || reader.Next == '-') return ReadCountOrDate(ref reader);
        if (!inTable && reader.Take('[')) return ReadRanges(ref reader);
        var start = reader.Position;
        var word = reader.TakeWhile(char.IsAsciiLetter);
        switch (word)
        {
            case "day": return reader.TakeNumber(out var day) && TryAhead(ref reader, out var months) ? new DueStep.DayOfMonth(day, months) : reader.Expected("a day of the month");
            case "cutoff": return reader.TakeNumber(out var cutoff) ? new DueStep.Cutoff(cutoff) : reader.Expected("a day of the month");
            case "map": return ReadEnclosed(ref reader, static t => HolidayMap.TryParse(t, null, out var map) ? new DueStep.Mapped(map) : null, "entries such as 2026-05-01>2026-05-04 in parentheses");
            case "outside": return ReadEnclosed(ref reader, static t => BlockedPeriods.TryParse(t, null, out var periods) ? new DueStep.Outside(periods) : null, "periods such as 2026-08-01..2026-08-31 or 08-01..08-31 in parentheses");
            case "next": return ReadPayDays(ref reader, SearchDirection.OnOrAfter);
            case "after": return ReadPayDays(ref reader, SearchDirection.After);
            case "before": return ReadPayDays(ref reader, SearchDirection.Before);
        }

        if (word.StartsWith("next") && Weekday(word[4..]) is { } onOrAfter) return new DueStep.Weekday(onOrAfter, SearchDirection.OnOrAfter);
        if (word.StartsWith("after") && Weekday(word[5..]) is { } after) return new DueStep.Weekday(after, SearchDirection.After);
        if (word.StartsWith("before") && Weekday(word[6..]) is { } before) return new DueStep.Weekday(before, SearchDirection.Before);
        if (BusinessDayConvention.TryOf(word.ToString(), out var convention))
            return TryCalendar(ref reader, out var calendar) ? new DueStep.Adjust(convention, calendar) : reader.Expected("@ and a calendar, such as @TARGET");

        reader.Return(start);
        return ReadPeriod(ref reader);
    }

    // eom, som+1, eo10d: the start or the end of a period.
    private static Result<DueStep> ReadPeriod(ref NotationReader reader)
    {
        var start = reader.Position;
        var end = reader.Take("eo");
        if (end || reader.Take("so"))
        {
            var unitAt = reader.Position;
            _ = reader.TakeWhile(char.IsAsciiDigit);
            _ = reader.TakeWhile(char.IsAsciiLetter);
            if (Periods.Find(reader.Since(unitAt)) is { } unit && TryAhead(ref reader, out var ahead)) return end ? new DueStep.EndOf(unit, ahead) : new DueStep.StartOf(unit, ahead);
        }

        reader.Return(start);
        return reader.Expected(AnyStep);
    }

    private static Result<DueStep> ReadCountOrDate(ref NotationReader reader)
    {
        var start = reader.Position;
        var negative = reader.Take('-');
        var digits = reader.TakeWhile(char.IsAsciiDigit);
        if (reader.Next == '-') return ReadDate(ref reader, start);
        if (digits.Length > 9 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            reader.Return(start);
            return reader.Expected("a number of at most nine digits, or a date");
        }

        if (negative) count = -count;
        if (reader.Take("bd")) return TryCalendar(ref reader, out var calendar) ? new DueStep.BusinessDays(count, calendar) : reader.Expected("@ and a calendar, such as @TARGET");
        if (CountingUnits.Find(reader.Next) is not { } unit) return reader.Expected("d, w, m, q, h, y or bd after the number");
        _ = reader.Take(reader.Next);
        var end = reader.Take("!w") ? MonthEnd.StickToLastWeekday : reader.Take('!') ? MonthEnd.StickToLastDay : MonthEnd.Clamp;
        return new DueStep.Add(count, unit, end);
    }

    private static Result<DueStep> ReadDate(ref NotationReader reader, int start)
    {
        _ = reader.TakeWhile(c => c == '-' || char.IsAsciiDigit(c));
        if (Iso.TryDate(reader.Since(start).ToString(), out var date)) return new DueStep.FixedDate(date);
        reader.Return(start);
        return reader.Expected("a date such as 2026-12-31");
    }

    private static Result<DueStep> ReadPayDays(ref NotationReader reader, SearchDirection direction)
    {
        var days = ImmutableArray.CreateBuilder<int>();
        do
        {
            if (!reader.TakeNumber(out var day)) return reader.Expected("a day of the month or a weekday such as Mon");
            days.Add(day);
        }
        while (reader.Take('/'));
        return new DueStep.PayDays(days.ToImmutable(), direction);
    }

    private static Result<DueStep> ReadRanges(ref NotationReader reader)
    {
        var ranges = ImmutableArray.CreateBuilder<DayRange>();
        do
        {
            if (!reader.TakeNumber(out var from) || !reader.Take('-') || !reader.TakeNumber(out var through) || !reader.Take(':')) return reader.Expected("a range of days and its rule, such as 1-15:eom");
            if (!Read(ref reader, inTable: true).TryGet(out var rule, out var failure)) return failure;
            ranges.Add(new DayRange(from, through, rule));
        }
        while (reader.Take('|'));
        return reader.Take(']') ? new DueStep.DayRanges(ranges.ToImmutable()) : reader.Expected("> and another step, | and another range, or ]");
    }

    private static Result<DueStep> ReadEnclosed(ref NotationReader reader, Func<string, DueStep?> make, string expected)
    {
        var start = reader.Position;
        if (!reader.Take('(')) return reader.Expected(expected);
        var step = make(reader.TakeWhile(c => c != ')').ToString());
        if (step is not null && reader.Take(')')) return step;
        reader.Return(start);
        return reader.Expected(expected);
    }

    // An optional +n or -n; false only where a sign stands without a number.
    private static bool TryAhead(ref NotationReader reader, out int ahead)
    {
        ahead = 0;
        var negative = reader.Take('-');
        if (!negative && !reader.Take('+')) return true;
        if (!reader.TakeNumber(out ahead)) return false;
        if (negative) ahead = -ahead;
        return true;
    }

    private static bool TryCalendar(ref NotationReader reader, out CalendarId calendar)
    {
        calendar = default;
        return reader.Take('@') && CalendarId.TryParse(reader.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '+').ToString(), null, out calendar);
    }

    private static IsoDayOfWeek? Weekday(ReadOnlySpan<char> text)
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (text.Equals(DueStep.Weekday.Abbreviation(day), StringComparison.Ordinal)) return day;
        }

        return null;
    }
}
