using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Ages your own rows and keeps the rows of each cell.</summary>
public static class AgingDetail
{
    /// <summary>Ages rows by bucket, key and currency, and keeps them by cell.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="rows">The rows, in any order; read once.</param>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <param name="date">The basis date of a row, usually its due date; null is reported as a failure, never taken as not due.</param>
    /// <param name="open">The open amount of a row on the as-of day; a row with zero is in no cell.</param>
    /// <param name="key">What the lines of the report are, for example the customer.</param>
    /// <returns>The detail, whose summary is what <see cref="AgingReport.Of{TRow, TKey}(IEnumerable{TRow}, AgingCuts, Func{TRow, LocalDate?}, Func{TRow, Money}, Func{TRow, TKey})"/> gives.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public static AgingDetail<TRow, TKey> Of<TRow, TKey>(IEnumerable<TRow> rows, AgingCuts cuts, Func<TRow, LocalDate?> date, Func<TRow, Money> open, Func<TRow, TKey> key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(cuts);
        var kept = rows as IReadOnlyCollection<TRow> ?? [.. rows];
        return new AgingDetail<TRow, TKey>(AgingReport.Of(kept, cuts, date, open, key), kept, row => date(row) is { } day ? cuts.IndexOf(day) : -1, open, key);
    }

    /// <summary>Ages open items by bucket, key and currency, and keeps them by cell.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="items">The items, in any order; read once.</param>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <param name="basis">The date that the age of an item counts from.</param>
    /// <param name="key">What the lines of the report are, for example the debtor.</param>
    /// <returns>The detail, whose summary is what <see cref="AgingReport.Of{TKey}(IEnumerable{OpenItem}, AgingCuts, AgingBasis, Func{OpenItem, TKey})"/> gives.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public static AgingDetail<OpenItem, TKey> Of<TKey>(IEnumerable<OpenItem> items, AgingCuts cuts, AgingBasis basis, Func<OpenItem, TKey> key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        var kept = items as IReadOnlyCollection<OpenItem> ?? [.. items];
        return new AgingDetail<OpenItem, TKey>(AgingReport.Of(kept, cuts, basis, key), kept, item => cuts.BucketOf(item, basis).Match(b => b.Index, _ => -1), i => i.Open, key);
    }
}

/// <summary>An aging with the rows of each cell: from a figure down to what it consists of.</summary>
/// <typeparam name="TRow">The type of the rows.</typeparam>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>The rows of a cell add up to it. Immutable as far as the rows are.</remarks>
public sealed class AgingDetail<TRow, TKey>
    where TKey : notnull
{
    private readonly Dictionary<(TKey Key, Currency Currency), List<TRow>?[]> _rows = [];

    internal AgingDetail(AgingReport<TKey> summary, IEnumerable<TRow> rows, Func<TRow, int> bucket, Func<TRow, Money> open, Func<TRow, TKey> key)
    {
        Summary = summary;
        foreach (var row in rows)
        {
            var amount = open(row);
            var index = bucket(row);
            if (amount.IsZero || index < 0) continue;
            ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, (key(row), amount.Currency), out _);
            cells ??= new List<TRow>?[summary.Cuts.Labels.Length];
            (cells[index] ??= []).Add(row);
        }
    }

    /// <summary>The report.</summary>
    public AgingReport<TKey> Summary { get; }

    /// <summary>The rows of one cell of a line.</summary>
    /// <param name="key">The key of the line.</param>
    /// <param name="currency">The currency of the line.</param>
    /// <param name="bucket">The index of the bucket, 0 = youngest.</param>
    /// <returns>The rows in the order in which they came; none if there is no such line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bucket.</exception>
    public ImmutableArray<TRow> Rows(TKey key, Currency currency, int bucket)
    {
        Guard.InRange(bucket, 0, Summary.Cuts.Labels.Length - 1, "(buckets of the report)", nameof(bucket));
        return _rows.TryGetValue((key, currency), out var cells) && cells[bucket] is { } rows ? [.. rows] : [];
    }

    /// <summary>The rows of one cell of the totals.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="bucket">The index of the bucket, 0 = youngest.</param>
    /// <returns>The rows of all lines of that currency, line by line.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bucket.</exception>
    public ImmutableArray<TRow> Rows(Currency currency, int bucket) =>
        [.. Summary.Lines.Where(l => l.Currency == currency).SelectMany(l => Rows(l.Key, currency, bucket))];
}
