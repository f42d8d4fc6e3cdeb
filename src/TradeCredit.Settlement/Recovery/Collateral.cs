namespace TradeCredit.Settlement;

/// <summary>Goods or rights that secure a debt or are taken in its place.</summary>
/// <remarks>Equality is by all members. <i>Source:</i> convention of lending.</remarks>
public sealed record Collateral
{
    /// <summary>Makes collateral.</summary>
    /// <param name="agreedValue">The value agreed on, zero or more.</param>
    /// <param name="haircut">The part of it that is not counted on, 0 to 100 %.</param>
    /// <param name="realisationCost">What it costs to turn it into money, zero or more, in the same currency.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public Collateral(Money agreedValue, Percentage haircut, Money realisationCost)
    {
        if (agreedValue.IsNegative) throw new ArgumentOutOfRangeException(nameof(agreedValue), agreedValue, "The value of collateral is zero or more.");
        if (haircut < Percentage.Zero || haircut > Percentage.Hundred) throw new ArgumentOutOfRangeException(nameof(haircut), haircut, "A haircut lies from 0 % to 100 %.");
        if (realisationCost.Currency != agreedValue.Currency) throw new CurrencyMismatchException(agreedValue.Currency, realisationCost.Currency);
        if (realisationCost.IsNegative) throw new ArgumentOutOfRangeException(nameof(realisationCost), realisationCost, "The cost of realisation is zero or more.");
        AgreedValue = agreedValue;
        Haircut = haircut;
        RealisationCost = realisationCost;
    }

    /// <summary>The value agreed on.</summary>
    public Money AgreedValue { get; }

    /// <summary>The part of it that is not counted on.</summary>
    public Percentage Haircut { get; }

    /// <summary>What it costs to turn it into money.</summary>
    public Money RealisationCost { get; }

    /// <summary>The value that is counted on, half even: value x (1 - haircut).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money CountedValue => AgreedValue.Times(Ratio.One - Haircut.ToRatio(), Rounding.HalfEven);

    /// <summary>What the creditor nets: the debt or the counted value, whichever is less, less the cost. What the goods bring beyond the debt goes back to the debtor.</summary>
    /// <param name="debt">The debt.</param>
    /// <returns>The net amount; below zero if the cost exceeds what comes in.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public Money NetFor(Money debt) => Money.Min(debt, CountedValue) - RealisationCost;

    /// <summary>What of the debt is not covered by the counted value.</summary>
    /// <param name="debt">The debt.</param>
    /// <returns>Zero or more.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public Money ShortfallFor(Money debt) => Money.Max(Money.Zero(debt.Currency), debt - CountedValue);
}
