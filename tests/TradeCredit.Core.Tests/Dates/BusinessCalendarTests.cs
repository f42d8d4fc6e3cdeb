using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Tests.Dates;

public sealed class BusinessCalendarTests
{
    private static readonly CalendarId Id = CalendarId.Of("TEST");
    private static readonly DateInterval Year = new(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
    private static readonly LocalDate GoodFriday = new(2026, 4, 3);

    private static BusinessCalendar Easter2026 => BusinessCalendar.Of(Id, Year, WeekendRule.SaturdaySunday, GoodFriday, new LocalDate(2026, 4, 6));

    [Fact]
    public void IsBusinessDay_WeekendsAndHolidaysAreClosed()
    {
        Assert.True(Easter2026.IsBusinessDay(new LocalDate(2026, 4, 2)).Value);
        Assert.False(Easter2026.IsBusinessDay(GoodFriday).Value);
        Assert.False(Easter2026.IsBusinessDay(new LocalDate(2026, 4, 4)).Value);
        Assert.True(Easter2026.IsBusinessDay(new LocalDate(2026, 4, 7)).Value);
    }

    [Theory]
    [InlineData(2025, 12, 31)]
    [InlineData(2027, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void EveryQuestion_OutsideTheCoverage_FailsAndNamesTheCoverage(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        Failure?[] failures =
        [
            Easter2026.IsBusinessDay(date).Failure, Easter2026.DayOf(date).Failure, Easter2026.AddBusinessDays(date, 1).Failure, Easter2026.AddBusinessDays(date, 0).Failure,
            .. BusinessDayConvention.All.Where(c => c != BusinessDayConvention.NoAdjust).Select(c => Easter2026.Adjust(date, c).Failure),
        ];
        Assert.All(failures, f =>
        {
            Assert.Equal((FailureReason.OutsideCoveredRange, "core.calendar-not-covered", "TEST"), (f!.Reason, f.Code, f.Path));
            Assert.Contains("2026-01-01..2026-12-31", f.Message, StringComparison.Ordinal);
            Assert.Equal(Iso.Text(date), f.Value);
        });
        Assert.False(Easter2026.Covers(date));
    }

    [Fact]
    public void Questions_ThatRunOutOfTheCoverage_Fail()
    {
        var allClosed = BusinessCalendar.Of(Id, Year, WeekendRule.None, Year);
        Assert.Equal("core.calendar-not-covered", allClosed.Adjust(GoodFriday, BusinessDayConvention.Following).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", allClosed.Adjust(GoodFriday, BusinessDayConvention.Preceding).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", Easter2026.AddBusinessDays(new LocalDate(2026, 12, 31), 1).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", Easter2026.AddBusinessDays(new LocalDate(2026, 1, 1), -1).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", Easter2026.AddBusinessDays(GoodFriday, int.MaxValue).Failure?.Code);
        Assert.Equal("core.calendar-not-covered", Easter2026.AddBusinessDays(GoodFriday, int.MinValue).Failure?.Code);
    }

    [Fact]
    public void CoversYear_OnlyWholeYears()
    {
        Assert.True(Easter2026.CoversYear(2026));
        Assert.False(Easter2026.CoversYear(2025));
        Assert.False(BusinessCalendar.Of(Id, new DateInterval(new LocalDate(2026, 1, 2), new LocalDate(2027, 12, 31)), WeekendRule.None).CoversYear(2026));
        Assert.False(Easter2026.CoversYear(-1) || Easter2026.CoversYear(0) || Easter2026.CoversYear(10_000) || Easter2026.CoversYear(int.MinValue));
    }

    [Theory]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-04-04", 2, "2026-04-08")]
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-04-06", -1, "2026-04-02")]
    [InlineData("2026-04-04", 0, "2026-04-04")]
    [InlineData("2026-04-02", 5, "2026-04-13")]
    public void AddBusinessDays_StepsOverClosedDays(string from, int days, string expected) =>
        Assert.Equal(Date(expected), Easter2026.AddBusinessDays(Date(from), days).Value);

    [Theory]
    [InlineData("2026-04-02", "2026-04-02", 0)]
    [InlineData("2026-04-02", "2026-04-03", 1)]
    [InlineData("2026-04-03", "2026-04-07", 0)]
    [InlineData("2026-04-03", "2026-04-08", 1)]
    [InlineData("2026-12-28", "2027-01-01", 4)]
    public void CountBusinessDays_StartCounts_EndDoesNot(string from, string to, int expected) =>
        Assert.Equal(expected, Easter2026.CountBusinessDays(Date(from), Date(to)).Value);

    [Fact]
    public void CountBusinessDays_BadPeriods()
    {
        Assert.Throws<ArgumentException>(() => Easter2026.CountBusinessDays(GoodFriday, GoodFriday.PlusDays(-1)));
        Assert.Equal("core.calendar-not-covered", Easter2026.CountBusinessDays(new LocalDate(2025, 12, 31), GoodFriday).Failure?.Code);
        Assert.Equal("2027-01-02", Easter2026.CountBusinessDays(GoodFriday, new LocalDate(2027, 1, 2)).Failure?.Value);
    }

    [Fact]
    public void AddBusinessDays_AgreesWithWalkingDayByDay() => Check.That(
        DateArbitraries.Calendars, DateArbitraries.DatesInside, Arb.From(Gen.Choose(-60, 60), n => n == 0 ? [] : [n - Math.Sign(n)]), (calendar, date, days) =>
    {
        var walked = date;
        for (var left = Math.Abs(days); left > 0 && calendar.Covers(walked);)
        {
            walked = walked.PlusDays(Math.Sign(days));
            if (calendar.IsBusinessDay(walked).TryGet(out var open, out _) && open) left--;
        }

        var added = calendar.AddBusinessDays(date, days);
        return calendar.Covers(walked) ? added.Value == walked : added.Failure?.Code == "core.calendar-not-covered";
    });

    [Fact]
    public void AddBusinessDays_ForwardAndBack_ReturnsToABusinessDay() => Check.That(
        DateArbitraries.Calendars, DateArbitraries.DatesInside, Arb.From(Gen.Choose(-80, 80)), (calendar, date, days) =>
            calendar.Adjust(date, BusinessDayConvention.Following).Then(start => calendar.AddBusinessDays(start, days).Then(there => calendar.AddBusinessDays(there, -days)).Map(back => back == start))
                .Match(same => same, _ => true));

    [Fact]
    public void CountBusinessDays_AgreesWithCountingByHand_AndAdds() => Check.That(
        DateArbitraries.Calendars, DateArbitraries.DatesInside, Arb.From(Gen.Choose(0, 170)), (calendar, from, length) =>
    {
        var to = from.PlusDays(length);
        var middle = from.PlusDays(length / 3);
        var counted = calendar.CountBusinessDays(from, to).Value;
        return counted == Enumerable.Range(0, length).Count(i => calendar.IsBusinessDay(from.PlusDays(i)).Value)
            && counted == calendar.CountBusinessDays(from, middle).Value + calendar.CountBusinessDays(middle, to).Value;
    });

    [Fact]
    public void Union_IsOpenExactlyWhereAllAreOpen() => Check.That(DateArbitraries.Calendars, DateArbitraries.Calendars, DateArbitraries.DatesInside, (a, b, date) =>
    {
        var union = BusinessCalendar.Union(a.WithId(CalendarId.Of("A")), b.WithId(CalendarId.Of("B")));
        return union.IsBusinessDay(date).Value == (a.IsBusinessDay(date).Value && b.IsBusinessDay(date).Value)
            && union.DayOf(date).Value.IsOpen == union.IsBusinessDay(date).Value;
    }, 200);

    [Fact]
    public void Union_CoversWhatAllCover_AndNamesWhoseHolidayItIs()
    {
        var late = BusinessCalendar.Of(CalendarId.Of("LATE"), new DateInterval(new LocalDate(2026, 4, 1), new LocalDate(2027, 3, 31)), WeekendRule.Always(Weekend.FridaySaturday))
            .WithHolidays(new Holiday(GoodFriday, "Holiday A"), new Holiday(new LocalDate(2026, 5, 4), "Holiday B"));
        var easter = BusinessCalendar.Of(CalendarId.Of("EASTER"), Year, WeekendRule.SaturdaySunday).WithHolidays(new Holiday(GoodFriday, "Good Friday"));
        var union = BusinessCalendar.Union(easter, late);
        Assert.Equal("EASTER+LATE", union.Id.Value);
        Assert.Equal(new DateInterval(new LocalDate(2026, 4, 1), new LocalDate(2026, 12, 31)), union.Coverage);
        Assert.Equal("EASTER: Good Friday; LATE: Holiday A", union.DayOf(GoodFriday).Value.Name);
        Assert.Equal("LATE: Holiday B", union.DayOf(new LocalDate(2026, 5, 4)).Value.Name);
        Assert.Equal(CalendarDayKind.Weekend, union.DayOf(new LocalDate(2026, 4, 10)).Value.Kind);
        Assert.False(union.IsBusinessDay(new LocalDate(2026, 4, 12)).Value);
        Assert.Same(easter, BusinessCalendar.Union(easter));
    }

    [Fact]
    public void Union_MakeUpDay_CountsOnlyWhereTheOtherIsOpen()
    {
        var sunday = new LocalDate(2026, 1, 4);
        var makeUp = BusinessCalendar.Of(CalendarId.Of("CN"), Year, WeekendRule.SaturdaySunday).WithWorkingDays(sunday);
        Assert.Equal(CalendarDayKind.Weekend, BusinessCalendar.Union(makeUp, Easter2026).DayOf(sunday).Value.Kind);
        Assert.Equal(CalendarDayKind.MakeUpDay, BusinessCalendar.Union(makeUp, BusinessCalendar.Of(Id, Year, WeekendRule.None)).DayOf(sunday).Value.Kind);
    }

    [Fact]
    public void Union_OfNothing_OrWithoutACommonDay_Throws()
    {
        var before = BusinessCalendar.Of(CalendarId.Of("B"), new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), WeekendRule.None);
        Assert.Throws<ArgumentException>(() => BusinessCalendar.Union());
        Assert.Throws<ArgumentException>(() => BusinessCalendar.Union(Easter2026, before));
    }

    [Fact]
    public void WithHolidaysAndWorkingDays_LaterStatementsWin()
    {
        var monday = new LocalDate(2026, 5, 4);
        var closed = Easter2026.WithHolidays(new Holiday(monday, "Early May"));
        Assert.Equal((CalendarDayKind.Holiday, "Early May"), (closed.DayOf(monday).Value.Kind, closed.DayOf(monday).Value.Name));
        var moved = closed.WithWorkingDays(monday);
        Assert.Equal(CalendarDayKind.MakeUpDay, moved.DayOf(monday).Value.Kind);
        Assert.True(moved.IsBusinessDay(monday).Value);
        Assert.False(closed.IsBusinessDay(monday).Value);
        Assert.Equal(CalendarDayKind.Holiday, moved.WithHolidays(new Holiday(monday, "Again")).DayOf(monday).Value.Kind);
        Assert.Equal(Id, moved.Id);
    }

    [Fact]
    public void DayOf_SaysWhatADayIs()
    {
        var calendar = Easter2026.WithWorkingDays(new LocalDate(2026, 1, 4)).WithHolidays(new Holiday(new LocalDate(2026, 8, 15), "Saturday holiday"));
        Assert.Equal(new CalendarDay(GoodFriday, CalendarDayKind.Holiday, null), calendar.DayOf(GoodFriday).Value);
        Assert.Equal("2026-01-04 MakeUpDay", calendar.DayOf(new LocalDate(2026, 1, 4)).Value.ToString());
        Assert.Equal("2026-01-03 Weekend", calendar.DayOf(new LocalDate(2026, 1, 3)).Value.ToString());
        Assert.Equal("2026-01-05 BusinessDay", calendar.DayOf(new LocalDate(2026, 1, 5)).Value.ToString());
        Assert.Equal("2026-08-15 Holiday (Saturday holiday)", calendar.DayOf(new LocalDate(2026, 8, 15)).Value.ToString());
    }

    [Fact]
    public void Making_BadDays_AreAllReported()
    {
        var outside = Assert.Throws<DefinitionException>(() => BusinessCalendar.Of(Id, Year, WeekendRule.None, GoodFriday, new LocalDate(2025, 1, 1), new LocalDate(2027, 1, 1)));
        Assert.Equal([("core.calendar-day-outside-coverage", "holidays[1]", "2025-01-01"), ("core.calendar-day-outside-coverage", "holidays[2]", "2027-01-01")], outside.Failures.Select(f => (f.Code, f.Path, f.Value)));
        var open = Assert.Throws<DefinitionException>(() => Easter2026.WithWorkingDays(new LocalDate(2026, 1, 4), new LocalDate(2026, 1, 5)));
        Assert.Equal(("core.calendar-day-open-already", "days[1]", "2026-01-05"), (open.Failures[0].Code, open.Failures[0].Path, open.Failures[0].Value));
        Assert.Single(open.Failures);
    }

    [Fact]
    public void Making_BadArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => BusinessCalendar.Of(CalendarId.Of("A+B"), Year, WeekendRule.None));
        Assert.Throws<InvalidOperationException>(() => BusinessCalendar.Of(default, Year, WeekendRule.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.Of(Id, new DateInterval(new LocalDate(1, 1, 1), new LocalDate(2026, 1, 1)), WeekendRule.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.FromRules(Id, new DateInterval(new LocalDate(0, 1, 1), new LocalDate(1, 1, 1)), WeekendRule.None));
        Assert.ThrowsAny<ArgumentException>(() => BusinessCalendar.Of(Id, new DateInterval(new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil), new LocalDate(5787, 1, 1, CalendarSystem.HebrewCivil)), WeekendRule.None));
    }

    [Fact]
    public void Questions_ThatSucceed_AllocateNothing()
    {
        var calendar = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
        var date = new LocalDate(2026, 4, 3);
        Ask();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Ask();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Ask()
        {
            _ = calendar.IsBusinessDay(date).Value;
            _ = calendar.AddBusinessDays(date, 250).Value;
            _ = calendar.CountBusinessDays(date, new LocalDate(2030, 1, 1)).Value;
            foreach (var convention in BusinessDayConvention.All.AsSpan()) _ = calendar.Adjust(date, convention).Value;
        }
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
