using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>An exact amount in one currency: a whole number of minor units.</summary>
/// <remarks>
/// <para>This is booked money. It never holds a fraction of a minor unit: an amount with more digits than its currency has is refused unless a
/// <see cref="Rounding"/> is named. Amounts of two currencies do not add or compare; that throws <see cref="CurrencyMismatchException"/>.
/// Arithmetic is checked: it throws <see cref="OverflowException"/> and never wraps.</para>
/// <para>Range: -2^63 to 2^63 - 1 minor units, about 92 quadrillion units of a currency with two digits. The default value is 0 XXX
/// (<see cref="Currency.None"/>). Equality is by minor units and currency; zero euros and zero dollars differ. Order holds within one currency only.</para>
/// <para>Sixteen bytes, immutable. The canonical text is <c>USD 1234.56</c>.</para>
/// </remarks>
/// <example><code>Money.Of(1234.56m, Currency.USD) + Money.Of(0.44m, Currency.USD)   // USD 1235.00</code></example>
[JsonConverter(typeof(CanonicalTextConverter<Money>))]
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>, IComparable, IComparisonOperators<Money, Money, bool>,
    IAdditionOperators<Money, Money, Money>, ISubtractionOperators<Money, Money, Money>, IUnaryNegationOperators<Money, Money>,
    ISpanParsable<Money>, ISpanFormattable
{
    private Money(long minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        Currency = currency;
    }

    /// <summary>The amount in minor units, for example cents.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in units of the currency, with as many decimals as the currency has.</summary>
    public decimal Amount => ToDecimal(MinorUnits, Currency.MinorDigits);

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Whether the amount is above zero.</summary>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(MinorUnits);

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>Zero of that currency.</returns>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>An amount given in units of the currency.</summary>
    /// <param name="amount">The amount; trailing zeros do not count as digits.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency; round it by name (<see cref="Of(decimal, Currency, Rounding)"/>).</exception>
    /// <exception cref="OverflowException">The amount exceeds the range of <see cref="Money"/>.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        var (numerator, denominator) = Minor(amount, currency);
        var (minor, rest) = Int128.DivRem(numerator, denominator);
        if (rest != 0)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{amount} has more than the {currency.MinorDigits} decimals of {currency.Code}; name a rounding or pass an exact amount."), nameof(amount));
        }

        return new Money(ToInt64(minor, currency), currency);
    }

    /// <summary>An amount given in units of the currency, rounded as named.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">The rounding.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="OverflowException">The amount exceeds the range of <see cref="Money"/>.</exception>
    /// <exception cref="ArgumentException">The step of the rounding is no whole number of minor units.</exception>
    public static Money Of(decimal amount, Currency currency, Rounding rounding)
    {
        var (numerator, denominator) = Minor(amount, currency);
        return OfQuotient(numerator, denominator, currency, rounding);
    }

    /// <summary>An amount given in minor units, for example cents.</summary>
    /// <param name="minorUnits">The number of minor units.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    public static Money OfMinor(long minorUnits, Currency currency) => new(minorUnits, currency);

    /// <summary>An amount given as an exact quotient of minor units, rounded once as named. Sums of fractions (interest over several periods) end here.</summary>
    /// <param name="numerator">The numerator, in minor units.</param>
    /// <param name="denominator">The denominator, above 0.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">The rounding.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above 0.</exception>
    /// <exception cref="OverflowException">The amount exceeds the range of <see cref="Money"/>.</exception>
    /// <exception cref="ArgumentException">The step of the rounding is no whole number of minor units.</exception>
    public static Money OfQuotient(Int128 numerator, Int128 denominator, Currency currency, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var step = StepOf(currency, rounding);
        if (step != 1 && denominator > Int128.MaxValue / step)
            return OfQuotient(numerator, (BigInteger)denominator, currency, rounding);
        return new Money(ToInt64(ExactQuotient.Round(numerator, denominator * step, rounding.Mode), step, currency), currency);
    }

    /// <inheritdoc cref="OfQuotient(Int128, Int128, Currency, Rounding)"/>
    public static Money OfQuotient(BigInteger numerator, BigInteger denominator, Currency currency, Rounding rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var step = StepOf(currency, rounding);
        var steps = ExactQuotient.Round(numerator, denominator * step, rounding.Mode);
        return new Money(ToInt64(steps * step, currency), currency);
    }

    /// <summary>The sum of amounts in one currency.</summary>
    /// <param name="amounts">The amounts; none gives zero.</param>
    /// <param name="currency">The currency of the sum.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency.</exception>
    /// <exception cref="OverflowException">The sum exceeds the range of <see cref="Money"/>; sums of intermediate size do not matter.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Int128 total = 0;
        foreach (var amount in amounts)
        {
            if (amount.Currency != currency) throw new CurrencyMismatchException(currency, amount.Currency);
            total += amount.MinorUnits;
        }

        return new Money(ToInt64(total, currency), currency);
    }

    /// <summary>An amount given as a 128-bit number of minor units, for example the exact total of a large batch.</summary>
    /// <param name="minorUnits">The number of minor units.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="OverflowException">The number exceeds the range of <see cref="Money"/>.</exception>
    public static Money OfMinor(Int128 minorUnits, Currency currency) => new(ToInt64(minorUnits, currency), currency);

    /// <inheritdoc/>
    public bool Equals(Money other) => MinorUnits == other.MinorUnits && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinorUnits, Currency);

    /// <summary>Orders amounts of one currency.</summary>
    /// <param name="other">An amount in the same currency.</param>
    /// <returns>Below 0, 0 or above 0.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        RequireSameCurrency(this, other);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException($"An amount compares with amounts, not with {obj.GetType().Name}.", nameof(obj)),
    };

    internal static decimal ToDecimal(long minorUnits, int digits)
    {
        var magnitude = (ulong)Int128.Abs(minorUnits);
        return unchecked(new decimal((int)magnitude, (int)(magnitude >> 32), 0, minorUnits < 0, (byte)digits));
    }

    // amount = numerator / denominator minor units.
    private static (Int128 Numerator, Int128 Denominator) Minor(decimal amount, Currency currency)
    {
        var (numerator, scale) = DecimalParts.Of(amount);
        var shift = currency.MinorDigits - scale;
        if (shift < 0) return (numerator, PowersOfTen.Wide(-shift));
        if (shift == 0) return (numerator, 1);
        var limit = Int128.MaxValue / PowersOfTen.Wide(shift);
        if (numerator > limit || numerator < -limit) throw OutOfRange(currency);
        return (numerator * PowersOfTen.Wide(shift), 1);
    }

    private static long StepOf(Currency currency, Rounding rounding)
    {
        if (rounding.Step is not { } step) return 1;
        var (numerator, denominator) = Minor(step, currency);
        return numerator % denominator == 0
            ? ToInt64(numerator / denominator, currency)
            : throw new ArgumentException($"The rounding {rounding} has a step that is no whole number of minor units of {currency.Code} ({currency.MinorDigits.ToString(CultureInfo.InvariantCulture)} decimals).", nameof(rounding));
    }

    private static long ToInt64(Int128 steps, long step, Currency currency) =>
        step == 1 ? ToInt64(steps, currency) : ToInt64((BigInteger)steps * step, currency);

    private static long ToInt64(Int128 minorUnits, Currency currency) =>
        minorUnits >= long.MinValue && minorUnits <= long.MaxValue ? (long)minorUnits : throw OutOfRange(currency);

    private static long ToInt64(BigInteger minorUnits, Currency currency) =>
        minorUnits >= long.MinValue && minorUnits <= long.MaxValue ? (long)minorUnits : throw OutOfRange(currency);

    private static OverflowException OutOfRange(Currency currency) =>
        new($"The amount is out of range: money in {currency.Code} goes from {OfMinor(long.MinValue, currency)} to {OfMinor(long.MaxValue, currency)}.");

    private static void RequireSameCurrency(Money left, Money right)
    {
        if (left.Currency != right.Currency) throw new CurrencyMismatchException(left.Currency, right.Currency);
    }
}
