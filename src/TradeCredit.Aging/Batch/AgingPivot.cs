using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>Buckets by key, from batches with keys: one row for each key from 0 on, for example each customer.</summary>
/// <remarks>
/// <para>All amounts of a key are in one currency: where a customer has several, number customer and currency together, as <see cref="AgingColumns{TKey}"/> does.
/// A row takes 16 bytes a bucket, whether or not its key occurs; where keys far outnumber items use <see cref="SparseAgingPivot"/>.</para>
/// <para>Sums are exact whatever the amounts. Not for use by several threads at once.</para>
/// </remarks>
/// <example><code>
/// var pivot = new AgingPivot(AgingScheme.Default.At(today), customers.Length);
/// pivot.Add(new AgingBatch(days, minorUnits).WithKeys(customerOfItem));
/// BucketTotal oldest = pivot[customer, 5];
/// </code></example>
public sealed class AgingPivot : IAgingAccumulator<AgingPivot>, IRowSharing
{
    private readonly KeyedCells _cells;

    /// <summary>Starts with empty rows.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <param name="keyCount">How many keys there are; keys run from 0 to one less.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of keys is negative, or rows and buckets together exceed 2^29 cells.</exception>
    public AgingPivot(AgingCuts cuts, int keyCount)
        : this(new CompiledCuts(cuts), keyCount)
    {
    }

    /// <summary>Starts with empty rows.</summary>
    /// <param name="cuts">The buckets on the as-of day, compiled before.</param>
    /// <param name="keyCount">How many keys there are; keys run from 0 to one less.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of keys is negative, or rows and buckets together exceed 2^29 cells.</exception>
    public AgingPivot(CompiledCuts cuts, int keyCount)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        _cells = new KeyedCells(cuts, CellKeys.OfKeys(CellTable.RowsInRange(keyCount, cuts.BucketCount, nameof(keyCount))));
    }

    /// <summary>The cuts between the buckets.</summary>
    public AgingCuts Cuts => _cells.Cuts.Cuts;

    /// <summary>The number of keys.</summary>
    public int KeyCount => _cells.Keys.Count;

    /// <summary>What one bucket of one key holds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="bucket">The bucket; 0 = youngest.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such key or bucket.</exception>
    public BucketTotal this[int key, int bucket] => _cells[key, bucket];

    /// <summary>Copies the buckets of one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="buckets">Where to write, one total for each bucket, youngest first.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such key.</exception>
    /// <exception cref="ArgumentException">There is no room for every bucket.</exception>
    public void CopyRow(int key, Span<BucketTotal> buckets) => _cells.CopyRow(key, buckets);

    /// <summary>The buckets of all keys together; they must be in one currency.</summary>
    /// <returns>The totals.</returns>
    public AgingTotals ToTotals() => _cells.ToTotals();

    /// <summary>Makes room for more keys; what the rows hold stays.</summary>
    /// <param name="keyCount">How many keys there are from now on; fewer than now changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">Rows and buckets together exceed 2^29 cells.</exception>
    public void EnsureKeys(int keyCount) => _cells.Grow(CellTable.RowsInRange(keyCount, _cells.Cuts.BucketCount, nameof(keyCount)));

    /// <inheritdoc/>
    public void Add(in AgingBatch batch)
    {
        BatchFault.ThrowUnlessKeyed(batch);
        _cells.Add(batch);
    }

    /// <inheritdoc/>
    public void Remove(in AgingBatch batch)
    {
        BatchFault.ThrowUnlessKeyed(batch);
        _cells.Remove(batch);
    }

    /// <inheritdoc/>
    public void Merge(AgingPivot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ShapeFault.ThrowUnlessEqual(Cuts, other.Cuts, nameof(other));
        ShapeFault.ThrowUnlessEqual(KeyCount, other.KeyCount, nameof(other));
        _cells.Merge(other._cells);
    }

    /// <inheritdoc/>
    public void Clear() => _cells.Clear();

    bool IRowSharing.SharesRows => _cells.IsLarge;

    /// <inheritdoc/>
    public AgingPivot NewEmpty() => new(_cells.Cuts, KeyCount);

    /// <summary>The report that the rows mean: the same as <see cref="AgingReport.Of{TRow, TKey}"/> gives over the items.</summary>
    /// <typeparam name="TKey">The type of what a key stands for, for example a customer's name.</typeparam>
    /// <param name="rows">For each key, what it stands for and its currency.</param>
    /// <returns>A line for each row with an item; rows of one name and currency are one line.</returns>
    /// <exception cref="ArgumentException">There are fewer rows than keys.</exception>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingReport<TKey> ToReport<TKey>(IReadOnlyList<(TKey Key, Currency Currency)> rows)
        where TKey : notnull => ToReport(rows, []);

    void IRowSharing.AddShared(in AgingBatch batch, int threads, ParallelAgingOptions options, CancellationToken cancellationToken)
    {
        BatchFault.ThrowUnlessKeyed(batch);
        new SharedRowsAddition(_cells, threads, options, cancellationToken).Run(batch);
    }

    internal AgingReport<TKey> ToReport<TKey>(IReadOnlyList<(TKey Key, Currency Currency)> rows, ImmutableArray<Failure> failures)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count < KeyCount)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Each of the {KeyCount} keys needs a name and a currency; there are {rows.Count}."), nameof(rows));
        var builder = new AgingReportBuilder<TKey>(Cuts);
        var buckets = new BucketTotal[_cells.Cuts.BucketCount];
        for (var key = 0; key < KeyCount; key++)
        {
            CopyRow(key, buckets);
            builder.AddTotals(rows[key].Key, rows[key].Currency, buckets);
        }

        foreach (var failure in failures) builder.AddFailure(failure);
        return builder.Build();
    }
}
