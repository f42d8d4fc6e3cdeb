using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <summary>The buckets of a portfolio in one currency, from batches.</summary>
/// <remarks>
/// With up to 16 cuts a batch is added at the speed at which memory can be read; more cuts are looked up. Sums are exact whatever the amounts.
/// Not for use by several threads at once.
/// </remarks>
/// <example><code>
/// var totals = new AgingTotals(AgingScheme.Default.At(today));
/// totals.Add(new AgingBatch(days, minorUnits));
/// Money overdue = totals.ToLine(Currency.EUR).Cells[1].Amount;
/// </code></example>
public sealed class AgingTotals : IAgingAccumulator<AgingTotals>
{
    private readonly CompiledCuts _cuts;
    private readonly BucketTotal[] _buckets;
    private KeyedCells? _lookedUp;

    /// <summary>Starts with empty buckets.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    public AgingTotals(AgingCuts cuts)
        : this(new CompiledCuts(cuts))
    {
    }

    /// <summary>Starts with empty buckets.</summary>
    /// <param name="cuts">The buckets on the as-of day, compiled before.</param>
    public AgingTotals(CompiledCuts cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        _cuts = cuts;
        _buckets = new BucketTotal[cuts.BucketCount];
    }

    /// <summary>The cuts between the buckets.</summary>
    public AgingCuts Cuts => _cuts.Cuts;

    /// <summary>The buckets, youngest first. The span shows what is added later too.</summary>
    public ReadOnlySpan<BucketTotal> Buckets => _buckets;

    /// <summary>The sum of the buckets.</summary>
    public BucketTotal Total
    {
        get
        {
            var total = default(BucketTotal);
            foreach (var bucket in _buckets) total += bucket;
            return total;
        }
    }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public void Add(in AgingBatch batch)
    {
        if (batch.Length < AgingKernels.TinyLength) AddTiny(batch);
        else AddSums(batch, remove: false);
    }

    /// <inheritdoc/>
    public void Remove(in AgingBatch batch) => AddSums(batch, remove: true);

    /// <inheritdoc/>
    public void Merge(AgingTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ShapeFault.ThrowUnlessEqual(Cuts, other.Cuts, nameof(other));
        for (var i = 0; i < _buckets.Length; i++) _buckets[i] += other._buckets[i];
    }

    /// <inheritdoc/>
    public void Clear() => Array.Clear(_buckets);

    /// <inheritdoc/>
    public AgingTotals NewEmpty() => new(_cuts);

    /// <summary>The buckets as money.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    /// <returns>A line with one cell for each bucket.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingLine<Currency> ToLine(Currency currency) => AgingLine<Currency>.Of(currency, currency, Cuts, _buckets);

    internal void AddTotal(int bucket, BucketTotal total) => _buckets[bucket] += total;

    private void AddTiny(in AgingBatch batch)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            if (batch.DayAt(i) is < DayRange.Min or > DayRange.Max) BatchFault.ThrowFirst(batch, null, null);
        }

        ScalarKernel.TryTotals(_cuts, batch, _buckets);
    }

    [SkipLocalsInit]
    private void AddSums(in AgingBatch batch, bool remove)
    {
        if (!_cuts.IsFast)
        {
            LookUp(batch, remove);
            return;
        }

        Span<BucketTotal> sums = stackalloc BucketTotal[CompiledCuts.FastCuts + 1];
        sums = sums[.._buckets.Length];
        sums.Clear();
        if (!AgingKernels.TryTotals(_cuts, batch, sums)) BatchFault.ThrowFirst(batch, null, null);
        for (var i = 0; i < sums.Length; i++) _buckets[i] = remove ? _buckets[i] - sums[i] : _buckets[i] + sums[i];
    }

    private void LookUp(in AgingBatch batch, bool remove)
    {
        _lookedUp ??= new KeyedCells(_cuts, CellKeys.None);
        _lookedUp.Add(batch);
        for (var i = 0; i < _buckets.Length; i++) _buckets[i] = remove ? _buckets[i] - _lookedUp[0, i] : _buckets[i] + _lookedUp[0, i];
        _lookedUp.Clear();
    }
}
