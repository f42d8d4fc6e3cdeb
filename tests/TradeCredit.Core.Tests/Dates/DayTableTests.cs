
namespace TradeCredit.Tests.Dates;

public sealed class DayTableTests
{
    private static readonly DateInterval Range = new(new LocalDate(2020, 1, 1), new LocalDate(2026, 6, 30));
    private static readonly BusinessCalendar Target = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;

    [Fact]
    public void Table_GivesWhatTheRuleGives()
    {
        var table = DayTable.Of(Range, EndOfMonthAnd30);
        foreach (var date in Range) Assert.Equal(EndOfMonthAnd30(date), table.At(date).Value);
    }

    [Fact]
    public void Then_IsOneRuleAfterTheOther()
    {
        var following = DayTable.Of(new DateInterval(Range.Start, Range.End.PlusMonths(3)), Target, BusinessDayConvention.Following).Value;
        var composed = DayTable.Of(Range, EndOfMonthAnd30).Then(following).Value;
        Assert.Equal(Range, composed.Range);
        foreach (var date in Range) Assert.Equal(Target.Adjust(EndOfMonthAnd30(date), BusinessDayConvention.Following).Value, composed.At(date).Value);
    }

    [Fact]
    public void Map_AgreesWithTheRule_ForAnyColumn()
    {
        var table = DayTable.Of(Range, EndOfMonthAnd30);
        Check.That(FsCheck.Fluent.ArbMap.Default.ArbFor<uint[]>(), offsets =>
        {
            var days = Array.ConvertAll(offsets, o => DayNumber.Of(Range.Start) + (int)(o % (uint)Range.Length));
            var mapped = new int[days.Length];
            return table.Map(days, mapped).Value == days.Length && days.Zip(mapped).All(p => DayNumber.ToDate(p.Second) == EndOfMonthAnd30(DayNumber.ToDate(p.First)));
        });
    }

    [Theory]
    [InlineData(1950, 100)]
    [InlineData(1500, 900)]
    public void Map_ToOneFixedDate_OverCenturies(int firstYear, int years)
    {
        var range = new DateInterval(new LocalDate(firstYear, 1, 1), new LocalDate(firstYear + years, 12, 31));
        var table = DayTable.Of(range, _ => new LocalDate(2026, 6, 30));
        int[] days = [.. Enumerable.Range(DayNumber.Of(range.Start), range.Length)];
        Assert.Equal(range.Length, table.Map(days, days).Value);
        Assert.All(days, d => Assert.Equal(DayNumber.Of(new LocalDate(2026, 6, 30)), d));
    }

    // Up to 65,535 days apart they are kept in two bytes a day.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Map_ResultsAsFarApartAsTwoBytesHold_AndOneDayMore(int more)
    {
        var table = DayTable.Of(Range, d => d == Range.Start ? d.PlusDays(-30_000) : d.PlusDays(35_535 + more));
        int[] days = [.. Enumerable.Range(DayNumber.Of(Range.Start), 16)];
        var mapped = new int[16];
        Assert.Equal(16, table.Map(days, mapped).Value);
        Assert.Equal([days[0] - 30_000, .. days[1..].Select(d => d + 35_535 + more)], mapped);
    }

    [Fact]
    public void Map_InPlace_AndIntoALongerColumn()
    {
        var table = DayTable.Of(Range, d => d.PlusDays(30));
        int[] days = [DayNumber.Of(Range.Start), DayNumber.Of(Range.End), -1];
        Assert.Equal(2, table.Map(days.AsSpan(0, 2), days).Value);
        Assert.Equal([DayNumber.Of(Range.Start) + 30, DayNumber.Of(Range.End) + 30, -1], days);
        Assert.Equal(0, table.Map([], []).Value);
        Assert.Throws<ArgumentException>(() => table.Map(days, new int[2]));
    }

    [Theory]
    [InlineData(-1, "2019-12-31")]
    [InlineData(10_000, "2047-05-19")]
    public void Map_DayOutsideTheTable_NamesTheFirstRow(int offset, string day)
    {
        var first = DayNumber.Of(Range.Start);
        int[] days = [first, first + 1, first + offset, first + offset - 1];
        var mapped = new int[days.Length];
        var failure = DayTable.Of(Range, d => d.PlusDays(1)).Map(days, mapped).Failure;
        Assert.Equal(("core.day-outside-table", FailureReason.OutsideCoveredRange, 2L, day), (failure?.Code, failure?.Reason, failure?.Index, failure?.Value));
        Assert.Equal([first + 1, first + 2, 0, 0], mapped);
    }

    [Fact]
    public void Map_BadRowAnywhere_IsFound_AndTheRowsBeforeItAreMapped()
    {
        var (first, table) = (DayNumber.Of(Range.Start), DayTable.Of(Range, d => d.PlusDays(1)));
        for (var length = 1; length <= 35; length++)
        {
            for (var bad = 0; bad < length; bad++)
            {
                int[] days = [.. Enumerable.Range(first, length)];
                days[bad] = bad % 2 == 0 ? int.MinValue + bad : first + Range.Length;
                var mapped = new int[length];
                Assert.Equal(bad, table.Map(days, mapped).Failure?.Index);
                Assert.Equal(Enumerable.Range(first + 1, bad), mapped[..bad]);
            }
        }
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Map_NumbersThatAreNoDays_FailToo(int day) =>
        Assert.Equal(0, DayTable.Of(Range, d => d).Map([day], new int[1]).Failure?.Index);

    [Fact]
    public void Of_RuleWithoutAnAnswer_FailsForTheFirstDay()
    {
        var failure = DayTable.Of(new DateInterval(new LocalDate(2099, 12, 1), new LocalDate(2100, 1, 31)), Target, BusinessDayConvention.Following).Failure;
        Assert.Equal(("core.calendar-not-covered", "2100-01-01"), (failure?.Code, failure?.Value));
    }

    [Fact]
    public void Then_TableThatIsTooShort_Fails() =>
        Assert.Equal("core.day-outside-table", DayTable.Of(Range, d => d.PlusDays(1)).Then(DayTable.Of(Range, d => d)).Failure?.Code);

    [Fact]
    public void At_OutsideTheTable_Fails() => Assert.Equal("core.day-outside-table", DayTable.Of(Range, d => d).At(Range.End.PlusDays(1)).Failure?.Code);

    [Fact]
    public void Of_TooLongARange_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DayTable.Of(new DateInterval(new LocalDate(1, 1, 1), new LocalDate(2026, 1, 1)), d => d));

    [Fact]
    public void Map_AllocatesNothing()
    {
        var table = DayTable.Of(Range, d => d);
        int[] days = [.. Enumerable.Repeat(DayNumber.Of(Range.Start), 1000)];
        _ = table.Map(days, days);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = table.Map(days, days);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static LocalDate EndOfMonthAnd30(LocalDate date) => date.With(DateAdjusters.EndOfMonth).PlusDays(30);
}
