using NodaTime;

namespace TradeCredit;

/// <summary>The formulas of the day counts that are more than one division.</summary>
internal static class DayCountFormulas
{
    /// <summary>Days in each calendar year over the length of that year.</summary>
    public static Ratio ByCalendarYear(LocalDate start, LocalDate end)
    {
        if (start.Year == end.Year) return Ratio.Of(Period.DaysBetween(start, end), DaysInYear(start.Year));
        var first = Ratio.Of(DaysInYear(start.Year) - start.DayOfYear + 1, DaysInYear(start.Year));
        var last = Ratio.Of(end.DayOfYear - 1, DaysInYear(end.Year));
        return first + Ratio.Of(end.Year - start.Year - 1, 1) + last;
    }

    /// <summary>Days in each regular period, counted both ways from an anchor, over (periods a year x length of the period).</summary>
    public static Ratio ByRegularPeriod(LocalDate start, LocalDate end, LocalDate anchor, int months, bool endOfMonth)
    {
        var keepsEnd = endOfMonth && IsLastOfMonth(anchor);
        var index = 0;
        while (Boundary(index) > start) index--;
        while (Boundary(index + 1) <= start) index++;
        var sum = Ratio.Zero;
        for (var from = start; from < end; index++)
        {
            var (begin, finish) = (Boundary(index), Boundary(index + 1));
            var to = LocalDate.Min(end, finish);
            sum += Ratio.Of((Int128)Period.DaysBetween(from, to) * months, (Int128)12 * Period.DaysBetween(begin, finish));
            from = to;
        }

        return sum;

        LocalDate Boundary(int i)
        {
            var date = anchor.PlusMonths(i * months);
            return keepsEnd ? date.With(DateAdjusters.EndOfMonth) : date;
        }
    }

    /// <summary>Whole years back from the end, and the rest over 366 if it holds 29 February, else over 365.</summary>
    public static Ratio ByYearsBack(LocalDate start, LocalDate end)
    {
        var years = end.Year - start.Year;
        if (end.PlusYears(-years) < start) years--;
        var rest = end.PlusYears(-years);
        var hasLeapDay = rest > start && LeapDays.Between(start.PlusDays(-1), rest.PlusDays(-1)) > 0;
        return Ratio.Of(years, 1) + Ratio.Of(Period.DaysBetween(start, rest), hasLeapDay ? 366 : 365);
    }

    /// <summary>Whole years forward from the start, and the rest over the year that begins at the last anniversary before the end.</summary>
    public static Ratio ByAnniversary(LocalDate start, LocalDate end)
    {
        var years = end.Year - start.Year;
        if (start.PlusYears(years) >= end) years--;
        var anniversary = start.PlusYears(years);
        return Ratio.Of(years, 1) + Ratio.Of(Period.DaysBetween(anniversary, end), Period.DaysBetween(anniversary, anniversary.PlusYears(1)));
    }

    public static int BondBasis(LocalDate start, LocalDate end, DayCountContext context)
    {
        var startDay = Capped(start.Day);
        return Days(start, startDay, end, startDay == 30 ? Capped(end.Day) : end.Day);
    }

    public static int UnitedStates(LocalDate start, LocalDate end, DayCountContext context)
    {
        var startDay = IsLastOfFebruary(start) ? 30 : Capped(start.Day);
        var endDay = IsLastOfFebruary(start) && IsLastOfFebruary(end) ? 30 : end.Day;
        return Days(start, startDay, end, startDay == 30 ? Capped(endDay) : endDay);
    }

    public static int Psa(LocalDate start, LocalDate end, DayCountContext context)
    {
        var startDay = IsLastOfFebruary(start) ? 30 : Capped(start.Day);
        return Days(start, startDay, end, startDay == 30 ? Capped(end.Day) : end.Day);
    }

    public static int Eurobond(LocalDate start, LocalDate end, DayCountContext context) => Days(start, Capped(start.Day), end, Capped(end.Day));

    // The 1st of the next month is the 31st day of a month of 30.
    public static int EurobondPlus(LocalDate start, LocalDate end, DayCountContext context) => Days(start, Capped(start.Day), end, end.Day);

    public static int German(LocalDate start, LocalDate end, DayCountContext context) => Days(
        start, IsLastOfFebruary(start) ? 30 : Capped(start.Day),
        end, IsLastOfFebruary(end) && end != context.TerminationDate ? 30 : Capped(end.Day));

    public static int MonthEnds(LocalDate start, LocalDate end, DayCountContext context) =>
        Days(start, IsLastOfMonth(start) ? 30 : start.Day, end, IsLastOfMonth(end) ? 30 : end.Day);

    private static int Days(LocalDate start, int startDay, LocalDate end, int endDay) =>
        (360 * (end.Year - start.Year)) + (30 * (end.Month - start.Month)) + endDay - startDay;

    private static int Capped(int day) => Math.Min(day, 30);

    private static int DaysInYear(int year) => CalendarSystem.Iso.GetDaysInYear(year);

    private static bool IsLastOfMonth(LocalDate date) => date.Day == CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);

    private static bool IsLastOfFebruary(LocalDate date) => date.Month == 2 && IsLastOfMonth(date);
}
