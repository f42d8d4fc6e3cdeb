using System.Numerics;
using System.Runtime.InteropServices;

namespace TradeCredit.Aging;

/// <summary>A sum of amounts times rates, exact until it is rounded.</summary>
internal sealed class ExactAllowance
{
    private readonly Dictionary<Ratio, Int128> _amounts = [];

    /// <summary>Adds an amount at a rate.</summary>
    public void Add(Int128 minorUnits, Ratio rate) => CollectionsMarshal.GetValueRefOrAddDefault(_amounts, rate, out _) += minorUnits;

    /// <summary>The sum, rounded once.</summary>
    public Money Round(Currency currency, Rounding rounding)
    {
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var (rate, minorUnits) in _amounts)
        {
            numerator = (numerator * rate.Denominator) + ((BigInteger)minorUnits * rate.Numerator * denominator);
            denominator *= rate.Denominator;
        }

        return Money.OfQuotient(numerator, denominator, currency, rounding);
    }
}
