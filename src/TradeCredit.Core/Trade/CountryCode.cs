using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>A country by its ISO 3166-1 alpha-2 code.</summary>
/// <remarks>
/// Two capital letters; the form is checked, not the assignment, so user-assigned codes such as XK work. The default value is ZZ, a user-assigned
/// code that stands for "not stated" (<see cref="Unknown"/>). Equality is by code.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<CountryCode>))]
public readonly struct CountryCode : IEquatable<CountryCode>, ISpanParsable<CountryCode>, ISpanFormattable
{
    // Distance of each letter from Z, so that the all-zero value is ZZ.
    private readonly byte _first;
    private readonly byte _second;

    private CountryCode(char first, char second)
    {
        _first = (byte)('Z' - first);
        _second = (byte)('Z' - second);
    }

    /// <summary>Not stated: ZZ, the default value.</summary>
    public static CountryCode Unknown => default;

    /// <summary>The two letters.</summary>
    public string Code => string.Create(2, this, static (span, c) =>
    {
        span[0] = (char)('Z' - c._first);
        span[1] = (char)('Z' - c._second);
    });

    /// <summary>The country with that code.</summary>
    /// <param name="code">Two capital letters.</param>
    /// <returns>The country.</returns>
    /// <exception cref="ArgumentException">The code is not two capital letters.</exception>
    public static CountryCode Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return TryParse(code, null, out var country) ? country : throw new ArgumentException($"A country code is two capital letters of ISO 3166-1, such as DE; '{code}' is not.", nameof(code));
    }

    /// <summary>Reads a code.</summary>
    /// <param name="s">Two capital letters.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>The country.</returns>
    /// <exception cref="FormatException">The text is not two capital letters.</exception>
    public static CountryCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var country) ? country : throw new FormatException($"'{s}' is no country code: expected two capital letters of ISO 3166-1, such as DE.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider)"/>
    public static CountryCode Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a code.</summary>
    /// <param name="s">Two capital letters.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The country, or ZZ.</param>
    /// <returns>Whether the text is two capital letters.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CountryCode result)
    {
        var ok = s.Length == 2 && char.IsAsciiLetterUpper(s[0]) && char.IsAsciiLetterUpper(s[1]);
        result = ok ? new CountryCode(s[0], s[1]) : default;
        return ok;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out CountryCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryCode result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(CountryCode other) => _first == other._first && _second == other._second;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountryCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_first << 8) | _second;

    /// <summary>The two letters.</summary>
    /// <returns>For example <c>DE</c>.</returns>
    public override string ToString() => Code;

    /// <summary>The two letters; format and provider are not used.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>For example <c>DE</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Code;

    /// <summary>Writes the two letters.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryCopy(Code, destination, out charsWritten);

    /// <summary>Whether both are the same country.</summary>
    /// <param name="left">One country.</param>
    /// <param name="right">Another country.</param>
    public static bool operator ==(CountryCode left, CountryCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One country.</param>
    /// <param name="right">Another country.</param>
    public static bool operator !=(CountryCode left, CountryCode right) => !left.Equals(right);
}
