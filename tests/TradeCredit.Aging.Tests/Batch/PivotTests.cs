namespace TradeCredit.Aging.Tests.Batch;

public sealed class PivotTests
{
    private static readonly int[] SomeLengths = [0, 1, 15, 16, 17, 63, 255, 1_023, 1_024, 1_025, 2_049, 4_097];

    [Fact]
    public void Add_AnyKernelToAPivot_IsTheRuleForObjectsByKey()
    {
        foreach (var kernel in Shapes.Kernels)
        {
            foreach (var cuts in Shapes.Cuts)
            {
                foreach (var length in SomeLengths)
                {
                    foreach (var items in new[] { TestItems.Usual(length, length), TestItems.Extreme(length, length) })
                    {
                        var compiled = new CompiledCuts(cuts, kernel);
                        var (dense, sparse) = (new AgingPivot(compiled, 10), new SparseAgingPivot(compiled));
                        dense.Add(items.Batch);
                        sparse.Add(items.Batch);
                        for (var key = 0; key < 10; key++)
                        {
                            var expected = items.Totals(cuts, i => items.Keys[i] == key);
                            Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(b => dense[key, b]));
                            Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(b => sparse[key, b]));
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Add_AnyKernelByCurrency_IsTheRuleForObjectsByCurrency()
    {
        Currency[] table = [Currency.USD, Currency.CNY, Currency.EUR, Currency.JPY, Currency.GBP];
        foreach (var kernel in Shapes.Kernels)
        {
            foreach (var cuts in Shapes.Cuts)
            {
                foreach (var length in Shapes.Lengths)
                {
                    foreach (var items in new[] { TestItems.Usual(length, length), TestItems.Extreme(length, length) })
                    {
                        var totals = new AgingTotalsByCurrency(new CompiledCuts(cuts, kernel), [.. table]);
                        totals.Add(items.Batch);
                        for (var code = 0; code < table.Length; code++)
                        {
                            var expected = items.Totals(cuts, i => items.Currencies[i] == code);
                            Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(b => totals[code, b]));
                        }
                    }
                }
            }
        }
    }

    [Fact]
    public void Add_NarrowColumns_IsTheSameAsWide()
    {
        const int firstDay = 20_000;
        var random = new Random(5);
        ushort[] offsets = [.. Enumerable.Range(0, 3_000).Select(_ => (ushort)random.Next(ushort.MaxValue + 1))];
        int[] amounts = [.. Enumerable.Range(0, 3_000).Select(_ => random.Next(int.MinValue, int.MaxValue))];
        int[] keys = [.. Enumerable.Range(0, 3_000).Select(_ => random.Next(7))];
        byte[] currencies = [.. keys.Select(k => (byte)k)];
        foreach (var kernel in Shapes.Kernels)
        {
            var compiled = new CompiledCuts(Shapes.Usual, kernel);
            var (wide, narrow) = (new AgingPivot(compiled, 7), new AgingPivot(compiled, 7));
            var byCurrency = new AgingTotalsByCurrency(compiled, [.. Currency.All.Take(7)]);
            wide.Add(new AgingBatch([.. offsets.Select(o => firstDay + o)], [.. amounts.Select(a => (long)a)]).WithKeys(keys));
            narrow.Add(new AgingBatch(firstDay, offsets, amounts).WithKeys(keys));
            byCurrency.Add(new AgingBatch(firstDay, offsets, amounts).WithCurrencies(currencies));
            for (var key = 0; key < 7; key++)
            {
                for (var bucket = 0; bucket < compiled.BucketCount; bucket++)
                {
                    Assert.Equal(wide[key, bucket], narrow[key, bucket]);
                    Assert.Equal(wide[key, bucket], byCurrency[key, bucket]);
                }
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Add_KeyOutsideThePivot_NamesTheFirstAndAddsNothing(int key)
    {
        foreach (var kernel in Shapes.Kernels)
        {
            foreach (var cuts in new[] { Shapes.Usual, Shapes.Many })
            {
                foreach (var position in new[] { 0, 1_030, 4_999 })
                {
                    var items = TestItems.Usual(5_000, 8);
                    var pivot = new AgingPivot(new CompiledCuts(cuts, kernel), 10);
                    pivot.Add(items.Batch);
                    var before = pivot.ToTotals().Buckets.ToArray();
                    int[] keys = [.. items.Keys];
                    (keys[position], keys[^1]) = (key, -1);
                    var error = Assert.Throws<ArgumentOutOfRangeException>(() => pivot.Add(items.Batch.WithKeys(keys)));
                    Assert.Contains($"keys[{position}] must lie from 0 to 9", error.Message, StringComparison.Ordinal);
                    Assert.Throws<ArgumentOutOfRangeException>(() => pivot.Remove(items.Batch.WithKeys(keys)));
                    Assert.Equal(before, pivot.ToTotals().Buckets.ToArray());
                }
            }
        }
    }

    [Fact]
    public void Add_CurrencyOutsideTheTable_NamesTheFirstAndAddsNothing()
    {
        foreach (var kernel in Shapes.Kernels)
        {
            var items = TestItems.Usual(5_000, 8);
            var totals = new AgingTotalsByCurrency(new CompiledCuts(Shapes.Usual, kernel), [Currency.USD, Currency.CNY, Currency.EUR, Currency.JPY, Currency.GBP]);
            items.Currencies[3_000] = 5;
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => totals.Add(items.Batch));
            Assert.Contains("currencies[3000] must lie from 0 to 4", error.Message, StringComparison.Ordinal);
            Assert.Empty(totals.Lines);
        }
    }

    [Fact]
    public void Add_DayOutsideTheCalendarToASparsePivot_NamesTheFirstAndAddsNothing()
    {
        var items = TestItems.Usual(3_000, 8);
        items.Days[2_500] = int.MinValue;
        var pivot = new SparseAgingPivot(Shapes.Usual);
        Assert.Contains("days[2500]", Assert.Throws<ArgumentOutOfRangeException>(() => pivot.Add(items.Batch)).Message, StringComparison.Ordinal);
        foreach (var key in pivot.Keys.ToArray()) Assert.All(Enumerable.Range(0, 6), b => Assert.Equal(default, pivot[key, b]));
    }

    [Fact]
    public void Add_MissingColumn_IsRefused()
    {
        Assert.Contains("WithKeys", Assert.Throws<ArgumentException>(() => new AgingPivot(Shapes.Usual, 1).Add(new AgingBatch([1], [1L]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AgingPivot(Shapes.Usual, 1).Remove(new AgingBatch([1], [1L])));
        Assert.Throws<ArgumentException>(() => new SparseAgingPivot(Shapes.Usual).Add(new AgingBatch([1], [1L])));
        Assert.Contains("WithCurrencies", Assert.Throws<ArgumentException>(() => new AgingTotalsByCurrency(Shapes.Usual, [Currency.EUR]).Add(new AgingBatch([1], [1L]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_AnySplit_IsTheWhole()
    {
        foreach (var items in new[] { TestItems.Usual(4_000, 1), TestItems.Extreme(4_000, 1) })
        {
            foreach (var split in new[] { 0, 1, 1_000, 4_000 })
            {
                var (whole, left, right) = (new AgingPivot(Shapes.Usual, 10), new AgingPivot(Shapes.Usual, 10), new AgingPivot(Shapes.Usual, 10));
                var (sparseLeft, sparseRight) = (new SparseAgingPivot(Shapes.Usual), new SparseAgingPivot(Shapes.Usual));
                var (byLeft, byRight) = (new AgingTotalsByCurrency(Shapes.Usual, [.. Currency.All.Take(5)]), new AgingTotalsByCurrency(Shapes.Usual, [.. Currency.All.Take(5)]));
                whole.Add(items.Batch);
                left.Add(items.Batch.Slice(0, split));
                right.Add(items.From(split));
                sparseLeft.Add(items.Batch.Slice(0, split));
                sparseRight.Add(items.From(split));
                byLeft.Add(items.Batch.Slice(0, split));
                byRight.Add(items.From(split));
                left.Merge(right);
                sparseLeft.Merge(sparseRight);
                byLeft.Merge(byRight);
                for (var key = 0; key < 10; key++)
                {
                    for (var bucket = 0; bucket < 6; bucket++)
                    {
                        Assert.Equal(whole[key, bucket], left[key, bucket]);
                        Assert.Equal(whole[key, bucket], sparseLeft[key, bucket]);
                    }
                }

                for (var code = 0; code < 5; code++) Assert.Equal(items.Totals(Shapes.Usual, i => items.Currencies[i] == code), Enumerable.Range(0, 6).Select(b => byLeft[code, b]));
            }
        }
    }

    [Fact]
    public void Remove_WhatWasAdded_LeavesTheRest()
    {
        foreach (var items in new[] { TestItems.Usual(4_000, 2), TestItems.Extreme(4_000, 2) })
        {
            var (pivot, sparse) = (new AgingPivot(Shapes.Usual, 10), new SparseAgingPivot(Shapes.Usual));
            pivot.Add(items.Batch);
            pivot.Remove(items.From(1_500));
            sparse.Add(items.Batch);
            sparse.Remove(items.From(1_500));
            for (var key = 0; key < 10; key++)
            {
                var expected = items.Totals(Shapes.Usual, i => i < 1_500 && items.Keys[i] == key);
                Assert.Equal(expected, Enumerable.Range(0, 6).Select(b => pivot[key, b]));
                Assert.Equal(expected, Enumerable.Range(0, 6).Select(b => sparse[key, b]));
            }

            pivot.Clear();
            sparse.Clear();
            Assert.Equal(default, pivot.ToTotals().Total);
            Assert.Equal(0, sparse.Keys.Length);
            Assert.Equal(default, sparse[3, 0]);
        }
    }

    [Fact]
    public void Merge_OtherShape_IsRefused()
    {
        var pivot = new AgingPivot(Shapes.Usual, 3);
        Assert.Contains("3 and 4", Assert.Throws<ArgumentException>(() => pivot.Merge(new AgingPivot(Shapes.Usual, 4))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => pivot.Merge(new AgingPivot(Shapes.Many, 3)));
        Assert.Throws<ArgumentException>(() => new SparseAgingPivot(Shapes.Usual).Merge(new SparseAgingPivot(Shapes.Many)));
        var byCurrency = new AgingTotalsByCurrency(Shapes.Usual, [Currency.EUR, Currency.USD]);
        Assert.Throws<ArgumentException>(() => byCurrency.Merge(new AgingTotalsByCurrency(Shapes.Usual, [Currency.USD, Currency.EUR])));
    }

    [Fact]
    public void Constructor_ImpossibleShape_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgingPivot(Shapes.Usual, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgingPivot(Shapes.Usual, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgingTotalsByCurrency(Shapes.Usual, []));
        Assert.Throws<ArgumentException>(() => new AgingTotalsByCurrency(Shapes.Usual, default));
        Assert.Throws<ArgumentException>(() => new AgingTotalsByCurrency(Shapes.Usual, [Currency.EUR, Currency.EUR]));
    }

    [Fact]
    public void EnsureKeys_AfterItems_KeepsThem()
    {
        foreach (var items in new[] { TestItems.Usual(1_000, 3, keyCount: 3), TestItems.Extreme(1_000, 3, keyCount: 3) })
        {
            var pivot = new AgingPivot(Shapes.Usual, 3);
            pivot.Add(items.Batch);
            foreach (var count in new[] { 4, 2, 100, 100_000 })
            {
                pivot.EnsureKeys(count);
                for (var key = 0; key < 3; key++) Assert.Equal(items.Totals(Shapes.Usual, i => items.Keys[i] == key), Enumerable.Range(0, 6).Select(b => pivot[key, b]));
                Assert.Equal(default, pivot[pivot.KeyCount - 1, 0]);
            }

            Assert.Equal(100_000, pivot.KeyCount);
        }
    }

    [Fact]
    public void Add_ToAPivotLargerThanTheCache_IsTheRuleForObjectsByKey()
    {
        // From half a mebibyte on, cells are asked for ahead.
        var items = TestItems.Usual(20_000, 9, keyCount: 50_000);
        foreach (var kernel in Shapes.Kernels)
        {
            var pivot = new AgingPivot(new CompiledCuts(Shapes.Usual, kernel), 50_000);
            pivot.Add(items.Batch);
            pivot.Add(items.Batch.Slice(0, 17));
            var expected = new Dictionary<(int, int), BucketTotal>();
            for (var i = 0; i < items.Length + 17; i++)
            {
                var item = i % items.Length;
                var cell = (items.Keys[item], Shapes.Usual.IndexOf(items.Days[item]));
                expected[cell] = expected.GetValueOrDefault(cell) + new BucketTotal(items.Amounts[item], items.Amounts[item] == 0 ? 0 : 1);
            }

            foreach (var ((key, bucket), total) in expected) Assert.Equal(total, pivot[key, bucket]);
            Assert.Equal(expected.Values.Sum(t => t.Count), pivot.ToTotals().Total.Count);
        }
    }

    [Fact]
    public void SparsePivot_AnyIntegersAsKeys_HasARowForEach()
    {
        int[] keys = [int.MinValue, int.MaxValue, -1, 0, 12_345_678, int.MinValue];
        var pivot = new SparseAgingPivot(Shapes.Usual);
        pivot.Add(new AgingBatch([.. Enumerable.Repeat(TestItems.Today, 6)], [1L, 2, 3, 4, 5, 6]).WithKeys(keys));
        Assert.Equal(keys[..5], pivot.Keys.ToArray());
        Assert.Equal(new BucketTotal(7, 2), pivot[int.MinValue, 0]);
        Assert.Equal(default, pivot[99, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => pivot[0, 6]);
        Assert.Equal(5, pivot.Keys.Length);
    }

    [Fact]
    public void CopyRow_NoRoom_IsRefused()
    {
        var pivot = new AgingPivot(Shapes.Usual, 2);
        Assert.Throws<ArgumentException>(() => pivot.CopyRow(0, new BucketTotal[5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => pivot.CopyRow(2, new BucketTotal[6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => pivot[0, 6]);
    }

    [Fact]
    public void Lines_ByCurrency_AreOrderedByCodeWithoutEmptyOnes()
    {
        var totals = new AgingTotalsByCurrency(Shapes.Usual, [Currency.USD, Currency.GBP, Currency.CNY]);
        totals.Add(new AgingBatch([TestItems.Today, TestItems.Today - 200], [5L, 7L]).WithCurrencies([0, 2]));
        Assert.Equal([Currency.CNY, Currency.USD], totals.Lines.Select(l => l.Key));
        Assert.Equal(Money.OfMinor(7, Currency.CNY), totals.Lines[0].Cells[5].Amount);
    }
}
