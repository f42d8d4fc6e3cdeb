using System.Globalization;
using System.Runtime.InteropServices;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>One run, one table: nanoseconds an item beside what memory allows, a plain loop and LINQ.</summary>
/// <remarks><c>dotnet run -c Release --project benchmarks/TradeCredit.Benchmarks -- --ratios [--quick] [--only totals|currency|pivot|index|histogram|tiny]</c></remarks>
internal static class RatioTable
{
    private static readonly ParallelAgingOptions TwoThreads = new() { Threads = 2 };
    private static readonly int[] Cuts = [.. Portfolio.FiveEdges.CutDays];

    private static TimeSpan _budget;
    private static string? _only;
    private static int _largestForObjects;

    public static int Run(string[] options)
    {
        var quick = options.Contains("--quick");
        _only = options.SkipWhile(o => o != "--only").Skip(1).FirstOrDefault();
        _budget = TimeSpan.FromSeconds(quick ? 0.3 : 1.5);
        _largestForObjects = quick ? 1_000_000 : 10_000_000;
        Console.WriteLine($"kernel {AgingBatch.ActiveKernel}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors, {Processor()}");
        Console.WriteLine("median ns an item (best); T1, T2 = one, two threads; limit = the fastest read (or copy) of the same columns in the same run");
        if (Wants("tiny")) Tiny();
        foreach (var length in quick ? [1_000, 1_000_000, 10_000_000] : new[] { 1_000, 1_000_000, 10_000_000, 50_000_000 })
        {
            Console.WriteLine();
            Console.WriteLine($"## {length:N0} items");
            var items = new Portfolio(length, 1_000);
            if (Wants("totals")) Totals(items);
            if (Wants("currency")) ByCurrency(items);
            if (Wants("index")) BucketIndex(items);
            if (Wants("histogram")) Histogram(items);
            if (!Wants("pivot")) continue;
            foreach (var keys in new[] { 1_000, 100_000, 1_000_000 }.Where(k => k <= length)) Pivot(keys == 1_000 ? items : new Portfolio(length, keys));
        }

        return 0;
    }

    private static bool Wants(string part) => _only is null || _only == part;

    // A thousand different batches in turn: the same one again and again would teach the processor its branches.
    private static void Tiny()
    {
        Console.WriteLine();
        Console.WriteLine("## small batches, ns a call");
        foreach (var length in new[] { 1, 3, 10, 30, 100, 300 })
        {
            var items = new Portfolio(1_000 * length, 10);
            var totals = new AgingTotals(Portfolio.FiveEdges);
            var (sums, counts) = (new long[6], new long[6]);
            var (days, amounts) = (items.Days, items.Amounts);
            var times = Stopwatches.Time(
                _budget,
                () =>
                {
                    for (var i = 0; i < days.Length; i += length) totals.Add(new AgingBatch(days.AsSpan(i, length), amounts.AsSpan(i, length)));
                },
                () =>
                {
                    for (var i = 0; i < days.Length; i += length) PlainCode.Totals(days.AsSpan(i, length), amounts.AsSpan(i, length), Cuts, sums, counts);
                });
            Console.WriteLine($"{length,4} items: {times[0].Median / 1_000,7:F1}, plain loop {times[1].Median / 1_000,7:F1}, ratio {times[0].Median / times[1].Median:F2}");
        }
    }

    private static void Totals(Portfolio items)
    {
        var limits = Limits(items);
        Show(items, "totals, 5 edges, T1", 12, limits.One, () => Add(new AgingTotals(Portfolio.FiveEdges), items.Batch));
        Show(items, "totals, 5 edges, T2", 12, limits.Two, () => AddParallel(new AgingTotals(Portfolio.FiveEdges), items.Batch));
        Show(items, "totals, 16 edges, T1", 12, limits.One, () => Add(new AgingTotals(Portfolio.SixteenEdges), items.Batch));
        Show(items, "totals, 16 edges, T2", 12, limits.Two, () => AddParallel(new AgingTotals(Portfolio.SixteenEdges), items.Batch));
        Show(items, "totals, 5 edges, 6-byte columns, T1", 6, limits.One, () => Add(new AgingTotals(Portfolio.FiveEdges), items.NarrowBatch));
        Show(items, "totals, 5 edges, 6-byte columns, T2", 6, limits.Two, () => AddParallel(new AgingTotals(Portfolio.FiveEdges), items.NarrowBatch));
        var (sums, counts) = (new long[6], new long[6]);
        Baseline(items, "plain loop over columns", () => PlainCode.Totals(items.Days, items.Amounts, Cuts, sums, counts));
        if (items.Length > _largestForObjects) return;
        var objects = items.Objects();
        Baseline(items, "LINQ over objects", () => PlainCode.LinqTotals(objects, Portfolio.AsOf));
    }

    private static void ByCurrency(Portfolio items)
    {
        var limits = Limits(items);
        Show(items, "currency x bucket, 5 edges, T1", 13, limits.One, () => Add(new AgingTotalsByCurrency(Portfolio.FiveEdges, [.. Portfolio.Currencies]), items.Batch));
        Show(items, "currency x bucket, 5 edges, T2", 13, limits.Two, () => AddParallel(new AgingTotalsByCurrency(Portfolio.FiveEdges, [.. Portfolio.Currencies]), items.Batch));
        Show(items, "currency x bucket, 16 edges, T1", 13, limits.One, () => Add(new AgingTotalsByCurrency(Portfolio.SixteenEdges, [.. Portfolio.Currencies]), items.Batch));
        var sums = new long[30];
        Baseline(items, "plain loop over columns", () => PlainCode.ByCurrency(items.Days, items.Amounts, items.CurrencyCodes, Cuts, sums));
        if (items.Length > _largestForObjects) return;
        var objects = items.Objects();
        Baseline(items, "LINQ over objects", () => PlainCode.LinqByCurrency(objects, Portfolio.AsOf));
    }

