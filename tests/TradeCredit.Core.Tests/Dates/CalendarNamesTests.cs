using System.Text.Json;

namespace TradeCredit.Tests.Dates;

/// <summary>Ids, weekends and their texts.</summary>
public sealed class CalendarNamesTests
{
    [Theory]
    [InlineData("TARGET", "TARGET", 1)]
    [InlineData("TARGET+GB-ENG", "GB-ENG+TARGET", 2)]
    [InlineData("B+A+B", "A+B", 2)]
    [InlineData("SAP:01_x.y", "SAP:01_x.y", 1)]
    public void CalendarId_CanonicalText(string text, string canonical, int parts)
    {
        var id = CalendarId.Of(text);
        Assert.Equal(canonical, id.ToString());
        Assert.Equal(id, CalendarId.Parse(canonical));
        Assert.Equal(parts, id.Parts.Length);
        Assert.Equal(parts > 1, id.IsUnion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+A")]
    [InlineData("A+")]
    [InlineData("A B")]
    [InlineData("Ä")]
    [InlineData("A2345678901234567890123456789012X")]
    public void CalendarId_OtherText_IsRefused(string text)
    {
        Assert.False(CalendarId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => CalendarId.Parse(text));
        Assert.Throws<ArgumentException>(() => CalendarId.Of(text));
    }

    [Fact]
    public void CalendarId_Default_IsRefusedByName()
    {
        Assert.Contains("default(CalendarId)", Assert.Throws<InvalidOperationException>(() => default(CalendarId).Value).Message, StringComparison.Ordinal);
        Assert.Equal("", default(CalendarId).ToString());
        Assert.Equal(CalendarId.Of("A+B"), CalendarId.Of("B").And(CalendarId.Of("A")));
        Assert.True(CalendarId.Of("A") != CalendarId.Of("a"));
    }

    [Fact]
    public void Weekend_TextRoundTrips_ForEverySet()
    {
        for (var bits = 0; bits < 127; bits++)
        {
            var weekend = Weekend.Of([.. Enumerable.Range(1, 7).Where(d => (bits & (1 << (d - 1))) != 0).Select(d => (IsoDayOfWeek)d)]);
            Assert.Equal(weekend, Weekend.Parse(weekend.ToString()));
            Assert.Equal(int.PopCount(bits), weekend.Days.Length);
        }

        Assert.Equal("Sat+Sun", Weekend.SaturdaySunday.ToString());
        Assert.Equal("none", default(Weekend).ToString());
    }

    [Fact]
    public void Weekend_SevenDays_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Weekend.Of([.. Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)]));
        Assert.False(Weekend.TryParse("Mon+Tue+Wed+Thu+Fri+Sat+Sun", null, out _));
        Assert.False(Weekend.TryParse("sat+sun", null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weekend.Of(IsoDayOfWeek.None));
        Assert.False(Weekend.SaturdaySunday.Contains(IsoDayOfWeek.None));
    }

