namespace TradeCredit.Cadence.Tests;

public sealed class CadencePresetsTests
{
    [Fact]
    public void All_HasTheExportCadencesAndTenSystems()
    {
        string[] house = ["export-courteous", "export-standard", "export-firm", "pre-due-courtesy", "weekly", "fortnightly", "cargo-at-port"];
        string[] systems = ["oca-3-times", "odoo", "erpnext", "business-central", "kill-bill", "lago", "metasfresh", "tryton", "invoice-ninja", "sap"];
        Assert.Equal(house.Concat(systems).Append("oca-2-times").Order(), CadencePresets.All.Select(p => p.Id).Order());
        Assert.All(CadencePresets.All, p => Assert.NotNull(p.ToPolicy()));
    }

    [Fact]
    public void Of_Unknown_NamesWhatThereIs() => Assert.Contains("export-firm", Assert.Throws<ArgumentException>(() => CadencePresets.Of("firm")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("weekly", 7)]
    [InlineData("fortnightly", 14)]
    public void RegularCadences_ComeOnTheSameWeekday(string preset, int days)
    {
        // Due on a Tuesday: the first contact falls on a weekday, and so does every repetition.
        var account = Make.Account(Make.Item("INV-1", "2026-03-03"));
        var dates = CadencePresets.Of(preset).ToPolicy().Project(account, Make.At("2026-03-03T10:00"), Make.On("2026-03-03").PlusDays(40)).Value.Select(p => p.Contact!.Window.Date).ToList();
        Assert.True(dates.Count >= 3);
        Assert.All(dates.Zip(dates.Skip(1)), d => Assert.Equal(days, Period.DaysBetween(d.First, d.Second)));
    }
}
