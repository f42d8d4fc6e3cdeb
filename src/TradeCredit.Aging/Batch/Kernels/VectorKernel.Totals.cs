using System.Numerics;
using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <summary>Aging with the widest <see cref="Vector{T}"/> of the machine.</summary>
internal static unsafe partial class VectorKernel
{
    // One 64-bit lane holds the sum of amounts, each made positive by 2^46, and above it the count:
    // 256 steps of amounts below 2^47 stay below 2^55, and the count, at most 256, fits the nine bits from there on.
    private const int BlockSteps = 256;
    private const int CountShift = 55;
    private const long Bias = 1L << 46;
    private const int MostLanes = 8;

    private static int BlockLength => BlockSteps * Vector<long>.Count;

    /// <inheritdoc cref="AgingKernels.TryTotals"/>
    [SkipLocalsInit]
    public static bool TryTotals(CompiledCuts cuts, in AgingBatch batch, Span<BucketTotal> totals)
    {
        var edges = cuts.Days.Length;
        var first = Math.Min(edges, EdgeCounts.MostInOnePass);
        var thresholds = stackalloc long[CompiledCuts.FastCuts];
        for (var i = 0; i < edges; i++) thresholds[i] = cuts.Days[i];
        Span<BucketTotal> prefixes = stackalloc BucketTotal[edges + 2];
        prefixes.Clear();
        var wideDays = stackalloc int[BlockSteps * MostLanes];
        var wideAmounts = stackalloc long[BlockSteps * MostLanes];

        var vectorised = batch.Length - (batch.Length % Vector<int>.Count);
        fixed (byte* days = &batch.Days, amounts = &batch.Amounts)
        {
            for (var start = 0; start < vectorised; start += BlockLength)
            {
                var length = Math.Min(BlockLength, vectorised - start);
                var day = Widen(batch, days, start, length, wideDays);
                var amount = WidenAmounts(batch, amounts, start, length, wideAmounts);
                var result = AddBlock(first, day, amount, length, thresholds, prefixes);
                if (result == BlockResult.Added && edges > first) result = AddBlock(edges - first, day, amount, length, thresholds + first, prefixes[(first + 1)..]);
                if (result == BlockResult.DayOutside) return false;
                if (result == BlockResult.TooLarge && !ScalarKernel.TryTotals(cuts, batch.Slice(start, length), totals)) return false;
            }
        }

        // The second pass begins with a total of all items, which the first has already.
        if (edges > first) prefixes[(first + 2)..].CopyTo(prefixes[(first + 1)..]);
        PrefixTotals.AddTo(totals, prefixes[..(edges + 1)]);
        return vectorised == batch.Length || ScalarKernel.TryTotals(cuts, batch.Slice(vectorised, batch.Length - vectorised), totals);
    }

    private static BlockResult AddBlock(int edges, int* days, long* amounts, int length, long* cuts, Span<BucketTotal> prefixes) => edges switch
    {
        1 => AddBlock<EdgeCounts.One>(days, amounts, length, cuts, prefixes),
        2 => AddBlock<EdgeCounts.Two>(days, amounts, length, cuts, prefixes),
        3 => AddBlock<EdgeCounts.Three>(days, amounts, length, cuts, prefixes),
        4 => AddBlock<EdgeCounts.Four>(days, amounts, length, cuts, prefixes),
        5 => AddBlock<EdgeCounts.Five>(days, amounts, length, cuts, prefixes),
        6 => AddBlock<EdgeCounts.Six>(days, amounts, length, cuts, prefixes),
        7 => AddBlock<EdgeCounts.Seven>(days, amounts, length, cuts, prefixes),
        _ => AddBlock<EdgeCounts.Eight>(days, amounts, length, cuts, prefixes),
    };

    private static BlockResult AddBlock<TEdges>(int* days, long* amounts, int length, long* cuts, Span<BucketTotal> prefixes)
        where TEdges : struct, IEdgeCount
    {
        var sums = stackalloc Vector<long>[TEdges.Value + 1];
        var result = SumBlock<TEdges>(days, amounts, length, cuts, sums);
        if (result != BlockResult.Added) return result;
        for (var k = 0; k <= TEdges.Value; k++)
        {
            var count = Vector.Sum(sums[k] >>> CountShift);
            var sum = Vector.Sum(sums[k] & new Vector<long>((1L << CountShift) - 1));
            prefixes[k] += new BucketTotal(sum - (Int128)Bias * count, count);
        }

        return result;
    }

