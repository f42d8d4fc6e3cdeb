namespace TradeCredit.Terms;

/// <summary>The units that a due rule can count in.</summary>
internal static class CountingUnits
{
    private static readonly Dictionary<CalendarUnit, (char Letter, int Months, string Name)> Units = new()
    {
        [CalendarUnit.Day] = ('d', 0, "day"),
        [CalendarUnit.Week] = ('w', 0, "week"),
        [CalendarUnit.Month] = ('m', 1, "month"),
        [CalendarUnit.Quarter] = ('q', 3, "quarter"),
        [CalendarUnit.HalfYear] = ('h', 6, "half-year"),
        [CalendarUnit.Year] = ('y', 12, "year"),
    };

    public static bool Contains(CalendarUnit unit) => Units.ContainsKey(unit);

    public static CalendarUnit? Find(char letter)
    {
        foreach (var (unit, form) in Units)
        {
            if (form.Letter == letter) return unit;
        }

        return null;
    }

    /// <summary>The letter of the notation; a question mark for what is no unit, so that faulty steps can be shown.</summary>
    public static char Letter(CalendarUnit unit) => Units.TryGetValue(unit, out var form) ? form.Letter : '?';

    /// <summary>How many months the unit has; 0 for days and weeks.</summary>
    public static int Months(CalendarUnit unit) => Units[unit].Months;

    public static string Name(CalendarUnit unit) => Units.TryGetValue(unit, out var form) ? form.Name : unit.ToString();
}
