using System.Globalization;
using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <summary>Totals by row and bucket: what pivots and totals by currency have in common.</summary>
internal sealed class KeyedCells
{
    // A mebibyte.
    private const int LargeCells = 1 << 16;

    private readonly CellTable _table;

    public KeyedCells(CompiledCuts cuts, CellKeys keys)
    {
        Cuts = cuts;
        Keys = keys;
        _table = new CellTable(keys.Count * cuts.BucketCount);
    }

    public CompiledCuts Cuts { get; }

    public CellKeys Keys { get; private set; }

    public BucketTotal this[int row, int bucket] => _table[CellOf(row, bucket)];

    /// <summary>Adds all items, or throws for the first that cannot be added and adds none.</summary>
    public void Add(in AgingBatch batch) => ForBlocks(batch, remove: false);

    /// <summary>Takes all items out, or throws for the first that cannot be taken out and changes nothing.</summary>
    public void Remove(in AgingBatch batch) => ForBlocks(batch, remove: true);

    public void Add(int row, int bucket, BucketTotal total) => _table.Add(CellOf(row, bucket), total);

    public void CopyRow(int row, Span<BucketTotal> buckets)
    {
        var first = CellOf(row, 0);
        if (buckets.Length < Cuts.BucketCount)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There is room for {buckets.Length} totals; the row has {Cuts.BucketCount} buckets."), nameof(buckets));
        for (var i = 0; i < Cuts.BucketCount; i++) buckets[i] = _table[first + i];
    }

    public AgingTotals ToTotals()
    {
        var totals = new AgingTotals(Cuts);
        for (var cell = 0; cell < _table.Count; cell++) totals.AddTotal(cell % Cuts.BucketCount, _table[cell]);
        return totals;
    }

    public void Merge(KeyedCells other)
    {
        Grow(other.Keys.Count);
        _table.Merge(other._table);
    }

    public void Clear() => _table.Clear();

    public void Grow(int rows)
    {
        if (rows <= Keys.Count) return;
        _table.Grow(rows * Cuts.BucketCount);
        Keys = Keys with { Count = rows };
    }

    [SkipLocalsInit]
    private void ForBlocks(in AgingBatch batch, bool remove)
    {
        Span<int> cells = stackalloc int[CellTable.BlockLength];
        for (var start = 0; start < batch.Length; start += CellTable.BlockLength)
        {
            var block = batch.Slice(start, Math.Min(CellTable.BlockLength, batch.Length - start));
            if (!AgingKernels.TryCells(Cuts, block, Keys, cells[..block.Length]))
            {
                // Sums are exact, so what was done is undone without a trace.
                ForBlocks(batch.Slice(0, start), !remove);
                Keys.ThrowFirst(batch);
            }

            if (remove) _table.Remove(cells, block);
            else _table.Add(cells, block);
        }
    }

    /// <summary>Whether the table is so large that threads had better share it.</summary>
    public bool IsLarge => _table.Count >= LargeCells;

    /// <summary>Lets the sums grow by all amounts of a batch, so that threads need not ask.</summary>
    public void Reserve(in AgingBatch batch) => _table.Reserve(batch);

    /// <summary>Adds or takes out the items of one share of the cells: as many equal ranges as there are shares.</summary>
    /// <returns>How many items were looked at: all, or those before the block with an item that cannot be added.</returns>
    [SkipLocalsInit]
    public int ForShare(in AgingBatch batch, int share, int shares, bool remove)
    {
        var (first, end) = ((int)((long)_table.Count * share / shares), (int)((long)_table.Count * (share + 1) / shares));
        Span<int> cells = stackalloc int[CellTable.BlockLength + 16];
        Span<long> amounts = stackalloc long[CellTable.BlockLength + 16];
        for (var start = 0; start < batch.Length; start += CellTable.BlockLength)
        {
            var block = batch.Slice(start, Math.Min(CellTable.BlockLength, batch.Length - start));
            if (!AgingKernels.TryCells(Cuts, block, Keys, cells[..block.Length])) return start;
            var own = AgingKernels.Select(Cuts.Kernel, cells, block, first, end, amounts);
            if (remove) _table.RemoveReserved(cells[..own], amounts[..own]);
            else _table.AddReserved(cells[..own], amounts[..own]);
        }

        return batch.Length;
    }

    private int CellOf(int row, int bucket) =>
        (Guard.InRange(row, 0, Keys.Count - 1, "(position of a row)", nameof(row)) * Cuts.BucketCount)
        + Guard.InRange(bucket, 0, Cuts.BucketCount - 1, "(position of a bucket)", nameof(bucket));
}