    // The loop makes no call, so the sums stay in registers as far as the machine has them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static BlockResult SumBlock<TEdges>(int* days, long* amounts, int length, long* cuts, Vector<long>* sums)
        where TEdges : struct, IEdgeCount
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var zero = Vector<long>.Zero;
            Vector<long> sum0 = zero, sum1 = zero, sum2 = zero, sum3 = zero, sum4 = zero, sum5 = zero, sum6 = zero, sum7 = zero, sum8 = zero;
            var cut1 = new Vector<long>(cuts[0]);
            var cut2 = TEdges.Value >= 2 ? new Vector<long>(cuts[1]) : zero;
            var cut3 = TEdges.Value >= 3 ? new Vector<long>(cuts[2]) : zero;
            var cut4 = TEdges.Value >= 4 ? new Vector<long>(cuts[3]) : zero;
            var cut5 = TEdges.Value >= 5 ? new Vector<long>(cuts[4]) : zero;
            var cut6 = TEdges.Value >= 6 ? new Vector<long>(cuts[5]) : zero;
            var cut7 = TEdges.Value >= 7 ? new Vector<long>(cuts[6]) : zero;
            var cut8 = TEdges.Value >= 8 ? new Vector<long>(cuts[7]) : zero;
            var (earliest, latest, excess) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue), zero);

            for (nint i = 0; i < length; i += Vector<int>.Count)
            {
                var pair = Vector.Load(days + i);
                earliest = Vector.Min(earliest, pair);
                latest = Vector.Max(latest, pair);
                Vector.Widen(pair, out var day, out var nextDay);
                for (var half = 0; half < 2; half++)
                {
                    var amount = Vector.Load(amounts + i + (half * Vector<long>.Count));
                    var biased = amount + new Vector<long>(Bias);
                    excess |= biased;
                    var packed = Vector.AndNot(biased + new Vector<long>(1L << CountShift), Vector.Equals(amount, zero));
                    sum0 += packed;
                    sum1 += packed & Vector.LessThan(day, cut1);
                    if (TEdges.Value >= 2) sum2 += packed & Vector.LessThan(day, cut2);
                    if (TEdges.Value >= 3) sum3 += packed & Vector.LessThan(day, cut3);
                    if (TEdges.Value >= 4) sum4 += packed & Vector.LessThan(day, cut4);
                    if (TEdges.Value >= 5) sum5 += packed & Vector.LessThan(day, cut5);
                    if (TEdges.Value >= 6) sum6 += packed & Vector.LessThan(day, cut6);
                    if (TEdges.Value >= 7) sum7 += packed & Vector.LessThan(day, cut7);
                    if (TEdges.Value >= 8) sum8 += packed & Vector.LessThan(day, cut8);
                    day = nextDay;
                }
            }

            if (!AllInCalendar(earliest, latest)) return BlockResult.DayOutside;
            if (Vector.GreaterThanAny(Vector.AsVectorUInt64(excess), new Vector<ulong>((2 * (ulong)Bias) - 1))) return BlockResult.TooLarge;
            sums[0] = sum0;
            sums[1] = sum1;
            if (TEdges.Value >= 2) sums[2] = sum2;
            if (TEdges.Value >= 3) sums[3] = sum3;
            if (TEdges.Value >= 4) sums[4] = sum4;
            if (TEdges.Value >= 5) sums[5] = sum5;
            if (TEdges.Value >= 6) sums[6] = sum6;
            if (TEdges.Value >= 7) sums[7] = sum7;
            if (TEdges.Value >= 8) sums[8] = sum8;
            return BlockResult.Added;
        }
    }

    // Also true of no day at all.
    private static bool AllInCalendar(Vector<int> earliest, Vector<int> latest) =>
        !Vector.LessThanAny(earliest, new Vector<int>(DayRange.Min)) && !Vector.GreaterThanAny(latest, new Vector<int>(DayRange.Max));

    // Narrow columns are widened block by block, in the first-level cache.
    private static int* Widen(in AgingBatch batch, byte* days, int start, int length, int* wide)
    {
        if (!batch.Columns.Has(BatchColumns.NarrowDays)) return (int*)days + start;
        var offsets = (ushort*)days + start;
        for (var i = 0; i < length; i++) wide[i] = batch.FirstDay + offsets[i];
        return wide;
    }

    private static long* WidenAmounts(in AgingBatch batch, byte* amounts, int start, int length, long* wide)
    {
        if (!batch.Columns.Has(BatchColumns.NarrowAmounts)) return (long*)amounts + start;
        var narrow = (int*)amounts + start;
        for (var i = 0; i < length; i++) wide[i] = narrow[i];
        return wide;
    }
}
