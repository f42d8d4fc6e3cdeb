namespace TradeCredit.Claims;

/// <summary>The account of a party that preserved goods for the other and sold them.</summary>
/// <remarks>
/// The seller of the goods keeps the reasonable costs of preserving and selling and owes the balance. Costs above the proceeds are a claim against the other
/// party, not a negative balance. Equality is by all members. <i>Source:</i> CISG art. 85 to 88, 88(3).
/// </remarks>
/// <param name="Proceeds">What the sale brought.</param>
/// <param name="PreservationCosts">The costs of preserving the goods.</param>
/// <param name="SellingCosts">The costs of selling them.</param>
public sealed record SelfHelpSale(Money Proceeds, Money PreservationCosts, Money SellingCosts)
{
    /// <summary>What is owed to the other party, zero or more.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public Money Balance => Money.Max(Net, Money.Zero(Net.Currency));

    /// <summary>What the other party still owes, zero or more.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public Money Shortfall => Money.Max(-Net, Money.Zero(Net.Currency));

    private Money Net => Proceeds - PreservationCosts - SellingCosts;
}
