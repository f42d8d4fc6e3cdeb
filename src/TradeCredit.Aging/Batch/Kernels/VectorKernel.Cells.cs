using System.Numerics;
using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <content>The bucket and the cell of each item.</content>
internal static unsafe partial class VectorKernel
{
    /// <inheritdoc cref="AgingKernels.TryBuckets"/>
    public static bool TryBuckets(CompiledCuts cuts, ReadOnlySpan<int> days, Span<byte> buckets)
    {
        var edges = cuts.Days.Length;
        var vectorised = days.Length - (days.Length % Vector<byte>.Count);
        fixed (int* day = days, cut = cuts.Days)
        fixed (byte* bucket = buckets)
        {
            if (!TryBuckets(day, bucket, vectorised, cut, edges)) return false;
        }

        return ScalarKernel.TryBuckets(cuts, days[vectorised..], buckets[vectorised..]);
    }

    /// <inheritdoc cref="AgingKernels.TryCells"/>
    [SkipLocalsInit]
    public static bool TryCells(CompiledCuts cuts, in AgingBatch batch, CellKeys keys, Span<int> cells)
    {
        var edges = cuts.Days.Length;
        var wideDays = stackalloc int[BlockSteps];
        var rows = stackalloc int[BlockSteps];
        var vectorised = batch.Length - (batch.Length % Vector<int>.Count);
        fixed (byte* days = &batch.Days, currencies = &batch.Currencies)
        fixed (int* key = &batch.Keys, cell = cells, cut = cuts.Days)
        {
            for (var start = 0; start < vectorised; start += BlockSteps)
            {
                var length = Math.Min(BlockSteps, vectorised - start);
                var day = Widen(batch, days, start, length, wideDays);
                var row = keys.Column switch
                {
                    BatchColumns.Keys => key + start,
                    BatchColumns.Currencies => Widen(currencies + start, length, rows),
                    _ => null,
                };
                if (!TryCells(day, row, cell + start, length, cut, edges, keys.Count)) return false;
            }
        }

        return ScalarKernel.TryCells(cuts, batch.Slice(vectorised, batch.Length - vectorised), keys, cells[vectorised..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryBuckets(int* days, byte* buckets, int length, int* cuts, int edges)
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var quarter = Vector<int>.Count;
            var (earliest, latest) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue));
            for (nint i = 0; i < length; i += Vector<byte>.Count)
            {
                var (day0, day1, day2, day3) = (Vector.Load(days + i), Vector.Load(days + i + quarter), Vector.Load(days + i + (2 * quarter)), Vector.Load(days + i + (3 * quarter)));
                earliest = Vector.Min(earliest, Vector.Min(Vector.Min(day0, day1), Vector.Min(day2, day3)));
                latest = Vector.Max(latest, Vector.Max(Vector.Max(day0, day1), Vector.Max(day2, day3)));
                Vector<int> bucket0 = Vector<int>.Zero, bucket1 = bucket0, bucket2 = bucket0, bucket3 = bucket0;
                for (var k = 0; k < edges; k++)
                {
                    // A comparison that holds is all ones: minus one.
                    var cut = new Vector<int>(cuts[k]);
                    bucket0 -= Vector.LessThan(day0, cut);
                    bucket1 -= Vector.LessThan(day1, cut);
                    bucket2 -= Vector.LessThan(day2, cut);
                    bucket3 -= Vector.LessThan(day3, cut);
                }

                Vector.AsVectorByte(Vector.Narrow(Vector.Narrow(bucket0, bucket1), Vector.Narrow(bucket2, bucket3))).Store(buckets + i);
            }

            return AllInCalendar(earliest, latest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryCells(int* days, int* rows, int* cells, int length, int* cuts, int edges, int rowCount)
    {
        // Vectors wrap in any case; here pointers need no check either.
        unchecked
        {
            var stride = new Vector<int>(edges + 1);
            var (earliest, latest, highest) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue), Vector<uint>.Zero);
            for (nint i = 0; i < length; i += Vector<int>.Count)
            {
                var day = Vector.Load(days + i);
                earliest = Vector.Min(earliest, day);
                latest = Vector.Max(latest, day);
                var cell = Vector<int>.Zero;
                if (rows != null)
                {
                    var row = Vector.Load(rows + i);
                    highest = Vector.Max(highest, Vector.AsVectorUInt32(row));
                    cell = row * stride;
                }

                for (var k = 0; k < edges; k++) cell -= Vector.LessThan(day, new Vector<int>(cuts[k]));
                cell.Store(cells + i);
            }

            return AllInCalendar(earliest, latest) && !Vector.GreaterThanOrEqualAny(highest, new Vector<uint>((uint)rowCount));
        }
    }

    private static int* Widen(byte* currencies, int length, int* rows)
    {
        for (var i = 0; i < length; i++) rows[i] = currencies[i];
        return rows;
    }
}
