using System.Text.Json;

namespace TradeCredit.Aging.Tests.Batch;

public sealed class AgingTotalsTests
{
    public static TheoryData<string, string> KernelsAndItems
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kernel in Shapes.Kernels)
            {
                data.Add(kernel.ToString(), "usual");
                data.Add(kernel.ToString(), "extreme");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KernelsAndItems))]
    public void Add_AnyKernelLengthAndScheme_IsTheRuleForObjects(string kernel, string items)
    {
        foreach (var length in Shapes.Lengths)
        {
            var data = Items(items, length, seed: length);
            foreach (var cuts in Shapes.Cuts)
            {
                var totals = new AgingTotals(new CompiledCuts(cuts, Enum.Parse<AgingKernel>(kernel)));
                totals.Add(data.Batch);
                Assert.Equal(data.Totals(cuts), totals.Buckets.ToArray());
            }
        }
    }

    [Theory]
    [MemberData(nameof(KernelsAndItems))]
    public void Add_ColumnsAtAnyAddress_IsTheRuleForObjects(string kernel, string items)
    {
        var data = Items(items, 3_000, seed: 7);
        for (var start = 0; start < 20; start++)
        {
            var totals = new AgingTotals(new CompiledCuts(Shapes.Usual, Enum.Parse<AgingKernel>(kernel)));
            totals.Add(data.From(start));
            Assert.Equal(data.Totals(Shapes.Usual, i => i >= start), totals.Buckets.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(KernelsAndItems))]
    public void Add_NarrowColumns_IsTheSameAsWide(string kernel, string items)
    {
        _ = items;
        const int firstDay = 20_000;
        foreach (var length in Shapes.Lengths)
        {
            var random = new Random(length);
            ushort[] offsets = [.. Enumerable.Range(0, length).Select(_ => (ushort)random.Next(ushort.MaxValue + 1))];
            int[] amounts = [.. Enumerable.Range(0, length).Select(_ => random.Next(9) switch { 0 => 0, 1 => int.MinValue, 2 => int.MaxValue, _ => random.Next(int.MinValue, int.MaxValue) })];
            int[] days = [.. offsets.Select(o => firstDay + o)];
            long[] wide = [.. amounts.Select(a => (long)a)];
            foreach (var cuts in new[] { Shapes.Usual, Shapes.Many, AgingScheme.OfDays([.. Enumerable.Range(0, 12).Select(i => (i - 6) * 9_000)]).At(TestItems.AsOf) })
            {
                var compiled = new CompiledCuts(cuts, Enum.Parse<AgingKernel>(kernel));
                var expected = new AgingTotals(compiled);
                expected.Add(new AgingBatch(days, wide));
                Assert.Equal(expected.Buckets.ToArray(), Sums(new AgingBatch(days, amounts), compiled));
                Assert.Equal(expected.Buckets.ToArray(), Sums(new AgingBatch(firstDay, offsets, wide), compiled));
                Assert.Equal(expected.Buckets.ToArray(), Sums(new AgingBatch(firstDay, offsets, amounts), compiled));
            }
        }
    }

    [Theory]
    [MemberData(nameof(KernelsAndItems))]
    public void Add_DayOutsideTheCalendar_NamesTheFirstAndAddsNothing(string kernel, string items)
    {
        var data = Items(items, 5_000, seed: 3);
        foreach (var cuts in new[] { Shapes.Usual, Shapes.Many })
        {
            foreach (var position in new[] { 0, 5, 1_024, 4_999 })
            {
                foreach (var day in new[] { DayNumber.Min - 1, DayNumber.Max + 1, int.MinValue, int.MaxValue })
                {
                    int[] days = [.. data.Days];
                    (days[position], days[^1]) = (day, int.MinValue);
                    var totals = new AgingTotals(new CompiledCuts(cuts, Enum.Parse<AgingKernel>(kernel)));
                    totals.Add(data.Batch);
                    var before = totals.Buckets.ToArray();
                    var error = Assert.Throws<ArgumentOutOfRangeException>(() => totals.Add(new AgingBatch(days, data.Amounts)));
                    Assert.Contains($"days[{position}] must lie from -4371222 to 2932896 days", error.Message, StringComparison.Ordinal);
                    Assert.Equal(before, totals.Buckets.ToArray());
                    Assert.Throws<ArgumentOutOfRangeException>(() => totals.Remove(new AgingBatch(days, data.Amounts)));
                    Assert.Equal(before, totals.Buckets.ToArray());
                }
            }
        }
    }

    [Fact]
    public void Add_FewItemsWithADayOutsideTheCalendar_AddsNothing()
    {
        var totals = new AgingTotals(Shapes.Usual);
        Assert.Throws<ArgumentOutOfRangeException>(() => totals.Add(new AgingBatch([TestItems.Today, int.MaxValue], [1L, 1L])));
        Assert.Equal(default, totals.Total);
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("extreme")]
    public void Merge_AnySplit_IsTheWhole(string items)
    {
        var data = Items(items, 4_000, seed: 11);
        var whole = Totals(data.Batch);
        foreach (var split in new[] { 0, 1, 31, 1_000, 2_049, 4_000 })
        {
            var (left, right) = (Totals(data.Batch.Slice(0, split)), Totals(data.From(split)));
            var mirrored = Totals(data.From(split));
            mirrored.Merge(left);
            left.Merge(right);
            left.Merge(right.NewEmpty());
            Assert.Equal(whole.Buckets.ToArray(), left.Buckets.ToArray());
            Assert.Equal(whole.Buckets.ToArray(), mirrored.Buckets.ToArray());
        }
    }

    [Theory]
    [InlineData("usual")]
    [InlineData("extreme")]
    public void Remove_WhatWasAdded_LeavesTheRest(string items)
    {
        var data = Items(items, 4_000, seed: 12);
        var totals = Totals(data.Batch);
        totals.Remove(data.From(1_500));
        Assert.Equal(data.Totals(Shapes.Usual, i => i < 1_500), totals.Buckets.ToArray());
        totals.Clear();
        Assert.Equal(default, totals.Total);
    }

    [Fact]
    public void Merge_OtherCuts_Throws()
    {
        var other = new AgingTotals(AgingScheme.Default.At(TestItems.AsOf.PlusDays(1)));
        var error = Assert.Throws<ArgumentException>(() => new AgingTotals(Shapes.Usual).Merge(other));
        Assert.Contains("2026-11-20 and 2026-11-21", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_SumsBeyond64Bits_AreExact()
    {
        long[] amounts = [.. Enumerable.Repeat(long.MaxValue, 1_000)];
        int[] days = [.. Enumerable.Repeat(TestItems.Today, 1_000)];
        var totals = Totals(new AgingBatch(days, amounts));
        Assert.Equal(new BucketTotal((Int128)long.MaxValue * 1_000, 1_000), totals.Buckets[0]);
        Assert.Throws<OverflowException>(() => totals.ToLine(Currency.EUR));
    }

    // Whole blocks of one amount on either side of each power of two: where a kernel's packed sums end, and where they must not end too late.
    [Fact]
    public void Add_BlocksOfAmountsAtEveryPowerOfTwo_AreExactInEveryKernel()
    {
        const int length = 2_100;
        int[] days = [.. Enumerable.Range(0, length).Select(i => TestItems.Today - (i % 3 == 0 ? 200 : 0))];
        byte[] codes = new byte[length];
        foreach (var kernel in Shapes.Kernels)
        {
            var cuts = new CompiledCuts(Shapes.Usual, kernel);
            for (var bit = 20; bit < 63; bit++)
            {
                foreach (var amount in new[] { (1L << bit) - 1, 1L << bit, -(1L << bit), -(1L << bit) - 1 })
                {
                    long[] amounts = [.. Enumerable.Repeat(amount, length)];
                    var (totals, byCurrency) = (new AgingTotals(cuts), new AgingTotalsByCurrency(cuts, [Currency.EUR]));
                    var batch = new AgingBatch(days, amounts).WithCurrencies(codes);
                    totals.Add(batch);
                    byCurrency.Add(batch);
                    BucketTotal[] expected = [new((Int128)amount * 1_400, 1_400), default, default, default, default, new((Int128)amount * 700, 700)];
                    Assert.Equal(expected, totals.Buckets.ToArray());
                    Assert.Equal(expected, Enumerable.Range(0, 6).Select(b => byCurrency[0, b]));
                }
            }
        }
    }

    [Fact]
    public void Add_SmallBatchesWhoseSumsLeave64Bits_AreExact()
    {
        var totals = new AgingTotals(Shapes.Usual);
        var expected = new BucketTotal[6];
        for (var i = 0; i < 200; i++)
        {
            var data = TestItems.Extreme(i % 32, seed: i);
            totals.Add(data.Batch);
            foreach (var (bucket, total) in data.Totals(Shapes.Usual).Index()) expected[bucket] += total;
        }

        Assert.Equal(expected, totals.Buckets.ToArray());
        totals.Add(new AgingBatch([TestItems.Today], [5L]));
        totals.Clear();
        Assert.Equal(default, totals.Total);
    }

    [Fact]
    public void Add_SmallAndLargeBatches_MergeAndRemoveAsOne()
    {
        var data = TestItems.Usual(300, seed: 1);
        var (left, right) = (Totals(data.Batch.Slice(0, 10)), Totals(data.Batch.Slice(10, 5)));
        left.Merge(right);
        left.Add(data.Batch.Slice(15, 285));
        left.Remove(data.Batch.Slice(0, 3));
        Assert.Equal(data.Totals(Shapes.Usual, i => i >= 3), left.Buckets.ToArray());
    }

    [Fact]
    public void BucketTotal_OfAnySize_SurvivesJson()
    {
        foreach (var total in new[] { default, new BucketTotal(-5, 2), new BucketTotal(Int128.MaxValue, long.MaxValue) })
            Assert.Equal(total, JsonSerializer.Deserialize<BucketTotal>(JsonSerializer.Serialize(total)));
        Assert.Equal("-5 in 2 items", new BucketTotal(-5, 2).ToString());
        Assert.Equal(new BucketTotal(1, 1), new BucketTotal(4, 3) - new BucketTotal(3, 2));
    }

    [Fact]
    public void ToLine_OfTotals_IsMoneyByBucket()
    {
        var line = Totals(new AgingBatch([TestItems.Today, TestItems.Today - 31, TestItems.Today - 31], [100L, 250L, -50L])).ToLine(Currency.JPY);
        Assert.Equal(["<=0", "1-30", "31-60", "61-90", "91-120", "121+"], line.Cells.Select(c => c.Label));
        Assert.Equal(new AgingCell("31-60", Money.OfMinor(200, Currency.JPY), 2), line.Cells[2]);
        Assert.Equal(new AgingCell("total", Money.OfMinor(300, Currency.JPY), 3), line.Total);
    }

    private static TestItems Items(string kind, int length, int seed) => kind == "usual" ? TestItems.Usual(length, seed) : TestItems.Extreme(length, seed);

    private static AgingTotals Totals(AgingBatch batch)
    {
        var totals = new AgingTotals(Shapes.Usual);
        totals.Add(batch);
        return totals;
    }

    private static BucketTotal[] Sums(AgingBatch batch, CompiledCuts cuts)
    {
        var totals = new AgingTotals(cuts);
        totals.Add(batch);
        return totals.Buckets.ToArray();
    }
}
