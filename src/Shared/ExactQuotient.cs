using System.Numerics;

namespace TradeCredit;

/// <summary>Integer division rounded by a named mode, without any intermediate loss.</summary>
internal static class ExactQuotient
{
    /// <summary>numerator / denominator rounded to a whole number; the denominator is positive.</summary>
    public static T Round<T>(T numerator, T denominator, RoundingMode mode)
        where T : IBinaryInteger<T>
    {
        var (quotient, remainder) = T.DivRem(numerator, denominator);
        if (T.IsZero(remainder)) return quotient;
        var negative = T.IsNegative(numerator);
        var away = mode switch
        {
            RoundingMode.HalfUp => Half(remainder, denominator) >= 0,
            RoundingMode.HalfDown => Half(remainder, denominator) > 0,
            RoundingMode.HalfEven => Half(remainder, denominator) is var half && (half > 0 || (half == 0 && T.IsOddInteger(quotient))),
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.Ceiling => !negative,
            RoundingMode.Floor => negative,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "The rounding mode is not declared."),
        };
        return away ? negative ? quotient - T.One : quotient + T.One : quotient;
    }

    /// <summary>numerator / denominator rounded to a whole number that fits a <see cref="long"/>.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long RoundToInt64(BigInteger numerator, BigInteger denominator, RoundingMode mode) =>
        checked((long)Round(numerator, denominator, mode));

    /// <summary>The same on 128 bits, which holds every product of two longs.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long RoundToInt64(Int128 numerator, Int128 denominator, RoundingMode mode) =>
        checked((long)Round(numerator, denominator, mode));

    // The sign of |remainder| * 2 - denominator, without the doubling that could overflow.
    private static int Half<T>(T remainder, T denominator)
        where T : IBinaryInteger<T>
    {
        var magnitude = T.Abs(remainder);
        return magnitude.CompareTo(denominator - magnitude);
    }
}
