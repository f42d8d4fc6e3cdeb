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

    public static string Text(CalendarUnit unit) => Units[unit].Text;

    public static string Name(CalendarUnit unit) => Units[unit].Name;

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
            CalendarUnit.Month => month.PlusMonths(ahead),
            CalendarUnit.Quarter => month.PlusMonths((3 * ahead) - ((date.Month - 1) % 3)),
            CalendarUnit.HalfYear => month.PlusMonths((6 * ahead) - ((date.Month - 1) % 6)),
            CalendarUnit.Year => month.PlusMonths((12 * ahead) - (date.Month - 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit is no period."),
        };
    }

    // Parts start on day 1, 1 + length, ...; the last one takes the rest of the month.
    private static LocalDate PartOfMonth(LocalDate month, int part, int partsPerMonth, int length, int ahead)
    {
        var whole = part + ahead;
        var months = (int)Math.Floor((double)whole / partsPerMonth);
        return month.PlusMonths(months).PlusDays((whole - (months * partsPerMonth)) * length);
    }
}
