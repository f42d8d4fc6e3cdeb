using System.Text.Json;

namespace TradeCredit.Tests.Dates;

public sealed class HolidayRuleTests
{
    private static readonly CalendarId Id = CalendarId.Of("TEST");

    [Theory]
    [InlineData("12-25", 2026, "2026-12-25")]
    [InlineData("02-29", 2024, "2024-02-29")]
    [InlineData("02-29", 2025, null)]
    [InlineData("05/MO1", 2026, "2026-05-04")]
    [InlineData("05/MO1", 2023, "2023-05-01")]
    [InlineData("05/MO-1", 2026, "2026-05-25")]
    [InlineData("05/MO-1", 2027, "2027-05-31")]
    [InlineData("11/TH4", 2022, "2022-11-24")]
    [InlineData("05/MO5", 2026, null)]
    [InlineData("05/MO5", 2023, "2023-05-29")]
    [InlineData("05/MO-5", 2023, "2023-05-01")]
    [InlineData("05/MO-5", 2026, null)]
    [InlineData("06-20/SA", 2026, "2026-06-20")]
    [InlineData("06-20/SA", 2025, "2025-06-21")]
    [InlineData("06-20/SA", 2021, "2021-06-26")]
    [InlineData("12-31/MO", 2026, "2027-01-04")]
    [InlineData("easter", 2026, "2026-04-05")]
    [InlineData("easter-2", 2026, "2026-04-03")]
    [InlineData("easter+1", 2026, "2026-04-06")]
    [InlineData("easter+39", 2026, "2026-05-14")]
    [InlineData("easter+50", 2024, "2024-05-20")]
    [InlineData("2022-09-19", 2022, "2022-09-19")]
    [InlineData("2022-09-19", 2023, null)]
    public void HolidayDate_FallsOn(string text, int year, string? expected)
    {
        var date = HolidayDate.Parse(text);
        Assert.Equal(expected, date.In(year) is { } d ? Iso.Text(d) : null);
        Assert.Equal(text, date.ToString());
        Assert.Equal(date, HolidayDate.Parse(date.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("13-01")]
    [InlineData("02-30")]
    [InlineData("2-3")]
    [InlineData("05/MO0")]
    [InlineData("05/MO6")]
    [InlineData("05/MO")]
    [InlineData("5/MO1")]
    [InlineData("05/XX1")]
    [InlineData("05/M")]
    [InlineData("06-20/SA1")]
    [InlineData("06-31/SA")]
    [InlineData("easter2")]
    [InlineData("easter+0")]
    [InlineData("easter+99")]
    [InlineData("Easter+1")]
    [InlineData("2022-09-31")]
    public void HolidayDate_OtherText_IsRefused(string text)
    {
        Assert.False(HolidayDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => HolidayDate.Parse(text));
    }

    // Dates of the Astronomical Applications Department, US Naval Observatory, with the earliest and latest possible ones.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_PublishedDates(string expected) =>
        Assert.Equal(expected, Iso.Text(new HolidayDate.Easter(0).In(int.Parse(expected[..4]))!.Value));

    // Gauss's method with its two exceptions, as a second derivation.
    [Fact]
    public void Easter_AgreesWithGauss()
    {
        for (var year = 1583; year <= 4099; year++)
        {
            var (a, b, c) = (year % 19, year % 4, year % 7);
            var k = year / 100;
            var m = (15 - ((13 + (8 * k)) / 25) + k - (k / 4)) % 30;
            var n = (4 + k - (k / 4)) % 7;
            var d = ((19 * a) + m) % 30;
            var e = ((2 * b) + (4 * c) + (6 * d) + n) % 7;
            var march = 22 + d + e;
            if (march == 57) march = 50;
            if (march == 56 && d == 28 && a > 10) march = 49;
            Assert.Equal(new LocalDate(year, 3, 1).PlusDays(march - 1), new HolidayDate.Easter(0).In(year));
        }
    }

    [Fact]
    public void HolidayDate_Match_FollowsTheCases()
    {
        HolidayDate[] cases = [new HolidayDate.FixedDay(1, 1), new HolidayDate.NthWeekday(5, IsoDayOfWeek.Monday, 1), new HolidayDate.WeekdayOnOrAfter(6, 20, IsoDayOfWeek.Saturday), new HolidayDate.Easter(1), new HolidayDate.Once(new LocalDate(2022, 9, 19))];
        Assert.Equal([0, 1, 2, 3, 4], cases.Select(c => c.Match(_ => 0, _ => 1, _ => 2, _ => 3, _ => 4)));
        var seen = new List<string>();
        foreach (var c in cases) c.Switch(x => seen.Add($"fixed {x}"), x => seen.Add($"nth {x}"), x => seen.Add($"after {x}"), x => seen.Add($"easter {x}"), x => seen.Add($"once {x}"));
        Assert.Equal(["fixed 01-01", "nth 05/MO1", "after 06-20/SA", "easter easter+1", "once 2022-09-19"], seen);
    }

    [Theory]
    [InlineData("12-25", "fixedDay")]
    [InlineData("05/MO-1", "nthWeekday")]
    [InlineData("06-20/SA", "weekdayOnOrAfter")]
    [InlineData("easter-2", "easter")]
    public void HolidayDate_Json_RoundTripsWithItsDiscriminator(string text, string kind)
    {
        var json = JsonSerializer.Serialize(HolidayDate.Parse(text));
        Assert.StartsWith($$"""{"kind":"{{kind}}",""", json, StringComparison.Ordinal);
        Assert.Equal(text, JsonSerializer.Deserialize<HolidayDate>(json)!.ToString());
    }

    [Fact]
    public void HolidayDate_BadValues_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HolidayDate.FixedDay(2, 30));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HolidayDate.FixedDay(13, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HolidayDate.NthWeekday(5, IsoDayOfWeek.Monday, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HolidayDate.NthWeekday(5, IsoDayOfWeek.None, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new HolidayDate.Easter(81));
        Assert.Throws<ArgumentOutOfRangeException>(() => HolidayDate.Parse("easter").In(0));
        Assert.Throws<ArgumentException>(() => new HolidayRule("X", HolidayDate.Parse("01-01"), firstYear: 2020, lastYear: 2019));
        Assert.Throws<ArgumentException>(() => new HolidayRule(" ", HolidayDate.Parse("01-01")));
    }

    [Theory]
    [InlineData("None", "2021-12-25", "")]
    [InlineData("NextFreeDay", "2021-12-25", "2021-12-27 2021-12-28")]
    [InlineData("NextFreeDay", "2022-12-25", "2022-12-26 2022-12-27")]
    [InlineData("NextFreeDay", "2020-12-25", "2020-12-25 2020-12-28")]
    [InlineData("SundayToMonday", "2021-12-25", "2021-12-27")]
    [InlineData("NearestWeekday", "2021-12-25", "2021-12-24 2021-12-27")]
    public void FromRules_WeekendSubstitution_OfTwoDaysInARow(string substitution, string christmas, string expected)
    {
        var year = int.Parse(christmas[..4]);
        var s = Enum.Parse<WeekendSubstitution>(substitution);
        var calendar = BusinessCalendar.FromRules(Id, new DateInterval(new LocalDate(year, 12, 1), new LocalDate(year, 12, 31)), WeekendRule.SaturdaySunday,
            new HolidayRule("Christmas Day", HolidayDate.Parse("12-25"), s), new HolidayRule("26 December", HolidayDate.Parse("12-26"), s));
        var closed = calendar.Coverage.Where(d => !WeekendRule.SaturdaySunday.IsWeekend(d) && !calendar.IsBusinessDay(d).Value);
        Assert.Equal(expected, string.Join(' ', closed.Select(Iso.Text)));
    }

    [Fact]
    public void FromRules_YearsCount_AndSubstitutesCrossTheYear()
    {
        var rule = new HolidayRule("New Year", HolidayDate.Parse("01-01"), WeekendSubstitution.NearestWeekday, firstYear: 2022, lastYear: 2022);
        var calendar = BusinessCalendar.FromRules(Id, new DateInterval(new LocalDate(2021, 1, 1), new LocalDate(2021, 12, 31)), WeekendRule.SaturdaySunday, rule);
        Assert.False(calendar.IsBusinessDay(new LocalDate(2021, 12, 31)).Value);
        Assert.Equal("New Year (substitute)", calendar.DayOf(new LocalDate(2021, 12, 31)).Value.Name);
        Assert.True(calendar.IsBusinessDay(new LocalDate(2021, 1, 1)).Value);
        Assert.Null(rule.In(2023));
    }
}
