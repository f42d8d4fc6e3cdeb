namespace TradeCredit.Terms.Tests.Dates;

public sealed class DueRuleTests
{
    // One row a step, and the orders that differ; dates derived by hand from the calendar.
    [Theory]
    [InlineData("same-day", "2026-03-10", "2026-03-10")]
    [InlineData("30d", "2022-01-31", "2022-03-02")]
    [InlineData("-5d", "2026-03-03", "2026-02-26")]
    [InlineData("2w", "2026-02-20", "2026-03-06")]
    [InlineData("1m", "2024-01-31", "2024-02-29")]
    [InlineData("1m", "2026-06-30", "2026-07-30")]
    [InlineData("1m!", "2026-06-30", "2026-07-31")]
    [InlineData("2m!", "2014-06-29", "2014-08-29")]
    [InlineData("2m!w", "2014-06-30", "2014-08-29")]
    [InlineData("1q", "2026-11-30", "2027-02-28")]
    [InlineData("1h", "2026-08-31", "2027-02-28")]
    [InlineData("1y", "2024-02-29", "2025-02-28")]
    [InlineData("eom", "2026-02-10", "2026-02-28")]
    [InlineData("eom", "2026-02-28", "2026-02-28")]
    [InlineData("eom+1", "2025-02-28", "2025-03-31")]
    [InlineData("eom-1", "2026-03-31", "2026-02-28")]
    [InlineData("som+1", "2026-12-15", "2027-01-01")]
    [InlineData("eow", "2026-11-22", "2026-11-22")]
    [InlineData("eow", "2026-11-16", "2026-11-22")]
    [InlineData("sow", "2026-11-22", "2026-11-16")]
    [InlineData("eo10d", "2026-02-21", "2026-02-28")]
    [InlineData("eo10d", "2026-02-20", "2026-02-20")]
    [InlineData("eo10d+1", "2026-02-20", "2026-02-28")]
    [InlineData("so10d-1", "2026-02-05", "2026-01-21")]
    [InlineData("eo15d", "2026-02-15", "2026-02-15")]
    [InlineData("eo15d", "2026-02-16", "2026-02-28")]
    [InlineData("eo15d-1", "2026-03-15", "2026-02-28")]
    [InlineData("eoq", "2026-11-01", "2026-12-31")]
    [InlineData("eoh", "2026-06-30", "2026-06-30")]
    [InlineData("soh+1", "2026-06-30", "2026-07-01")]
    [InlineData("eoy", "2026-01-01", "2026-12-31")]
    [InlineData("day10+1", "2026-12-31", "2027-01-10")]
    [InlineData("day31+1", "2024-01-15", "2024-02-29")]
    [InlineData("day10", "2026-03-20", "2026-03-10")]
    [InlineData("next5/10", "2026-03-05", "2026-03-05")]
    [InlineData("next5/10", "2026-03-11", "2026-04-05")]
    [InlineData("next31", "2026-02-10", "2026-02-28")]
    [InlineData("after10", "2026-03-10", "2026-04-10")]
    [InlineData("before10", "2026-03-10", "2026-02-10")]
    [InlineData("before31", "2026-03-10", "2026-02-28")]
    [InlineData("nextMon", "2026-11-23", "2026-11-23")]
    [InlineData("afterMon", "2026-11-23", "2026-11-30")]
    [InlineData("beforeMon", "2026-11-23", "2026-11-16")]
    [InlineData("cutoff20>1m>eom", "2026-01-31", "2026-03-31")]
    [InlineData("cutoff20>day10+1", "2026-03-20", "2026-04-10")]
    [InlineData("cutoff20>day10+1", "2026-03-21", "2026-05-10")]
    [InlineData("[1-15:eom|16-31:day15+1]", "2026-03-15", "2026-03-31")]
    [InlineData("[1-15:eom|16-31:day15+1]", "2026-03-16", "2026-04-15")]
    [InlineData("[1-9:day10+1|10-25:day25+1|26-31:day10+2]", "2026-01-26", "2026-03-10")]
    [InlineData("2026-12-31", "2026-01-01", "2026-12-31")]
    [InlineData("45d>eom", "2021-09-13", "2021-10-31")]
    [InlineData("eom>45d", "2021-09-13", "2021-11-14")]
    [InlineData("som+1>45d", "2014-12-15", "2015-02-15")]
    [InlineData("60d>eom>day15+1", "2003-03-17", "2003-06-15")]
    [InlineData("5bd@TARGET", "2026-12-24", "2027-01-04")] // not 25 to 27 December and 1 to 3 January
    [InlineData("0bd@TARGET", "2026-12-26", "2026-12-28")]
    [InlineData("-1bd@TARGET", "2026-12-28", "2026-12-24")]
    [InlineData("30d>Following@TARGET", "2026-11-26", "2026-12-28")]
    [InlineData("map(2026-05-01>2026-05-04)", "2026-05-01", "2026-05-04")]
    [InlineData("next5/10>outside(2021-02-01..2021-02-28 2021-03-01..2021-04-01)>next5/10", "2021-02-01", "2021-04-05")]
    public void Apply_EachStep_LeadsWhereItSays(string rule, string from, string due) => Assert.Equal(Day(due), DueRule.Parse(rule).Apply(Day(from)).Value.Adjusted);

    [Fact]
    public void DaysInclusive_CountsTheBaseDay()
    {
        Assert.Equal(new LocalDate(2026, 3, 10), DueRule.DaysInclusive(10).Apply(new LocalDate(2026, 3, 1)).Value.Adjusted);
        Assert.Throws<ArgumentOutOfRangeException>(() => DueRule.DaysInclusive(0));
    }

