namespace TradeCredit.Settlement;

/// <summary>Where goods are repaired.</summary>
public enum RepairPlace
{
    /// <summary>At the customer's.</summary>
    OnSite = 0,

    /// <summary>At the seller's.</summary>
    AtSeller,

    /// <summary>By somebody whom the seller pays.</summary>
    ByThirdParty,
}
