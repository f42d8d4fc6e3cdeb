namespace TradeCredit.Terms;

/// <summary>What the share of an instalment is a share of.</summary>
public enum ShareBasis
{
    /// <summary>The total of the invoice or contract, tax included.</summary>
    Total = 0,

    /// <summary>The total without tax.</summary>
    Untaxed,

    /// <summary>What the instalments before have left.</summary>
    Remaining,
}
