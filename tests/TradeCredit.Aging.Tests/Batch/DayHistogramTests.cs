namespace TradeCredit.Aging.Tests.Batch;

public sealed class DayHistogramTests
{
    [Fact]
    public void TotalsAt_AnyDayAndScheme_IsTheAgingOfTheItems()
    {
        foreach (var items in new[] { TestItems.Usual(3_000, 1), TestItems.Extreme(3_000, 1) })
        {
            var histogram = new DayHistogram();
            histogram.Add(items.Batch);
            foreach (var cuts in Shapes.Cuts.Concat(Enumerable.Range(-100, 20).Select(d => AgingScheme.Default.At(TestItems.AsOf.PlusDays(d * 9)))))
                Assert.Equal(items.Totals(cuts), histogram.TotalsAt(cuts).Buckets.ToArray());
        }
    }

    [Fact]
    public void Merge_AnySplit_IsTheWhole()
    {
        foreach (var items in new[] { TestItems.Usual(3_000, 2), TestItems.Extreme(3_000, 2) })
        {
            foreach (var split in new[] { 0, 1, 2_000, 3_000 })
            {
                var (left, right) = (new DayHistogram(), new DayHistogram());
                left.Add(items.Batch.Slice(0, split));
                right.Add(items.From(split));
                left.Merge(right);
                Assert.Equal(items.Totals(Shapes.Usual), left.TotalsAt(Shapes.Usual).Buckets.ToArray());
            }
        }
    }

    [Fact]
    public void Remove_WhatWasAdded_LeavesTheRest()
    {
        var items = TestItems.Extreme(3_000, 3);
        var histogram = new DayHistogram();
        histogram.Add(items.Batch);
        histogram.Remove(items.From(1_000));
        Assert.Equal(items.Totals(Shapes.Usual, i => i < 1_000), histogram.TotalsAt(Shapes.Usual).Buckets.ToArray());
        histogram.Clear();
        Assert.Equal(default, histogram.Total);
    }

    [Fact]
    public void Add_DayOutsideTheCalendar_NamesTheFirstAndAddsNothing()
    {
        var items = TestItems.Usual(3_000, 4);
        items.Days[2_000] = DayNumber.Max + 1;
        var histogram = new DayHistogram();
        Assert.Contains("days[2000]", Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Add(items.Batch)).Message, StringComparison.Ordinal);
        Assert.Equal(default, histogram.Total);
    }

    [Fact]
    public void Indexer_OfADay_IsWhatItHolds()
    {
        var histogram = new DayHistogram();
        histogram.Add(new AgingBatch([0, 0, DayNumber.Max, DayNumber.Min], [5L, 7, 1, 2]));
        Assert.Equal(new BucketTotal(12, 2), histogram[new LocalDate(1970, 1, 1)]);
        Assert.Equal(new BucketTotal(1, 1), histogram[LocalDate.MaxIsoValue]);
        Assert.Equal(new BucketTotal(2, 1), histogram[LocalDate.MinIsoValue]);
        Assert.Equal(default, histogram[new LocalDate(2026, 1, 1)]);
        Assert.Equal(new BucketTotal(15, 4), histogram.Total);
    }
}
