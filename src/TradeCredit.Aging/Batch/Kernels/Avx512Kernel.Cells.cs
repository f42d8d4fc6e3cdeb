using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace TradeCredit.Aging;

/// <content>The bucket and the cell of each item.</content>
internal static unsafe partial class Avx512Kernel
{
    /// <inheritdoc cref="AgingKernels.TryBuckets"/>
    public static bool TryBuckets(CompiledCuts cuts, ReadOnlySpan<int> days, Span<byte> buckets)
    {
        // Days become 16-bit distances from the middle of the cuts; those further away saturate and stay on their side.
        var edges = cuts.Days.Length;
        var middle = (int)(((long)cuts.Days[0] + cuts.Days[^1]) >> 1);
        if (cuts.Days[0] - middle > short.MaxValue) return ScalarKernel.TryBuckets(cuts, days, buckets);
        var distances = stackalloc short[CompiledCuts.FastCuts];
        for (var i = 0; i < edges; i++) distances[i] = (short)(cuts.Days[i] - middle);

        var vectorised = days.Length & ~63;
        fixed (int* day = days)
        fixed (byte* bucket = buckets)
        {
            if (!TryBuckets(day, bucket, vectorised, middle, distances, edges)) return false;

            // The last vector may overlap the one before: an item's bucket is the same the second time.
            if (vectorised == days.Length) return true;
            if (days.Length >= 64) return TryBuckets(day + days.Length - 64, bucket + days.Length - 64, 64, middle, distances, edges);
        }

        return ScalarKernel.TryBuckets(cuts, days, buckets);
    }

    /// <inheritdoc cref="AgingKernels.TryCells"/>
    public static bool TryCells(CompiledCuts cuts, in AgingBatch batch, CellKeys keys, Span<int> cells)
    {
        var edges = cuts.Days.Length;
        var relative = stackalloc int[CompiledCuts.FastCuts];
        for (var i = 0; i < edges; i++) relative[i] = cuts.Days[i] - batch.FirstDay;

        if (batch.Length < 16) return ScalarKernel.TryCells(cuts, batch, keys, cells);
        fixed (byte* days = &batch.Days, currencies = &batch.Currencies)
        fixed (int* key = &batch.Keys, cell = cells)
        {
            var columns = new CellColumns
            {
                Days = days,
                Keys = keys.Column == BatchColumns.Keys ? (byte*)key : currencies,
                Cells = cell,
                Cuts = relative,
                Edges = edges,
                Rows = keys.Count,
            };

            // The last vector may overlap the one before: an item's cell is the same the second time.
            var vectorised = batch.Length & ~15;
            return TryCells(batch.Columns, keys.Column, columns, 0, vectorised)
                && (vectorised == batch.Length || TryCells(batch.Columns, keys.Column, columns, batch.Length - 16, batch.Length));
        }
    }

    /// <inheritdoc cref="AgingKernels.Select"/>
    public static int Select(ReadOnlySpan<int> cells, in AgingBatch batch, int first, int end, Span<int> ownCells, Span<long> ownAmounts)
    {
        var vectorised = batch.Length & ~15;
        int own;
        fixed (int* cell = cells, ownCell = ownCells)
        fixed (byte* amount = &batch.Amounts)
        fixed (long* ownAmount = ownAmounts)
        {
            own = Select(cell, (long*)amount, vectorised, first, end - first, ownCell, ownAmount);
        }

        return own + ScalarKernel.Select(cells[vectorised..], batch.Slice(vectorised, batch.Length - vectorised), first, end, ownCells[own..], ownAmounts[own..]);
    }

    // Whole vectors are stored; what lies beyond the own items is written over by the next, or in the room for a vector more.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Select(int* cells, long* amounts, nint length, int first, int count, int* ownCells, long* ownAmounts)
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            nint own = 0;
            for (nint i = 0; i < length; i += 16)
            {
                var cell = Vector512.Load(cells + i);
                var mask = Vector512.LessThan((cell - Vector512.Create(first)).AsUInt32(), Vector512.Create((uint)count)).AsInt32();
                var bits = (uint)mask.ExtractMostSignificantBits();
                var (lower, upper) = Vector512.Widen(mask);
                Avx512F.Compress(Vector512<int>.Zero, mask, cell).Store(ownCells + own);
                Avx512F.Compress(Vector512<long>.Zero, lower, Vector512.Load(amounts + i)).Store(ownAmounts + own);
                Avx512F.Compress(Vector512<long>.Zero, upper, Vector512.Load(amounts + i + 8)).Store(ownAmounts + own + BitOperations.PopCount(bits & 0xFF));
                own += BitOperations.PopCount(bits);
            }

