namespace TradeCredit;

/// <summary>One side of a sale.</summary>
public enum SaleParty
{
    /// <summary>The seller.</summary>
    Seller = 0,

    /// <summary>The buyer.</summary>
    Buyer,
}
