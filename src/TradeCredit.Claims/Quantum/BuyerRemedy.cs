namespace TradeCredit.Claims;

/// <summary>A remedy of a buyer.</summary>
public enum BuyerRemedy
{
    /// <summary>Damages other than lost profit.</summary>
    Damages = 0,

    /// <summary>Damages for lost profit.</summary>
    LostProfit,

    /// <summary>Reduction of the price.</summary>
    PriceReduction,

    /// <summary>Repair.</summary>
    Repair,

    /// <summary>Delivery of substitute goods.</summary>
    SubstituteGoods,

    /// <summary>Avoidance of the contract.</summary>
    Avoidance,
}
