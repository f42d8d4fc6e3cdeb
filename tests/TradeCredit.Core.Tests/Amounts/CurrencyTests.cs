using System.Runtime.CompilerServices;

namespace TradeCredit.Tests.Amounts;

public sealed class CurrencyTests
{
    [Fact]
    public void All_ComparedWithListOne_HasItsCountPerMinorUnit()
    {
        // The counts of List One as published on 2026-09-17: 178 codes, of which 13 have no minor unit ("N.A.") and are kept with 0 digits.
        var counts = Currency.All.GroupBy(c => c.MinorDigits).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(178, Currency.All.Length);
        Assert.Equal(new Dictionary<int, int> { [0] = 17 + 13, [2] = 139, [3] = 7, [4] = 2 }, counts);
        Assert.Equal(Currency.All.Length, Currency.All.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Currency.All.Length, Currency.All.Select(c => c.NumericCode).Distinct().Count());
    }

    [Theory]
    [InlineData("EUR", 978, 2)]
    [InlineData("USD", 840, 2)]
    [InlineData("CNY", 156, 2)]
    [InlineData("GBP", 826, 2)]
    [InlineData("JPY", 392, 0)]
    [InlineData("HKD", 344, 2)]
    [InlineData("CHF", 756, 2)]
    [InlineData("KWD", 414, 3)]
    [InlineData("CLF", 990, 4)]
    [InlineData("CLP", 152, 0)]
    [InlineData("XAD", 396, 2)]
    [InlineData("XCG", 532, 2)]
    [InlineData("ZWG", 924, 2)]
    [InlineData("XDR", 960, 0)]
    public void Of_ActiveCode_HasNumericCodeAndDigits(string code, int numeric, int digits)
    {
        var currency = Currency.Of(code);
        Assert.Equal((code, numeric, digits), (currency.Code, currency.NumericCode, currency.MinorDigits));
        Assert.Equal(currency, Currency.OfNumeric(numeric));
        Assert.True(currency.IsIso);
        Assert.NotEqual(code, currency.Name);
    }

    [Fact]
    public void WellKnown_EqualTheTable()
    {
        Currency[] wellKnown = [Currency.EUR, Currency.USD, Currency.CNY, Currency.GBP, Currency.JPY, Currency.HKD, Currency.CHF, Currency.XDR, Currency.None];
        Assert.All(wellKnown, c => Assert.Equal(Currency.Of(c.Code), c));
    }

    [Theory]
    [InlineData("BGN")] // withdrawn by amendment 180
    [InlineData("DEM")]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("")]
    [InlineData("USDX")]
    [InlineData("€")]
    public void Of_UnknownCode_ThrowsWithTheCode(string code)
    {
        var error = Assert.Throws<ArgumentException>(() => Currency.Of(code));
        Assert.Contains($"'{code}'", error.Message, StringComparison.Ordinal);
        Assert.False(Currency.TryOf(code, out var none));
        Assert.Equal(Currency.None, none);
    }

    [Fact]
    public void Default_IsXxx()
    {
        Assert.Equal("XXX", default(Currency).Code);
        Assert.Equal(Currency.Of("XXX"), default);
        Assert.Equal(999, default(Currency).NumericCode);
        Assert.Equal(8, Unsafe.SizeOf<Currency>());
    }

    [Theory]
    [InlineData("PTS", 0)]
    [InlineData("USDC", 6)]
    [InlineData("A1234567", 12)]
    public void Custom_KeepsCodeAndDigits(string code, int digits)
    {
        var currency = Currency.Custom(code, digits);
        Assert.Equal((code, digits, 0, false), (currency.Code, currency.MinorDigits, currency.NumericCode, currency.IsIso));
        Assert.Equal(code, currency.ToString());
        Assert.NotEqual(currency, Currency.Custom(code, digits == 0 ? 1 : digits - 1));
    }

    [Theory]
    [InlineData("EUR")]
    [InlineData("AB")]
    [InlineData("ABCDEFGHI")]
    [InlineData("1AB")]
    [InlineData("abc")]
    [InlineData("A-B")]
    public void Custom_BadCode_Throws(string code) => Assert.Throws<ArgumentException>(() => Currency.Custom(code, 2));

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    public void Custom_BadDigits_NamesValueRangeAndUnit(int digits)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Currency.Custom("PTS", digits));
        Assert.Contains("from 0 to 12 digits", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CurrencySet_FindsIsoAndCustom_RefusesTwoMeaningsOfOneCode()
    {
        var points = Currency.Custom("PTS", 0);
        var set = CurrencySet.Iso.With(points).With(points).With(Currency.EUR);
        Assert.True(set.TryGet("PTS", out var found));
        Assert.Equal(points, found);
        Assert.True(set.TryGet("JPY", out _));
        Assert.False(set.TryGet("QQQ", out _));
        Assert.Equal<Currency>([points], set.Custom);
        Assert.Throws<ArgumentException>(() => set.With(Currency.Custom("PTS", 2)));
    }

    [Fact]
    public void TryFormat_WithoutRoom_WritesNothing()
    {
        Span<char> two = stackalloc char[2];
        Assert.False(Currency.EUR.TryFormat(two, out var written, default, null));
        Assert.Equal(0, written);
    }
}
