namespace TradeCredit.Tests.Dates;

/// <summary>The built-in calendars against lists that authorities published.</summary>
public sealed class BuiltInCalendarTests
{
    // Weekdays on which the place was closed, as published: gov.uk/bank-holidays; ECB; OPM federal holidays; the French and German lists of the year.
    [Theory]
    [InlineData("GB-ENG", 1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26")]
    [InlineData("GB-ENG", 1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31")]
    [InlineData("GB-ENG", 2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26")]
    [InlineData("GB-ENG", 2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27")]
    [InlineData("GB-ENG", 2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData("GB-ENG", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData("GB-ENG", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("GB-ENG", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData("GB-ENG", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData("GB-ENG", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("TARGET", 1999, "01-01 12-31")]
    [InlineData("TARGET", 2000, "04-21 04-24 05-01 12-25 12-26")]
    [InlineData("TARGET", 2001, "01-01 04-13 04-16 05-01 12-25 12-26 12-31")]
    [InlineData("TARGET", 2024, "01-01 03-29 04-01 05-01 12-25 12-26")]
    [InlineData("TARGET", 2026, "01-01 04-03 04-06 05-01 12-25")]
    [InlineData("DE", 2017, "04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26")]
    [InlineData("DE", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26")]
    [InlineData("FR", 2024, "01-01 04-01 05-01 05-08 05-09 05-20 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25")]
    [InlineData("US-FED", 2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US-FED", 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData("US-FED", 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26")]
    [InlineData("US-FED", 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    public void ClosedWeekdays_AreThosePublished(string id, int year, string expected)
    {
        var calendar = BusinessCalendars.BuiltIn.Find(CalendarId.Of(id)).Value;
        var closed = new DateInterval(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
            .Where(d => d.DayOfWeek < IsoDayOfWeek.Saturday && !calendar.IsBusinessDay(d).Value)
            .Select(d => Iso.Text(d)[5..]);
        Assert.Equal(expected, string.Join(' ', closed));
    }

    [Fact]
    public void Weekends_AreClosed_InEveryBuiltInCalendar() => Assert.All(BusinessCalendars.BuiltIn.Ids, id =>
    {
        var calendar = BusinessCalendars.BuiltIn.Find(id).Value;
        Assert.All(calendar.Coverage.Where(d => d.DayOfWeek >= IsoDayOfWeek.Saturday), d => Assert.False(calendar.IsBusinessDay(d).Value));
        Assert.True(calendar.CoversYear(2026));
    });

    [Fact]
    public void Ids_AreListedInOrder() => Assert.Equal(["DE", "FR", "GB-ENG", "TARGET", "US-FED"], BusinessCalendars.BuiltIn.Ids.Select(i => i.Value));

    [Fact]
    public void Find_Union_JoinsItsParts()
    {
        var union = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET+GB-ENG")).Value;
        Assert.Equal("GB-ENG+TARGET", union.Id.Value);
        Assert.Equal(new LocalDate(1999, 1, 1), union.Coverage.Start);
        Assert.False(union.IsBusinessDay(new LocalDate(2026, 5, 1)).Value);
        Assert.False(union.IsBusinessDay(new LocalDate(2026, 5, 4)).Value);
        Assert.Equal("TARGET: Labour Day", union.DayOf(new LocalDate(2026, 5, 1)).Value.Name);
    }

    [Fact]
    public void Find_Unknown_NamesWhatThereIs()
    {
        var failure = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET+JP")).Failure;
        Assert.Equal(("core.calendar-unknown", FailureReason.NotFound, "JP"), (failure?.Code, failure?.Reason, failure?.Value));
        Assert.Contains("GB-ENG", failure!.Message, StringComparison.Ordinal);
        Assert.Equal("core.calendar-unknown", BusinessCalendars.Empty.Find(CalendarId.Of("TARGET")).Failure?.Code);
    }

    [Fact]
    public void With_AddsAndReplaces()
    {
        var calendars = BusinessCalendars.BuiltIn;
        var king = new LocalDate(2026, 7, 1);
        var own = calendars.Find(CalendarId.Of("GB-ENG")).Value.WithHolidays(new Holiday(king, "Proclaimed later"));
        var plant = BusinessCalendar.Of(CalendarId.Of("PLANT"), own.Coverage, WeekendRule.None);
        var more = calendars.With(own, plant);
        Assert.False(more.Find(CalendarId.Of("GB-ENG")).Value.IsBusinessDay(king).Value);
        Assert.True(calendars.Find(CalendarId.Of("GB-ENG")).Value.IsBusinessDay(king).Value);
        Assert.Same(plant, more.Find(CalendarId.Of("PLANT")).Value);
        Assert.Throws<ArgumentException>(() => calendars.With(plant, plant));
        Assert.Throws<ArgumentException>(() => calendars.With(calendars.Find(CalendarId.Of("DE+FR")).Value));
    }

    [Fact]
    public void Find_UnionWithoutACommonDay_Fails()
    {
        var old = BusinessCalendar.Of(CalendarId.Of("OLD"), new DateInterval(new LocalDate(1950, 1, 1), new LocalDate(1960, 1, 1)), WeekendRule.None);
        Assert.Equal("core.calendar-not-covered", BusinessCalendars.BuiltIn.With(old).Find(CalendarId.Of("OLD+DE")).Failure?.Code);
    }
}
