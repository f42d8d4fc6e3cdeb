using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>A currency: its code and the number of digits of its minor unit.</summary>
/// <remarks>
/// <para>All active codes of ISO 4217 are built in (<see cref="All"/>); <see cref="Custom"/> makes others, for example loyalty points or a token.
/// The value is complete in itself (8 bytes, no registry), so a custom currency means the same in every process.</para>
/// <para>The default value is <see cref="None"/>, ISO code XXX. Equality is by code, digits and numeric code together.
/// Currencies have no order; sort by <see cref="Code"/> where a list needs one.</para>
/// <para><i>Source:</i> ISO 4217 List One, up to amendment 180 (in force 2026-01-01).</para>
/// </remarks>
/// <example><code>Currency.Of("JPY").MinorDigits   // 0</code></example>
[JsonConverter(typeof(CanonicalTextConverter<Currency>))]
public readonly struct Currency : IEquatable<Currency>, ISpanParsable<Currency>, ISpanFormattable
{
    /// <summary>The most characters that a code can have.</summary>
    public const int MaxCodeLength = 8;

    /// <summary>The most digits that a minor unit can have.</summary>
    public const int MaxMinorDigits = 12;

    // Bits 0-9 numeric code, 10-13 minor digits, 16-63 eight characters of six bits, first character highest.
    // The stored bits are xored with those of XXX, so that the all-zero value is XXX.
    private const int DigitsShift = 10;
    private const int CodeShift = 16;
    private const ulong NoneBits = (((34UL << 42) | (34UL << 36) | (34UL << 30)) << CodeShift) | 999;

    private readonly ulong _xored;

    private Currency(ulong bits) => _xored = bits ^ NoneBits;

    /// <summary>No currency: ISO 4217 code XXX, the default value.</summary>
    public static Currency None => default;

    /// <summary>Euro.</summary>
    public static Currency EUR { get; } = new(Pack("EUR", 2, 978));

    /// <summary>US dollar.</summary>
    public static Currency USD { get; } = new(Pack("USD", 2, 840));

    /// <summary>Yuan renminbi.</summary>
    public static Currency CNY { get; } = new(Pack("CNY", 2, 156));

    /// <summary>Pound sterling.</summary>
    public static Currency GBP { get; } = new(Pack("GBP", 2, 826));

    /// <summary>Yen; it has no minor unit.</summary>
    public static Currency JPY { get; } = new(Pack("JPY", 0, 392));

    /// <summary>Hong Kong dollar.</summary>
    public static Currency HKD { get; } = new(Pack("HKD", 2, 344));

    /// <summary>Swiss franc.</summary>
    public static Currency CHF { get; } = new(Pack("CHF", 2, 756));

    /// <summary>Special drawing right of the International Monetary Fund, the unit of carriers' liability limits.</summary>
    public static Currency XDR { get; } = new(Pack("XDR", 0, 960));

    /// <summary>All active ISO 4217 codes, ordered by code.</summary>
    public static ImmutableArray<Currency> All => Iso4217.All;

    private ulong Bits => _xored ^ NoneBits;

    /// <summary>The code, three letters for ISO currencies.</summary>
    public string Code => Iso4217.Find(this)?.Code ?? string.Create(CodeLength, Bits, static (span, bits) => WriteCode(bits, span));

    /// <summary>The ISO 4217 numeric code, 1 to 999; 0 for a custom currency.</summary>
    public int NumericCode => (int)(Bits & 0x3FF);

    /// <summary>The number of digits after the decimal point, 0 to 12. It is 0 for codes whose minor unit ISO lists as "N.A." (metals, XDR, XXX).</summary>
    public int MinorDigits => (int)((Bits >> DigitsShift) & 0xF);

    /// <summary>How many minor units make one unit: 10 to the power of <see cref="MinorDigits"/>.</summary>
    public long MinorUnitsPerUnit => PowersOfTen.Of(MinorDigits);

    /// <summary>The English name in the ISO list; the code itself for a custom currency.</summary>
    public string Name => Iso4217.Find(this)?.Name ?? Code;

    /// <summary>Whether this is an active ISO 4217 currency, not a custom one.</summary>
    public bool IsIso => Iso4217.Find(this) is not null;

    private int CodeLength
    {
        get
        {
            var length = 0;
            for (var i = 0; i < MaxCodeLength && CharacterAt(Bits, i) != '\0'; i++) length++;
            return length;
        }
    }

    /// <summary>The ISO 4217 currency with that alphabetic code.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentException">The code is not an active ISO 4217 code; withdrawn ones such as DEM or BGN are not.</exception>
    public static Currency Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Iso4217.Find(code) ?? throw new ArgumentException($"'{code}' is not an active ISO 4217 currency code; codes are three capital letters such as USD.", nameof(code));
    }

    /// <summary>The ISO 4217 currency with that numeric code.</summary>
    /// <param name="numericCode">The numeric code, 1 to 999.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No active currency has that numeric code.</exception>
    public static Currency OfNumeric(int numericCode)
    {
        foreach (var currency in All)
        {
            if (currency.NumericCode == numericCode) return currency;
        }

        throw new ArgumentOutOfRangeException(nameof(numericCode), numericCode, $"No active ISO 4217 currency has the numeric code {numericCode.ToString(CultureInfo.InvariantCulture)} (range 1 to 999).");
    }

    /// <summary>The ISO 4217 currency with that code, if there is one.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <param name="currency">The currency, or <see cref="None"/>.</param>
    /// <returns>Whether the code is an active ISO 4217 code.</returns>
    public static bool TryOf([NotNullWhen(true)] string? code, out Currency currency) => TryParse(code.AsSpan(), null, out currency);

    /// <summary>Makes a currency that ISO 4217 does not have.</summary>
    /// <param name="code">Three to eight capital letters and digits, the first a letter.</param>
    /// <param name="minorDigits">The digits after the decimal point, 0 to 12.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentException">The code is of another form, or ISO 4217 has it already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits lies outside 0 to 12.</exception>
    public static Currency Custom(string code, int minorDigits)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!IsCode(code))
            throw new ArgumentException($"A custom currency code has 3 to {MaxCodeLength} capital letters and digits and starts with a letter; '{code}' has not.", nameof(code));
        if (Iso4217.Find(code) is not null)
            throw new ArgumentException($"'{code}' is an ISO 4217 code; use Currency.Of(\"{code}\").", nameof(code));
        Guard.InRange(minorDigits, 0, MaxMinorDigits, "digits", nameof(minorDigits));
        return new Currency(Pack(code, minorDigits, 0));
    }

    /// <summary>Reads an ISO 4217 code.</summary>
    /// <param name="s">Three capital letters, nothing else.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="FormatException">The text is not an active ISO 4217 code. For texts with custom currencies use <see cref="CurrencySet"/>.</exception>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var currency) ? currency : throw new FormatException($"'{s}' is not an active ISO 4217 currency code at position 0; expected three capital letters such as USD.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider)"/>
    public static Currency Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads an ISO 4217 code.</summary>
    /// <param name="s">Three capital letters, nothing else.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The currency, or <see cref="None"/>.</param>
    /// <returns>Whether the text is an active ISO 4217 code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result)
    {
        var found = Iso4217.Find(s);
        result = found ?? None;
        return found is not null;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out Currency)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(Currency other) => _xored == other._xored;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _xored.GetHashCode();

    /// <summary>The code.</summary>
    /// <returns>For example <c>USD</c>.</returns>
    public override string ToString() => Code;

    /// <summary>The code; format and provider are not used.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>For example <c>USD</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Code;

    /// <summary>Writes the code.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var length = CodeLength;
        charsWritten = 0;
        if (destination.Length < length) return false;
        WriteCode(Bits, destination[..length]);
        charsWritten = length;
        return true;
    }

    /// <summary>Whether both are the same currency.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">Another currency.</param>
    public static bool operator ==(Currency left, Currency right) => left._xored == right._xored;

    /// <summary>Whether they are different currencies.</summary>
    /// <param name="left">One currency.</param>
    /// <param name="right">Another currency.</param>
    public static bool operator !=(Currency left, Currency right) => left._xored != right._xored;

    internal static bool IsCode(ReadOnlySpan<char> code)
    {
        if (code.Length is < 3 or > MaxCodeLength || !char.IsAsciiLetterUpper(code[0])) return false;
        foreach (var c in code)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        }

        return true;
    }

    internal static Currency OfIsoRow(string code, int minorDigits, int numericCode) => new(Pack(code, minorDigits, numericCode));

    private static ulong Pack(ReadOnlySpan<char> code, int minorDigits, int numericCode)
    {
        ulong characters = 0;
        for (var i = 0; i < MaxCodeLength; i++)
        {
            var c = i < code.Length ? code[i] : '\0';
            var six = c switch { '\0' => 0, <= '9' => c - '0' + 1, _ => c - 'A' + 11 };
            characters = (characters << 6) | (uint)six;
        }

        return (characters << CodeShift) | ((ulong)(uint)minorDigits << DigitsShift) | (uint)numericCode;
    }

    private static char CharacterAt(ulong bits, int index)
    {
        var six = (int)((bits >> (CodeShift + (6 * (MaxCodeLength - 1 - index)))) & 0x3F);
        return (char)(six switch { 0 => 0, <= 10 => six - 1 + '0', _ => six - 11 + 'A' });
    }

    private static void WriteCode(ulong bits, Span<char> span)
    {
        for (var i = 0; i < span.Length; i++) span[i] = CharacterAt(bits, i);
    }
}
