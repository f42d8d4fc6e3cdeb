using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Ages your own rows.</summary>
public static class AgingReport
{
    /// <summary>Ages rows by bucket, key and currency.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="rows">The rows, in any order; read once.</param>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <param name="date">The basis date of a row, usually its due date; null is reported as a failure, never taken as not due.</param>
    /// <param name="open">The open amount of a row on the as-of day; zero counts for nothing.</param>
    /// <param name="key">What the lines of the report are, for example the customer.</param>
    /// <returns>The report, with a failure for each row without a date (<c>aging.date-missing</c>).</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    /// <example><code>
    /// AgingReport&lt;string&gt; report = AgingReport.Of(invoices, AgingScheme.Default.At(today), i =&gt; i.Due, i =&gt; i.Open, i =&gt; i.Customer);
    /// </code></example>
    public static AgingReport<TKey> Of<TRow, TKey>(IEnumerable<TRow> rows, AgingCuts cuts, Func<TRow, LocalDate?> date, Func<TRow, Money> open, Func<TRow, TKey> key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(key);
        var builder = new AgingReportBuilder<TKey>(cuts);
        long index = 0;
        foreach (var row in rows)
        {
            if (date(row) is { } day) builder.Add(key(row), day, open(row));
            else builder.AddFailure(DateMissing().At(index));
            index++;
        }

        return builder.Build();
    }

    /// <summary>Ages open items by bucket, key and currency.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="items">The items, in any order; read once.</param>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <param name="basis">The date that the age of an item counts from.</param>
    /// <param name="key">What the lines of the report are, for example the debtor.</param>
    /// <returns>The report, with a failure for each item that the basis gives no date (<c>aging.due-date-missing</c>).</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    /// <example><code>
    /// AgingReport&lt;DebtorId&gt; report = AgingReport.Of(ledger.AsOf(day), scheme.At(day), AgingBasis.Due, i =&gt; i.Debtor);
    /// </code></example>
    public static AgingReport<TKey> Of<TKey>(IEnumerable<OpenItem> items, AgingCuts cuts, AgingBasis basis, Func<OpenItem, TKey> key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(cuts);
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(key);
        var builder = new AgingReportBuilder<TKey>(cuts);
        long index = 0;
        foreach (var item in items)
        {
            if (basis.DateOf(item, cuts.AsOf).TryGet(out var day, out var failure)) builder.Add(key(item), day, item.Open);
            else builder.AddFailure(failure.At(index));
            index++;
        }

        return builder.Build();
    }

    /// <summary>The failure of a row of the caller's own that has no date.</summary>
    internal static Failure DateMissing() => new(FailureReason.Missing, "aging.date-missing", "The row has no date to age it by.", "date");
}

/// <summary>Open amounts by bucket, key and currency, as of one day.</summary>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>
/// The lines of one currency add up to its total, bucket by bucket; currencies are never added. Lines are ordered by currency code, then by key.
/// Equality is by cuts, lines and failures.
/// </remarks>
public sealed record AgingReport<TKey>
    where TKey : notnull
{
    [JsonConstructor]
    internal AgingReport(AgingCuts cuts, ImmutableArray<AgingLine<TKey>> lines, ImmutableArray<AgingLine<Currency>> totals, ImmutableArray<Failure> failures)
    {
        Cuts = cuts;
        Lines = lines;
        Totals = totals;
        Failures = failures;
    }

    /// <summary>The as-of day.</summary>
    [JsonIgnore]
    public LocalDate AsOf => Cuts.AsOf;

    /// <summary>The buckets.</summary>
    public AgingCuts Cuts { get; }

    /// <summary>One line for each key and currency.</summary>
    public ImmutableArray<AgingLine<TKey>> Lines { get; }

    /// <summary>One line for each currency.</summary>
    public ImmutableArray<AgingLine<Currency>> Totals { get; }

    /// <summary>A failure for each row that could not be aged.</summary>
    public ImmutableArray<Failure> Failures { get; }

    /// <summary>The totals in one currency, by given rates.</summary>
    /// <param name="currency">The currency to convert to.</param>
    /// <param name="rates">A rate between that currency and each other currency of the report; rates that are not needed do no harm.</param>
    /// <param name="rounding">The rounding of each cell.</param>
    /// <returns>
    /// The converted totals: each bucket of each currency is converted and rounded once, then added, so that rows and columns add up. Or <c>aging.rate-missing</c>,
    /// or <c>aging.rate-ambiguous</c> where two rates are given for one currency.
    /// </returns>
    /// <exception cref="OverflowException">A converted amount exceeds the range of <see cref="Money"/>.</exception>
    public Result<ConvertedAging> TotalsIn(Currency currency, IEnumerable<ExchangeRate> rates, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(rounding);
        return ConvertedAging.Of(Cuts, Totals, currency, [.. rates], rounding);
    }

    /// <inheritdoc/>
    public bool Equals(AgingReport<TKey>? other) =>
        other is not null && Cuts == other.Cuts && Lines.SequenceEqual(other.Lines) && Failures.SequenceEqual(other.Failures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cuts, Lines.Length, Failures.Length);
}