            return (int)own;
        }
    }

    private static bool TryCells(BatchColumns widths, BatchColumns key, in CellColumns columns, int start, int end)
    {
        var narrow = widths.Has(BatchColumns.NarrowDays);
        return key switch
        {
            BatchColumns.Keys => narrow ? TryCells<ushort, int>(columns, start, end) : TryCells<int, int>(columns, start, end),
            BatchColumns.Currencies => narrow ? TryCells<ushort, byte>(columns, start, end) : TryCells<int, byte>(columns, start, end),
            _ => narrow ? TryCells<ushort, NoKey>(columns, start, end) : TryCells<int, NoKey>(columns, start, end),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryBuckets(int* days, byte* buckets, int length, int middle, short* cuts, int edges)
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var origin = Vector512.Create(middle);
            var (earliest, latest) = (Vector512.Create(int.MaxValue), Vector512.Create(int.MinValue));
            for (nint i = 0; i < length; i += 64)
            {
                Prefetch(days + i, DaysAhead);
                Prefetch(days + i + 16, DaysAhead);
                Prefetch(days + i + 32, DaysAhead);
                Prefetch(days + i + 48, DaysAhead);
                var (day0, day1, day2, day3) = (Vector512.Load(days + i), Vector512.Load(days + i + 16), Vector512.Load(days + i + 32), Vector512.Load(days + i + 48));
                earliest = Vector512.Min(earliest, Vector512.Min(Vector512.Min(day0, day1), Vector512.Min(day2, day3)));
                latest = Vector512.Max(latest, Vector512.Max(Vector512.Max(day0, day1), Vector512.Max(day2, day3)));
                var younger = Vector512.NarrowWithSaturation(day0 - origin, day1 - origin);
                var older = Vector512.NarrowWithSaturation(day2 - origin, day3 - origin);
                Vector512<short> bucket0 = Vector512<short>.Zero, bucket1 = bucket0;
                for (var k = 0; k < edges; k++)
                {
                    var cut = Vector512.Create(cuts[k]);
                    bucket0 -= Vector512.LessThan(younger, cut);
                    bucket1 -= Vector512.LessThan(older, cut);
                }

                Vector512.Narrow(bucket0, bucket1).AsByte().Store(buckets + i);
            }

            return AllInCalendar(earliest, latest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryCells<TDay, TKey>(in CellColumns columns, nint start, nint end)
        where TDay : unmanaged
        where TKey : unmanaged
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var days = (TDay*)columns.Days;
            var keys = (TKey*)columns.Keys;
            var cuts = columns.Cuts;
            var cells = columns.Cells;
            var edges = columns.Edges;
            var stride = Vector512.Create(edges + 1);
            var (earliest, latest, highest) = (Vector512.Create(int.MaxValue), Vector512.Create(int.MinValue), Vector512<uint>.Zero);
            for (var i = start; i < end; i += 16)
            {
                Prefetch(days + i, DaysAhead);
                var day = LoadDays(days + i);
                var cell = Vector512<int>.Zero;
                if (typeof(TDay) == typeof(int))
                {
                    earliest = Vector512.Min(earliest, day);
                    latest = Vector512.Max(latest, day);
                }

                if (typeof(TKey) != typeof(NoKey))
                {
                    Prefetch(keys + i, DaysAhead);
                    var key = typeof(TKey) == typeof(int) ? Vector512.Load((int*)keys + i) : Avx512F.ConvertToVector512Int32(Vector128.Load((byte*)keys + i));
                    highest = Vector512.Max(highest, key.AsUInt32());
                    cell = key * stride;
                }

                for (var k = 0; k < edges; k++) cell = Avx512F.BlendVariable(cell, cell + Vector512<int>.One, Avx512F.CompareLessThan(day, Vector512.Create(cuts[k])));
                cell.Store(cells + i);
            }

            return (typeof(TDay) != typeof(int) || AllInCalendar(earliest, latest)) && !Vector512.GreaterThanOrEqualAny(highest, Vector512.Create((uint)columns.Rows));
        }
    }

    // Also true of no day at all.
    private static bool AllInCalendar(Vector512<int> earliest, Vector512<int> latest) =>
        !Vector512.LessThanAny(earliest, Vector512.Create(DayRange.Min)) && !Vector512.GreaterThanAny(latest, Vector512.Create(DayRange.Max));

    private readonly struct NoKey;

    private struct CellColumns
    {
        public byte* Days;
        public byte* Keys;
        public int* Cells;
        public int* Cuts;
        public int Edges;
        public int Rows;
    }
}
