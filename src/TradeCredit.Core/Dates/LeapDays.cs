using NodaTime;

namespace TradeCredit;

/// <summary>Counts 29 Februaries.</summary>
internal static class LeapDays
{
    /// <summary>How many 29 Februaries lie after the first date and not after the second.</summary>
    public static int Between(LocalDate after, LocalDate upTo) => UpTo(upTo) - UpTo(after);

    // Relative to the year 0; only differences mean anything.
    private static int UpTo(LocalDate date)
    {
        var year = date.Month > 2 || (date.Month == 2 && date.Day == 29) ? date.Year : date.Year - 1;
        return Floor(year, 4) - Floor(year, 100) + Floor(year, 400);
    }

    private static int Floor(int dividend, int divisor) => (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);
}
