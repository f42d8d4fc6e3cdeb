namespace TradeCredit;

/// <content>Checked arithmetic.</content>
public readonly partial struct Money
{
    /// <summary>The sum of two amounts in one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum exceeds the range of <see cref="Money"/>.</exception>
    public static Money operator +(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return new Money(ToInt64((Int128)left.MinorUnits + right.MinorUnits, left.Currency), left.Currency);
    }

    /// <summary>The difference of two amounts in one currency.</summary>
    /// <param name="left">The amount to subtract from.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference exceeds the range of <see cref="Money"/>.</exception>
    public static Money operator -(Money left, Money right)
    {
        RequireSameCurrency(left, right);
        return new Money(ToInt64((Int128)left.MinorUnits - right.MinorUnits, left.Currency), left.Currency);
    }

    /// <summary>The amount with the other sign.</summary>
    /// <param name="value">The amount.</param>
    /// <exception cref="OverflowException">The amount is the smallest that <see cref="Money"/> can hold.</exception>
    public static Money operator -(Money value) => new(ToInt64(-(Int128)value.MinorUnits, value.Currency), value.Currency);

    /// <summary>Whether the left amount is smaller.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or equal.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Whether both have the same currency and the same number of minor units.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount.</param>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether amount or currency differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount.</param>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>The smaller of two amounts in one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <returns>The smaller one.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts in one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">Another amount in the same currency.</param>
    /// <returns>The larger one.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>The amount without its sign.</summary>
    /// <returns>An amount of zero or more.</returns>
    /// <exception cref="OverflowException">The amount is the smallest that <see cref="Money"/> can hold.</exception>
    public Money Abs() => IsNegative ? -this : this;

    /// <summary>A whole multiple of the amount.</summary>
    /// <param name="count">How many times.</param>
    /// <returns>The product, exact.</returns>
    /// <exception cref="OverflowException">The product exceeds the range of <see cref="Money"/>.</exception>
    public Money Times(long count) => new(ToInt64((Int128)MinorUnits * count, Currency), Currency);

    /// <summary>A share of the amount, computed exactly and rounded once as named.</summary>
    /// <param name="share">The share, for example 1/3.</param>
    /// <param name="rounding">The rounding.</param>
    /// <returns>The rounded product.</returns>
    /// <exception cref="OverflowException">The product exceeds the range of <see cref="Money"/>.</exception>
    /// <exception cref="ArgumentException">The step of the rounding is no whole number of minor units.</exception>
    /// <example><code>Money.Of(100m, Currency.EUR).Times(Ratio.Of(1, 3), Rounding.HalfUp)   // EUR 33.33</code></example>
    public Money Times(Ratio share, Rounding rounding) =>
        OfQuotient((Int128)MinorUnits * share.Numerator, share.Denominator, Currency, rounding);

    /// <summary>A percentage of the amount, computed exactly and rounded once as named.</summary>
    /// <param name="percentage">The percentage, for example 2 %.</param>
    /// <param name="rounding">The rounding.</param>
    /// <returns>The rounded product.</returns>
    /// <exception cref="OverflowException">The product exceeds the range of <see cref="Money"/>.</exception>
    /// <exception cref="ArgumentException">The step of the rounding is no whole number of minor units.</exception>
    public Money Times(Percentage percentage, Rounding rounding) => Times(percentage.ToRatio(), rounding);

    /// <summary>How large this amount is beside another of the same currency, exactly.</summary>
    /// <param name="other">The amount that counts as one.</param>
    /// <returns>This amount divided by the other.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="DivideByZeroException">The other amount is zero.</exception>
    public Ratio RatioTo(Money other)
    {
        RequireSameCurrency(this, other);
        return Ratio.Of(MinorUnits, other.MinorUnits);
    }

    /// <summary>The same amount, free to carry more digits than its currency has.</summary>
    /// <returns>The amount as <see cref="UnroundedAmount"/>.</returns>
    public UnroundedAmount ToUnrounded() => UnroundedAmount.Of(Amount, Currency);
}
