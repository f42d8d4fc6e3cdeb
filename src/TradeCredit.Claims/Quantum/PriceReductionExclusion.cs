namespace TradeCredit.Claims;

/// <summary>What takes the right to reduce the price away.</summary>
public enum PriceReductionExclusion
{
    /// <summary>Nothing does.</summary>
    None = 0,

    /// <summary>The seller cured the defect (CISG art. 37, 48).</summary>
    Cured,

    /// <summary>The buyer refused to accept a cure (CISG art. 50, second sentence).</summary>
    CureRefused,
}
