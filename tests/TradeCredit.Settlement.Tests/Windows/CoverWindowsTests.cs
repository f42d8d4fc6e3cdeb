namespace TradeCredit.Settlement.Tests;

public sealed class CoverWindowsTests
{
    private static readonly LocalDate Due = new(2020, 7, 31);

    [Theory]
    [InlineData("2020-10-30", "settlement.too-early")]
    [InlineData("2020-10-31", null)]
    [InlineData("2021-03-28", null)]
    [InlineData("2021-03-29", "settlement.window-closed")]
    public void Check_OfAnEximClaim_KeepsToItsWindow(string filed, string? code) =>
        Assert.Equal(code, CoverWindows.Find("us-exim-short-term").Value.Check(Date(filed), Due).Failure?.Code);

    [Fact]
    public void Check_OfAUkefClaim_HangsOnThePolicy()
    {
        var ukef = CoverWindows.Find("gb-ukef-exip").Value;
        Assert.Equal("settlement.policy-end-missing", ukef.Check(Date("2021-02-01"), Due).Failure?.Code);
        Assert.Equal(new DateInterval(Date("2021-01-31"), Date("2021-12-31")), ukef.Check(Date("2021-02-01"), Due, Date("2020-12-31")).Value);
    }

    [Fact]
    public void Check_OfAWindowThatIsNotKnown_IsAFailureOnceItIsOpen()
    {
        var typical = CoverWindows.Find("private-protracted-default").Value;
        Assert.Equal("settlement.too-early", typical.Check(Date("2020-09-28"), Due).Failure?.Code);
        Assert.Equal("settlement.window-unknown", typical.Check(Date("2020-09-29"), Due).Failure?.Code);
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