    [Fact]
    public void Builders_WriteTheStepsTheyName()
    {
        var rule = DueRule.Months(1).PlusDays(-2).Plus(1, CalendarUnit.Quarter, MonthEnd.StickToLastDay).ToEndOf(CalendarUnit.Week, 1).ToStartOf(CalendarUnit.Year).ToDay(31, 2).ToPayDay(5, 10)
            .ToWeekday(IsoDayOfWeek.Friday, SearchDirection.Before).WithCutoff(20).ByDayOfMonth(new DayRange(1, 31, DueRule.None)).PlusBusinessDays(3, CalendarId.Of("TARGET"))
            .Then(DueRule.On(new LocalDate(2026, 12, 31)).Steps[0]).Adjusted(BusinessDayConvention.Nearest, CalendarId.Of("TARGET+GB-ENG")).Mapped(HolidayMap.Parse("")).Outside(BlockedPeriods.Parse("08-01..08-31"));
        Assert.Equal("1m>-2d>1q!>eow+1>soy>day31+2>next5/10>beforeFri>cutoff20>[1-31:same-day]>3bd@TARGET>2026-12-31>Nearest@GB-ENG+TARGET>map()>outside(08-01..08-31)", rule.ToString());
    }

    [Fact]
    public void Apply_KeepsTheDateBeforeAdjustment()
    {
        // 26 December 2026 is a Saturday.
        var due = DueRule.Parse("30d>Following@TARGET").Apply(new LocalDate(2026, 11, 26)).Value;
        Assert.Equal((new LocalDate(2026, 12, 26), new LocalDate(2026, 12, 28)), (due.Unadjusted, due.Adjusted));
        Assert.Equal("2026-12-28 (2026-12-26 before adjustment)", due.ToString());
    }

    [Fact]
    public void Explain_HasOneStepAStep_AndTheSameAnswer() => Check.That(Arbitraries.DueRules, Arbitraries.Dates, (rule, date) =>
    {
        var explained = rule.Explain(date, BusinessCalendars.BuiltIn);
        return explained.Value == rule.Apply(date) && (!explained.Value.IsSuccess || explained.Steps.Length == rule.Steps.Length);
    });

    [Fact]
    public void Explain_NamesFromAndTo()
    {
        var steps = DueRule.Parse("45d>eom").Explain(new LocalDate(2021, 9, 13), BusinessCalendars.BuiltIn).Steps;
        Assert.Equal([("2021-09-13", "2021-10-28"), ("2021-10-28", "2021-10-31")], steps.Select(s => (s.Inputs, s.Outcome)));
        Assert.All(steps, s => Assert.Equal("terms.due-step", s.Rule));
    }

    [Fact]
    public void Compile_GivesWhatApplyGives() => Check.That(Arbitraries.DueRules, rule =>
    {
        var range = new DateInterval(new LocalDate(2023, 12, 1), new LocalDate(2025, 2, 1));
        var table = rule.Compile(range, BusinessCalendars.BuiltIn);
        return table.TryGet(out var found, out _) ? range.All(d => found.At(d).Value == rule.Apply(d).Value.Adjusted) : range.Any(d => !rule.Apply(d).IsSuccess);
    }, 30);

    [Theory]
    [InlineData("-5d", true)]
    [InlineData("-1m>Preceding@TARGET", true)]
    [InlineData("beforeFri", true)]
    [InlineData("-2bd@TARGET", true)]
    [InlineData("eom>-5d", false)]
    [InlineData("same-day", false)]
    [InlineData("Preceding@TARGET", false)]
    public void LeadsBack_OnlyWhereEveryStepDoes(string rule, bool expected) => Assert.Equal(expected, DueRule.Parse(rule).LeadsBack);

    [Fact]
    public void Apply_UnknownOrShortCalendar_Fails()
    {
        Assert.Equal("core.calendar-unknown", DueRule.Parse("Following@NOWHERE").Apply(new LocalDate(2026, 1, 1)).Failure?.Code);
        var failure = DueRule.Parse("30d>Following@TARGET").Apply(new LocalDate(2099, 12, 20)).Failure;
        Assert.Equal(("core.calendar-not-covered", FailureReason.OutsideCoveredRange), (failure?.Code, failure?.Reason));
        Assert.StartsWith("steps[1]", failure?.Path);
    }

    [Theory]
    [InlineData("1d", "9999-12-31")]
    [InlineData("1m", "9999-12-31")]
    [InlineData("day1+1", "9999-12-31")]
    [InlineData("next5", "9999-12-31")]
    [InlineData("-9999y>-9999y", "2026-01-01")]
    [InlineData("afterMon", "9999-12-31")]
    [InlineData("outside(12-24..01-01)", "9999-12-31")]
    public void Apply_OutOfTheCalendar_Fails(string rule, string from)
    {
        var failure = DueRule.Parse(rule).Apply(Day(from)).Failure;
        Assert.Equal(("terms.date-out-of-range", FailureReason.OutsideCoveredRange), (failure?.Code, failure?.Reason));
    }

    [Theory]
    [InlineData("eom")]
    [InlineData("eoy")]
    [InlineData("eoq")]
    [InlineData("eo10d")]
    [InlineData("eo15d")]
    [InlineData("day31")]
    [InlineData("next31")]
    public void Apply_LastDayOfTheCalendar_IsReached(string rule) => Assert.Equal(LocalDate.MaxIsoValue, DueRule.Parse(rule).Apply(new LocalDate(9999, 12, 30)).Value.Adjusted);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
