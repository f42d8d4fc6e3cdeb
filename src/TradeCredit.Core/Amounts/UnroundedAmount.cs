using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>An amount that may have more digits than its currency: a unit price, a limit in special drawing rights, interest before rounding.</summary>
/// <remarks>
/// <para>It cannot be booked: only <see cref="Round"/> with a named rounding makes <see cref="Money"/> of it. Up to 28 significant digits
/// (<see cref="decimal"/>). The default value is 0 XXX. Equality is by value and currency: 1.5 equals 1.50. Amounts of two currencies do not add.</para>
/// <para>The canonical text is <c>XDR 666.67</c>, without trailing zeros.</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<UnroundedAmount>))]
public readonly struct UnroundedAmount : IEquatable<UnroundedAmount>, ISpanParsable<UnroundedAmount>, ISpanFormattable,
    IAdditionOperators<UnroundedAmount, UnroundedAmount, UnroundedAmount>, ISubtractionOperators<UnroundedAmount, UnroundedAmount, UnroundedAmount>
{
    private UnroundedAmount(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>An amount in units of the currency.</summary>
    /// <param name="amount">The amount, with any number of decimals.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    public static UnroundedAmount Of(decimal amount, Currency currency) => new(amount, currency);

    /// <summary>Makes money of the amount, rounded as named.</summary>
    /// <param name="rounding">The rounding.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="OverflowException">The amount exceeds the range of <see cref="Money"/>.</exception>
    public Money Round(Rounding rounding) => Money.Of(Amount, Currency, rounding);

    /// <summary>A multiple of the amount.</summary>
    /// <param name="factor">The factor, for example a quantity.</param>
    /// <returns>The product.</returns>
    /// <exception cref="OverflowException">The product exceeds the range of <see cref="decimal"/>.</exception>
    public UnroundedAmount Times(decimal factor) => new(Amount * factor, Currency);

    /// <summary>Reads code and amount.</summary>
    /// <param name="s">For example <c>XDR 666.67</c>; ISO 4217 codes only.</param>
    /// <param name="provider">The culture of the decimal separator; null = invariant.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static UnroundedAmount Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var amount) ? amount : throw new FormatException($"'{s}' is no amount: expected a currency code at position 0, a space and a number, for example XDR 666.67.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider)"/>
    public static UnroundedAmount Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads code and amount.</summary>
    /// <param name="s">For example <c>XDR 666.67</c>.</param>
    /// <param name="provider">The culture of the decimal separator; null = invariant.</param>
    /// <param name="result">The amount, or the default.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UnroundedAmount result)
    {
        result = default;
        var text = s.Trim();
        var space = text.IndexOf(' ');
        if (space < 0 || !Currency.TryParse(text[..space], null, out var currency)
            || !decimal.TryParse(text[(space + 1)..], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, provider ?? CultureInfo.InvariantCulture, out var amount)) return false;
        result = new UnroundedAmount(amount, currency);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out UnroundedAmount)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnroundedAmount result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(UnroundedAmount other) => Amount == other.Amount && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnroundedAmount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    /// <summary>The canonical text, invariant, without trailing zeros.</summary>
    /// <returns>For example <c>XDR 666.67</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Code and amount without trailing zeros.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">The culture of the decimal separator; null = invariant.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => $"{Currency.Code} {DecimalText.Trimmed(Amount, formatProvider)}";

    /// <summary>Writes code and amount.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">The culture of the decimal separator; null = invariant.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryCopy(ToString(null, provider), destination, out charsWritten);

    /// <summary>The sum of two amounts in one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static UnroundedAmount operator +(UnroundedAmount left, UnroundedAmount right) => new(left.Amount + Same(left, right), left.Currency);

    /// <summary>The difference of two amounts in one currency.</summary>
    /// <param name="left">The amount to subtract from.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static UnroundedAmount operator -(UnroundedAmount left, UnroundedAmount right) => new(left.Amount - Same(left, right), left.Currency);

    /// <summary>Whether both have the same value and currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount.</param>
    public static bool operator ==(UnroundedAmount left, UnroundedAmount right) => left.Equals(right);

    /// <summary>Whether value or currency differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount.</param>
    public static bool operator !=(UnroundedAmount left, UnroundedAmount right) => !left.Equals(right);

    private static decimal Same(UnroundedAmount left, UnroundedAmount right) =>
        left.Currency == right.Currency ? right.Amount : throw new CurrencyMismatchException(left.Currency, right.Currency);
}
