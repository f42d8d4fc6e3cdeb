using System.Numerics;

namespace TradeCredit.LatePayment;

/// <summary>An exact quotient of minor units on its way to one rounding; the denominator is above 0. Not in lowest terms.</summary>
internal readonly record struct Fraction<T>(T Numerator, T Denominator)
    where T : struct, IBinaryInteger<T>
{
    // 10 to the power of 2 to 30: a hundred, and up to 28 decimals of a percentage.
    private static readonly T[] Hundredths = [.. Enumerable.Range(2, 29).Select(exponent => T.CreateChecked(BigInteger.Pow(10, exponent)))];

    public static Fraction<T> Of(long whole) => new(T.CreateChecked(whole), T.One);

    public static Fraction<T> Min(Fraction<T> left, Fraction<T> right) => left.Minus(right).IsNegative ? left : right;

    public bool IsNegative => T.IsNegative(Numerator);

    public bool IsZero => T.IsZero(Numerator);

    public Fraction<T> Times(Ratio ratio) => new(Numerator * T.CreateChecked(ratio.Numerator), Denominator * T.CreateChecked(ratio.Denominator));

    // Denominators stay powers of ten, so that sums over several rates need no common one.
    public Fraction<T> Times(Percentage percentage)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(percentage.Value, bits);
        // The words are unsigned bit patterns in signed integers.
        var magnitude = unchecked(((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0]);
        var mantissa = T.CreateChecked(magnitude);
        return new Fraction<T>(Numerator * (bits[3] < 0 ? -mantissa : mantissa), Denominator * Hundredths[(bits[3] >> 16) & 0xFF]);
    }

    public Fraction<T> Plus(Fraction<T> other)
    {
        if (Denominator == other.Denominator) return new Fraction<T>(Numerator + other.Numerator, Denominator);
        var common = Gcd(Denominator, other.Denominator);
        var (mine, theirs) = (Denominator / common, other.Denominator / common);
        return new Fraction<T>((Numerator * theirs) + (other.Numerator * mine), mine * other.Denominator);
    }

    public Fraction<T> Minus(Fraction<T> other) => Plus(new Fraction<T>(-other.Numerator, other.Denominator));

    // The branch is decided when the code for T is made.
    public Money Round(Currency currency, Rounding rounding) => typeof(T) == typeof(Int128)
        ? Money.OfQuotient((Int128)(object)Numerator, (Int128)(object)Denominator, currency, rounding)
        : Money.OfQuotient((BigInteger)(object)Numerator, (BigInteger)(object)Denominator, currency, rounding);

    // One division if either divides the other, which is the usual case.
    private static T Gcd(T a, T b)
    {
        while (!T.IsZero(b)) (a, b) = (b, a % b);
        return a;
    }
}
