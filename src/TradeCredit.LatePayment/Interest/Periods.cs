using NodaTime;

namespace TradeCredit.LatePayment;

/// <summary>Dates so many periods later.</summary>
internal static class Periods
{
    /// <summary>The date so many times a length later; the length is not in business days. Months and years cut the day to the month.</summary>
    public static LocalDate Add(LocalDate date, PeriodLength length, int times) => length.Unit switch
    {
        PeriodUnit.Days => date.PlusDays(length.Count * times),
        PeriodUnit.Weeks => date.PlusWeeks(length.Count * times),
        PeriodUnit.Months => date.PlusMonths(length.Count * times),
        PeriodUnit.Years => date.PlusYears(length.Count * times),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "Business days need a calendar."),
    };
}
