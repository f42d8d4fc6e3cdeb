using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests.Dates;

/// <summary>Holiday maps and blocked periods.</summary>
public sealed class MovedDatesTests
{
    [Fact]
    public void HolidayMap_MovesListedDates_Once()
    {
        var map = HolidayMap.Parse("2015-12-25>2015-12-28 2015-03-16>2015-03-17");
        Assert.Equal(new LocalDate(2015, 3, 17), map.Adjust(new LocalDate(2015, 3, 16)));
        Assert.Equal(new LocalDate(2015, 3, 17), map.Adjust(new LocalDate(2015, 3, 17)));
        Assert.Equal(new LocalDate(2015, 3, 15), map.Adjust(new LocalDate(2015, 3, 15)));
        Assert.Equal("2015-03-16>2015-03-17 2015-12-25>2015-12-28", map.ToString());
        Assert.Equal(map, HolidayMap.Of(map.Entries.Reverse()));
        Assert.Empty(HolidayMap.Parse("").Entries);
    }

    [Theory]
    [InlineData("2015-06-01>2015-06-01", "core.holiday-map-not-later entries[0]")]
    [InlineData("2015-06-02>2015-06-01", "core.holiday-map-not-later entries[0]")]
    [InlineData("2015-06-06>2015-06-07 2015-06-07>2015-06-08", "core.holiday-map-chain entries[0]")]
    [InlineData("2015-06-06>2015-06-08 2015-06-06>2015-06-09", "core.holiday-map-duplicate entries[1]")]
    [InlineData("2015-06-06>2015-06-05 2015-06-06>2015-06-07 2015-06-05>2015-06-06", "core.holiday-map-not-later entries[0]|core.holiday-map-duplicate entries[1]|core.holiday-map-chain entries[2]")]
    public void HolidayMap_BrokenRules_AreAllReported(string text, string expected)
    {
        var error = Assert.Throws<DefinitionException>(() => HolidayMap.Parse(text));
        Assert.Equal(expected, string.Join('|', error.Failures.Select(f => $"{f.Code} {f.Path}")));
        Assert.False(HolidayMap.TryParse(text, null, out _));
    }

    [Theory]
    [InlineData("2015-06-06")]
    [InlineData("2015-06-06>2015-06-31")]
    [InlineData("2015-06-06>2015-06-07>2015-06-08")]
    public void HolidayMap_OtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => HolidayMap.Parse(text));

    [Theory]
    [InlineData("2021-02-01..2021-02-28 2021-03-01..2021-04-01", "2021-02-01", "2021-04-02")]
    [InlineData("2021-03-01..2021-04-01 2021-02-01..2021-02-28", "2021-02-28", "2021-04-02")]
    [InlineData("2021-06-12..2021-06-13 2021-06-15..2021-06-16", "2021-06-13", "2021-06-14")]
    [InlineData("2021-06-12..2021-06-20 2021-06-15..2021-06-16", "2021-06-15", "2021-06-21")]
    [InlineData("12-24..01-01", "2021-12-23", "2021-12-23")]
    [InlineData("12-24..01-01", "2021-12-24", "2022-01-02")]
    [InlineData("12-24..01-01", "2022-01-01", "2022-01-02")]
    [InlineData("12-24..12-26 2021-12-27..2021-12-31", "2021-12-25", "2022-01-01")]
    [InlineData("02-20..02-29", "2023-02-28", "2023-03-01")]
    [InlineData("02-20..02-29", "2024-02-28", "2024-03-01")]
    [InlineData("02-29..02-29", "2024-02-28", "2024-02-28")]
    [InlineData("", "2024-02-28", "2024-02-28")]
    public void BlockedPeriods_MoveToTheFirstFreeDay(string text, string date, string expected) =>
        Assert.Equal(Date(expected), BlockedPeriods.Parse(text).Adjust(Date(date)));

    [Fact]
    public void BlockedPeriods_TextRoundTrips()
    {
        var periods = BlockedPeriods.Parse("12-24..01-01 2021-03-01..2021-04-01 2021-02-01..2021-02-28");
        Assert.Equal("2021-02-01..2021-02-28 2021-03-01..2021-04-01 12-24..01-01", periods.ToString());
        Assert.Equal(periods, BlockedPeriods.Parse(periods.ToString()));
        Assert.NotEqual(periods, BlockedPeriods.Parse("12-24..01-01"));
    }

    [Theory]
    [InlineData("01-01..12-31")]
    [InlineData("01-01..06-30 07-01..12-31")]
    [InlineData("06-01..05-31")]
    public void BlockedPeriods_WithoutAFreeDay_AreRefused(string text)
    {
        Assert.Equal("core.blocked-periods-no-free-day", Assert.Throws<DefinitionException>(() => BlockedPeriods.Parse(text)).Failures.Single().Code);
        Assert.False(BlockedPeriods.TryParse(text, null, out _));
    }

    [Theory]
    [InlineData("2021-02-28..2021-02-01")]
    [InlineData("2021-02-01")]
    [InlineData("02-30..03-01")]
    [InlineData("2-1..3-1")]
    public void BlockedPeriods_OtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => BlockedPeriods.Parse(text));

    // Day by day: the first later date in none of the periods.
    [Fact]
    public void BlockedPeriods_AgreeWithWalkingDayByDay() => Check.That(
        DateArbitraries.Dates,
        Arb.From(Gen.Choose(-400, 400).SelectMany(s => Gen.Choose(0, 90).Select(n => (From: s, Length: n))).ListOf()),
        Arb.From(Gen.Choose(0, 364).SelectMany(s => Gen.Choose(0, 60).Select(n => (From: s, Length: n))).ListOf(3)),
        (date, once, yearly) =>
        {
            var jan1 = new LocalDate(2023, 1, 1);
            var intervals = once.Select(p => new DateInterval(date.PlusDays(p.From), date.PlusDays(p.From + p.Length))).ToList();
            var returning = yearly.Select(p => new YearlyPeriod(Annual(jan1.PlusDays(p.From)), Annual(jan1.PlusDays(p.From + p.Length)))).ToList();
            var free = date;
            while (intervals.Exists(p => p.Contains(free)) || returning.Exists(p => p.Contains(free))) free = free.PlusDays(1);
            return BlockedPeriods.Of(intervals, returning).Adjust(date) == free;

            static AnnualDate Annual(LocalDate d) => new(d.Month, d.Day);
        });

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
