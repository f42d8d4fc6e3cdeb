namespace TradeCredit.Tests.Amounts;

public sealed class PaymentWaterfallTests
{
    private static readonly Dictionary<PaymentComponent, Money> Due = new()
    {
        [PaymentComponent.Costs] = Money.Of(40.00m, Currency.EUR),
        [PaymentComponent.Interest] = Money.Of(512.34m, Currency.EUR),
        [PaymentComponent.Principal] = Money.Of(10000.00m, Currency.EUR),
    };

    [Fact]
    public void Apply_FillsStepsInOrder()
    {
        var result = PaymentWaterfall.CostsInterestPrincipal.Apply(Money.Of(3000.00m, Currency.EUR), Due);
        Assert.Equal(["40.00", "512.34", "2447.66"], result.Lines.Select(l => l.Paid.ToString("F", null)));
        Assert.Equal(Money.Of(7552.34m, Currency.EUR), result.Lines[2].Remaining);
        Assert.True(result.Unapplied.IsZero);
        Assert.Equal(Money.Of(512.34m, Currency.EUR), result.PaidTo(PaymentComponent.Interest));
        Assert.True(result.PaidTo(PaymentComponent.Fee).IsZero);
    }

    [Fact]
    public void Apply_SharedStep_SplitsProRataWithoutLoss()
    {
        var waterfall = PaymentWaterfall.Parse("interest+costs>principal");
        var result = waterfall.Apply(Money.Of(100.00m, Currency.EUR), Due);
        Assert.Equal([Money.Of(92.76m, Currency.EUR), Money.Of(7.24m, Currency.EUR)], result.Lines.Take(2).Select(l => l.Paid));
    }

    [Fact]
    public void Apply_MoreThanDue_LeavesTheRest() =>
        Assert.Equal(Money.Of(47.66m, Currency.EUR), PaymentWaterfall.CostsInterestPrincipal.Apply(Money.Of(10600.00m, Currency.EUR), Due).Unapplied);

    [Fact]
    public void Apply_BadInput_Throws()
    {
        var waterfall = PaymentWaterfall.CostsInterestPrincipal;
        Assert.Throws<ArgumentOutOfRangeException>(() => waterfall.Apply(Money.Of(-1m, Currency.EUR), Due));
        Assert.Throws<CurrencyMismatchException>(() => waterfall.Apply(Money.Of(1m, Currency.USD), Due));
        Assert.Throws<ArgumentException>(() => waterfall.Apply(Money.Of(1m, Currency.EUR), new Dictionary<PaymentComponent, Money> { [PaymentComponent.Fee] = Money.Of(1m, Currency.EUR) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => waterfall.Apply(Money.Of(1m, Currency.EUR), new Dictionary<PaymentComponent, Money> { [PaymentComponent.Costs] = Money.Of(-1m, Currency.EUR) }));
        Assert.Throws<ArgumentException>(() => PaymentWaterfall.Of());
        Assert.Throws<ArgumentException>(() => PaymentWaterfall.Of(PaymentComponent.Costs, PaymentComponent.Costs));
    }

    [Theory]
    [InlineData("costs>interest>principal")]
    [InlineData("penalty>interest+fee>principal")]
    public void Text_RoundTrips(string text)
    {
        Assert.Equal(text, PaymentWaterfall.Parse(text).ToString());
        Assert.Equal(PaymentWaterfall.Parse(text), PaymentWaterfall.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("costs>")]
    [InlineData("costs>costs")]
    [InlineData("rent")]
    [InlineData("2")]
    public void Parse_BadText_Throws(string text) => Assert.Throws<FormatException>(() => PaymentWaterfall.Parse(text));
}
