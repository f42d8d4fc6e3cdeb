namespace TradeCredit.LatePayment;

/// <summary>What is sold, as far as law on late payment looks at it.</summary>
public enum TradeSector
{
    /// <summary>Goods and services in general.</summary>
    General = 0,

    /// <summary>Agricultural and food products.</summary>
    AgriFood,

    /// <summary>Work that a larger enterprise commissions from a smaller one: manufacture to order, subcontracts.</summary>
    Commissioned,
}
