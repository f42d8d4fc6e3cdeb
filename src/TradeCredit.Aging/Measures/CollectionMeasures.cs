using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Measures of collection: how many days of sales are open, how much of what could be collected was.</summary>
/// <remarks>
/// Every result is an exact ratio or a failure that says why there is no value; nothing is rounded, and nothing becomes infinite. All amounts of a call are in
/// one currency. <i>Source:</i> conventions of credit management; no standard fixes them, so each measure states its formula.
/// </remarks>
public static class CollectionMeasures
{
    private const int MostDays = 100_000;

    /// <summary>Days sales outstanding: receivables times days over the credit sales of those days. For the average form pass average receivables, or use <see cref="CollectionPeriod"/>.</summary>
    /// <param name="receivables">The receivables, usually those at the end of the period.</param>
    /// <param name="creditSales">The credit sales of the period, of the same kind as the receivables (with or without tax).</param>
    /// <param name="days">The days of the period, 1 to 100,000.</param>
    /// <returns>Days; or <c>aging.no-sales</c>.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days lies outside its range.</exception>
    public static Result<Ratio> DaysSalesOutstanding(Money receivables, Money creditSales, int days)
    {
        Quotient.CommonCurrency(receivables, creditSales);
        return Quotient.Of((Int128)receivables.MinorUnits * Guard.InRange(days, 1, MostDays, "days", nameof(days)), creditSales.MinorUnits, NoSales());
    }

    /// <summary>Best possible days sales outstanding: as if everything past due had been paid.</summary>
    /// <param name="notYetDue">The receivables at the end of the period that are not past due.</param>
    /// <param name="creditSales">The credit sales of the period.</param>
    /// <param name="days">The days of the period, 1 to 100,000.</param>
    /// <returns>Days; or <c>aging.no-sales</c>.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days lies outside its range.</exception>
    public static Result<Ratio> BestPossibleDaysSalesOutstanding(Money notYetDue, Money creditSales, int days) => DaysSalesOutstanding(notYetDue, creditSales, days);

    /// <summary>Average days delinquent: what late payers add to the days sales outstanding.</summary>
    /// <param name="daysSalesOutstanding">Days sales outstanding.</param>
    /// <param name="bestPossible">Best possible days sales outstanding of the same period.</param>
    /// <returns>Days.</returns>
    /// <exception cref="OverflowException">The lowest terms of the result do not fit 64 bits.</exception>
    public static Ratio AverageDaysDelinquent(Ratio daysSalesOutstanding, Ratio bestPossible) => daysSalesOutstanding - bestPossible;

    /// <summary>Collection effectiveness index: what was collected of what could have been, in per cent. 100 means that nothing past due is left.</summary>
    /// <param name="opening">The receivables at the start of the period.</param>
    /// <param name="creditSales">The credit sales of the period. Some texts take the average month of a longer period; that is another figure (<see cref="CollectionPeriod.CollectionEffectivenessByAverageMonth"/>).</param>
    /// <param name="closing">The receivables at the end.</param>
    /// <param name="closingNotYetDue">Those of them that are not past due.</param>
    /// <returns>100 x (opening + sales - closing) / (opening + sales - not yet due), in per cent; or <c>aging.nothing-collectible</c>.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public static Result<Ratio> CollectionEffectiveness(Money opening, Money creditSales, Money closing, Money closingNotYetDue)
    {
        Quotient.CommonCurrency(opening, creditSales, closing, closingNotYetDue);
        return Effectiveness(opening.MinorUnits, creditSales.MinorUnits, closing.MinorUnits, closingNotYetDue.MinorUnits, 1);
    }

    /// <summary>Receivables turnover: how often the receivables were renewed in the period.</summary>
    /// <param name="creditSales">The credit sales of the period.</param>
    /// <param name="receivables">The receivables, usually the average of start and end.</param>
    /// <returns>Times; or <c>aging.no-receivables</c>.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static Result<Ratio> Turnover(Money creditSales, Money receivables)
    {
        Quotient.CommonCurrency(creditSales, receivables);
        return Quotient.Of(creditSales.MinorUnits, receivables.MinorUnits, NoReceivables());
    }

