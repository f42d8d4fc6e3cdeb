using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>A price reduced in the proportion of the value delivered to the value that conforming goods would have had.</summary>
/// <remarks>
/// <para>The values are those at the time of delivery; only their ratio counts, so a risen or fallen market changes nothing. Goods worth as much as conforming ones, or
/// more, change nothing either: a price never rises. The reduction stands beside exemption under art. 79, and it acts on the price itself: interest runs on the
/// reduced price from the original due date.</para>
/// <para>Equality is by all members. <i>Source:</i> CISG art. 50.</para>
/// </remarks>
/// <param name="ContractPrice">The price that was agreed.</param>
/// <param name="Payable">The price that is payable.</param>
/// <param name="Exclusion">What took the right away, if anything.</param>
public sealed record PriceReduction(Money ContractPrice, Money Payable, PriceReductionExclusion Exclusion)
{
    /// <summary>What the price falls by.</summary>
    public Money Reduction => ContractPrice - Payable;

    /// <summary>Reduces a price.</summary>
    /// <param name="contractPrice">The price that was agreed, zero or more.</param>
    /// <param name="valueConforming">What conforming goods would have been worth, above zero.</param>
    /// <param name="valueDelivered">What the goods delivered were worth, zero or more, in the same currency as the other value.</param>
    /// <param name="exclusion">What takes the right away, if anything.</param>
    /// <param name="rounding">The rounding of the payable price; null = half up to the minor unit.</param>
    /// <returns>The reduction; or <c>claims.value-basis-invalid</c>, <c>claims.quantity-negative</c>, <c>claims.currency-mismatch</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The exclusion is not declared.</exception>
    /// <exception cref="OverflowException">A value has more than 18 digits.</exception>
    public static Result<PriceReduction> Of(
        Money contractPrice, UnroundedAmount valueConforming, UnroundedAmount valueDelivered, PriceReductionExclusion exclusion = PriceReductionExclusion.None, Rounding? rounding = null)
    {
        Guard.Declared(exclusion, nameof(exclusion));
        if (contractPrice.IsNegative) return Negative("contractPrice", contractPrice.ToString());
        if (valueDelivered.Amount < 0m) return Negative("valueDelivered", valueDelivered.ToString());
        if (valueConforming.Amount <= 0m) return new Failure(FailureReason.InvalidInput, "claims.value-basis-invalid", "The value of conforming goods must be above zero.", "valueConforming", valueConforming.ToString());
        if (valueConforming.Currency != valueDelivered.Currency)
            return new Failure(FailureReason.CurrencyMismatch, "claims.currency-mismatch", $"The values are in {valueConforming.Currency.Code} and {valueDelivered.Currency.Code}: convert one by a dated rate first.", "valueDelivered", valueDelivered.Currency.Code);
        if (exclusion != PriceReductionExclusion.None || valueDelivered.Amount >= valueConforming.Amount) return new PriceReduction(contractPrice, contractPrice, exclusion);
        var factor = Ratio.Of(valueDelivered.Amount) / Ratio.Of(valueConforming.Amount);
        return new PriceReduction(contractPrice, contractPrice.Times(factor, rounding ?? Rounding.HalfUp), exclusion);
    }

    /// <summary>The factor for a loss of value that is given as a percentage.</summary>
    /// <param name="lossOfValue">The loss, 0 to 100 %.</param>
    /// <returns>One less the loss, for example 0.745 for 25.5 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The percentage lies outside 0 to 100.</exception>
    public static Ratio Factor(Percentage lossOfValue)
    {
        Guard.InRange(lossOfValue.Value, 0m, 100m, "per cent", nameof(lossOfValue));
        return Ratio.One - lossOfValue.ToRatio();
    }

    /// <summary>The reduction on one line.</summary>
    /// <returns>For example <c>EUR 100000.00 reduced by EUR 40000.00 to EUR 60000.00</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ContractPrice} reduced by {Reduction} to {Payable}");

    private static Failure Negative(string path, string value) => new(FailureReason.InvalidInput, "claims.quantity-negative", "Prices and values are zero or more.", path, value);
}
