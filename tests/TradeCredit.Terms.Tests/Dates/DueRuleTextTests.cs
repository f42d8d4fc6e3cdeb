using System.Collections.Immutable;

namespace TradeCredit.Terms.Tests.Dates;

public sealed class DueRuleTextTests
{
    [Fact]
    public void Parse_ReadsWhatIsWritten() => Check.That(Arbitraries.DueRules, rule => DueRule.Parse(rule.ToString()) == rule && DueRule.Parse(rule.ToString()).GetHashCode() == rule.GetHashCode(), 3000);

    [Theory]
    [InlineData("", 0, "a step such as")]
    [InlineData("net", 0, "a step such as")]
    [InlineData("30", 2, "d, w, m, q, h, y or bd")]
    [InlineData("30x", 2, "d, w, m, q, h, y or bd")]
    [InlineData("30d>", 4, "a step such as")]
    [InlineData("30d eom", 3, "> and another step, or the end")]
    [InlineData("30d>eomm", 4, "a step such as")]
    [InlineData("9999999999d", 0, "a number of at most nine digits")]
    [InlineData("-", 0, "a number of at most nine digits")]
    [InlineData("2026-02-30", 0, "a date such as")]
    [InlineData("5bd", 3, "@ and a calendar")]
    [InlineData("Following@", 10, "@ and a calendar")]
    [InlineData("day", 3, "a day of the month")]
    [InlineData("day10+", 6, "a day of the month")]
    [InlineData("next", 4, "a day of the month or a weekday")]
    [InlineData("next5/", 6, "a day of the month or a weekday")]
    [InlineData("nextMonday", 0, "a step such as")]
    [InlineData("cutoff", 6, "a day of the month")]
    [InlineData("map(", 3, "entries such as")]
    [InlineData("map(2026-05-01>2026-05-01)", 3, "entries such as")]
    [InlineData("outside(08-31)", 7, "periods such as")]
    [InlineData("[1-31:eom", 9, "> and another step, | and another range, or ]")]
    [InlineData("[1:eom]", 2, "a range of days and its rule")]
    [InlineData("[1-31:[1-31:eom]]", 6, "a step such as")]
    [InlineData("[1-31:5d>[1-31:eom]]", 9, "a step such as")]
    public void Read_OtherTexts_SaysWhereAndWhatWasExpected(string text, int position, string expected)
    {
        var failure = DueRule.Read(text).Failure;
        Assert.Equal(("terms.notation-malformed", FailureReason.InvalidInput, text), (failure?.Code, failure?.Reason, failure?.Value));
        Assert.Contains($"at position {position}: expected {expected}", failure?.Message);
        Assert.False(DueRule.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => DueRule.Parse(text));
    }

    [Theory]
    [InlineData("10000d", "terms.step-out-of-range", "steps[0].count")]
    [InlineData("eom>day32", "terms.step-out-of-range", "steps[1].day")]
    [InlineData("day0", "terms.step-out-of-range", "steps[0].day")]
    [InlineData("day10+121", "terms.step-out-of-range", "steps[0].monthsAhead")]
    [InlineData("cutoff0", "terms.step-out-of-range", "steps[0].day")]
    [InlineData("cutoff32", "terms.step-out-of-range", "steps[0].day")]
    [InlineData("eom+121", "terms.step-out-of-range", "steps[0].ahead")]
    [InlineData("10000bd@TARGET", "terms.step-out-of-range", "steps[0].count")]
    [InlineData("next10/5", "terms.pay-days-not-ascending", "steps[0].days[1]")]
    [InlineData("next5/5", "terms.pay-days-not-ascending", "steps[0].days[1]")]
    [InlineData("next32", "terms.step-out-of-range", "steps[0].days[0]")]
    [InlineData("30d!", "terms.month-end-without-months", "steps[0].monthEnd")]
    [InlineData("[1-9:eom|11-31:eom]", "terms.day-range-gap", "steps[0].ranges[1]")]
    [InlineData("[1-9:eom|9-31:eom]", "terms.day-range-gap", "steps[0].ranges[1]")]
    [InlineData("[1-30:eom]", "terms.day-range-gap", "steps[0].ranges")]
    [InlineData("[2-31:eom]", "terms.day-range-gap", "steps[0].ranges[0]")]
    public void Read_StepsOutOfRange_NamesTheStep(string text, string code, string path)
    {
        var failure = DueRule.Read(text).Failure;
        Assert.Equal((code, path), (failure?.Code, failure?.Path));
    }

    // Steps that no text can say.
    public static TheoryData<DueStep, string> Faulty => new()
    {
        { new DueStep.Add(1, CalendarUnit.TenDays), "terms.unit-not-countable" },
        { new DueStep.Add(1, (CalendarUnit)99), "terms.unit-not-countable" },
        { new DueStep.Add(1, CalendarUnit.Month, (MonthEnd)9), "terms.setting-unknown" },
        { new DueStep.EndOf(CalendarUnit.Day), "terms.unit-no-period" },
        { new DueStep.StartOf((CalendarUnit)99), "terms.unit-no-period" },
        { new DueStep.PayDays([]), "terms.pay-days-missing" },
        { new DueStep.PayDays([1], (SearchDirection)9), "terms.setting-unknown" },
        { new DueStep.Weekday(IsoDayOfWeek.None), "terms.weekday-unknown" },
        { new DueStep.Weekday(IsoDayOfWeek.Monday, (SearchDirection)9), "terms.setting-unknown" },
        { new DueStep.DayRanges([]), "terms.day-range-gap" },
        { new DueStep.DayRanges([null!]), "terms.step-incomplete" },
        { new DueStep.DayRanges([new DayRange(1, 31, null!)]), "terms.step-incomplete" },
        { new DueStep.DayRanges([new DayRange(1, 31, new DueRule([new DueStep.DayRanges([new DayRange(1, 31, DueRule.None)])]))]), "terms.day-ranges-nested" },
        { new DueStep.BusinessDays(1, default), "terms.calendar-missing" },
        { new DueStep.Adjust(BusinessDayConvention.Following, default), "terms.calendar-missing" },
        { new DueStep.Adjust(null!, CalendarId.Of("TARGET")), "terms.step-incomplete" },
        { new DueStep.Mapped(null!), "terms.step-incomplete" },
        { new DueStep.Outside(null!), "terms.step-incomplete" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Rule_OfAFaultyStep_IsRefused(DueStep step, string code)
    {
        _ = step.ToString();
        var exception = Assert.Throws<DefinitionException>(() => DueRule.Days(1).Then(step));
        Assert.Equal((code, "steps[1]"), (exception.Failures[0].Code, exception.Failures[0].Path[..8]));
    }

    [Fact]
    public void Rule_WithoutSteps_IsAssigned()
    {
        Assert.Throws<ArgumentException>(() => new DueRule(default));
        Assert.Throws<DefinitionException>(() => new DueRule([null!]));
        Assert.Throws<ArgumentException>(() => new DueStep.PayDays(default));
        Assert.Equal(DueRule.None, new DueRule(ImmutableArray<DueStep>.Empty));
    }

    [Fact]
    public void Equality_IsByContent() => Check.That(Arbitraries.DueRules, rule => rule == new DueRule([.. rule.Steps.Select(s => s with { })]) && rule != rule.PlusDays(1));
}
