namespace TradeCredit.Aging.Tests.Batch;

public sealed class ParallelAgingTests
{
    private static readonly ParallelAgingOptions Small = new() { Threads = 4, MinimumItems = 0, ChunkItems = 100 };

    [Fact]
    public void AddParallel_AnyAccumulatorAndChunk_IsTheSameAsAdd()
    {
        foreach (var items in new[] { TestItems.Usual(5_000, 1), TestItems.Extreme(5_000, 1) })
        {
            foreach (var options in new[] { Small, Small with { ChunkItems = 1_024 }, Small with { ChunkItems = 4_999, Threads = 2 }, Small with { Threads = 1 }, new ParallelAgingOptions() })
            {
                var (totals, histogram, pivot) = (new AgingTotals(Shapes.Usual), new DayHistogram(), new AgingPivot(Shapes.Usual, 10));
                var (sparse, byCurrency) = (new SparseAgingPivot(Shapes.Usual), new AgingTotalsByCurrency(Shapes.Usual, [.. Currency.All.Take(5)]));
                totals.AddParallel(items.Batch, options, CancellationToken.None);
                histogram.AddParallel(items.Batch, options, CancellationToken.None);
                pivot.AddParallel(items.Batch, options, CancellationToken.None);
                sparse.AddParallel(items.Batch, options, CancellationToken.None);
                byCurrency.AddParallel(items.Batch, options, CancellationToken.None);
                var expected = items.Totals(Shapes.Usual);
                Assert.Equal(expected, totals.Buckets.ToArray());
                Assert.Equal(expected, histogram.TotalsAt(Shapes.Usual).Buckets.ToArray());
                Assert.Equal(expected, pivot.ToTotals().Buckets.ToArray());
                for (var key = 0; key < 10; key++)
                {
                    var row = items.Totals(Shapes.Usual, i => items.Keys[i] == key);
                    Assert.Equal(row, Enumerable.Range(0, 6).Select(b => pivot[key, b]));
                    Assert.Equal(row, Enumerable.Range(0, 6).Select(b => sparse[key, b]));
                }

                for (var code = 0; code < 5; code++) Assert.Equal(items.Totals(Shapes.Usual, i => items.Currencies[i] == code), Enumerable.Range(0, 6).Select(b => byCurrency[code, b]));
            }
        }
    }

    [Fact]
    public void AddParallel_WithDefaults_IsTheSameAsAdd()
    {
        var items = TestItems.Usual(700_000, 2);
        var (one, all) = (new AgingTotals(Shapes.Usual), new AgingTotals(Shapes.Usual));
        one.Add(items.Batch);
        all.AddParallel(items.Batch);
        Assert.Equal(one.Buckets.ToArray(), all.Buckets.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(777)]
    [InlineData(4_999)]
    public void AddParallel_FaultyItem_NamesTheFirstOfTheBatchAndAddsNothing(int position)
    {
        var items = TestItems.Usual(5_000, 3);
        var pivot = new AgingPivot(Shapes.Usual, 10);
        pivot.Add(items.Batch);
        var before = pivot.ToTotals().Buckets.ToArray();
        items.Keys[4_999] = -5;
        items.Keys[position] = 10;
        foreach (var options in new[] { Small, Small with { Threads = 1, Progress = new Recorder() } })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => pivot.AddParallel(items.Batch, options, CancellationToken.None));
            Assert.Contains($"keys[{position}]", error.Message, StringComparison.Ordinal);
            Assert.Equal(before, pivot.ToTotals().Buckets.ToArray());
        }
    }

    [Fact]
    public void AddParallel_MissingColumn_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new AgingPivot(Shapes.Usual, 10).AddParallel(new AgingBatch(new int[5_000], new long[5_000]), Small, CancellationToken.None));

    [Fact]
    public void AddParallel_Cancelled_AddsNothing()
    {
        var items = TestItems.Usual(5_000, 4);
        foreach (var threads in new[] { 1, 4 })
        {
            using var cancel = new CancellationTokenSource();
            var totals = new AgingTotals(Shapes.Usual);
            var options = Small with { Threads = threads, Progress = new Recorder(done => { if (done > 1_000) cancel.Cancel(); }) };
            Assert.ThrowsAny<OperationCanceledException>(() => totals.AddParallel(items.Batch, options, cancel.Token));
            Assert.Equal(default, totals.Total);
            Assert.ThrowsAny<OperationCanceledException>(() => totals.AddParallel(items.Batch, options, cancel.Token));
        }
    }

    [Fact]
    public void AddParallel_ProgressThatThrows_ThrowsItAndAddsNothing()
    {
        var items = TestItems.Usual(5_000, 5);
        var totals = new AgingTotals(Shapes.Usual);
        var options = Small with { Progress = new Recorder(_ => throw new InvalidOperationException("stop")) };
        Assert.Equal("stop", Assert.Throws<InvalidOperationException>(() => totals.AddParallel(items.Batch, options, CancellationToken.None)).Message);
        Assert.Equal(default, totals.Total);
    }

    [Fact]
    public void Progress_OfABatch_EndsWithAllItems()
    {
        var recorder = new Recorder();
        new AgingTotals(Shapes.Usual).AddParallel(TestItems.Usual(5_050, 6).Batch, Small with { Progress = recorder }, CancellationToken.None);
        Assert.Equal(51, recorder.Reports.Count);
        Assert.Equal(5_050, recorder.Reports.Max());
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelAgingOptions { Threads = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelAgingOptions { ChunkItems = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelAgingOptions { MinimumItems = -1 });
    }

    private sealed class Recorder(Action<long>? then = null) : IProgress<long>
    {
        public System.Collections.Concurrent.ConcurrentBag<long> Reports { get; } = [];

        public void Report(long value)
        {
            Reports.Add(value);
            then?.Invoke(value);
        }
    }
}
