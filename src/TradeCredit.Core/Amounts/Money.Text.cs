using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradeCredit;

/// <content>Text in and out.</content>
public readonly partial struct Money
{

    /// <summary>Reads code and amount, in either order, with exactly as many decimals as the currency allows.</summary>
    /// <param name="s">For example <c>USD 1234.56</c> or <c>1234.56 USD</c>; ISO 4217 codes only.</param>
    /// <param name="provider">The culture of separators and sign; null = invariant.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text cannot be read; the message says where and what was expected.</exception>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Read(s, CurrencySet.Iso, provider) is var result && result.TryGet(out var money, out var failure) ? money : throw new FormatException(failure.ToString());

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider)"/>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads code and amount, in either order.</summary>
    /// <param name="s">For example <c>USD 1234.56</c>.</param>
    /// <param name="provider">The culture of separators and sign; null = invariant.</param>
    /// <param name="result">The amount, or the default.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) => Read(s, CurrencySet.Iso, provider).TryGet(out result, out _);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out Money)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads code and amount, in either order, from texts that may name custom currencies.</summary>
    /// <param name="text">For example <c>USD 1234.56</c>.</param>
    /// <param name="currencies">The currencies that the text may name.</param>
    /// <param name="provider">The culture of separators and sign; null = invariant. Group separators are accepted where the culture has them, the last group with three digits.</param>
    /// <returns>The amount, or a failure: <c>core.currency-unknown</c>, <c>core.amount-malformed</c>, <c>core.amount-too-many-digits</c>, <c>core.amount-out-of-range</c>.</returns>
    public static Result<Money> Read(ReadOnlySpan<char> text, CurrencySet currencies, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(currencies);
        var trimmed = text.Trim();
        var offset = text.Length - text.TrimStart().Length;
        if (!trimmed.IsEmpty && char.IsAsciiLetter(trimmed[0]))
        {
            // Custom codes may hold digits, so the longest prefix goes first; then the letters alone, for "USD12.50".
            var longest = PrefixLength(trimmed, char.IsAsciiLetterOrDigit);
            var length = currencies.TryGet(trimmed[..longest], out _) ? longest : PrefixLength(trimmed, char.IsAsciiLetter);
            return currencies.TryGet(trimmed[..length], out var first)
                ? ReadAmount(trimmed[length..], first, provider)
                : UnknownCurrency(text, trimmed[..longest], offset);
        }

        var start = trimmed.LastIndexOf(' ') + 1;
        if (start == 0) start = trimmed.Length - SuffixLength(trimmed, char.IsAsciiLetter);
        return currencies.TryGet(trimmed[start..], out var last)
            ? ReadAmount(trimmed[..start], last, provider)
            : UnknownCurrency(text, trimmed[start..], offset + start);
    }

    /// <summary>Reads an amount whose currency is known from elsewhere, for example from another column.</summary>
    /// <param name="amount">For example <c>1234.56</c> or <c>-0.05</c>; no currency, no exponent, no parentheses.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="provider">The culture of separators and sign; null = invariant. Group separators are accepted where the culture has them, the last group with three digits.</param>
    /// <returns>The amount, or a failure: <c>core.amount-malformed</c>, <c>core.amount-too-many-digits</c>, <c>core.amount-out-of-range</c>.</returns>
    public static Result<Money> ReadAmount(ReadOnlySpan<char> amount, Currency currency, IFormatProvider? provider = null)
    {
        var scan = AmountText.Scan(amount, NumberFormatInfo.GetInstance(provider ?? CultureInfo.InvariantCulture), currency.MinorDigits);
        return scan.Fault switch
        {
            AmountText.Fault.None => new Money(scan.MinorUnits, currency),
            AmountText.Fault.TooManyDigits => new Failure(FailureReason.InvalidInput, "core.amount-too-many-digits",
                $"{currency.Code} has {currency.MinorDigits.ToString(CultureInfo.InvariantCulture)} decimals; the amount has more from position {scan.Position.ToString(CultureInfo.InvariantCulture)}.", value: amount.ToString()),
            AmountText.Fault.TooLarge => new Failure(FailureReason.Overflow, "core.amount-out-of-range",
                $"The amount is out of range: money in {currency.Code} goes from {OfMinor(long.MinValue, currency)} to {OfMinor(long.MaxValue, currency)}.", value: amount.ToString()),
            _ => new Failure(FailureReason.InvalidInput, "core.amount-malformed",
                $"The amount cannot be read at position {scan.Position.ToString(CultureInfo.InvariantCulture)}: expected {scan.Expected}.", value: amount.ToString()),
        };
    }

    /// <summary>The canonical text, invariant: code, space, amount with all decimals of the currency.</summary>
    /// <returns>For example <c>USD -1234.56</c>; <see cref="Parse(string, IFormatProvider)"/> reads it back for ISO currencies.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount as text.</summary>
    /// <param name="format"><c>G</c> or null: <c>USD 1234.56</c>. <c>N</c>: <c>USD 1,234.56</c>, grouped. <c>F</c>: <c>1234.56</c>, without currency. <c>A</c>: <c>1,234.56</c>, grouped and without currency.</param>
    /// <param name="formatProvider">The culture of separators and sign; null = invariant.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[128];
        return TryFormat(buffer, out var written, format, formatProvider) ? buffer[..written].ToString() : Build(format, formatProvider);
    }

    /// <summary>Writes the amount as text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">As in <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">The culture of separators and sign; null = invariant.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var (withCode, grouped) = FormatOf(format);
        charsWritten = 0;
        var at = 0;
        if (withCode)
        {
            if (!Currency.TryFormat(destination, out at, default, null) || at == destination.Length) return false;
            destination[at++] = ' ';
        }

        Span<char> specifier = stackalloc char[3];
        specifier[0] = grouped ? 'N' : 'F';
        var digits = Currency.MinorDigits;
        digits.TryFormat(specifier[1..], out var length, default, CultureInfo.InvariantCulture);
        if (!Amount.TryFormat(destination[at..], out var amountLength, specifier[..(1 + length)], provider ?? CultureInfo.InvariantCulture)) return false;
        charsWritten = at + amountLength;
        return true;
    }

    private string Build(string? format, IFormatProvider? provider)
    {
        var (withCode, grouped) = FormatOf(format);
        var amount = Amount.ToString((grouped ? "N" : "F") + Currency.MinorDigits.ToString(CultureInfo.InvariantCulture), provider ?? CultureInfo.InvariantCulture);
        return withCode ? $"{Currency.Code} {amount}" : amount;
    }

    private static (bool WithCode, bool Grouped) FormatOf(ReadOnlySpan<char> format) => format switch
    {
        "" or "G" => (true, false),
        "N" => (true, true),
        "F" => (false, false),
        "A" => (false, true),
        _ => throw new FormatException($"'{format}' is no format of an amount; use G, N, F or A."),
    };

    private static int PrefixLength(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length])) length++;
        return length;
    }

    private static int SuffixLength(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[^(length + 1)])) length++;
        return length;
    }

    private static Failure UnknownCurrency(ReadOnlySpan<char> text, ReadOnlySpan<char> code, int position) =>
        code.IsEmpty
            ? new Failure(FailureReason.Missing, "core.currency-unknown", "The amount has no currency: expected a code such as USD before or after it.", value: text.ToString())
            : new Failure(FailureReason.NotFound, "core.currency-unknown", $"'{code}' at position {position.ToString(CultureInfo.InvariantCulture)} is no known currency code.", value: text.ToString());
}