    /// <summary>The share of receivables that is past due.</summary>
    /// <param name="receivables">All receivables.</param>
    /// <param name="notYetDue">Those of them that are not past due.</param>
    /// <returns>A share of one; or <c>aging.no-receivables</c>.</returns>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static Result<Ratio> PastDueShare(Money receivables, Money notYetDue)
    {
        Quotient.CommonCurrency(receivables, notYetDue);
        return Quotient.Of((Int128)receivables.MinorUnits - notYetDue.MinorUnits, receivables.MinorUnits, NoReceivables());
    }

    /// <summary>Days sales outstanding by counting back: how many days of the latest sales make up the receivables.</summary>
    /// <param name="receivables">The receivables.</param>
    /// <param name="months">The credit sales of the months before, the newest first. A month without sales adds its days.</param>
    /// <returns>Days; or <c>aging.history-too-short</c> if the months do not make up the receivables, or <c>aging.receivables-negative</c>.</returns>
    /// <remarks>
    /// While the rest exceeds the sales of a month, its days are added and its sales taken off; of the last month the rest's share of its days is added.
    /// </remarks>
    /// <exception cref="CurrencyMismatchException">A month is in another currency.</exception>
    public static Result<Ratio> CountBack(Money receivables, params IEnumerable<SalesMonth> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (receivables.IsNegative) return new Failure(FailureReason.InvalidInput, "aging.receivables-negative", "The debtors are in credit; no sales make up that.", "receivables", receivables.ToString());
        if (receivables.IsZero) return Ratio.Zero;
        Int128 rest = receivables.MinorUnits;
        Int128 days = 0;
        foreach (var month in months)
        {
            var sales = month.Sales.MinorUnits;
            Quotient.CommonCurrency(receivables, month.Sales);
            if (rest <= sales) return Quotient.Of((days * sales) + (rest * month.Days), sales, NoSales());
            days += month.Days;
            rest -= sales;
        }

        return new Failure(FailureReason.Missing, "aging.history-too-short", $"The months end before the sales make up the receivables; {Money.OfMinor(rest, receivables.Currency)} is left.", "months");
    }

    /// <summary>The mean days late of settled items in one currency, weighted by amount; early payment counts as 0.</summary>
    /// <param name="items">Settled items; those in other currencies are left out.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>Days; or <c>aging.no-receivables</c>.</returns>
    public static Result<Ratio> WeightedDaysLate(IEnumerable<SettledItem> items, Currency currency) => Weighted(items, currency, static late => Math.Max(0, late));

    /// <summary>The mean days from due date to settlement of settled items in one currency, weighted by amount; early payment counts as negative days.</summary>
    /// <param name="items">Settled items; those in other currencies are left out.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>Days; or <c>aging.no-receivables</c>.</returns>
    public static Result<Ratio> WeightedDaysLateOrEarly(IEnumerable<SettledItem> items, Currency currency) => Weighted(items, currency, static late => late);

    /// <summary>The index with the sales divided by a number of months.</summary>
    internal static Result<Ratio> Effectiveness(Int128 opening, Int128 creditSales, Int128 closing, Int128 closingNotYetDue, int months) => Quotient.Of(
        100 * ((months * (opening - closing)) + creditSales),
        (months * (opening - closingNotYetDue)) + creditSales,
        new Failure(FailureReason.Missing, "aging.nothing-collectible", "Nothing was due for collection in the period, so there is no share of it."));

    internal static Failure NoSales() => new(FailureReason.Missing, "aging.no-sales", "There were no credit sales in the period, so their days cannot be counted.");

    internal static Failure NoReceivables() => new(FailureReason.Missing, "aging.no-receivables", "The amounts come to zero, so there is nothing to take a share or a mean of.");

    private static Result<Ratio> Weighted(IEnumerable<SettledItem> items, Currency currency, Func<int, int> days)
    {
        ArgumentNullException.ThrowIfNull(items);
        Int128 sum = 0;
        Int128 weight = 0;
        foreach (var item in items)
        {
            if (item.Amount.Currency != currency) continue;
            sum += (Int128)item.Amount.MinorUnits * days(item.DaysLate);
            weight += item.Amount.MinorUnits;
        }

        return Quotient.Of(sum, weight, NoReceivables());
    }
}
