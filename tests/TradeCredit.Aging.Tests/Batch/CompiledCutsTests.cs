namespace TradeCredit.Aging.Tests.Batch;

public sealed class CompiledCutsTests
{
    [Fact]
    public void BucketsOf_AnyKernelLengthAndScheme_IsTheRuleForObjects()
    {
        foreach (var kernel in Shapes.Kernels)
        {
            foreach (var cuts in Shapes.Cuts)
            {
                var compiled = new CompiledCuts(cuts, kernel);
                foreach (var length in Shapes.Lengths)
                {
                    foreach (var items in new[] { TestItems.Usual(length, length), TestItems.Extreme(length, length) })
                    {
                        int[] expected = [.. items.Days.Select(d => cuts.IndexOf(DayNumber.ToDate(d)))];
                        var numbers = new int[length + 1];
                        numbers[length] = -7;
                        compiled.BucketsOf(items.Days, numbers.AsSpan(0, length));
                        Assert.Equal([.. expected, -7], numbers);
                        if (compiled.BucketCount > 256) continue;
                        var bytes = new byte[length + 1];
                        bytes[length] = 77;
                        compiled.BucketsOf(items.Days, bytes.AsSpan(0, length));
                        Assert.Equal([.. expected.Select(b => (byte)b), (byte)77], bytes);
                    }
                }
            }
        }
    }

    [Fact]
    public void BucketsOf_DayOutsideTheCalendar_NamesTheFirst()
    {
        foreach (var kernel in Shapes.Kernels)
        {
            foreach (var position in new[] { 0, 63, 64, 199 })
            {
                var days = new int[200];
                days[position] = DayNumber.Max + 1;
                var compiled = new CompiledCuts(Shapes.Usual, kernel);
                var error = Assert.Throws<ArgumentOutOfRangeException>(() => compiled.BucketsOf(days, new byte[200]));
                Assert.Contains($"days[{position}]", error.Message, StringComparison.Ordinal);
                Assert.Contains($"days[{position}]", Assert.Throws<ArgumentOutOfRangeException>(() => compiled.BucketsOf(days, new int[200])).Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void BucketsOf_NoRoom_IsRefused()
    {
        var compiled = new CompiledCuts(Shapes.Usual);
        Assert.Throws<ArgumentException>(() => compiled.BucketsOf([1, 2], new byte[1]));
        Assert.Throws<ArgumentException>(() => compiled.BucketsOf([1, 2], new int[3]));
        var many = new CompiledCuts(AgingScheme.OfDays([.. Enumerable.Range(0, 256)]).At(TestItems.AsOf));
        Assert.Contains("257", Assert.Throws<ArgumentException>(() => many.BucketsOf([1], new byte[1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equality_IsByCuts()
    {
        Assert.Equal(new CompiledCuts(Shapes.Usual), new CompiledCuts(Shapes.Usual, AgingKernel.Scalar));
        Assert.True(new CompiledCuts(Shapes.Usual) != new CompiledCuts(Shapes.Many));
        Assert.Equal("<=0 | 1-30 | 31-60 | 61-90 | 91-120 | 121+", new CompiledCuts(Shapes.Usual).ToString());
        Assert.True(new CompiledCuts(Shapes.Usual).IsFast);
        Assert.False(new CompiledCuts(Shapes.Many).IsFast);
    }
}
