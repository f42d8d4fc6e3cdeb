namespace TradeCredit.Settlement.Tests;

public sealed class CustomsClocksTests
{
    [Theory]
    [InlineData("IN", "2026-01-10", "2026-02-10", ReturnConsent.InPractice)]
    [InlineData("BR", "2026-01-10", "2026-04-11", ReturnConsent.Authority)]
    [InlineData("US", "2026-01-10", "2026-01-26", ReturnConsent.NotNeeded)]
    [InlineData("DZ", "2026-01-10", "2026-04-01", ReturnConsent.Consignee)]
    [InlineData("CN", "2026-01-31", "2026-05-01", ReturnConsent.Unknown)]
    public void Abandonment_IsTheDayAfterTheLastOne(string id, string happened, string expected, ReturnConsent consent)
    {
        var clock = CustomsClocks.Find(id).Value;
        Assert.Equal(Date(expected), clock.Abandonment(Date(happened)).Value);
        Assert.Equal(consent, clock.Consent);
    }

    // The example of Finnish customs, 15 February + 90 days = 15 May, fits a year without a leap day if the first day counts.
    [Theory]
    [InlineData(true, "2025-02-15", "2025-05-15")]
    [InlineData(false, "2024-02-15", "2024-05-15")]
    public void LastDay_CountsTheEventDayOrNot(bool counts, string happened, string expected) =>
        Assert.Equal(Date(expected), (CustomsClocks.Find("EU").Value with { CountsEventDay = counts }).LastDay(Date(happened)).Value);

    [Fact]
    public void Find_OfAnUnknownTerritory_IsAFailure() => Assert.Equal("settlement.unknown-table", CustomsClocks.Find("MX").Failure?.Code);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
