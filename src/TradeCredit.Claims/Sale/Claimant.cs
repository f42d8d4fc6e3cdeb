namespace TradeCredit.Claims;

/// <summary>Who makes a claim.</summary>
public enum Claimant
{
    /// <summary>The buyer.</summary>
    Buyer = 0,

    /// <summary>The buyer's insurer, which paid and stepped into its place.</summary>
    SubrogatedInsurer,

    /// <summary>A customer of the buyer, whose claim is passed on.</summary>
    EndCustomer,
}
