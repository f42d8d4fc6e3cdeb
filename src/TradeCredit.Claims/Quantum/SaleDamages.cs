namespace TradeCredit.Claims;

/// <summary>Damages under the sales convention, as amounts.</summary>
/// <remarks>Amounts are in one currency; a result below zero is zero: who gains by a breach has no damages. No rounding happens.</remarks>
public static class SaleDamages
{
    /// <summary>The difference to a substitute transaction, plus further loss.</summary>
    /// <param name="claimant">The buyer who covered, or the seller who resold.</param>
    /// <param name="contractPrice">The price that was agreed.</param>
    /// <param name="substitutePrice">The price of the substitute transaction.</param>
    /// <param name="furtherLoss">Further loss under art. 74.</param>
    /// <returns>The damages, zero or more.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <remarks><i>Source:</i> CISG art. 75.</remarks>
    public static Money Substitute(SaleParty claimant, Money contractPrice, Money substitutePrice, Money furtherLoss) => Difference(claimant, contractPrice, substitutePrice, furtherLoss);

    /// <summary>The difference to the current price where there was no substitute transaction, plus further loss.</summary>
    /// <param name="claimant">The party that avoided the contract.</param>
    /// <param name="contractPrice">The price that was agreed.</param>
    /// <param name="currentPrice">The current price at avoidance, or at taking over if the goods were taken over before.</param>
    /// <param name="furtherLoss">Further loss under art. 74.</param>
    /// <returns>The damages, zero or more.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <remarks><i>Source:</i> CISG art. 76.</remarks>
    public static Money CurrentPrice(SaleParty claimant, Money contractPrice, Money currentPrice, Money furtherLoss) => Difference(claimant, contractPrice, currentPrice, furtherLoss);

    /// <summary>A loss less what reasonable measures would have avoided.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="avoidable">What should have been avoided, zero or more.</param>
    /// <returns>The damages, zero or more; never above the loss.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The avoidable amount is negative: mitigation never raises damages.</exception>
    /// <remarks><i>Source:</i> CISG art. 77.</remarks>
    public static Money Mitigated(Money loss, Money avoidable) => avoidable.IsNegative
        ? throw new ArgumentOutOfRangeException(nameof(avoidable), avoidable, "What should have been avoided is zero or more.")
        : AtLeastZero(loss - avoidable);

    private static Money Difference(SaleParty claimant, Money contractPrice, Money otherPrice, Money furtherLoss) =>
        AtLeastZero((Guard.Declared(claimant, nameof(claimant)) == SaleParty.Buyer ? otherPrice - contractPrice : contractPrice - otherPrice) + furtherLoss);

    private static Money AtLeastZero(Money amount) => Money.Max(amount, Money.Zero(amount.Currency));
}
