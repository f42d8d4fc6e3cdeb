using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Receivables and credit sales of a period in one currency, and what they say about collection.</summary>
/// <remarks>
/// Balances are signed sums, as in the control account: credits and cash on account reduce them. Every measure is exact or a failure that says why there is no
/// value. Equality is by the five figures.
/// </remarks>
public sealed record CollectionPeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="opening">The receivables at the start.</param>
    /// <param name="creditSales">The credit sales of the period.</param>
    /// <param name="closing">The receivables at the end.</param>
    /// <param name="closingNotYetDue">Those of them that are not past due.</param>
    /// <param name="days">The calendar days of the period, 1 to 100,000.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days lies outside its range.</exception>
    [JsonConstructor]
    public CollectionPeriod(Money opening, Money creditSales, Money closing, Money closingNotYetDue, int days)
    {
        Quotient.CommonCurrency(opening, creditSales, closing, closingNotYetDue);
        Opening = opening;
        CreditSales = creditSales;
        Closing = closing;
        ClosingNotYetDue = closingNotYetDue;
        Days = Guard.InRange(days, 1, 100_000, "days", nameof(days));
    }

    /// <summary>The receivables at the start.</summary>
    public Money Opening { get; }

    /// <summary>The credit sales of the period.</summary>
    public Money CreditSales { get; }

    /// <summary>The receivables at the end.</summary>
    public Money Closing { get; }

    /// <summary>The receivables at the end that are not past due.</summary>
    public Money ClosingNotYetDue { get; }

    /// <summary>The calendar days of the period.</summary>
    public int Days { get; }

    /// <summary>The currency.</summary>
    [JsonIgnore]
    public Currency Currency => Closing.Currency;

    /// <summary>Days sales outstanding by the closing receivables.</summary>
    /// <returns>Days; or <c>aging.no-sales</c>.</returns>
    public Result<Ratio> DaysSalesOutstanding() => CollectionMeasures.DaysSalesOutstanding(Closing, CreditSales, Days);

    /// <summary>Days sales outstanding by the mean of opening and closing receivables; also the days of one turnover.</summary>
    /// <returns>Days; or <c>aging.no-sales</c>.</returns>
    public Result<Ratio> DaysSalesOutstandingByAverage() =>
        Quotient.Of(((Int128)Opening.MinorUnits + Closing.MinorUnits) * Days, (Int128)CreditSales.MinorUnits * 2, CollectionMeasures.NoSales());

    /// <summary>Best possible days sales outstanding: as if everything past due had been paid.</summary>
    /// <returns>Days; or <c>aging.no-sales</c>.</returns>
    public Result<Ratio> BestPossibleDaysSalesOutstanding() => CollectionMeasures.BestPossibleDaysSalesOutstanding(ClosingNotYetDue, CreditSales, Days);

    /// <summary>Average days delinquent: <see cref="DaysSalesOutstanding"/> less <see cref="BestPossibleDaysSalesOutstanding"/>.</summary>
    /// <returns>Days; or <c>aging.no-sales</c>.</returns>
    public Result<Ratio> AverageDaysDelinquent() =>
        Quotient.Of(((Int128)Closing.MinorUnits - ClosingNotYetDue.MinorUnits) * Days, CreditSales.MinorUnits, CollectionMeasures.NoSales());

    /// <summary>Collection effectiveness index with the sales of the whole period.</summary>
    /// <returns>Per cent; or <c>aging.nothing-collectible</c>.</returns>
    public Result<Ratio> CollectionEffectiveness() => CollectionMeasures.CollectionEffectiveness(Opening, CreditSales, Closing, ClosingNotYetDue);

    /// <summary>Collection effectiveness index with the sales of an average month: another figure than <see cref="CollectionEffectiveness"/>, for periods of several months.</summary>
    /// <param name="months">The months of the period, 1 to 1,200.</param>
    /// <returns>Per cent; or <c>aging.nothing-collectible</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of months lies outside its range.</exception>
    public Result<Ratio> CollectionEffectivenessByAverageMonth(int months) =>
        CollectionMeasures.Effectiveness(Opening.MinorUnits, CreditSales.MinorUnits, Closing.MinorUnits, ClosingNotYetDue.MinorUnits, Guard.InRange(months, 1, 1_200, "months", nameof(months)));

    /// <summary>Turnover: credit sales over the mean of opening and closing receivables.</summary>
    /// <returns>Times; or <c>aging.no-receivables</c>.</returns>
    public Result<Ratio> Turnover() => Quotient.Of((Int128)CreditSales.MinorUnits * 2, (Int128)Opening.MinorUnits + Closing.MinorUnits, CollectionMeasures.NoReceivables());

    /// <summary>The share of the closing receivables that is past due.</summary>
    /// <returns>A share of one; or <c>aging.no-receivables</c>.</returns>
    public Result<Ratio> PastDueShare() => CollectionMeasures.PastDueShare(Closing, ClosingNotYetDue);

    /// <summary>The periods of a ledger between two closing states, one for each currency.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The day whose closing state is the start.</param>
    /// <param name="to">The day whose closing state is the end, after the start.</param>
    /// <param name="basis">The date that says whether an item is past due.</param>
    /// <param name="sales">Which figure counts as sales.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>
    /// The periods, ordered by currency code, and a failure for each item that the basis gives no date (<c>aging.due-date-missing</c>): it is in the closing
    /// receivables, so that they tie to the ledger, but not among those that are not yet due. The index is its position among the open items.
    /// </returns>
    /// <exception cref="ArgumentException">The end does not lie after the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day, or the figure is not declared.</exception>
    public static ValueWithFailures<ImmutableArray<CollectionPeriod>> Of(Ledger ledger, LocalDate after, LocalDate to, AgingBasis basis, SalesFigure sales, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(basis);
        if (to <= after) throw new ArgumentException($"The end {Iso.Text(to)} does not lie after the start {Iso.Text(after)}.", nameof(to));
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var (opening, closing) = (ledger.AsOf(after, knownAt), ledger.AsOf(to, knownAt));
        var notYetDue = new List<Money>();
        for (var i = 0; i < closing.Length; i++)
        {
            if (!basis.DateOf(closing[i], to).TryGet(out var date, out var failure)) failures.Add(failure.At(i));
            else if (date >= to) notYetDue.Add(closing[i].Open);
        }

        var sold = Aging.CreditSales.Between(ledger, after, to, sales, knownAt);
        var currencies = opening.Concat(closing).Select(i => i.Open.Currency).Concat(sold.Select(s => s.Currency)).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal);
        return new ValueWithFailures<ImmutableArray<CollectionPeriod>>(
            [
                .. currencies.Select(c => new CollectionPeriod(
                    Sum(opening.Select(i => i.Open), c), Sum(sold, c), Sum(closing.Select(i => i.Open), c), Sum(notYetDue, c), Period.DaysBetween(after, to))),
            ],
            failures.ToImmutable());
    }

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) => Money.Sum(amounts.Where(a => a.Currency == currency), currency);
}
