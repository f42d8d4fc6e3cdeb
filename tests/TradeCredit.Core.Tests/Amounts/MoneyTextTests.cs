using System.Globalization;
using TradeCredit.Testing;

namespace TradeCredit.Tests.Amounts;

public sealed class MoneyTextTests
{
    [Fact]
    public void Parse_OfToString_IsTheSameAmount() => Check.That(Arbitraries.Amounts, m =>
        Money.Read(m.ToString(), CurrencySet.Iso.With(m.Currency)).Value == m);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("hi-IN")]
    [InlineData("de-CH")]
    [InlineData("fa-IR")]
    public void Parse_OfCultureText_IsTheSameAmount(string name)
    {
        // Under DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 there are no cultures to test.
        if (CultureInfo.GetCultureInfo("").Equals(Culture(name))) return;
        var culture = Culture(name);
        Check.That(Arbitraries.Amounts, m =>
        {
            var set = CurrencySet.Iso.With(m.Currency);
            return Money.Read(m.ToString("N", culture), set, culture).Value == m && Money.Read(m.ToString("G", culture), set, culture).Value == m;
        });
    }

    [Theory]
    [InlineData("USD 1234.56", 123456)]
    [InlineData("1234.56 USD", 123456)]
    [InlineData("USD1234.56", 123456)]
    [InlineData("1234.56USD", 123456)]
    [InlineData(" USD  1,234.56 ", 123456)]
    [InlineData("USD -0.05", -5)]
    [InlineData("-0.05 USD", -5)]
    [InlineData("USD 1", 100)]
    [InlineData("USD 1.5", 150)]
    [InlineData("USD 1.500000", 150)]
    [InlineData("USD .5", 50)]
    [InlineData("USD 12,34,567.00", 123456700)]
    public void Parse_Variants_AreRead(string text, long minor) => Assert.Equal(Money.OfMinor(minor, Currency.USD), Money.Parse(text));

    [Theory]
    [InlineData("", "core.currency-unknown")]
    [InlineData("12.00", "core.currency-unknown")]
    [InlineData("QQQ 12.00", "core.currency-unknown")]
    [InlineData("USD", "core.amount-malformed")]
    [InlineData("USD x", "core.amount-malformed")]
    [InlineData("USD 1.2.3", "core.amount-malformed")]
    [InlineData("USD 1.", "core.amount-malformed")]
    [InlineData("USD 1,23", "core.amount-malformed")]
    [InlineData("USD 1e3", "core.amount-malformed")]
    [InlineData("USD NaN", "core.amount-malformed")]
    [InlineData("USD (5)", "core.amount-malformed")]
    [InlineData("USD 0.001", "core.amount-too-many-digits")]
    [InlineData("JPY 0.5", "core.amount-too-many-digits")]
    [InlineData("USD 92233720368547758.08", "core.amount-out-of-range")]
    [InlineData("USD 99999999999999999999999999999999999999999999999999", "core.amount-out-of-range")]
    public void Read_BadText_FailsByCode(string text, string code)
    {
        var failure = Money.Read(text, CurrencySet.Iso).Failure;
        Assert.Equal(code, failure?.Code);
        Assert.False(Money.TryParse(text, null, out _));
        Assert.Contains(code, Assert.Throws<FormatException>(() => Money.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BadText_SaysWhereAndWhatWasExpected()
    {
        Assert.Equal("The amount cannot be read at position 4: expected a digit after the decimal separator.", Money.ReadAmount("123.", Currency.USD).Failure?.Message);
        Assert.Equal("USD has 2 decimals; the amount has more from position 4.", Money.ReadAmount("1.239", Currency.USD).Failure?.Message);
        Assert.Equal("'QQQ' at position 2 is no known currency code.", Money.Read("  QQQ 5", CurrencySet.Iso).Failure?.Message);
    }

    [Theory]
    [InlineData(null, "USD -1234567.89")]
    [InlineData("G", "USD -1234567.89")]
    [InlineData("N", "USD -1,234,567.89")]
    [InlineData("F", "-1234567.89")]
    [InlineData("A", "-1,234,567.89")]
    public void ToString_Formats(string? format, string expected) => Assert.Equal(expected, Money.Of(-1234567.89m, Currency.USD).ToString(format, null));

    [Fact]
    public void ToString_UnknownFormat_Throws() => Assert.Throws<FormatException>(() => Money.Of(1m, Currency.USD).ToString("C", null));

    [Fact]
    public void ToString_IgnoresTheCurrentCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Culture("de-DE");
            Assert.Equal("EUR 1234.50", Money.Of(1234.50m, Currency.EUR).ToString());
            Assert.Equal(Money.Of(1234.50m, Currency.EUR), Money.Parse("EUR 1234.50"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void TryFormat_WithoutRoom_WritesNothing()
    {
        var money = Money.Of(1234.56m, Currency.USD);
        for (var length = 0; length < money.ToString().Length; length++)
        {
            Assert.False(money.TryFormat(new char[length], out var written, default, null));
            Assert.Equal(0, written);
        }
    }

    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
