namespace TradeCredit.Settlement;

/// <summary>How far cargo that a seller can resell protects him.</summary>
/// <remarks>Salvage is what the goods bring net of every cost of the best way to use them, discounted to the day. <i>Source:</i> own derivation.</remarks>
public static class SelfProtection
{
    /// <summary>The deposit that, with the salvage, leaves nothing of the price at risk.</summary>
    /// <param name="price">The price.</param>
    /// <param name="salvage">What the goods would bring.</param>
    /// <returns>Price less salvage, zero at least and the price at most.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money DepositFloor(Money price, Money salvage) => Money.Max(Money.Zero(price.Currency), price - Money.Max(Money.Zero(salvage.Currency), salvage));

    /// <summary>The deposit that, with the salvage, leaves nothing of the seller's own cost at risk.</summary>
    /// <param name="cost">What the goods cost the seller.</param>
    /// <param name="salvage">What the goods would bring.</param>
    /// <returns>Cost less salvage, zero at least and the cost at most.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money DepositFloorAtCost(Money cost, Money salvage) => DepositFloor(cost, salvage);

    /// <summary>Whether the buyer has more to lose than the seller: the balance does not exceed what the goods would bring.</summary>
    /// <param name="balance">What the buyer still owes.</param>
    /// <param name="salvage">What the goods would bring on the day.</param>
    /// <returns>Whether the contract protects itself on that day.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool Holds(Money balance, Money salvage) => balance <= salvage;
}
