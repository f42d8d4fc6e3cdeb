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

    // What small batches added: 64 bits a sum, moved to the buckets when one is full or when someone looks.
    private readonly SmallCell[] _small;
    private bool _unsettled;
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
        _small = new SmallCell[cuts.BucketCount];
    }

    /// <summary>The cuts between the buckets.</summary>
    public AgingCuts Cuts => _cuts.Cuts;

    /// <summary>The buckets, youngest first.</summary>
    /// <value>A view that ends with the next change.</value>
    public ReadOnlySpan<BucketTotal> Buckets
    {
        get
        {
            if (_unsettled) Settle();
            return _buckets;
        }
    }

    /// <summary>The sum of the buckets.</summary>
    public BucketTotal Total
    {
        get
        {
            var total = default(BucketTotal);
            foreach (var bucket in Buckets) total += bucket;
            return total;
        }
    }

    /// <inheritdoc/>
    public void Add(in AgingBatch batch)
    {
        if (!batch.IsTiny(out var days, out var amounts) || !_cuts.IsFast)
        {
            AddSums(batch, remove: false);
            return;
        }

        var added = AddSmall(days, amounts, _cuts, _small);
        _unsettled = true;
        if (added != days.Length) AddTiny(batch, added);
    }

    /// <inheritdoc/>
    public void Remove(in AgingBatch batch) => AddSums(batch, remove: true);

    /// <inheritdoc/>
    public void Merge(AgingTotals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ShapeFault.ThrowUnlessEqual(Cuts, other.Cuts, nameof(other));
        var theirs = other.Buckets;
        for (var i = 0; i < _buckets.Length; i++) _buckets[i] += theirs[i];
    }

    /// <inheritdoc/>
    public void Clear()
    {
        Array.Clear(_buckets);
        Array.Clear(_small);
    }

    /// <inheritdoc/>
    public AgingTotals NewEmpty() => new(_cuts);

    /// <summary>The buckets as money.</summary>
    /// <param name="currency">The currency of the amounts.</param>
    /// <returns>A line with one cell for each bucket.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingLine<Currency> ToLine(Currency currency) => AgingLine<Currency>.Of(currency, currency, Cuts, Buckets);

    internal void AddTotal(int bucket, BucketTotal total) => _buckets[bucket] += total;

    // The rest of so few items that they are done before a kernel has set up its sums: after a sum left 64 bits, or for the exception.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddTiny(in AgingBatch batch, int added)
    {
        if (added < 0) BatchFault.ThrowFirst(batch, null, null);
        Settle();
        Add(batch.Slice(added, batch.Length - added));
    }

    // Returns how many items were added before a sum would have left 64 bits, or -1 if there is a day outside the calendar and none was.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddSmall(ReadOnlySpan<int> days, ReadOnlySpan<long> amounts, CompiledCuts cuts, SmallCell[] cells)
    {
        foreach (var day in days)
        {
            if (day is < DayRange.Min or > DayRange.Max) return -1;
        }

        unchecked
        {
            for (var i = 0; i < days.Length && i < amounts.Length; i++)
            {
                var amount = amounts[i];
                ref var cell = ref cells[cuts.FastIndexOf(days[i])];
                var sum = cell.Sum + amount;
                if (((cell.Sum ^ sum) & (amount ^ sum)) < 0) return i;
                cell.Sum = sum;
                cell.Count += amount != 0 ? 1 : 0;
            }
        }

        return days.Length;
    }

    private void Settle()
    {
        _unsettled = false;
        for (var i = 0; i < _small.Length; i++)
        {
            _buckets[i] += new BucketTotal(_small[i].Sum, _small[i].Count);
            _small[i] = default;
        }
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

    private struct SmallCell
    {
        public long Sum;
        public long Count;
    }
}
