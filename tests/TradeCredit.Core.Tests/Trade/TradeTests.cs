using System.Runtime.CompilerServices;

namespace TradeCredit.Tests.Trade;

public sealed class TradeTests
{
    [Theory]
    [InlineData("FOB", DeliveryStage.AlongsideShip, SaleParty.Seller)]
    [InlineData("FOB", DeliveryStage.OnBoard, SaleParty.Buyer)]
    [InlineData("CIF", DeliveryStage.MainCarriage, SaleParty.Buyer)]
    [InlineData("CIP", DeliveryStage.HandedToFirstCarrier, SaleParty.Buyer)]
    [InlineData("DAP", DeliveryStage.MainCarriage, SaleParty.Seller)]
    [InlineData("DPU", DeliveryStage.ReadyForUnloading, SaleParty.Seller)]
    [InlineData("EXW", DeliveryStage.Packed, SaleParty.Seller)]
    public void RiskAt_PassesAtTheStageOfTheRule(string rule, DeliveryStage stage, SaleParty bearer) => Assert.Equal(bearer, Incoterm.Of(rule).RiskAt(stage));

    [Fact]
    public void Of_UnknownName_ListsTheNames()
    {
        var error = Assert.Throws<ArgumentException>(() => Incoterm.Of("DAT"));
        Assert.Contains("'DAT'", error.Message, StringComparison.Ordinal);
        Assert.Contains("EXW, FCA", error.Message, StringComparison.Ordinal);
        Assert.False(Incoterm.TryOf("fob", out _));
        Assert.False(Incoterm.TryOf(null, out _));
    }

    [Fact]
    public void Incoterms_SeaRulesPassRiskAtThePort() =>
        Assert.Equal(["FAS", "FOB", "CFR", "CIF"], Incoterm.All.Where(i => i.IsForSeaOnly).Select(i => i.Name));

    [Fact]
    public void TransportDocuments_OnlyOriginalsKeepControl() =>
        Assert.Equal(["order-bill-of-lading", "straight-bill-of-lading", "multimodal-bill-of-lading"], TransportDocument.All.Where(d => d.NeedsOriginalForDelivery).Select(d => d.Name));

    [Fact]
    public void CountryCode_IsTwoLetters()
    {
        Assert.Equal("DE", CountryCode.Of("DE").ToString());
        Assert.Equal(CountryCode.Of("CN"), CountryCode.Parse("CN"));
        Assert.Equal("ZZ", default(CountryCode).Code);
        Assert.Equal(CountryCode.Unknown, CountryCode.Of("ZZ"));
        Assert.Equal(2, Unsafe.SizeOf<CountryCode>());
        Assert.Throws<ArgumentException>(() => CountryCode.Of("de"));
        Assert.Throws<FormatException>(() => CountryCode.Parse("DEU"));
    }

    [Fact]
    public void LegalSource_NeedsIdAndTitle()
    {
        var source = new LegalSource("de-bgb-288", "Bürgerliches Gesetzbuch", "§ 288(2)", LegalSourceKind.Law, new LocalDate(2026, 11, 1));
        Assert.Equal("Bürgerliches Gesetzbuch § 288(2)", source.ToString());
        Assert.Throws<ArgumentException>(() => new LegalSource("", "T", "", LegalSourceKind.Law));
    }
}
