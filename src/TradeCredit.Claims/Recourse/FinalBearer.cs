namespace TradeCredit.Claims;

/// <summary>Who bears a part of a loss in the end, after recourse.</summary>
public enum FinalBearer
{
    /// <summary>The seller.</summary>
    Seller = 0,

    /// <summary>The buyer.</summary>
    Buyer,

    /// <summary>Open.</summary>
    Undetermined,

    /// <summary>A carrier.</summary>
    Carrier,

    /// <summary>A cargo insurer.</summary>
    Insurer,

    /// <summary>A supplier of the seller.</summary>
    Supplier,

    /// <summary>Somebody else.</summary>
    ThirdParty,
}
