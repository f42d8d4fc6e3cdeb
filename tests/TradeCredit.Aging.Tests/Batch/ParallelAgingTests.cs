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
        foreach (var last in new[] { 100, 2_500, 5_000 })
        {
            var (totals, shared) = (new AgingTotals(Shapes.Usual), new AgingPivot(Shapes.Usual, 20_000));
            var options = Small with { Progress = new Recorder(done => { if (done >= last) throw new InvalidOperationException("stop"); }) };
            Assert.Equal("stop", Assert.Throws<InvalidOperationException>(() => totals.AddParallel(items.Batch, options, CancellationToken.None)).Message);
            Assert.Equal(default, totals.Total);
            Assert.Equal("stop", Assert.Throws<InvalidOperationException>(() => shared.AddParallel(items.Batch, options, CancellationToken.None)).Message);
            Assert.Equal(default, shared.ToTotals().Total);
        }
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
    public void AddParallel_ToATableThatThreadsShare_IsTheSameAsAdd()
    {
        foreach (var items in new[] { TestItems.Usual(9_000, 7, keyCount: 20_000), TestItems.Extreme(9_000, 7, keyCount: 20_000) })
        {
            foreach (var kernel in Shapes.Kernels)
            {
                foreach (var options in new[] { Small, Small with { ChunkItems = 4_999, Threads = 2 }, Small with { ChunkItems = 1_024, Threads = 3 } })
                {
                    var (one, all) = (new AgingPivot(new CompiledCuts(Shapes.Usual, kernel), 20_000), new AgingPivot(new CompiledCuts(Shapes.Usual, kernel), 20_000));
                    Assert.True(((IRowSharing)all).SharesRows);
                    one.Add(items.Batch);
                    all.AddParallel(items.Batch, options, CancellationToken.None);
                    AssertEqual(one, all);
                    Assert.Equal(items.Totals(Shapes.Usual), all.ToTotals().Buckets.ToArray());
                }
            }
        }
    }

    [Fact]
    public void AddParallel_NarrowColumnsToATableThatThreadsShare_IsTheSameAsAdd()
    {
        var items = TestItems.Usual(9_000, 7, keyCount: 20_000);
        ushort[] offsets = [.. items.Days.Select(d => (ushort)(d - 20_000))];
        int[] amounts = [.. items.Amounts.Select(a => (int)a)];
        var (one, all) = (new AgingPivot(Shapes.Usual, 20_000), new AgingPivot(Shapes.Usual, 20_000));
        one.Add(items.Batch);
        all.AddParallel(new AgingBatch(20_000, offsets, amounts).WithKeys(items.Keys), Small, CancellationToken.None);
        AssertEqual(one, all);
    }

    [Fact]
    public void AddParallel_FaultToATableThatThreadsShare_AddsNothing()
    {
        foreach (var items in new[] { TestItems.Usual(9_000, 8, keyCount: 20_000), TestItems.Extreme(9_000, 8, keyCount: 20_000) })
        {
            var (before, pivot) = (new AgingPivot(Shapes.Usual, 20_000), new AgingPivot(Shapes.Usual, 20_000));
            before.Add(items.Batch);
            pivot.Add(items.Batch);
            int[] keys = [.. items.Keys];
            (keys[4_321], keys[^1]) = (20_000, -1);
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => pivot.AddParallel(items.Batch.WithKeys(keys), Small, CancellationToken.None));
            Assert.Contains("keys[4321]", error.Message, StringComparison.Ordinal);
            AssertEqual(before, pivot);

            using var cancel = new CancellationTokenSource();
            Assert.ThrowsAny<OperationCanceledException>(() => pivot.AddParallel(items.Batch, Small with { Progress = new Recorder(done => { if (done > 2_000) cancel.Cancel(); }) }, cancel.Token));
            AssertEqual(before, pivot);

            Assert.Throws<InvalidOperationException>(() => pivot.AddParallel(items.Batch, Small with { Progress = new Recorder(_ => throw new InvalidOperationException("stop")) }, CancellationToken.None));
            AssertEqual(before, pivot);
            Assert.Throws<ArgumentException>(() => pivot.AddParallel(new AgingBatch(items.Days, items.Amounts), Small, CancellationToken.None));
        }
    }

    [Fact]
    public void Progress_OfATableThatThreadsShare_EndsWithAllItems()
    {
        var recorder = new Recorder();
        new AgingPivot(Shapes.Usual, 20_000).AddParallel(TestItems.Usual(5_050, 6).Batch, Small with { Progress = recorder }, CancellationToken.None);
        Assert.Equal(5_050, recorder.Reports.Max());
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelAgingOptions { Threads = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelAgingOptions { ChunkItems = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelAgingOptions { MinimumItems = -1 });
    }

    private static void AssertEqual(AgingPivot expected, AgingPivot actual)
    {
        Assert.Equal(expected.KeyCount, actual.KeyCount);
        var (left, right) = (new BucketTotal[6], new BucketTotal[6]);
        for (var key = 0; key < expected.KeyCount; key++)
        {
            expected.CopyRow(key, left);
            actual.CopyRow(key, right);
            if (!left.AsSpan().SequenceEqual(right)) Assert.Equal(left, right);
        }
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
