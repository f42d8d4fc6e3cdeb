namespace TradeCredit.Terms;

/// <summary>What an instalment is for.</summary>
public enum InstalmentKind
{
    /// <summary>Payment of the price.</summary>
    Regular = 0,

    /// <summary>A deposit or down payment, before delivery.</summary>
    Deposit,

    /// <summary>A retention: withheld until an event releases it, usually the end of the warranty.</summary>
    Retention,
}
