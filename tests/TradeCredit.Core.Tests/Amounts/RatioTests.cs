using System.Runtime.CompilerServices;
using TradeCredit.Testing;

namespace TradeCredit.Tests.Amounts;

public sealed class RatioTests
{
    [Fact]
    public void Default_IsZeroOverOne()
    {
        Assert.Equal((0L, 1L), (default(Ratio).Numerator, default(Ratio).Denominator));
        Assert.Equal(Ratio.Of(0, -7), default);
        Assert.Equal(16, Unsafe.SizeOf<Ratio>());
    }

    [Theory]
    [InlineData(2, 4, "1/2")]
    [InlineData(-2, 4, "-1/2")]
    [InlineData(2, -4, "-1/2")]
    [InlineData(6, 3, "2")]
    [InlineData(0, 5, "0")]
    public void Of_IsInLowestTerms(long numerator, long denominator, string text)
    {
        Assert.Equal(text, Ratio.Of(numerator, denominator).ToString());
        Assert.Equal(Ratio.Of(numerator, denominator), Ratio.Parse(text));
    }

    [Fact]
    public void Arithmetic_KeepsTheLawsOfFractions() => Check.That(Arbitraries.Ratios, Arbitraries.Ratios, Arbitraries.Ratios, (a, b, c) =>
        a + b == b + a && a * (b + c) == (a * b) + (a * c) && a - a == Ratio.Zero && a + (b - a) == b
        && (b == Ratio.Zero || a / b * b == a) && (a < b) == (a - b).Sign < 0 && Ratio.Parse(a.ToString()) == a);

    [Theory]
    [InlineData("0.25", 1, 4)]
    [InlineData("-1.5", -3, 2)]
    [InlineData("2", 2, 1)]
    [InlineData("0.000000000000000001", 1, 1_000_000_000_000_000_000)]
    public void Of_Decimal_IsExact(string text, long numerator, long denominator) => Assert.Equal(Ratio.Of(numerator, denominator), Ratio.Of(decimal.Parse(text)));

    [Fact]
    public void ToDecimal_RoundsAsNamed()
    {
        Assert.Equal(0.333333333333333m, Ratio.Of(1, 3).ToDecimal(15, RoundingMode.HalfUp));
        Assert.Equal(-0.67m, Ratio.Of(-2, 3).ToDecimal(2, RoundingMode.HalfUp));
        Assert.Equal(0.12m, Ratio.Of(1, 8).ToDecimal(2, RoundingMode.HalfEven));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.One.ToDecimal(19, RoundingMode.HalfUp));
    }

    [Fact]
    public void OutOfRange_Throws()
    {
        Assert.Throws<DivideByZeroException>(() => Ratio.Of(1, 0));
        Assert.Throws<DivideByZeroException>(() => Ratio.One / Ratio.Zero);
        Assert.Throws<OverflowException>(() => Ratio.Of(long.MaxValue, 1) + Ratio.One);
        Assert.Throws<OverflowException>(() => Ratio.Of(1, long.MaxValue) * Ratio.Of(1, 3));
        Assert.Throws<OverflowException>(() => Ratio.Of(0.0000000000000000001m));
        Assert.Throws<FormatException>(() => Ratio.Parse("1/0"));
        Assert.Throws<FormatException>(() => Ratio.Parse("a/b"));
        Assert.Throws<FormatException>(() => Ratio.Parse("99999999999999999999"));
    }

    [Fact]
    public void Percentage_IsHeldBeforeTheSign()
    {
        var rate = Percentage.Of(2.5m);
        Assert.Equal(("2.5%", 0.025m, Ratio.Of(1, 40)), (rate.ToString(), rate.Fraction, rate.ToRatio()));
        Assert.Equal(rate, Percentage.Parse("2.50 %"));
        Assert.Equal(rate, Percentage.OfFraction(0.025m));
        Assert.Throws<FormatException>(() => Percentage.Parse("2.5"));
        Assert.Equal("0%", default(Percentage).ToString());
        Assert.True(Percentage.Zero < rate && rate < Percentage.Hundred);
    }

    [Fact]
    public void UnroundedAmount_CarriesDigitsUntilRoundedByName()
    {
        var limit = UnroundedAmount.Parse("XDR 666.67");
        Assert.Equal("XDR 2000.01", limit.Times(3m).ToString());
        Assert.Equal(Money.Of(667m, Currency.XDR), limit.Round(Rounding.HalfUp));
        Assert.Equal(UnroundedAmount.Of(1.5m, Currency.EUR), UnroundedAmount.Of(1.50m, Currency.EUR));
        Assert.Equal("EUR 1.5", UnroundedAmount.Of(1.50m, Currency.EUR).ToString());
        Assert.Throws<CurrencyMismatchException>(() => limit + UnroundedAmount.Of(1m, Currency.EUR));
        Assert.Equal("XXX 0", default(UnroundedAmount).ToString());
    }

    [Theory]
    [InlineData("half-up")]
    [InlineData("half-even/0.05")]
    [InlineData("floor/1")]
    public void Rounding_TextRoundTrips(string text) => Assert.Equal(text, Rounding.Parse(text).ToString());

    [Theory]
    [InlineData("half")]
    [InlineData("half-up/")]
    [InlineData("half-up/0")]
    [InlineData("half-up/-1")]
    public void Rounding_BadText_Throws(string text) => Assert.Throws<FormatException>(() => Rounding.Parse(text));

    [Fact]
    public void Rounding_StepIsNormalised() => Assert.Equal(Rounding.HalfUp.ToMultipleOf(0.05m), Rounding.HalfUp.ToMultipleOf(0.0500m));
}
