using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>An exact fraction: a share, a weight, a part of a year.</summary>
/// <remarks>
/// <para>Numerator and denominator are whole numbers in lowest terms, the denominator above 0, both within 64 bits; arithmetic that would leave
/// that range throws <see cref="OverflowException"/>. Nothing is ever rounded except by <see cref="ToDecimal(int, RoundingMode)"/>.</para>
/// <para>The default value is 0. Equality and order are by value. The canonical text is <c>1/3</c>, or <c>2</c> for a whole number.</para>
/// </remarks>
/// <example><code>Ratio.Of(1, 3) + Ratio.Of(1, 6)   // 1/2</code></example>
[JsonConverter(typeof(CanonicalTextConverter<Ratio>))]
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>, IComparable, IComparisonOperators<Ratio, Ratio, bool>,
    IAdditionOperators<Ratio, Ratio, Ratio>, ISubtractionOperators<Ratio, Ratio, Ratio>, IMultiplyOperators<Ratio, Ratio, Ratio>,
    IDivisionOperators<Ratio, Ratio, Ratio>, IUnaryNegationOperators<Ratio, Ratio>, ISpanParsable<Ratio>, ISpanFormattable
{
    // Stored less one, so that the all-zero value is 0/1.
    private readonly long _denominatorLessOne;

    private Ratio(long numerator, long denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Nothing.</summary>
    public static Ratio Zero => default;

    /// <summary>The whole.</summary>
    public static Ratio One => new(1, 1);

    /// <summary>The numerator; it carries the sign.</summary>
    public long Numerator { get; }

    /// <summary>The denominator, above 0.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(Numerator);

    /// <summary>A fraction of two whole numbers, brought to lowest terms.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, not 0.</param>
    /// <returns>The ratio.</returns>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public static Ratio Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0) throw new DivideByZeroException("The denominator of a ratio must not be 0.");
        if (denominator < 0) (numerator, denominator) = (-numerator, -denominator);
        var divisor = Gcd(Int128.Abs(numerator), denominator);

        // 128-bit division is slow, and most ratios are small.
        if (numerator == (long)numerator && denominator == (long)denominator) return new Ratio((long)numerator / (long)divisor, (long)denominator / (long)divisor);
        var (n, d) = (numerator / divisor, denominator / divisor);
        if (n > long.MaxValue || n < long.MinValue || d > long.MaxValue)
            throw new OverflowException(string.Create(CultureInfo.InvariantCulture, $"The ratio {n}/{d} is out of range: numerator and denominator must fit 64 bits."));
        return new Ratio((long)n, (long)d);
    }

    /// <summary>The exact value of a decimal number.</summary>
    /// <param name="value">The number, with at most 18 digits after the decimal point once trailing zeros are cut.</param>
    /// <returns>The ratio.</returns>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public static Ratio Of(decimal value)
    {
        var (mantissa, scale) = DecimalParts.Of(value);
        return Of(mantissa, PowersOfTen.Wide(scale));
    }

    /// <summary>The sum of ratios, exactly.</summary>
    /// <param name="ratios">The ratios; none gives 0.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public static Ratio Sum(IEnumerable<Ratio> ratios)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        var sum = Zero;
        foreach (var ratio in ratios) sum += ratio;
        return sum;
    }

    /// <summary>The ratio as a decimal number, rounded as named.</summary>
    /// <param name="decimals">The digits after the decimal point, 0 to 18.</param>
    /// <param name="mode">The rounding mode.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits lies outside 0 to 18.</exception>
    /// <exception cref="OverflowException">The number has more than 28 digits.</exception>
    public decimal ToDecimal(int decimals, RoundingMode mode)
    {
        Guard.InRange(decimals, 0, 18, "digits", nameof(decimals));
        var scaled = ExactQuotient.Round((Int128)Numerator * PowersOfTen.Of(decimals), Denominator, mode);
        return (decimal)scaled / PowersOfTen.Of(decimals);
    }

    /// <summary>The nearest <see cref="double"/>, for valuation only.</summary>
    /// <returns>The quotient.</returns>
    public double ToDouble() => (double)Numerator / Denominator;

    /// <summary>The ratio without its sign.</summary>
    /// <returns>A ratio of zero or more.</returns>
    public Ratio Abs() => Numerator < 0 ? -this : this;

    /// <summary>Reads a fraction, a whole number or a decimal number.</summary>
    /// <param name="s">For example <c>1/3</c>, <c>2</c> or <c>0.25</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>The ratio.</returns>
    /// <exception cref="FormatException">The text cannot be read.</exception>
    public static Ratio Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var ratio) ? ratio : throw new FormatException($"'{s}' is no ratio: expected a whole number, a decimal number or a fraction such as 1/3, all within 64 bits.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider)"/>
    public static Ratio Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a fraction, a whole number or a decimal number.</summary>
    /// <param name="s">For example <c>1/3</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The ratio, or 0.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Ratio result)
    {
        result = default;
        var text = s.Trim();
        var slash = text.IndexOf('/');
        try
        {
            if (slash < 0)
            {
                if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
                result = Of(value);
                return true;
            }

            if (!long.TryParse(text[..slash], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator)
                || !long.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
                || denominator == 0) return false;
            result = Of(numerator, denominator);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider, out Ratio)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ratio result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Ratio other => CompareTo(other),
        _ => throw new ArgumentException($"A ratio compares with ratios, not with {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>The canonical text.</summary>
    /// <returns>For example <c>1/3</c> or <c>2</c>.</returns>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The canonical text; format and provider are not used.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <returns>For example <c>1/3</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryCopy(ToString(), destination, out charsWritten);

    /// <summary>The exact sum.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public static Ratio operator +(Ratio left, Ratio right)
    {
        // Over the least common denominator, so that sums of like fractions stay small.
        var divisor = Gcd(left.Denominator, right.Denominator);
        var (l, r) = (right.Denominator / divisor, left.Denominator / divisor);
        return Of(((Int128)left.Numerator * (long)l) + ((Int128)right.Numerator * (long)r), (Int128)left.Denominator * (long)l);
    }

    /// <summary>The exact difference.</summary>
    /// <param name="left">The ratio to subtract from.</param>
    /// <param name="right">The ratio to subtract.</param>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public static Ratio operator -(Ratio left, Ratio right) => left + -right;

    /// <summary>The ratio with the other sign.</summary>
    /// <param name="value">The ratio.</param>
    /// <exception cref="OverflowException">The numerator is the smallest 64-bit number.</exception>
    public static Ratio operator -(Ratio value) => new(checked(-value.Numerator), value.Denominator);

    /// <summary>The exact product.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public static Ratio operator *(Ratio left, Ratio right) =>
        Of((Int128)left.Numerator * right.Numerator, (Int128)left.Denominator * right.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <param name="left">The ratio to divide.</param>
    /// <param name="right">The ratio to divide by, not 0.</param>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    /// <exception cref="OverflowException">The lowest terms do not fit 64 bits.</exception>
    public static Ratio operator /(Ratio left, Ratio right) =>
        Of((Int128)left.Numerator * right.Denominator, (Int128)left.Denominator * right.Numerator);

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is smaller or equal.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is larger or equal.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">Another ratio.</param>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        // 128-bit division is slow, and most ratios are small.
        while (b != 0)
        {
            if (a <= ulong.MaxValue && b <= ulong.MaxValue)
            {
                var (x, y) = ((ulong)a, (ulong)b);
                while (y != 0) (x, y) = (y, x % y);
                return x;
            }

            (a, b) = (b, a % b);
        }

        return a;
    }
}
