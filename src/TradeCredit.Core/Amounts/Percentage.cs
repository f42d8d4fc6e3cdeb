using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>A percentage, held as the number before the percent sign: 2.5 means 2.5 %.</summary>
/// <remarks>The default value is 0 %. Equality and order are by value: 2.5 % equals 2.50 %. The canonical text is <c>2.5%</c>.</remarks>
[JsonConverter(typeof(CanonicalTextConverter<Percentage>))]
public readonly struct Percentage : IEquatable<Percentage>, IComparable<Percentage>, IComparable, IComparisonOperators<Percentage, Percentage, bool>,
    ISpanParsable<Percentage>, ISpanFormattable
{
    private Percentage(decimal value) => Value = value;

    /// <summary>Nought per cent.</summary>
    public static Percentage Zero => default;

    /// <summary>The whole.</summary>
    public static Percentage Hundred => new(100m);

    /// <summary>The number before the percent sign.</summary>
    public decimal Value { get; }

    /// <summary>The value as a fraction of one: 0.025 for 2.5 %.</summary>
    public decimal Fraction => Value / 100m;

    /// <summary>A percentage given as the number before the percent sign.</summary>
    /// <param name="value">For example 2.5 for 2.5 %; any sign and size.</param>
    /// <returns>The percentage.</returns>
    public static Percentage Of(decimal value) => new(value);

    /// <summary>A percentage given as a fraction of one.</summary>
    /// <param name="fraction">For example 0.025 for 2.5 %.</param>
    /// <returns>The percentage.</returns>
    public static Percentage OfFraction(decimal fraction) => new(fraction * 100m);

    /// <summary>The exact fraction of one.</summary>
    /// <returns>For example 1/40 for 2.5 %.</returns>
    /// <exception cref="OverflowException">The percentage has more than 16 digits after the decimal point.</exception>
    public Ratio ToRatio() => Ratio.Of(Value) / Ratio.Of(100, 1);

    /// <summary>Reads a number and a percent sign.</summary>
    /// <param name="s">For example <c>2.5%</c>; a blank before the sign is accepted.</param>
    /// <param name="provider">The culture of the decimal separator; null = invariant.</param>
    /// <returns>The percentage.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static Percentage Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var percentage) ? percentage : throw new FormatException($"'{s}' is no percentage: expected a number and a percent sign at position {s.TrimEnd().TrimEnd('%').Length.ToString(CultureInfo.InvariantCulture)}, for example 2.5%.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider)"/>
    public static Percentage Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a number and a percent sign.</summary>
    /// <param name="s">For example <c>2.5%</c>.</param>
    /// <param name="provider">The culture of the decimal separator; null = invariant.</param>
    /// <param name="result">The percentage, or 0 %.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Percentage result)
    {
        result = default;
        var text = s.Trim();
        if (text.IsEmpty || text[^1] != '%') return false;
        if (!decimal.TryParse(text[..^1].TrimEnd(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, provider ?? CultureInfo.InvariantCulture, out var value)) return false;
        result = new Percentage(value);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out Percentage)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(Percentage other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Percentage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => Value.CompareTo(other.Value);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Percentage other => CompareTo(other),
        _ => throw new ArgumentException($"A percentage compares with percentages, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The canonical text, invariant, without trailing zeros.</summary>
    /// <returns>For example <c>2.5%</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The number without trailing zeros and the percent sign.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">The culture of the decimal separator; null = invariant.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => DecimalText.Trimmed(Value, formatProvider) + "%";

    /// <summary>Writes the percentage.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">The culture of the decimal separator; null = invariant.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryCopy(ToString(null, provider), destination, out charsWritten);

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One percentage.</param>
    /// <param name="right">Another percentage.</param>
    public static bool operator ==(Percentage left, Percentage right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One percentage.</param>
    /// <param name="right">Another percentage.</param>
    public static bool operator !=(Percentage left, Percentage right) => !left.Equals(right);

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One percentage.</param>
    /// <param name="right">Another percentage.</param>
    public static bool operator <(Percentage left, Percentage right) => left.Value < right.Value;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One percentage.</param>
    /// <param name="right">Another percentage.</param>
    public static bool operator >(Percentage left, Percentage right) => left.Value > right.Value;

    /// <summary>Whether the left one is smaller or equal.</summary>
    /// <param name="left">One percentage.</param>
    /// <param name="right">Another percentage.</param>
    public static bool operator <=(Percentage left, Percentage right) => left.Value <= right.Value;

    /// <summary>Whether the left one is larger or equal.</summary>
    /// <param name="left">One percentage.</param>
    /// <param name="right">Another percentage.</param>
    public static bool operator >=(Percentage left, Percentage right) => left.Value >= right.Value;
}
