using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Law;

public sealed class FixedCompensationTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("EUR 40.00")]
    [InlineData("GBP 40.00; from GBP 1000.00: GBP 70.00; above GBP 10000.00: GBP 100.00")]
    public void Parse_CanonicalText_RoundTrips(string text)
    {
        Assert.Equal(text, FixedCompensation.Parse(text).ToString());
        Assert.Equal(FixedCompensation.Parse(text), FixedCompensation.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("40")]
    [InlineData("EUR 40.00; from EUR 1000.00")]
    [InlineData("EUR 40.00; until EUR 1000.00: EUR 70.00")]
    [InlineData("EUR 40.00; from EUR 1000.00: GBP 70.00")]
    [InlineData("EUR 40.00; from EUR 1000.00: EUR 70.00; from EUR 500.00: EUR 100.00")]
    [InlineData("EUR -40.00")]
    public void Parse_OtherText_IsRefused(string text) => Assert.Throws<FormatException>(() => FixedCompensation.Parse(text));

    [Fact]
    public void For_ADebtOfZero_IsZero() => Assert.Equal(Eur(0m), FixedCompensation.Of(Eur(40m)).For(Eur(0m)).Value);

    [Fact]
    public void For_AFlatAmount_KeepsItsCurrency() => Assert.Equal(Eur(40m), FixedCompensation.Of(Eur(40m)).For(Money.Of(5m, Currency.USD)).Value);
}
