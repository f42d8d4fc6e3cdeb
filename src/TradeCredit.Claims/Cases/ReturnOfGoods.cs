namespace TradeCredit.Claims;

/// <summary>What happens to the goods that are complained about.</summary>
public enum ReturnOfGoods
{
    /// <summary>The customer keeps them.</summary>
    Keep = 0,

    /// <summary>They come back.</summary>
    Return,

    /// <summary>They are scrapped.</summary>
    Scrap,
}
