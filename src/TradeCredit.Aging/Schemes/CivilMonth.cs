using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>A month of the Gregorian calendar, also of years that a date cannot hold: aging near the ends of the calendar counts past them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CivilMonth(int Index)
{
    // The calendar repeats after 400 years.
    private const int CycleMonths = 4800;
    private const int CycleDays = 146_097;
    private const int FirstIndex = 2000 * 12;

    /// <summary>The month of a date.</summary>
    public static CivilMonth Of(LocalDate date) => new((date.Year * 12) + date.Month - 1);

    /// <summary>So many months later.</summary>
    public CivilMonth Plus(int months) => new(Index + months);

    /// <summary>The day number of a day of the month; a day that the month does not have becomes its last.</summary>
    public int Day(int day)
    {
        var (cycles, rest) = Math.DivRem(Index - FirstIndex, CycleMonths);
        if (rest < 0) (cycles, rest) = (cycles - 1, rest + CycleMonths);
        var (year, month) = (2000 + (rest / 12), (rest % 12) + 1);
        return DayNumber.Of(new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)))) + (cycles * CycleDays);
    }

    /// <summary>How many days the month has.</summary>
    public int Length => Plus(1).Day(1) - Day(1);
}
