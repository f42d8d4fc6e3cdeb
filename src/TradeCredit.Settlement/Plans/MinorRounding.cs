using System.Numerics;

namespace TradeCredit.Settlement;

/// <summary>A named rounding for amounts of one currency, on bare minor units: what the rows of a plan are computed with.</summary>
internal readonly struct MinorRounding(Rounding rounding, Currency currency)
{
    private readonly long _step = StepOf(rounding, currency);

    /// <summary>The distance between rounded amounts, in minor units.</summary>
    public long Step => _step;

    public RoundingMode Mode => rounding.Mode;

    /// <summary>amount x ratio, rounded.</summary>
    public long Product(long amount, Ratio ratio)
    {
        // Nearly every product fits 64 bits, where division is quick; the others take the long way to the same answer.
        var high = Math.BigMul(amount, ratio.Numerator, out var low);
        return high == 0 && low >= 0 && (_step == 1 || ratio.Denominator <= long.MaxValue / _step)
            ? RoundPositive(low, ratio.Denominator * _step) * _step
            : Money.OfQuotient((Int128)amount * ratio.Numerator, ratio.Denominator, currency, rounding).MinorUnits;
    }

    /// <summary>amount / parts, rounded.</summary>
    public long Part(long amount, int parts) => Product(amount, Ratio.Of(1, parts));

    /// <summary>numerator / denominator minor units, rounded.</summary>
    public long Quotient(BigInteger numerator, BigInteger denominator) => Money.OfQuotient(numerator, denominator, currency, rounding).MinorUnits;

    private long RoundPositive(long numerator, long denominator)
    {
        var (quotient, remainder) = Math.DivRem(numerator, denominator);
        if (remainder == 0) return quotient;
        var up = rounding.Mode switch
        {
            RoundingMode.HalfEven => remainder > denominator - remainder || (remainder == denominator - remainder && (quotient & 1) == 1),
            RoundingMode.HalfUp => remainder >= denominator - remainder,
            RoundingMode.HalfDown => remainder > denominator - remainder,
            RoundingMode.Up or RoundingMode.Ceiling => true,
            _ => false,
        };
        return up ? quotient + 1 : quotient;
    }

    private static long StepOf(Rounding rounding, Currency currency) => rounding.Step is { } step ? Money.Of(step, currency).MinorUnits : 1;
}
