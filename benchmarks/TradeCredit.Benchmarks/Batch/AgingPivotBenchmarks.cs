using BenchmarkDotNet.Attributes;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>A million items by customer and bucket.</summary>
[MemoryDiagnoser]
public class AgingPivotBenchmarks
{
    private readonly int[] _cuts = [.. Portfolio.FiveEdges.CutDays];
    private readonly SparseAgingPivot _sparse = new(Portfolio.FiveEdges);
    private AgingPivot _pivot = new(Portfolio.FiveEdges, 0);
    private long[] _sums = [];
    private Portfolio _items = new(0, 1);
    private Invoice[] _objects = [];

    [Params(1_000, 100_000)]
    public int Customers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _items = new Portfolio(1_000_000, Customers);
        _objects = _items.Objects();
        _pivot = new AgingPivot(Portfolio.FiveEdges, Customers);
        _sums = new long[6 * Customers];
        var linq = PlainCode.LinqByKey(_objects, Portfolio.AsOf);
        PlainLoop();
        Dense();
        Sparse();
        for (var customer = 0; customer < Customers; customer++)
        {
            for (var bucket = 0; bucket < 6; bucket++)
            {
                Answers.Equal(_pivot[customer, bucket].MinorUnits, _sums[(6 * customer) + bucket]);
                Answers.Equal(_pivot[customer, bucket], _sparse[customer, bucket]);
                Answers.Equal(linq.GetValueOrDefault((customer, bucket)), _sums[(6 * customer) + bucket] / 100m);
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int LinqOverObjects() => PlainCode.LinqByKey(_objects, Portfolio.AsOf).Count;

    [Benchmark]
    public long PlainLoop()
    {
        Array.Clear(_sums);
        return PlainCode.ByKey(_items.Days, _items.Amounts, _items.Keys, _cuts, _sums)[0];
    }

    [Benchmark]
    public void Dense()
    {
        _pivot.Clear();
        _pivot.Add(_items.Batch);
    }

    [Benchmark]
    public void DenseParallel()
    {
        _pivot.Clear();
        _pivot.AddParallel(_items.Batch);
    }

    [Benchmark]
    public void Sparse()
    {
        _sparse.Clear();
        _sparse.Add(_items.Batch);
    }
}
