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

    /// <summary>Whether the table is so large that threads had better share it.</summary>
    public bool IsLarge => _table.Count >= LargeCells;

    /// <summary>Lets the sums grow by all amounts of a batch, so that threads need not ask.</summary>
    public void Reserve(in AgingBatch batch) => _table.Reserve(batch);

    /// <summary>Adds amounts for which <see cref="Reserve"/> made room; threads may do so at once in different cells.</summary>
    public void AddReserved(ReadOnlySpan<int> cells, ReadOnlySpan<long> amounts) => _table.AddReserved(cells, amounts);

    /// <summary>Finds the cells of items and sorts them by owner: each owns as many cells in a row.</summary>
    /// <returns>False if a day or row lies outside its range.</returns>
    [SkipLocalsInit]
    public bool TryFind(in AgingBatch batch, ReadOnlySpan<SharedRowsAddition.Found> owners)
    {
        foreach (var owner in owners) owner.Count = 0;
        Span<int> cells = stackalloc int[CellTable.BlockLength];
        for (var start = 0; start < batch.Length; start += CellTable.BlockLength)
        {
            var block = batch.Slice(start, Math.Min(CellTable.BlockLength, batch.Length - start));
            if (!AgingKernels.TryCells(Cuts, block, Keys, cells[..block.Length])) return false;
            for (var i = 0; i < owners.Length; i++)
            {
                var (first, end) = ((int)((long)_table.Count * i / owners.Length), (int)((long)_table.Count * (i + 1) / owners.Length));
                owners[i].Count += AgingKernels.Select(Cuts.Kernel, cells, block, first, end, owners[i].FreeCells, owners[i].FreeAmounts);
            }
        }

        return true;
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

    private int CellOf(int row, int bucket) =>
        (Guard.InRange(row, 0, Keys.Count - 1, "(position of a row)", nameof(row)) * Cuts.BucketCount)
        + Guard.InRange(bucket, 0, Cuts.BucketCount - 1, "(position of a bucket)", nameof(bucket));
}
