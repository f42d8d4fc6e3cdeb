using System.Text.Json;

namespace TradeCredit.Aging.Tests.Presets;

public sealed class AgingPresetTests
{
    private static readonly LocalDate AsOf = new(2024, 3, 31);

    [Fact]
    public void All_AreFoundUnderTheirNames()
    {
        Assert.Equal(
            [
                "erpnext", "oca-16", "odoo-11-community", "business-central-120-30d", "business-central-120-1m", "business-central-120-30d-posting", "business-central-120-1m-posting",
                "tryton-6-days", "tryton-6-months", "gnucash-new-aging", "sap-bw-due-date-analysis", "accountr", "sage-intacct",
            ],
            AgingPreset.All.Select(p => p.Name));
        Assert.All(AgingPreset.All, p =>
        {
            Assert.Same(p, AgingPreset.Of(p.Name));
            Assert.Same(p, JsonSerializer.Deserialize<AgingPreset>(JsonSerializer.Serialize(p)));
            Assert.NotEmpty(p.Source);
            Assert.NotEmpty(p.System);
        });
        Assert.Contains("erpnext", Assert.Throws<ArgumentException>(() => AgingPreset.Of("nobody")).Message, StringComparison.Ordinal);
    }

    // The system looks forward: what is due on the day, then days until due; overdue items are left out.
    [Theory]
    [InlineData(46, "more than 45")]
    [InlineData(45, "31-45")]
    [InlineData(31, "31-45")]
    [InlineData(30, "16-30")]
    [InlineData(16, "16-30")]
    [InlineData(15, "1-15")]
    [InlineData(1, "1-15")]
    [InlineData(0, "0")]
    [InlineData(-1, "(overdue)")]
    public void SapBwDueDateAnalysis_CountsDaysUntilDue(int daysAhead, string label) =>
        Assert.Equal(label, AgingPreset.Of("sap-bw-due-date-analysis").Scheme.At(AsOf).BucketOf(AsOf.PlusDays(daysAhead)).Label);

    // As-of 31 March: the terms of 1, 2 and 3 months begin on 29 February, 31 January and 31 December.
    [Theory]
    [InlineData("2024-04-01", "(balance only)")]
    [InlineData("2024-03-31", "now")]
    [InlineData("2024-03-01", "now")]
    [InlineData("2024-02-29", "term1=1")]
    [InlineData("2024-02-01", "term1=1")]
    [InlineData("2024-01-31", "term2=2")]
    [InlineData("2023-12-31", "term3=3")]
    public void TrytonMonths_AreAnchoredAtTheAsOfDay(string date, string label) =>
        Assert.Equal(label, AgingPreset.Of("tryton-6-months").Scheme.At(AsOf).BucketOf(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Label);

    // By posting date the first column ends on the as-of day: four periods and what is older.
    [Fact]
    public void BusinessCentralByPostingDate_HasNoNotDueColumn()
    {
        var preset = AgingPreset.Of("business-central-120-30d-posting");
        Assert.Equal(AgingBasis.Posting, preset.Basis);
        Assert.Equal([null, new LocalDate(2024, 3, 1), new LocalDate(2024, 1, 31), new LocalDate(2024, 1, 1), new LocalDate(2023, 12, 2)], preset.Scheme.At(AsOf).Buckets.Select(b => b.Latest).Select((l, i) => i == 0 ? null : l));
    }
}
