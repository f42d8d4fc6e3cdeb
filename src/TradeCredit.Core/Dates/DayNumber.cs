using NodaTime;

namespace TradeCredit;

/// <summary>Dates as whole day numbers: days since 1970-01-01, which is day 0. The form that dates have inside batch columns.</summary>
public static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The day number of the first date of the ISO calendar in NodaTime (1 January 9999 BC, proleptic).</summary>
    public static int Min { get; } = Of(LocalDate.MinIsoValue);

    /// <summary>The day number of the last date of the ISO calendar in NodaTime, 31 December 9999.</summary>
    public static int Max { get; } = Of(LocalDate.MaxIsoValue);

    /// <summary>The day number of a date.</summary>
    /// <param name="date">A date of the ISO calendar.</param>
    /// <returns>Days since 1970-01-01; negative before.</returns>
    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The date of a day number.</summary>
    /// <param name="dayNumber">Days since 1970-01-01.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside <see cref="Min"/> to <see cref="Max"/>.</exception>
    public static LocalDate ToDate(int dayNumber) => Epoch.PlusDays(Guard.InRange(dayNumber, Min, Max, "days since 1970-01-01", nameof(dayNumber)));
}
