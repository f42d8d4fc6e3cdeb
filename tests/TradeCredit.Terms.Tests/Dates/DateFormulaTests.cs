namespace TradeCredit.Terms.Tests.Dates;

public sealed class DateFormulaTests
{
    // From 21 May 1996, a Tuesday, as in the documentation of the formulas.
    [Theory]
    [InlineData("<CQ+1M-10D>", "1996-07-20")]
    [InlineData("-WD2", "1996-05-14")]
    [InlineData("WD2", "1996-05-28")]
    [InlineData("CM+30D", "1996-06-30")]
    [InlineData("30D+CM", "1996-06-30")]
    [InlineData("CW", "1996-05-26")]
    [InlineData("-CW", "1996-05-20")]
    [InlineData("-CY", "1996-01-01")]
    [InlineData("D10", "1996-06-10")]
    [InlineData("-D21", "1996-04-21")]
    [InlineData("1W", "1996-05-28")]
    [InlineData("+1Y-1D", "1997-05-20")]
    [InlineData("<0D>", "1996-05-21")]
    public void Read_RunsFromLeftToRight(string formula, string due) =>
        Assert.Equal(due, NodaTime.Text.LocalDatePattern.Iso.Format(DateFormula.Read(formula).Value.Apply(new LocalDate(1996, 5, 21)).Value.Adjusted));

    [Theory]
    [InlineData("", 0, "a number up to 9999, C, D or WD")]
    [InlineData("<>", 1, "a number up to 9999, C, D or WD")]
    [InlineData("1", 1, "D, W, M, Q or Y")]
    [InlineData("1d", 1, "D, W, M, Q or Y")]
    [InlineData("10000D", 0, "a number up to 9999")]
    [InlineData("1D 1M", 2, "+ or -")]
    [InlineData("1D1M", 2, "+ or -")]
    [InlineData("CD", 1, "W, M, Q or Y after C")]
    [InlineData("D32", 1, "a day of the month")]
    [InlineData("D0", 1, "a day of the month")]
    [InlineData("WD8", 2, "a weekday")]
    [InlineData("1D+1D+1D+1D", 8, "at most 3 terms")]
    [InlineData("<1D", 0, "a number")]
    public void Read_OtherTexts_SaysWhere(string formula, int position, string expected)
    {
        var failure = DateFormula.Read(formula).Failure;
        Assert.Equal("terms.formula-malformed", failure?.Code);
        Assert.Contains($"position {position}: expected", failure?.Message);
        Assert.Contains(expected, failure?.Message);
    }

    [Theory]
    [InlineData("CQ+1M-10D")]
    [InlineData("-WD2")]
    [InlineData("-CM+0D")]
    [InlineData("D15+1W+WD5")]
    [InlineData("-1Y")]
    public void Format_IsWhatWasRead(string formula) => Assert.Equal(formula, DateFormula.Format(DateFormula.Read(formula).Value).Value);

    [Fact]
    public void Format_WhatItWrites_ReadsBack() => Check.That(Arbitraries.DueRules, rule => !DateFormula.Format(rule).TryGet(out var formula, out _) || DateFormula.Read(formula).Value == rule, 3000);

    [Theory]
    [InlineData("same-day")]
    [InlineData("day10+1")]
    [InlineData("1m!")]
    [InlineData("next5/10")]
    [InlineData("eom+1")]
    [InlineData("1d>1d>1d>1d")]
    public void Format_WhatNoFormulaSays_Fails(string rule) => Assert.Equal("terms.formula-not-expressible", DateFormula.Format(DueRule.Parse(rule)).Failure?.Code);
}
