using BenchmarkDotNet.Attributes;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>The buckets of a portfolio: LINQ over objects, a loop over columns, the batch, and what memory allows.</summary>
[MemoryDiagnoser]
public class AgingTotalsBenchmarks
{
    private readonly int[] _cuts = [.. Portfolio.FiveEdges.CutDays];
    private readonly AgingTotals _totals = new(Portfolio.FiveEdges);
    private readonly AgingTotalsByCurrency _byCurrency = new(Portfolio.FiveEdges, [.. Portfolio.Currencies]);
    private readonly long[] _sums = new long[6];
    private readonly long[] _counts = new long[6];
    private Portfolio _items = new(0, 1);
    private Invoice[] _objects = [];

    [Params(10, 1_000, 1_000_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _items = new Portfolio(Items, 1_000);
        _objects = _items.Objects();
        var (sums, counts) = PlainCode.Totals(_items.Days, _items.Amounts, _cuts, new long[6], new long[6]);
        var linq = PlainCode.LinqTotals(_objects, Portfolio.AsOf);
        var totals = new AgingTotals(Portfolio.FiveEdges);
        totals.Add(_items.Batch);
        for (var i = 0; i < 6; i++)
        {
            Answers.Equal(totals.Buckets[i], new BucketTotal(sums[i], counts[i]));
            Answers.Equal(linq.GetValueOrDefault(i), sums[i] / 100m);
        }
    }

    [Benchmark(Baseline = true)]
    public int LinqOverObjects() => PlainCode.LinqTotals(_objects, Portfolio.AsOf).Count;

    [Benchmark]
    public long PlainLoop() => PlainCode.Totals(_items.Days, _items.Amounts, _cuts, _sums, _counts).Sums[0];

    [Benchmark]
    public void Batch() => _totals.Add(_items.Batch);

    [Benchmark]
    public void BatchParallel() => _totals.AddParallel(_items.Batch);

    [Benchmark]
    public void BatchByCurrency() => _byCurrency.Add(_items.Batch);

    [Benchmark]
    public long ReadLimit() => MemoryLimit.Read(_items.Days, _items.Amounts, 0);
}
