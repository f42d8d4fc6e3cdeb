using NodaTime;

namespace TradeCredit.Aging;

/// <summary>The credit sales of one month, for counting back.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record SalesMonth
{
    /// <summary>Makes a month with a given number of days, for texts that count 30 days for every month.</summary>
    /// <param name="sales">The credit sales.</param>
    /// <param name="days">The days that the month counts, 1 to 366.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days lies outside its range.</exception>
    public SalesMonth(Money sales, int days)
    {
        Sales = sales;
        Days = Guard.InRange(days, 1, 366, "days", nameof(days));
    }

    /// <summary>The credit sales.</summary>
    public Money Sales { get; }

    /// <summary>The days that the month counts.</summary>
    public int Days { get; }

    /// <summary>A month of its real length.</summary>
    /// <param name="month">The calendar month.</param>
    /// <param name="sales">The credit sales.</param>
    /// <returns>The month.</returns>
    public static SalesMonth Of(YearMonth month, Money sales) => new(sales, month.Calendar.GetDaysInMonth(month.Year, month.Month));
}
