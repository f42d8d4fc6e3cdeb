using System.Numerics;

namespace TradeCredit.Terms;

/// <summary>An exact quotient of minor units, on its way to one rounding.</summary>
internal readonly record struct ExactAmount(BigInteger Numerator, BigInteger Denominator, Currency Currency)
{
    public static ExactAmount Of(Money money) => new(money.MinorUnits, BigInteger.One, money.Currency);

    public ExactAmount Times(Ratio ratio) => new(Numerator * ratio.Numerator, Denominator * ratio.Denominator, Currency);

    /// <summary>The amount times one amount over another, which is not zero.</summary>
    public ExactAmount Times(ExactAmount over, ExactAmount under) => new(
        Numerator * over.Numerator * under.Denominator * under.Numerator.Sign, Denominator * over.Denominator * BigInteger.Abs(under.Numerator), Same(over));

    public ExactAmount Plus(ExactAmount other) => new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator, Same(other));

    public ExactAmount Minus(ExactAmount other) => Plus(other.Negated());

    public ExactAmount Negated() => new(-Numerator, Denominator, Currency);

    public int CompareMagnitudeTo(ExactAmount other) => (BigInteger.Abs(Numerator) * other.Denominator).CompareTo(BigInteger.Abs(other.Numerator) * Denominator);

    public Money Round(Rounding rounding) => Money.OfQuotient(Numerator, Denominator, Currency, rounding);

    private Currency Same(ExactAmount other) => Currency == other.Currency ? Currency : throw new CurrencyMismatchException(Currency, other.Currency);
}
