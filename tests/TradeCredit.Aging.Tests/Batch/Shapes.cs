namespace TradeCredit.Aging.Tests.Batch;

/// <summary>The kernels, lengths and schemes that every batch test runs over.</summary>
internal static class Shapes
{
    /// <summary>Around the vectors, the blocks and the tails of every kernel.</summary>
    public static IEnumerable<int> Lengths => [.. Enumerable.Range(0, 68), 255, 256, 257, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096, 4097];

    public static IEnumerable<AgingKernel> Kernels => AgingKernels.Available;

    /// <summary>1 to 18 edges and more, near and far apart, before and after today.</summary>
    public static IEnumerable<AgingCuts> Cuts =>
    [
        .. Enumerable.Range(1, 18).Select(n => AgingScheme.OfDays([.. Enumerable.Range(0, n).Select(i => (i - 2) * 15)]).At(TestItems.AsOf)),
        AgingScheme.Default.At(TestItems.AsOf),
        AgingScheme.OfDays([0, 30, 60], EdgeInclusion.Lower, DueOnAsOf.Overdue).At(TestItems.AsOf),
        AgingScheme.OfDays(-3_700_000, 0, 3_700_000).At(TestItems.AsOf),
        AgingScheme.OfDays(-40_000, 0, 26_000).At(TestItems.AsOf),
        AgingScheme.OfDays(-32_000, 0, 32_000).At(TestItems.AsOf),
        AgingScheme.OfDays([.. Enumerable.Range(0, 300)]).At(TestItems.AsOf),
        AgingScheme.OfDays([.. Enumerable.Range(0, 40).Select(i => (i - 20) * 10_000)]).At(TestItems.AsOf),
        AgingScheme.Default.At(LocalDate.MaxIsoValue),
        AgingScheme.Default.At(LocalDate.MinIsoValue),
    ];

    public static AgingCuts Usual => AgingScheme.Default.At(TestItems.AsOf);

    public static AgingCuts Many => AgingScheme.OfDays([.. Enumerable.Range(0, 30).Select(i => i * 5)]).At(TestItems.AsOf);
}
