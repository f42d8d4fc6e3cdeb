using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TradeCredit.Aging;

/// <summary>Buckets by key, from batches with any integers as keys: a row for each key that occurs.</summary>
/// <remarks>
/// For keys that are account numbers, or far more than there are items; a lookup for each item makes it slower than <see cref="AgingPivot"/>, which it is
/// otherwise like. All amounts of a key are in one currency. Sums are exact whatever the amounts. Not for use by several threads at once.
/// </remarks>
public sealed class SparseAgingPivot : IAgingAccumulator<SparseAgingPivot>
{
    private readonly CompiledCuts _cuts;
    private readonly KeySlots _slots = new();
    private readonly CellTable _table = new(0);

    /// <summary>Starts without rows.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    public SparseAgingPivot(AgingCuts cuts)
        : this(new CompiledCuts(cuts))
    {
    }

    /// <summary>Starts without rows.</summary>
    /// <param name="cuts">The buckets on the as-of day, compiled before.</param>
    public SparseAgingPivot(CompiledCuts cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        _cuts = cuts;
    }

    /// <summary>The cuts between the buckets.</summary>
    public AgingCuts Cuts => _cuts.Cuts;

    /// <summary>The keys that have occurred, in the order in which they first did.</summary>
    public ReadOnlySpan<int> Keys => _slots.Keys;

    /// <summary>What one bucket of one key holds; empty if the key has not occurred.</summary>
    /// <param name="key">The key.</param>
    /// <param name="bucket">The bucket; 0 = youngest.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bucket.</exception>
    public BucketTotal this[int key, int bucket]
    {
        get
        {
            Guard.InRange(bucket, 0, _cuts.BucketCount - 1, "(position of a bucket)", nameof(bucket));
            var slot = _slots.Find(key);
            return slot < 0 ? default : _table[(slot * _cuts.BucketCount) + bucket];
        }
    }

    /// <inheritdoc/>
    public void Add(in AgingBatch batch)
    {
        BatchFault.ThrowUnlessKeyed(batch);
        ForBlocks(batch, remove: false);
    }

    /// <inheritdoc/>
    public void Remove(in AgingBatch batch)
    {
        BatchFault.ThrowUnlessKeyed(batch);
        ForBlocks(batch, remove: true);
    }

    /// <inheritdoc/>
    public void Merge(SparseAgingPivot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ShapeFault.ThrowUnlessEqual(Cuts, other.Cuts, nameof(other));
        for (var slot = 0; slot < other.Keys.Length; slot++)
        {
            var row = _slots.SlotOf(other.Keys[slot]) * _cuts.BucketCount;
            _table.Grow(CellTable.RowsInRange(Keys.Length, _cuts.BucketCount, "keys") * _cuts.BucketCount);
            for (var i = 0; i < _cuts.BucketCount; i++) _table.Add(row + i, other._table[(slot * _cuts.BucketCount) + i]);
        }
    }

    /// <inheritdoc/>
    public void Clear()
    {
        _slots.Clear();
        _table.Clear();
    }

    /// <inheritdoc/>
    public SparseAgingPivot NewEmpty() => new(_cuts);

    [SkipLocalsInit]
    private void ForBlocks(in AgingBatch batch, bool remove)
    {
        Span<int> cells = stackalloc int[CellTable.BlockLength];
        Span<int> slots = stackalloc int[CellTable.BlockLength];
        for (var start = 0; start < batch.Length; start += CellTable.BlockLength)
        {
            var block = batch.Slice(start, Math.Min(CellTable.BlockLength, batch.Length - start));
            if (!AgingKernels.TryCells(_cuts, block, CellKeys.None, cells[..block.Length]))
            {
                // Sums are exact, so what was done is undone without a trace.
                ForBlocks(batch.Slice(0, start), !remove);
                BatchFault.ThrowFirst(batch, null, null);
            }

            _slots.SlotsOf(MemoryMarshal.CreateReadOnlySpan(ref block.Keys, block.Length), slots);
            _table.Grow(CellTable.RowsInRange(Keys.Length, _cuts.BucketCount, "keys") * _cuts.BucketCount);
            for (var i = 0; i < block.Length; i++) cells[i] += slots[i] * _cuts.BucketCount;
            if (remove) _table.Remove(cells, block);
            else _table.Add(cells, block);
        }
    }
}
