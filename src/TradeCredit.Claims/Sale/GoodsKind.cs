namespace TradeCredit.Claims;

/// <summary>What kind of goods, for how soon a buyer must examine them and complain.</summary>
public enum GoodsKind
{
    /// <summary>Durable goods.</summary>
    Durable = 0,

    /// <summary>Perishable goods.</summary>
    Perishable,

    /// <summary>Machinery, which must be run to be examined.</summary>
    Machinery,
}
