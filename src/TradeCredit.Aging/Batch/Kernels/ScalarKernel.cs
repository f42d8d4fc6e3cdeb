namespace TradeCredit.Aging;

/// <summary>Aging item by item, as the rule is written. The other kernels must give its digits.</summary>
internal static class ScalarKernel
{
    public static bool TryTotals(CompiledCuts cuts, in AgingBatch batch, Span<BucketTotal> totals)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            var day = batch.DayAt(i);
            if (day is < DayRange.Min or > DayRange.Max) return false;
            ref var total = ref totals[cuts.IndexOf(day)];
            total = With(total, batch.AmountAt(i));
        }

        return true;
    }

    public static bool TryBuckets(CompiledCuts cuts, ReadOnlySpan<int> days, Span<byte> buckets)
    {
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] is < DayRange.Min or > DayRange.Max) return false;
            buckets[i] = (byte)cuts.IndexOf(days[i]);
        }

        return true;
    }

    public static bool TryCells(CompiledCuts cuts, in AgingBatch batch, CellKeys keys, Span<int> cells)
    {
        for (var i = 0; i < batch.Length; i++)
        {
            var (day, row) = (batch.DayAt(i), keys.RowAt(batch, i));
            if (day is < DayRange.Min or > DayRange.Max || row < 0 || row >= keys.Count) return false;
            cells[i] = (row * cuts.BucketCount) + cuts.IndexOf(day);
        }

        return true;
    }

    public static int Select(ReadOnlySpan<int> cells, in AgingBatch batch, int first, int end, Span<int> ownCells, Span<long> ownAmounts)
    {
        var own = 0;
        for (var i = 0; i < batch.Length; i++)
        {
            (ownCells[own], ownAmounts[own]) = (cells[i], batch.AmountAt(i));
            own += cells[i] >= first && cells[i] < end ? 1 : 0;
        }

        return own;
    }

    /// <summary>A total with one more item.</summary>
    public static BucketTotal With(BucketTotal total, long minorUnits) => new(total.MinorUnits + minorUnits, total.Count + (minorUnits != 0 ? 1 : 0));
}
