using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradeCredit.Aging;

/// <summary>Aging with 512-bit vectors, masks and prefetch: sixteen items a step.</summary>
internal static unsafe partial class Avx512Kernel
{
    // How one amount lies in two 32-bit lanes, so that a mask of sixteen comparisons serves sixteen sums:
    //   low lane:  bits 0-25 of the amount; 64 of them stay below 2^32.
    //   high lane: bits 26-44 of amount + 2^44 (19 bits, so 64 of them stay below 2^25), and 1 at bit 25: the count.
    // Hence a block of 64 steps cannot overflow if every amount lies in [-2^44, 2^44), which the block checks as it goes.
    private const int BlockLength = 16 * 64;
    private const int LowBits = 26;
    private const int HighBits = 19;
    private const int CountShift = HighBits + 6;
    private const int AmountBits = LowBits + HighBits - 1;

    // Bytes ahead of the loop at which memory is asked for; the hardware alone leaves a third of the bandwidth unused.
    private const int DaysAhead = 4096;
    private const int AmountsAhead = 8192;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512F.IsSupported && Avx512BW.IsSupported;

    /// <inheritdoc cref="AgingKernels.TryTotals"/>
    public static bool TryTotals(CompiledCuts cuts, in AgingBatch batch, Span<BucketTotal> totals)
    {
        fixed (byte* days = &batch.Days, amounts = &batch.Amounts)
        {
            return (batch.Columns & BatchColumns.Widths) switch
            {
                BatchColumns.Wide => TryTotals(cuts, batch, (int*)days, (long*)amounts, totals),
                BatchColumns.NarrowAmounts => TryTotals(cuts, batch, (int*)days, (int*)amounts, totals),
                BatchColumns.NarrowDays => TryTotals(cuts, batch, (ushort*)days, (long*)amounts, totals),
                _ => TryTotals(cuts, batch, (ushort*)days, (int*)amounts, totals),
            };
        }
    }

    [SkipLocalsInit]
    private static bool TryTotals<TDay, TAmount>(CompiledCuts cuts, in AgingBatch batch, TDay* days, TAmount* amounts, Span<BucketTotal> totals)
        where TDay : unmanaged
        where TAmount : unmanaged
    {
        var edges = cuts.Days.Length;
        var first = Math.Min(edges, EdgeCounts.MostInOnePass);
        var relative = stackalloc int[CompiledCuts.FastCuts];
        for (var i = 0; i < edges; i++) relative[i] = cuts.Days[i] - batch.FirstDay;
        var sums = stackalloc LaneSums[CompiledCuts.FastCuts + 2];
        new Span<LaneSums>(sums, edges + 2).Clear();

        var vectorised = batch.Length & ~15;
        for (var start = 0; start < vectorised; start += BlockLength)
        {
            var length = Math.Min(BlockLength, vectorised - start);
            if (!TryAdd(cuts, batch, start, length, days + start, amounts + start, length, relative, sums, totals)) return false;
        }

        if (vectorised < batch.Length)
        {
            // The rest is filled up with items of amount zero, which count for nothing.
            var restDays = stackalloc TDay[16];
            var restAmounts = stackalloc TAmount[16];
            for (var i = 0; i < 16; i++)
            {
                var item = vectorised + i;
                restDays[i] = item < batch.Length ? days[item] : default;
                restAmounts[i] = item < batch.Length ? amounts[item] : default;
            }

            if (!TryAdd(cuts, batch, vectorised, batch.Length - vectorised, restDays, restAmounts, 16, relative, sums, totals)) return false;
        }

        // The second pass begins with a sum of all items, which the first has already.
        Span<BucketTotal> prefixes = stackalloc BucketTotal[edges + 1];
        for (var i = 0; i <= edges; i++) prefixes[i] = sums[i <= first ? i : i + 1].Total;
        PrefixTotals.AddTo(totals, prefixes);
        return true;
    }

    // Adds items of the batch that lie in columns of a length that vectors divide; in one pass or two, or item by item where amounts are too large.
    private static bool TryAdd<TDay, TAmount>(
        CompiledCuts cuts, in AgingBatch batch, int start, int items, TDay* days, TAmount* amounts, int length, int* relative, LaneSums* sums, Span<BucketTotal> totals)
        where TDay : unmanaged
        where TAmount : unmanaged
    {
        var edges = cuts.Days.Length;
        var first = Math.Min(edges, EdgeCounts.MostInOnePass);
        var result = AddBlock(first, days, amounts, length, relative, sums);
        if (result == BlockResult.Added && edges > first) result = AddBlock(edges - first, days, amounts, length, relative + first, sums + first + 1);
        return result switch
        {
            BlockResult.Added => true,
            BlockResult.TooLarge => ScalarKernel.TryTotals(cuts, batch.Slice(start, items), totals),
            _ => false,
        };
    }

