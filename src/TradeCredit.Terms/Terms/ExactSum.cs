using System.Globalization;
using System.Numerics;

namespace TradeCredit.Terms;

/// <summary>A sum of exact parts of a whole, whatever their denominators.</summary>
internal readonly record struct ExactSum(BigInteger Numerator, BigInteger Denominator)
{
    public static ExactSum Zero => new(BigInteger.Zero, BigInteger.One);

    /// <summary>-1 below the whole, 0 for exactly the whole, 1 above it.</summary>
    public int ComparedToWhole => Numerator.CompareTo(Denominator);

    public ExactSum Plus(Ratio part) => new((Numerator * part.Denominator) + (part.Numerator * Denominator), Denominator * part.Denominator);

    /// <summary>The sum in per cent, cut to six decimals.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(decimal)(Numerator * 100_000_000 / Denominator) / 1_000_000m:0.######} %");
}
