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

    /// <summary>Goes on with <see cref="AgingKernels.Select"/> from an item on, where some were kept before it.</summary>
    public static int Select(Span<int> cells, in AgingBatch batch, int item, int kept, int first, int end, Span<long> amounts)
    {
        for (; item < batch.Length; item++)
        {
            var cell = cells[item];
            cells[kept] = cell;
            amounts[kept] = batch.AmountAt(item);
            kept += cell >= first && cell < end ? 1 : 0;
        }

        return kept;
    }

    /// <summary>A total with one more item.</summary>
    public static BucketTotal With(BucketTotal total, long minorUnits) => new(total.MinorUnits + minorUnits, total.Count + (minorUnits != 0 ? 1 : 0));
}
