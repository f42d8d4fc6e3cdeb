namespace TradeCredit.Aging.Tests.Batch;

public sealed class AgingBatchTests
{
    /// <summary>Set where the runtime's vector switches are off, to the kernel that must then be used.</summary>
    private const string ExpectedKernel = "EXPECTED_KERNEL";

    [Fact]
    public void ActiveKernel_UnderTheSwitchesOfTheRuntime_IsTheExpectedOne()
    {
        var expected = Environment.GetEnvironmentVariable(ExpectedKernel);
        Assert.Contains(AgingBatch.ActiveKernel, new[] { "avx-512", "vector-512", "vector-256", "vector-128", "scalar" });
        if (!string.IsNullOrEmpty(expected)) Assert.Equal(expected, AgingBatch.ActiveKernel);
    }

    [Fact]
    public void Available_OnAnyMachine_EndsWithScalarAndBeginsWithTheActiveOne()
    {
        Assert.Equal(AgingKernel.Scalar, AgingKernels.Available[^1]);
        Assert.Equal(AgingKernels.Active, AgingKernels.Available[0]);
        Assert.Equal(AgingKernels.Available.Distinct(), AgingKernels.Available);
    }

    [Fact]
    public void DayRange_OfTheKernels_IsThatOfDayNumber()
    {
        Assert.Equal(DayRange.Min, DayNumber.Min);
        Assert.Equal(DayRange.Max, DayNumber.Max);
    }

    [Fact]
    public void Columns_OfDifferentLength_AreRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new AgingBatch([1, 2], [1L]).Length);
        Assert.Contains("there are 2 days and 1 minorUnits", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new AgingBatch([1], [1, 2]).Length);
        Assert.Throws<ArgumentException>(() => new AgingBatch(0, [1], [1L, 2L]).Length);
        Assert.Throws<ArgumentException>(() => new AgingBatch(0, [1], [1, 2]).Length);
        Assert.Throws<ArgumentException>(() => new AgingBatch([1], [1L]).WithKeys([1, 2]).Length);
        Assert.Throws<ArgumentException>(() => new AgingBatch([1], [1L]).WithCurrencies([]).Length);
    }

    [Fact]
    public void FirstDay_FromWhichOffsetsLeaveTheCalendar_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgingBatch(DayNumber.Min - 1, [1], [1L]).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgingBatch(DayNumber.Max - 65_534, [1], [1L]).Length);
        Assert.Equal(1, new AgingBatch(DayNumber.Max - 65_535, [1], [1L]).Length);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    [InlineData(2, -1)]
    [InlineData(1, int.MaxValue)]
    public void Slice_OutsideTheBatch_IsRefused(int start, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AgingBatch([1, 2, 3], [1L, 2, 3]).Slice(start, length).Length);

    [Fact]
    public void Add_ToAnyAccumulatorThatHasRoom_AllocatesNothing()
    {
        var items = TestItems.Usual(5_000, 1);
        var (totals, histogram, pivot) = (new AgingTotals(Shapes.Usual), new DayHistogram(), new AgingPivot(Shapes.Usual, 10));
        var (sparse, byCurrency) = (new SparseAgingPivot(Shapes.Usual), new AgingTotalsByCurrency(Shapes.Usual, [.. Currency.All.Take(5)]));
        var (compiled, buckets) = (new CompiledCuts(Shapes.Usual), new byte[5_000]);
        long before = 0;
        for (var round = 0; round < 2; round++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            totals.Add(items.Batch);
            totals.Add(items.Batch.Slice(0, 3));
            byCurrency.Add(items.Batch);
            pivot.Add(items.Batch);
            sparse.Add(items.Batch);
            histogram.Add(items.Batch);
            compiled.BucketsOf(items.Days, buckets);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Default_IsEmpty()
    {
        var totals = new AgingTotals(Shapes.Usual);
        totals.Add(default);
        totals.Remove(default);
        Assert.Equal(default, totals.Total);
        Assert.Equal(0, default(AgingBatch).Slice(0, 0).Length);
        Assert.False(default(AgingBatch).HasKeys);
    }
}
