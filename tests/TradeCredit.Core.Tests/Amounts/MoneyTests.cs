using System.Numerics;
using System.Runtime.CompilerServices;
using TradeCredit.Testing;

namespace TradeCredit.Tests.Amounts;

public sealed class MoneyTests
{
    [Fact]
    public void Default_IsZeroOfNoCurrency_In16Bytes()
    {
        Assert.Equal(Money.Zero(Currency.None), default);
        Assert.Equal("XXX 0", default(Money).ToString());
        Assert.Equal(16, Unsafe.SizeOf<Money>());
    }

    [Theory]
    [InlineData("1234.56", "USD", 123456)]
    [InlineData("1234.5600000", "USD", 123456)]
    [InlineData("-0.05", "USD", -5)]
    [InlineData("1000", "JPY", 1000)]
    [InlineData("1.234", "KWD", 1234)]
    [InlineData("92233720368547758.07", "USD", long.MaxValue)]
    [InlineData("-92233720368547758.08", "USD", long.MinValue)]
    public void Of_ExactAmount_GivesMinorUnits(string amount, string currency, long minor)
    {
        var money = Money.Of(decimal.Parse(amount), Currency.Of(currency));
        Assert.Equal(minor, money.MinorUnits);
        Assert.Equal(decimal.Parse(amount), money.Amount);
    }

    [Theory]
    [InlineData("0.001", "USD")]
    [InlineData("997.5599999999999", "USD")]
    [InlineData("0.5", "JPY")]
    public void Of_TooManyDigits_ThrowsUnlessTheRoundingIsNamed(string amount, string currency)
    {
        var error = Assert.Throws<ArgumentException>(() => Money.Of(decimal.Parse(amount), Currency.Of(currency)));
        Assert.Contains(amount, error.Message, StringComparison.Ordinal);
        Assert.Contains(currency, error.Message, StringComparison.Ordinal);
        _ = Money.Of(decimal.Parse(amount), Currency.Of(currency), Rounding.HalfEven);
    }

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-92233720368547758.09")]
    public void Of_TooLarge_ThrowsOverflowWithTheRange(string amount)
    {
        var error = Assert.Throws<OverflowException>(() => Money.Of(decimal.Parse(amount), Currency.USD));
        Assert.Contains("USD 92233720368547758.07", error.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => Money.Of(decimal.Parse(amount), Currency.Of("KWD")));
        Assert.Throws<OverflowException>(() => Money.Of(decimal.Parse(amount), Currency.Custom("TOKEN", 12)));
    }

    // The seven modes at the halves and beside them, in cents: the table of java.math.RoundingMode, extended to hundredths.
    [Theory]
    [InlineData("0.055", "0.06", "0.06", "0.05", "0.06", "0.05", "0.06", "0.05")]
    [InlineData("0.025", "0.03", "0.02", "0.02", "0.03", "0.02", "0.03", "0.02")]
    [InlineData("0.016", "0.02", "0.02", "0.02", "0.02", "0.01", "0.02", "0.01")]
    [InlineData("0.011", "0.01", "0.01", "0.01", "0.02", "0.01", "0.02", "0.01")]
    [InlineData("0.010", "0.01", "0.01", "0.01", "0.01", "0.01", "0.01", "0.01")]
    [InlineData("-0.010", "-0.01", "-0.01", "-0.01", "-0.01", "-0.01", "-0.01", "-0.01")]
    [InlineData("-0.011", "-0.01", "-0.01", "-0.01", "-0.02", "-0.01", "-0.01", "-0.02")]
    [InlineData("-0.016", "-0.02", "-0.02", "-0.02", "-0.02", "-0.01", "-0.01", "-0.02")]
    [InlineData("-0.025", "-0.03", "-0.02", "-0.02", "-0.03", "-0.02", "-0.02", "-0.03")]
    [InlineData("-0.055", "-0.06", "-0.06", "-0.05", "-0.06", "-0.05", "-0.05", "-0.06")]
    public void Of_Rounded_FollowsTheMode(string amount, string halfUp, string halfEven, string halfDown, string up, string down, string ceiling, string floor)
    {
        string[] expected = [halfUp, halfEven, halfDown, up, down, ceiling, floor];
        var actual = Enum.GetValues<RoundingMode>().Select(m => Money.Of(decimal.Parse(amount), Currency.USD, Rounding.Of(m)).ToString("F", null));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("868.33", "0.05", "half-up", "868.35")]
    [InlineData("868.31", "0.05", "up", "868.35")]
    [InlineData("781.515", "0.05", "half-up", "781.50")]
    [InlineData("781.525", "0.05", "half-up", "781.55")]
    [InlineData("187.50", "1", "floor", "187.00")]
    public void Of_RoundedToStep_GivesMultiple(string amount, string step, string mode, string expected) =>
        Assert.Equal(expected, Money.Of(decimal.Parse(amount), Currency.EUR, Rounding.Parse($"{mode}/{step}")).ToString("F", null));