    private static BlockResult AddBlock<TDay, TAmount>(int edges, TDay* days, TAmount* amounts, int length, int* cuts, LaneSums* sums)
        where TDay : unmanaged
        where TAmount : unmanaged => edges switch
        {
            1 => AddBlock<TDay, TAmount, EdgeCounts.One>(days, amounts, length, cuts, sums),
            2 => AddBlock<TDay, TAmount, EdgeCounts.Two>(days, amounts, length, cuts, sums),
            3 => AddBlock<TDay, TAmount, EdgeCounts.Three>(days, amounts, length, cuts, sums),
            4 => AddBlock<TDay, TAmount, EdgeCounts.Four>(days, amounts, length, cuts, sums),
            5 => AddBlock<TDay, TAmount, EdgeCounts.Five>(days, amounts, length, cuts, sums),
            6 => AddBlock<TDay, TAmount, EdgeCounts.Six>(days, amounts, length, cuts, sums),
            7 => AddBlock<TDay, TAmount, EdgeCounts.Seven>(days, amounts, length, cuts, sums),
            _ => AddBlock<TDay, TAmount, EdgeCounts.Eight>(days, amounts, length, cuts, sums),
        };

    // The loop makes no call, so every sum stays in a register. BlendVariable with the sum as its operand becomes one masked add, and one comparison
    // serves both lanes of the amount.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static BlockResult AddBlock<TDay, TAmount, TEdges>(TDay* days, TAmount* amounts, int length, int* cuts, LaneSums* sums)
        where TDay : unmanaged
        where TAmount : unmanaged
        where TEdges : struct, IEdgeCount
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var zero = Vector512<int>.Zero;
            Vector512<int> low0 = zero, low1 = zero, low2 = zero, low3 = zero, low4 = zero, low5 = zero, low6 = zero, low7 = zero, low8 = zero;
            Vector512<int> high0 = zero, high1 = zero, high2 = zero, high3 = zero, high4 = zero, high5 = zero, high6 = zero, high7 = zero, high8 = zero;
            var cut1 = Vector512.Create(cuts[0]);
            var cut2 = TEdges.Value >= 2 ? Vector512.Create(cuts[1]) : zero;
            var cut3 = TEdges.Value >= 3 ? Vector512.Create(cuts[2]) : zero;
            var cut4 = TEdges.Value >= 4 ? Vector512.Create(cuts[3]) : zero;
            var cut5 = TEdges.Value >= 5 ? Vector512.Create(cuts[4]) : zero;
            var cut6 = TEdges.Value >= 6 ? Vector512.Create(cuts[5]) : zero;
            var cut7 = TEdges.Value >= 7 ? Vector512.Create(cuts[6]) : zero;
            var cut8 = TEdges.Value >= 8 ? Vector512.Create(cuts[7]) : zero;
            var (earliest, latest, excess) = (Vector512.Create(int.MaxValue), Vector512.Create(int.MinValue), zero);

            for (nint i = 0; i < length; i += 16)
            {
                Prefetch(days + i, DaysAhead);
                Prefetch(amounts + i, AmountsAhead);
                if (sizeof(TAmount) == sizeof(long)) Prefetch(amounts + i + 8, AmountsAhead);

                var day = LoadDays(days + i);
                if (typeof(TDay) == typeof(int))
                {
                    earliest = Vector512.Min(earliest, day);
                    latest = Vector512.Max(latest, day);
                }

                Split(amounts + i, ref excess, out var low, out var high);
                low0 += low;
                high0 += high;
                var before = Avx512F.CompareLessThan(day, cut1);
                low1 = Avx512F.BlendVariable(low1, low1 + low, before);
                high1 = Avx512F.BlendVariable(high1, high1 + high, before);
                if (TEdges.Value >= 2)
                {
                    before = Avx512F.CompareLessThan(day, cut2);
                    low2 = Avx512F.BlendVariable(low2, low2 + low, before);
                    high2 = Avx512F.BlendVariable(high2, high2 + high, before);
                }

                if (TEdges.Value >= 3)
                {
                    before = Avx512F.CompareLessThan(day, cut3);
                    low3 = Avx512F.BlendVariable(low3, low3 + low, before);
                    high3 = Avx512F.BlendVariable(high3, high3 + high, before);
                }

                if (TEdges.Value >= 4)
                {
                    before = Avx512F.CompareLessThan(day, cut4);
                    low4 = Avx512F.BlendVariable(low4, low4 + low, before);
                    high4 = Avx512F.BlendVariable(high4, high4 + high, before);
                }

                if (TEdges.Value >= 5)
                {
                    before = Avx512F.CompareLessThan(day, cut5);
                    low5 = Avx512F.BlendVariable(low5, low5 + low, before);
                    high5 = Avx512F.BlendVariable(high5, high5 + high, before);
                }

                if (TEdges.Value >= 6)
                {
                    before = Avx512F.CompareLessThan(day, cut6);
                    low6 = Avx512F.BlendVariable(low6, low6 + low, before);
                    high6 = Avx512F.BlendVariable(high6, high6 + high, before);
                }

                if (TEdges.Value >= 7)
                {
                    before = Avx512F.CompareLessThan(day, cut7);
                    low7 = Avx512F.BlendVariable(low7, low7 + low, before);
                    high7 = Avx512F.BlendVariable(high7, high7 + high, before);
                }

                if (TEdges.Value >= 8)
                {
                    before = Avx512F.CompareLessThan(day, cut8);
                    low8 = Avx512F.BlendVariable(low8, low8 + low, before);
                    high8 = Avx512F.BlendVariable(high8, high8 + high, before);
                }
            }