    [Fact]
    public void WeekendRule_ChangesOnItsDay()
    {
        var rule = WeekendRule.Parse("Thu+Fri|2013-06-28:Fri+Sat");
        Assert.True(rule.IsWeekend(new LocalDate(2013, 6, 27)));
        Assert.False(rule.IsWeekend(new LocalDate(2013, 7, 4)));
        Assert.True(rule.IsWeekend(new LocalDate(2013, 6, 29)));
        Assert.Equal("Thu+Fri|2013-06-28:Fri+Sat", rule.ToString());
        Assert.Equal(rule, WeekendRule.Always(Weekend.Of(IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday)).Changed(new LocalDate(2013, 6, 28), Weekend.FridaySaturday));
        Assert.NotEqual(rule, WeekendRule.SaturdaySunday);
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.Changed(new LocalDate(2013, 6, 28), Weekend.SaturdaySunday));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sat+Sun|")]
    [InlineData("Sat+Sun|2013-06-28")]
    [InlineData("Sat+Sun|2013-06-31:Fri")]
    [InlineData("Sat+Sun|2013-06-28:Fri|2013-06-28:Sat")]
    public void WeekendRule_OtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => WeekendRule.Parse(text));

    [Theory]
    [InlineData("SA", "2013-06-20", "2013-07-05", "Thu+Fri|2013-06-28:Fri+Sat")]
    [InlineData("AE", "2021-12-01", "2022-02-01", "Fri+Sat|2022-01-01:Sat+Sun")]
    [InlineData("DE", "2026-01-01", "2026-12-31", "Sat+Sun")]
    [InlineData("BN", "2026-01-01", "2026-12-31", "Fri+Sun")]
    [InlineData("IR", "2026-01-01", "2026-12-31", "Fri")]
    public void WeekendRule_OfCountry_FollowsTheDatedTable(string country, string from, string to, string expected) =>
        Assert.Equal(expected, WeekendRule.Of(CountryCode.Of(country), new DateInterval(Date(from), Date(to))).Value.ToString());

    [Fact]
    public void WeekendRule_OfCountry_NotCovered_FailsInsteadOfAssumingSaturdayAndSunday()
    {
        Assert.Equal("core.rule-key-unknown", WeekendRule.Of(CountryCode.Of("JP"), new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 2))).Failure?.Code);
        Assert.Equal("core.rule-date-not-covered", WeekendRule.Of(CountryCode.Of("EG"), new DateInterval(new LocalDate(2025, 12, 1), new LocalDate(2026, 1, 2))).Failure?.Code);
    }

    // State Council notice for 2026, as the domain literature lists it.
    [Fact]
    public void MakeUpDays_China2026()
    {
        var year = new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
        LocalDate[] expected = [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)];
        Assert.Equal(expected, MakeUpDays.Of(CountryCode.Of("CN"), year).Value);
        Assert.Equal(expected[..3], MakeUpDays.Of(CountryCode.Of("CN"), new DateInterval(year.Start, new LocalDate(2026, 2, 28))).Value);
    }

    [Fact]
    public void MakeUpDays_AreWeekendDays_AndNeverInventedForOtherYears()
    {
        var known = new DateInterval(new LocalDate(2022, 1, 1), new LocalDate(2026, 12, 31));
        var days = MakeUpDays.Of(CountryCode.Of("CN"), known).Value;
        Assert.Equal(33, days.Length);
        Assert.All(days, d => Assert.True(WeekendRule.SaturdaySunday.IsWeekend(d)));
        Assert.Equal(days.Order(), days);
        Assert.Equal("core.make-up-days-not-covered", MakeUpDays.Of(CountryCode.Of("CN"), new DateInterval(known.Start, new LocalDate(2027, 1, 1))).Failure?.Code);
        Assert.Equal("core.make-up-days-not-covered", MakeUpDays.Of(CountryCode.Of("DE"), known).Failure?.Code);
    }

    [Fact]
    public void Values_AreTheirTextInJson()
    {
        var stored = new Stored(CalendarId.Of("TARGET+GB-ENG"), Weekend.FridaySaturday, WeekendRule.Parse("Thu+Fri|2013-06-28:Fri+Sat"), BusinessDayConvention.Nearest, DayCount.ActActIsda,
            PeriodLength.OfWeeks(3), HolidayMap.Parse("2015-03-16>2015-03-17"), BlockedPeriods.Parse("2021-02-01..2021-02-28 12-24..01-01"), YearlyPeriod.Parse("12-24..01-01"));
        var json = JsonSerializer.Serialize(stored);
        Assert.Equal("""{"Id":"GB-ENG\u002BTARGET","Weekend":"Fri\u002BSat","Rule":"Thu\u002BFri|2013-06-28:Fri\u002BSat","Convention":"Nearest","DayCount":"ACT/ACT-ISDA","Length":"3w","Map":"2015-03-16\u003E2015-03-17","Blocked":"2021-02-01..2021-02-28 12-24..01-01","Yearly":"12-24..01-01"}""", json);
        Assert.Equal(stored, JsonSerializer.Deserialize<Stored>(json));
    }

    private sealed record Stored(CalendarId Id, Weekend Weekend, WeekendRule Rule, BusinessDayConvention Convention, DayCount DayCount, PeriodLength Length, HolidayMap Map, BlockedPeriods Blocked, YearlyPeriod Yearly);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