    [Fact]
    public void Of_StepFinerThanMinorUnit_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => Money.Of(1m, Currency.EUR, Rounding.HalfUp.ToMultipleOf(0.001m)));
        Assert.Contains("half-up/0.001", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfQuotient_AgreesWithBigIntegers()
    {
        Check.That(Arbitraries.Longs, Arbitraries.Longs, Arbitraries.Roundings, (a, b, rounding) =>
        {
            var (numerator, denominator) = ((Int128)a * 7, Int128.Abs(b) + 1);
            var byDecimalDefinition = ExactByDefinition(numerator, denominator, rounding.Mode);
            if (byDecimalDefinition > long.MaxValue || byDecimalDefinition < long.MinValue) return true;
            return Money.OfQuotient(numerator, denominator, Currency.USD, rounding).MinorUnits == (long)byDecimalDefinition
                && Money.OfQuotient((BigInteger)numerator, denominator, Currency.USD, rounding).MinorUnits == (long)byDecimalDefinition;
        });
    }

    [Fact]
    public void Arithmetic_MixedCurrencies_NamesBoth()
    {
        var (euro, dollar) = (Money.Of(1m, Currency.EUR), Money.Of(1m, Currency.USD));
        Action[] operations =
        [
            () => _ = euro + dollar, () => _ = euro - dollar, () => _ = euro < dollar, () => _ = euro >= dollar, () => Money.Min(euro, dollar),
            () => euro.RatioTo(dollar), () => Money.Sum([euro, dollar], Currency.EUR), () => euro.CompareTo(dollar),
        ];
        Assert.All(operations, operation =>
        {
            var error = Assert.Throws<CurrencyMismatchException>(operation);
            Assert.Equal((Currency.EUR, Currency.USD), (error.Left, error.Right));
            Assert.Contains("EUR and USD", error.Message, StringComparison.Ordinal);
        });
        Assert.NotEqual(Money.Zero(Currency.EUR), Money.Zero(Currency.USD));
    }

    [Fact]
    public void Arithmetic_Overflow_ThrowsAndNeverWraps()
    {
        var (max, min, one) = (Money.OfMinor(long.MaxValue, Currency.USD), Money.OfMinor(long.MinValue, Currency.USD), Money.OfMinor(1, Currency.USD));
        Action[] operations =
        [
            () => _ = max + one, () => _ = min - one, () => _ = -min, () => min.Abs(), () => max.Times(2), () => max.Times(Ratio.Of(3, 2), Rounding.HalfUp),
            () => Money.Sum([max, one], Currency.USD),
        ];
        Assert.All(operations, operation => Assert.Throws<OverflowException>(operation));
        Assert.Equal(max, Money.Sum([max, one, -one], Currency.USD));
    }

    [Fact]
    public void Arithmetic_IsThatOfIntegers() => Check.That(Arbitraries.Longs, Arbitraries.Longs, (a, b) =>
    {
        var (x, y) = (Money.OfMinor(a, Currency.EUR), Money.OfMinor(b, Currency.EUR));
        var (sum, difference) = ((Int128)a + b, (Int128)a - b);
        return x.CompareTo(y) == a.CompareTo(b) && x.Sign == Math.Sign(a)
            && (sum < long.MinValue || sum > long.MaxValue || (x + y).MinorUnits == sum)
            && (difference < long.MinValue || difference > long.MaxValue || (x - y).MinorUnits == difference);
    });

    [Theory]
    [InlineData("100.00", "1/3", "33.33")]
    [InlineData("100.00", "2/3", "66.67")]
    [InlineData("0.01", "1/2", "0.01")]
    [InlineData("-0.01", "1/2", "-0.01")]
    public void Times_Share_RoundsOnceHalfUp(string amount, string share, string expected) =>
        Assert.Equal(expected, Money.Of(decimal.Parse(amount), Currency.EUR).Times(Ratio.Parse(share), Rounding.HalfUp).ToString("F", null));

    [Fact]
    public void RatioTo_InvertsTimes() =>
        Assert.Equal(Ratio.Of(1, 3), Money.Of(100m, Currency.EUR).RatioTo(Money.Of(300m, Currency.EUR)));

    [Fact]
    public void ExchangeRate_UnroundedAmount_IsRoundedOnceAtTheEnd()
    {
        // 20 x 666.67 SDR x 1.31 = 17,466.754, not 13,333 x 1.31
        var rate = ExchangeRate.Of(Currency.XDR, UnroundedAmount.Of(1.31m, Currency.USD), new LocalDate(2026, 11, 20));
        Assert.Equal("USD 17466.75", rate.Convert(UnroundedAmount.Of(13_333.4m, Currency.XDR), Rounding.HalfUp).ToString());
        Assert.Throws<CurrencyMismatchException>(() => rate.Convert(UnroundedAmount.Of(1m, Currency.EUR), Rounding.HalfUp));
    }

    [Fact]
    public void ExchangeRate_ConvertsBothWaysFromTheQuotedFigure()
    {
        var rate = ExchangeRate.Of(UnroundedAmount.Of(100m, Currency.JPY), UnroundedAmount.Of(4.8567m, Currency.CNY), new LocalDate(2026, 11, 20));
        Assert.Equal(Money.Of(4856.70m, Currency.CNY), rate.Convert(Money.Of(100_000m, Currency.JPY), Rounding.HalfUp));
        Assert.Equal(Money.Of(100_000m, Currency.JPY), rate.Convert(Money.Of(4856.70m, Currency.CNY), Rounding.HalfUp));
        Assert.Equal("JPY 100 = CNY 4.8567 on 2026-11-20", rate.ToString());
        Assert.Throws<CurrencyMismatchException>(() => rate.Convert(Money.Of(1m, Currency.EUR), Rounding.HalfUp));
        Assert.Throws<ArgumentException>(() => ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1m, Currency.EUR), new LocalDate(2026, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(0m, Currency.USD), new LocalDate(2026, 1, 1)));
    }

    private static BigInteger ExactByDefinition(Int128 numerator, Int128 denominator, RoundingMode mode)
    {
        // Floor and the two candidates around the exact value, chosen by the definition of each mode.
        BigInteger n = numerator, d = denominator;
        var floor = n >= 0 ? n / d : -((-n + d - 1) / d);
        if (floor * d == n) return floor;
        var ceiling = floor + 1;
        var (toZero, fromZero) = n > 0 ? (floor, ceiling) : (ceiling, floor);
        var distance = ((2 * n) - ((floor + ceiling) * d)).CompareTo(0); // above 0: nearer to the ceiling
        var nearest = distance > 0 ? ceiling : floor;
        return mode switch
        {
            RoundingMode.Floor => floor,
            RoundingMode.Ceiling => ceiling,
            RoundingMode.Down => toZero,
            RoundingMode.Up => fromZero,
            RoundingMode.HalfUp => distance == 0 ? fromZero : nearest,
            RoundingMode.HalfDown => distance == 0 ? toZero : nearest,
            _ => distance == 0 ? (floor.IsEven ? floor : ceiling) : nearest,
        };
    }
}