    private static void Pivot(Portfolio items)
    {
        // The table is reused, and cleared each time, as a service does that ages every day-end.
        var limits = Limits(items);
        var pivot = new AgingPivot(Portfolio.FiveEdges, items.KeyCount);
        var name = $"pivot, {items.KeyCount:N0} keys";
        Show(items, name + ", T1", 16, limits.One, () => Refill(pivot, () => pivot.Add(items.Batch)));
        Show(items, name + ", T2", 16, limits.Two, () => Refill(pivot, () => pivot.AddParallel(items.Batch, TwoThreads, CancellationToken.None)));
        var sparse = new SparseAgingPivot(Portfolio.FiveEdges);
        Show(items, name + ", sparse, T1", 16, limits.One, () => Refill(sparse, () => sparse.Add(items.Batch)));
        var sums = new long[6 * items.KeyCount];
        Baseline(items, "plain loop over columns", () =>
        {
            Array.Clear(sums);
            PlainCode.ByKey(items.Days, items.Amounts, items.Keys, Cuts, sums);
        });
        if (items.Length > _largestForObjects || items.KeyCount == 1_000_000) return;
        var objects = items.Objects();
        Baseline(items, "LINQ over objects", () => PlainCode.LinqByKey(objects, Portfolio.AsOf));
    }

    private static void BucketIndex(Portfolio items)
    {
        var bytes = new byte[items.Length];
        var (five, sixteen) = (new CompiledCuts(Portfolio.FiveEdges), new CompiledCuts(Portfolio.SixteenEdges));
        var times = Stopwatches.Time(_budget, () => MemoryLimit.Copy(items.Days, bytes), () => five.BucketsOf(items.Days, bytes), () => sixteen.BucketsOf(items.Days, bytes), () => PlainCode.Buckets(items.Days, Cuts, bytes));
        Line("copy of 4 bytes to 1", items, times[0], null);
        Line("bucket index, 5 edges, T1", items, times[1], times[0]);
        Line("bucket index, 16 edges, T1", items, times[2], times[0]);
        Line("plain loop over columns", items, times[3], null);
    }

    private static void Histogram(Portfolio items)
    {
        var limits = Limits(items);
        var histogram = new DayHistogram();
        Show(items, "day histogram, T1", 12, limits.One, () => Refill(histogram, () => histogram.Add(items.Batch)));
        var times = Stopwatches.Time(_budget, () => histogram.TotalsAt(Portfolio.SixteenEdges));
        Console.WriteLine($"{"re-bucket for another day",-44}{times[0].Median / 1_000,10:F1} us in all");
    }

    // The fastest of the ways to read 12 bytes an item, by one thread and by two.
    private static (Action One, Action Two) Limits(Portfolio items)
    {
        var reads = MemoryLimit.Variants.Select(v => (Action)(() => MemoryLimit.Read(items.Days, items.Amounts, v.Ahead))).ToArray();
        var times = Stopwatches.Time(_budget / 3, reads);
        var best = MemoryLimit.Variants[Array.IndexOf(times, times.MinBy(t => t.Median))].Ahead;
        return (() => MemoryLimit.Read(items.Days, items.Amounts, best), () => ReadByTwo(items, best));
    }

    private static void ReadByTwo(Portfolio items, int ahead)
    {
        if (items.Length < TwoThreads.MinimumItems)
        {
            MemoryLimit.Read(items.Days, items.Amounts, ahead);
            return;
        }

        var half = items.Length / 2;
        var other = Task.Run(() => MemoryLimit.Read(items.Days.AsSpan(half), items.Amounts.AsSpan(half), ahead));
        MemoryLimit.Read(items.Days.AsSpan(0, half), items.Amounts.AsSpan(0, half), ahead);
        other.Wait();
    }

    private static void Show(Portfolio items, string name, int bytes, Action limit, Action action)
    {
        var times = Stopwatches.Time(_budget, limit, action);
        var scale = bytes / 12.0;
        Line(name, items, times[1], (times[0].Median * scale, times[0].Best * scale));
    }

    private static void Baseline(Portfolio items, string name, Action action) => Line(name, items, Stopwatches.Time(_budget, action)[0], null);

    private static void Line(string name, Portfolio items, (double Median, double Best) time, (double Median, double Best)? limit)
    {
        var perItem = time.Median / items.Length;
        var share = limit is { } l ? $"{l.Median / items.Length,8:F3} limit {l.Median / time.Median,6:P0} (best of each {l.Best / time.Best:P0})" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{perItem,10:F3} ({time.Best / items.Length:F3}){share}"));
    }

    private static void Add<T>(T accumulator, in AgingBatch batch)
        where T : class, IAgingAccumulator<T> => accumulator.Add(batch);

    private static void AddParallel<T>(T accumulator, in AgingBatch batch)
        where T : class, IAgingAccumulator<T> => accumulator.AddParallel(batch, TwoThreads, CancellationToken.None);

    private static void Refill<T>(T accumulator, Action add)
        where T : class, IAgingAccumulator<T>
    {
        accumulator.Clear();
        add();
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[1] ?? "?" : RuntimeInformation.ProcessArchitecture.ToString();
}
