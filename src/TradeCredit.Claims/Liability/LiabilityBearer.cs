namespace TradeCredit.Claims;

/// <summary>Who bears a part of a loss between seller and buyer.</summary>
public enum LiabilityBearer
{
    /// <summary>The seller.</summary>
    Seller = 0,

    /// <summary>The buyer.</summary>
    Buyer,

    /// <summary>Open: the facts at hand do not decide it.</summary>
    Undetermined,
}
