using System.Globalization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>The periods that a due rule can go to the start or end of.</summary>
internal static class Periods
{
    private static readonly Dictionary<CalendarUnit, (string Text, string Name)> Units = new()
    {
        [CalendarUnit.Week] = ("w", "week"),
        [CalendarUnit.TenDays] = ("10d", "ten-day period"),
        [CalendarUnit.HalfMonth] = ("15d", "half-month"),
        [CalendarUnit.Month] = ("m", "month"),
        [CalendarUnit.Quarter] = ("q", "quarter"),
        [CalendarUnit.HalfYear] = ("h", "half-year"),
        [CalendarUnit.Year] = ("y", "year"),
    };

    public static CalendarUnit? Find(ReadOnlySpan<char> text)
    {
        foreach (var (unit, form) in Units)
        {
            if (text.Equals(form.Text, StringComparison.Ordinal)) return unit;
        }

        return null;
    }

    /// <summary>The text of the notation; a question mark for what is no period, so that faulty steps can be shown.</summary>
    public static string Text(CalendarUnit unit) => Units.TryGetValue(unit, out var form) ? form.Text : "?";

    public static string Name(CalendarUnit unit) => Units.TryGetValue(unit, out var form) ? form.Name : unit.ToString();

    public static IEnumerable<Failure> Faults(CalendarUnit unit, int ahead)
    {
        if (!Units.ContainsKey(unit)) yield return new Failure(FailureReason.InvalidInput, "terms.unit-no-period", $"{unit} is no period that has a start and an end.", "unit", unit.ToString());
        if (ahead is < -120 or > 120) yield return new Failure(FailureReason.InvalidInput, "terms.step-out-of-range", "ahead lies from -120 to 120 periods.", "ahead", ahead.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The first day of the period that holds a date, moved by whole periods.</summary>
    public static LocalDate Start(LocalDate date, CalendarUnit unit, int ahead)
    {
        var month = date.PlusDays(1 - date.Day);
        return unit switch
        {
            CalendarUnit.Week => date.PlusDays(1 - (int)date.DayOfWeek).PlusWeeks(ahead),
            CalendarUnit.TenDays => PartOfMonth(month, Math.Min((date.Day - 1) / 10, 2), 3, 10, ahead),
            CalendarUnit.HalfMonth => PartOfMonth(month, date.Day > 15 ? 1 : 0, 2, 15, ahead),
            _ => month.PlusMonths((Months(unit) * ahead) - ((date.Month - 1) % Months(unit))),
        };
    }

    /// <summary>The last day of the period that holds a date, moved by whole periods; it does not pass through the day after, which the calendar may not have.</summary>
    public static LocalDate End(LocalDate date, CalendarUnit unit, int ahead)
    {
        var start = Start(date, unit, ahead);
        return unit switch
        {
            CalendarUnit.Week => start.PlusDays(6),
            CalendarUnit.TenDays when start.Day <= 11 => start.PlusDays(9),
            CalendarUnit.HalfMonth when start.Day == 1 => start.PlusDays(14),
            CalendarUnit.TenDays or CalendarUnit.HalfMonth => EndOfMonth(start),
            _ => EndOfMonth(start.PlusMonths(Months(unit) - 1)),
        };
    }

    public static LocalDate EndOfMonth(LocalDate date) => date.PlusDays(CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month) - date.Day);

    private static int Months(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter => 3,
        CalendarUnit.HalfYear => 6,
        CalendarUnit.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit is no period of whole months."),
    };

    // Parts start on day 1, 1 + length, ...; the last one takes the rest of the month.
    private static LocalDate PartOfMonth(LocalDate month, int part, int partsPerMonth, int length, int ahead)
    {
        var (months, rest) = Math.DivRem(part + ahead, partsPerMonth);
        if (rest < 0) (months, rest) = (months - 1, rest + partsPerMonth);
        return month.PlusMonths(months).PlusDays(rest * length);
    }
}
