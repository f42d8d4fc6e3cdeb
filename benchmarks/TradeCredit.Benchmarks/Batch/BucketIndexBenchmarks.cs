using BenchmarkDotNet.Attributes;
using TradeCredit.Aging;

namespace TradeCredit.Benchmarks.Batch;

/// <summary>The bucket of each of a million items.</summary>
[MemoryDiagnoser]
public class BucketIndexBenchmarks
{
    private readonly int[] _cuts = [.. Portfolio.FiveEdges.CutDays];
    private readonly CompiledCuts _compiled = new(Portfolio.FiveEdges);
    private readonly Portfolio _items = new(1_000_000, 1);
    private readonly byte[] _buckets = new byte[1_000_000];

    [GlobalSetup]
    public void Setup()
    {
        Batch();
        var expected = new byte[_buckets.Length];
        PlainCode.Buckets(_items.Days, _cuts, expected);
        Answers.Equal(_buckets.AsSpan().SequenceEqual(expected), true);
    }

    [Benchmark(Baseline = true)]
    public void PlainLoop() => PlainCode.Buckets(_items.Days, _cuts, _buckets);

    [Benchmark]
    public void Batch() => _compiled.BucketsOf(_items.Days, _buckets);

    [Benchmark]
    public void CopyLimit() => MemoryLimit.Copy(_items.Days, _buckets);
}
