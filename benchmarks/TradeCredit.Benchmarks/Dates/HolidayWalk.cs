using NodaTime;

namespace TradeCredit.Benchmarks.Dates;

/// <summary>What one writes without a calendar type: a set of holidays, and a step from day to day.</summary>
public sealed class HolidayWalk(IEnumerable<LocalDate> holidays)
{
    private readonly HashSet<LocalDate> _holidays = [.. holidays];

    public bool IsBusinessDay(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !_holidays.Contains(date);

    public LocalDate Following(LocalDate date)
    {
        while (!IsBusinessDay(date)) date = date.PlusDays(1);
        return date;
    }

    public LocalDate Add(LocalDate date, int days)
    {
        while (days > 0)
        {
            date = date.PlusDays(1);
            if (IsBusinessDay(date)) days--;
        }

        return date;
    }

    public int Count(LocalDate from, LocalDate to)
    {
        var count = 0;
        for (var date = from; date < to; date = date.PlusDays(1))
        {
            if (IsBusinessDay(date)) count++;
        }

        return count;
    }
}
