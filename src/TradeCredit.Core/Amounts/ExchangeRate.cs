using System.Globalization;
using System.Numerics;
using NodaTime;

namespace TradeCredit;

/// <summary>A dated exchange rate: so many units of one currency cost so much in another, on one day.</summary>
/// <remarks>
/// Conversion works both ways, each exactly from the quoted figure and rounded once as named; no inverted rate is ever stored. Equality is by all
/// members. The text is <c>USD 1 = CNY 7.1234 on 2026-11-20</c>.
/// </remarks>
public sealed record ExchangeRate
{
    private ExchangeRate(UnroundedAmount @base, UnroundedAmount quote, LocalDate on)
    {
        Base = @base;
        Quote = quote;
        On = on;
    }

    /// <summary>The amount in the base currency, usually 1, at times 100.</summary>
    public UnroundedAmount Base { get; }

    /// <summary>What that amount costs in the quote currency.</summary>
    public UnroundedAmount Quote { get; }

    /// <summary>The day the rate is of.</summary>
    public LocalDate On { get; }

    /// <summary>One unit of a currency costs so much in another.</summary>
    /// <param name="base">The base currency.</param>
    /// <param name="quote">What one unit costs, above 0, in another currency.</param>
    /// <param name="on">The day the rate is of.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentException">Both currencies are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0.</exception>
    public static ExchangeRate Of(Currency @base, UnroundedAmount quote, LocalDate on) => Of(UnroundedAmount.Of(1m, @base), quote, on);

    /// <summary>So many units of a currency cost so much in another, for example JPY 100 = CNY 4.85.</summary>
    /// <param name="base">The amount in the base currency, above 0.</param>
    /// <param name="quote">What it costs, above 0, in another currency.</param>
    /// <param name="on">The day the rate is of.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentException">Both currencies are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not above 0.</exception>
    public static ExchangeRate Of(UnroundedAmount @base, UnroundedAmount quote, LocalDate on)
    {
        if (@base.Currency == quote.Currency) throw new ArgumentException($"An exchange rate needs two currencies; both are {quote.Currency.Code}.", nameof(quote));
        if (@base.Amount <= 0) throw new ArgumentOutOfRangeException(nameof(@base), @base, "The base amount of an exchange rate must be above 0.");
        if (quote.Amount <= 0) throw new ArgumentOutOfRangeException(nameof(quote), quote, "An exchange rate must be above 0.");
        return new ExchangeRate(@base, quote, on);
    }

    /// <summary>Converts an amount into the other of the two currencies.</summary>
    /// <param name="amount">An amount in the base or in the quote currency.</param>
    /// <param name="rounding">The rounding of the result.</param>
    /// <returns>The converted amount.</returns>
    /// <exception cref="CurrencyMismatchException">The amount is in neither currency.</exception>
    /// <exception cref="OverflowException">The result exceeds the range of <see cref="Money"/>.</exception>
    public Money Convert(Money amount, Rounding rounding) => Convert(amount.ToUnrounded(), rounding);

    /// <summary>Converts an amount that is not rounded yet, for example a limit in special drawing rights, into money of the other currency.</summary>
    /// <param name="amount">An amount in the base or in the quote currency.</param>
    /// <param name="rounding">The rounding of the result; it is the only one.</param>
    /// <returns>The converted amount.</returns>
    /// <exception cref="CurrencyMismatchException">The amount is in neither currency.</exception>
    /// <exception cref="OverflowException">The result exceeds the range of <see cref="Money"/>.</exception>
    public Money Convert(UnroundedAmount amount, Rounding rounding)
    {
        if (amount.Currency == Base.Currency) return Convert(amount, Quote, Base, rounding);
        if (amount.Currency == Quote.Currency) return Convert(amount, Base, Quote, rounding);
        throw new CurrencyMismatchException(Base.Currency, amount.Currency);
    }

    /// <summary>The rate on one line.</summary>
    /// <returns>For example <c>USD 1 = CNY 7.1234 on 2026-11-20</c>.</returns>
    public override string ToString() => $"{Base} = {Quote} on {Iso.Text(On)}";

    private static Money Convert(UnroundedAmount amount, UnroundedAmount to, UnroundedAmount from, Rounding rounding)
    {
        var (value, valueScale) = DecimalParts.Of(amount.Amount);
        var (price, priceScale) = DecimalParts.Of(to.Amount);
        var (unit, unitScale) = DecimalParts.Of(from.Amount);
        return Money.OfQuotient(
            (BigInteger)value * price * BigInteger.Pow(10, unitScale) * to.Currency.MinorUnitsPerUnit,
            (BigInteger)unit * BigInteger.Pow(10, priceScale + valueScale),
            to.Currency,
            rounding);
    }
}
