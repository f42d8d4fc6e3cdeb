namespace TradeCredit.Settlement.Tests;

public sealed class TaxTests
{
    // The example of HMRC: due 14 February 2010, relief from 14 August 2010.
    [Fact]
    public void ReliefWindow_IsCountedFromTheLaterDay() =>
        Assert.Equal(new DateInterval(new LocalDate(2010, 8, 14), new LocalDate(2014, 8, 14)), UnitedKingdomVat.ReliefWindow(new LocalDate(2010, 2, 14), new LocalDate(2010, 1, 25)).Value);

    [Theory]
    [InlineData(36, 900_000, false)]
    [InlineData(37, 900_000, true)]
    [InlineData(12, 50_000, false)]
    [InlineData(13, 50_000, true)]
    [InlineData(13, 50_001, false)]
    public void IsDeductible_ByAgeAndSize(int months, int amount, bool expected) =>
        Assert.Equal(expected, ChineseBadDebt.IsDeductible(months, Money.Of(amount, Currency.CNY), Money.Of(100_000_000m, Currency.CNY), isBooked: true).Value);

    [Fact]
    public void IsDeductible_OfEuros_IsRefused() => Assert.Throws<CurrencyMismatchException>(() => ChineseBadDebt.IsDeductible(40, Money.Of(1m, Currency.EUR), Money.Of(1m, Currency.CNY), true));
}
