namespace TradeCredit.Terms;

/// <summary>Whom or what a seller relies on for payment, by the method alone.</summary>
public enum PaymentRisk
{
    /// <summary>Nobody: payment comes first.</summary>
    None = 0,

    /// <summary>A bank's undertaking.</summary>
    Bank,

    /// <summary>Control of the goods: the buyer gets them only against payment.</summary>
    Goods,

    /// <summary>The buyer alone.</summary>
    Open,
}
