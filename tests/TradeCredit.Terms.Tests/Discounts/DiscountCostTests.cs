using static TradeCredit.Terms.Tests.Shorthand;

namespace TradeCredit.Terms.Tests.Discounts;

public sealed class DiscountCostTests
{
    // Per cent on 360 and 365 days, simple, and effective on 365 days: HP 10bII manual, course tables; recomputed.
    [Theory]
    [InlineData(2, 20, "36.73", "37.24", "44.59")]
    [InlineData(1, 20, "18.18", "18.43", "20.13")]
    [InlineData(2, 35, "20.99", "21.28", "23.45")]
    [InlineData(3, 35, "31.81", "32.25", "37.39")]
    [InlineData(1, 50, "7.27", "7.37", "7.61")]
    [InlineData(3, 20, "55.67", "56.44", "74.35")]
    [InlineData(4, 170, "8.82", "8.95", "9.16")]
    public void Rates_AreThoseOfTheTextbooks(decimal percent, int extraDays, string simple360, string simple365, string effective)
    {
        var discount = Percentage.Of(percent);
        Assert.Equal(decimal.Parse(simple360), (DiscountCost.Simple(discount, extraDays, 360) * Ratio.Of(100, 1)).ToDecimal(2, RoundingMode.HalfUp));
        Assert.Equal(decimal.Parse(simple365), (DiscountCost.Simple(discount, extraDays) * Ratio.Of(100, 1)).ToDecimal(2, RoundingMode.HalfUp));
        Assert.Equal(double.Parse(effective), Math.Round(DiscountCost.Effective(discount, extraDays) * 100, 2));
    }

    [Fact]
    public void Simple_IsExact() => Assert.Equal(Ratio.Of(2 * 365, 98 * 20), DiscountCost.Simple(Percentage.Of(2m), 20));

    [Fact]
    public void OfALine_GoesByItsOwnDates()
    {
        var terms = PaymentTerms.Of("2/10 EOM, n/45", Instalment.Full().DueBy(DueRule.Parse("45d")).Discount(CashDiscount.Parse("2%@eom>10d")));
        var early = Schedule(terms, Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 3, 1))).Lines[0]; // 10 April, 15 April
        var late = Schedule(terms, Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 3, 31))).Lines[0]; // 10 April, 15 May
        Assert.Equal(DiscountCost.Simple(Percentage.Of(2m), 5), DiscountCost.Simple(early, early.Windows[0]).Value);
        Assert.Equal(DiscountCost.Simple(Percentage.Of(2m), 35, 360), DiscountCost.Simple(late, late.Windows[0], 360).Value);
        Assert.Equal(DiscountCost.Effective(Percentage.Of(2m), 35), DiscountCost.Effective(late, late.Windows[0]).Value);
    }

    [Fact]
    public void WithoutExtraDays_ThereIsNoRate()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCost.Simple(Percentage.Of(2m), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCost.Effective(Percentage.Of(2m), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCost.Simple(Percentage.Zero, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCost.Simple(Percentage.Hundred, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCost.Simple(Percentage.Of(2m), 10, 359));
        var line = Schedule(PaymentTerms.Of("x", Instalment.Full().Within(10).Discount(2, 10)), Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 3, 1))).Lines[0];
        Assert.Equal("terms.discount-cost-undefined", DiscountCost.Simple(line, line.Windows[0]).Failure?.Code);
        var amount = new DiscountWindow(CashDiscount.Parse("EUR 5.00@3d"), line.Windows[0].LastDay);
        Assert.Equal("terms.discount-cost-undefined", DiscountCost.Simple(line, amount).Failure?.Code);
        Assert.Equal("terms.discount-cost-undefined", DiscountCost.Effective(line, amount).Failure?.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountCost.Effective(line, line.Windows[0], 367));
        var pending = Schedule(PaymentTerms.Net(10), Money.Of(100m, Currency.EUR)).Lines[0];
        Assert.Equal("terms.discount-cost-undefined", DiscountCost.Simple(pending, line.Windows[0]).Failure?.Code);
    }
}
