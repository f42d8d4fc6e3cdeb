namespace TradeCredit.Terms;

/// <summary>What the share of an instalment is a share of.</summary>
public enum ShareBasis
{
    /// <summary>The total of the invoice or contract, tax included.</summary>
    Total = 0,

    /// <summary>The total without tax.</summary>
    Untaxed,

    /// <summary>The total without tax and freight.</summary>
    Goods,

    /// <summary>All tax and freight of the invoice.</summary>
    TaxAndFreight,

    /// <summary>The tax of the invoice.</summary>
    Tax,

    /// <summary>What the instalments before have left.</summary>
    Remaining,
}
