namespace TradeCredit.Claims;

/// <summary>Who a piece of evidence comes from.</summary>
public enum EvidenceSource
{
    /// <summary>The seller's own records.</summary>
    Internal = 0,

    /// <summary>The customer.</summary>
    Customer,

    /// <summary>A carrier.</summary>
    Carrier,

    /// <summary>Somebody independent of all of them: a surveyor, an authority.</summary>
    Independent,
}