            if (typeof(TDay) == typeof(int)
                && (Vector512.LessThanAny(earliest, Vector512.Create(DayRange.Min)) || Vector512.GreaterThanAny(latest, Vector512.Create(DayRange.Max)))) return BlockResult.DayOutside;
            if (Vector512.GreaterThanAny(excess.AsUInt32(), Vector512.Create((1U << (AmountBits + 1 - 32)) - 1))) return BlockResult.TooLarge;

            sums[0].Add(low0, high0);
            sums[1].Add(low1, high1);
            if (TEdges.Value >= 2) sums[2].Add(low2, high2);
            if (TEdges.Value >= 3) sums[3].Add(low3, high3);
            if (TEdges.Value >= 4) sums[4].Add(low4, high4);
            if (TEdges.Value >= 5) sums[5].Add(low5, high5);
            if (TEdges.Value >= 6) sums[6].Add(low6, high6);
            if (TEdges.Value >= 7) sums[7].Add(low7, high7);
            if (TEdges.Value >= 8) sums[8].Add(low8, high8);
            return BlockResult.Added;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> LoadDays<TDay>(TDay* days)
        where TDay : unmanaged =>
        typeof(TDay) == typeof(int) ? Vector512.Load((int*)days) : Avx512F.ConvertToVector512Int32(Vector256.Load((ushort*)days));

    // The two lanes of sixteen amounts; both are zero where the amount is. Amounts outside the range leave bits in excess above those of the range.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Split<TAmount>(TAmount* amounts, ref Vector512<int> excess, out Vector512<int> low, out Vector512<int> high)
        where TAmount : unmanaged
    {
        var lowMask = Vector512.Create((1 << LowBits) - 1);
        if (typeof(TAmount) == typeof(int))
        {
            var amount = Vector512.Load((int*)amounts);
            low = amount & lowMask;
            high = (amount >> LowBits) + Vector512.Create((1 << (HighBits - 1)) + (1 << CountShift));
            high = Avx512F.BlendVariable(high, Vector512<int>.Zero, Avx512F.CompareEqual(amount, Vector512<int>.Zero));
            return;
        }

        var even = Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        var (first, second) = (Vector512.Load((int*)amounts), Vector512.Load((int*)amounts + 16));
        var lower = Avx512F.PermuteVar16x32x2(first, even, second);
        var upper = Avx512F.PermuteVar16x32x2(first, even + Vector512<int>.One, second);
        var biased = upper + Vector512.Create(1 << (AmountBits - 32));
        excess |= biased;
        low = lower & lowMask;
        high = (lower >>> LowBits) | (biased << (32 - LowBits)) | Vector512.Create(1 << CountShift);
        high = Avx512F.BlendVariable(high, Vector512<int>.Zero, Avx512F.CompareEqual(lower | upper, Vector512<int>.Zero));
    }

    // Beyond the end of a column this asks for memory that nobody reads; a prefetch of any address is harmless.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch<T>(T* address, int ahead)
        where T : unmanaged => Sse.Prefetch0((byte*)address + ahead);

    /// <summary>The sums of one cut over blocks: low parts, high parts and counts in eight 64-bit lanes each, which 2^31 items cannot overflow.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct LaneSums
    {
        private Vector512<ulong> _low;
        private Vector512<ulong> _high;
        private Vector512<ulong> _count;

        public readonly BucketTotal Total
        {
            get
            {
                var (low, high, count) = ((long)Vector512.Sum(_low), (long)Vector512.Sum(_high), (long)Vector512.Sum(_count));
                return new BucketTotal(((Int128)(high - (count << (HighBits - 1))) << LowBits) + low, count);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector512<int> low, Vector512<int> high)
        {
            _low += Pairs(low.AsUInt64());
            _high += Pairs((high & Vector512.Create((1 << CountShift) - 1)).AsUInt64());
            _count += Pairs((high >>> CountShift).AsUInt64());
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<ulong> Pairs(Vector512<ulong> lanes) => (lanes & Vector512.Create((ulong)uint.MaxValue)) + (lanes >>> 32);
    }
}
