using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace TradeCredit.Aging;

/// <summary>The kernels of this machine, and the three things that a kernel does.</summary>
internal static class AgingKernels
{
    /// <summary>Below this length the plain loop wins.</summary>
    public const int TinyLength = 32;

    /// <summary>The kernels that run here, fastest first.</summary>
    public static ImmutableArray<AgingKernel> Available { get; } =
    [
        .. Avx512Kernel.IsSupported ? [AgingKernel.Avx512] : Array.Empty<AgingKernel>(),
        .. Vector.IsHardwareAccelerated ? [AgingKernel.Vector] : Array.Empty<AgingKernel>(),
        AgingKernel.Scalar,
    ];

    /// <summary>The kernel that is used unless a test names another.</summary>
    public static AgingKernel Active { get; } = Available[0];

    public static string NameOf(AgingKernel kernel) => kernel switch
    {
        AgingKernel.Avx512 => "avx-512",
        AgingKernel.Vector => string.Create(CultureInfo.InvariantCulture, $"vector-{Vector<byte>.Count * 8}"),
        _ => "scalar",
    };

    /// <summary>Adds the items of a batch to the totals of up to <see cref="CompiledCuts.FastCuts"/> cuts.</summary>
    /// <returns>False if a day lies outside the calendar; the totals then hold part of the batch.</returns>
    public static bool TryTotals(CompiledCuts cuts, in AgingBatch batch, Span<BucketTotal> totals) =>
        batch.Length < TinyLength ? ScalarKernel.TryTotals(cuts, batch, totals) : cuts.Kernel switch
        {
            AgingKernel.Avx512 => Avx512Kernel.TryTotals(cuts, batch, totals),
            AgingKernel.Vector => VectorKernel.TryTotals(cuts, batch, totals),
            _ => ScalarKernel.TryTotals(cuts, batch, totals),
        };

    /// <summary>Writes the bucket of each day.</summary>
    /// <returns>False if a day lies outside the calendar; what was written then has no meaning.</returns>
    public static bool TryBuckets(CompiledCuts cuts, ReadOnlySpan<int> days, Span<byte> buckets) => (cuts.IsFast ? cuts.Kernel : AgingKernel.Scalar) switch
    {
        AgingKernel.Avx512 => Avx512Kernel.TryBuckets(cuts, days, buckets),
        AgingKernel.Vector => VectorKernel.TryBuckets(cuts, days, buckets),
        _ => ScalarKernel.TryBuckets(cuts, days, buckets),
    };

    /// <summary>Writes the cell of each item: its row times the number of buckets, plus its bucket.</summary>
    /// <returns>False if a day or row lies outside its range; what was written then has no meaning.</returns>
    public static bool TryCells(CompiledCuts cuts, in AgingBatch batch, CellKeys keys, Span<int> cells) => (cuts.IsFast ? cuts.Kernel : AgingKernel.Scalar) switch
    {
        AgingKernel.Avx512 => Avx512Kernel.TryCells(cuts, batch, keys, cells),
        AgingKernel.Vector => VectorKernel.TryCells(cuts, batch, keys, cells),
        _ => ScalarKernel.TryCells(cuts, batch, keys, cells),
    };

    /// <summary>Copies the cells from <paramref name="first"/> to before <paramref name="end"/>, in order, and the amounts that go with them.</summary>
    /// <returns>How many there are. Both destinations have room for a vector more than there are items.</returns>
    public static int Select(AgingKernel kernel, ReadOnlySpan<int> cells, in AgingBatch batch, int first, int end, Span<int> ownCells, Span<long> ownAmounts) =>
        kernel == AgingKernel.Avx512 && !batch.Columns.Has(BatchColumns.NarrowAmounts)
            ? Avx512Kernel.Select(cells, batch, first, end, ownCells, ownAmounts)
            : ScalarKernel.Select(cells, batch, first, end, ownCells, ownAmounts);
}
