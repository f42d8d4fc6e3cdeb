using TradeCredit.Testing;

namespace TradeCredit.Tests.Amounts;

public sealed class MoneyAllocationTests
{
    [Theory]
    [InlineData("100.00", 3, ResidualRule.FirstParts, "33.34 33.33 33.33")]
    [InlineData("100.00", 3, ResidualRule.LargestRemainder, "33.34 33.33 33.33")]
    [InlineData("100.00", 3, ResidualRule.LastParts, "33.33 33.33 33.34")]
    [InlineData("0.05", 3, ResidualRule.AllToFirst, "0.03 0.01 0.01")]
    [InlineData("0.05", 3, ResidualRule.AllToLast, "0.01 0.01 0.03")]
    [InlineData("-100.00", 3, ResidualRule.FirstParts, "-33.34 -33.33 -33.33")]
    [InlineData("0.02", 5, ResidualRule.FirstParts, "0.01 0.01 0.00 0.00 0.00")]
    [InlineData("0.00", 2, ResidualRule.FirstParts, "0.00 0.00")]
    public void Allocate_Equal(string amount, int parts, ResidualRule residual, string expected) =>
        Assert.Equal(expected, string.Join(' ', Money.Of(decimal.Parse(amount), Currency.EUR).Allocate(parts, residual).Select(m => m.ToString("F", null))));

    [Theory]
    [InlineData("100.00", "1/2 1/3 1/6", ResidualRule.LargestRemainder, "50.00 33.33 16.67")]
    [InlineData("0.03", "1/2 1/2", ResidualRule.LargestRemainder, "0.02 0.01")]
    [InlineData("10.00", "0 1 0", ResidualRule.FirstParts, "0.00 10.00 0.00")]
    [InlineData("10.01", "0 1 1 0", ResidualRule.AllToLast, "0.00 5.00 5.01 0.00")]
    [InlineData("10.01", "0 1 1 0", ResidualRule.AllToFirst, "0.00 5.01 5.00 0.00")]
    [InlineData("1000.00", "70 30", ResidualRule.LargestRemainder, "700.00 300.00")]
    public void Allocate_ByWeights(string amount, string weights, ResidualRule residual, string expected)
    {
        var ratios = weights.Split(' ').Select(w => Ratio.Parse(w)).ToArray();
        Assert.Equal(expected, string.Join(' ', Money.Of(decimal.Parse(amount), Currency.EUR).Allocate(ratios, residual).Select(m => m.ToString("F", null))));
    }

    [Fact]
    public void Allocate_NeverLosesAMinorUnit_AndStaysWithinOneStepOfTheExactShare() => Check.That(Arbitraries.Amounts, Arbitraries.Weights, (money, weights) =>
    {
        var sum = Ratio.Sum(weights);
        return Enum.GetValues<ResidualRule>().All(rule =>
        {
            var parts = money.Allocate(weights, rule);
            return Money.Sum(parts, money.Currency) == money
                && parts.Zip(weights).All(p => p.Second != Ratio.Zero || p.First.IsZero)
                && parts.All(p => p.IsZero || p.Sign == money.Sign)
                && parts.Zip(weights).All(p => Distance(p.First, money, p.Second / sum) is var distance && rule switch
                {
                    // Only parts that were cut get a unit back.
                    ResidualRule.LargestRemainder => distance < 1,
                    ResidualRule.FirstParts or ResidualRule.LastParts => distance <= 1,
                    _ => true,
                });
        });
    });

    [Fact]
    public void Allocate_BadWeights_Throw()
    {
        var money = Money.Of(1m, Currency.EUR);
        Assert.Throws<ArgumentException>(() => money.Allocate([]));
        Assert.Throws<ArgumentException>(() => money.Allocate(Ratio.Zero, Ratio.Zero));
        Assert.Throws<ArgumentException>(() => money.Allocate(Ratio.One, Ratio.Of(-1, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => money.Allocate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => money.Allocate(2, (ResidualRule)99));
    }

    // 0, 1 or 2: whether |part - money * share| is below, exactly, or above one minor unit.
    private static int Distance(Money part, Money money, Ratio share)
    {
        var scaled = (System.Numerics.BigInteger)part.MinorUnits * share.Denominator;
        var exact = (System.Numerics.BigInteger)money.MinorUnits * share.Numerator;
        return System.Numerics.BigInteger.Abs(scaled - exact).CompareTo(share.Denominator) + 1;
    }
}
