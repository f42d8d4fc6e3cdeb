namespace TradeCredit.Settlement;

/// <summary>A term of a documentary credit that may have a tolerance.</summary>
public enum CreditTerm
{
    /// <summary>The amount of the credit.</summary>
    Amount = 0,

    /// <summary>The quantity of the goods.</summary>
    Quantity,

    /// <summary>The price of one unit.</summary>
    UnitPrice,
}
