namespace TradeCredit.Claims;

/// <summary>How a remedy touches the receivable.</summary>
public enum ReceivableEffectKind
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>A credit note lowers it.</summary>
    Credit,

    /// <summary>Money goes back to the customer.</summary>
    Payment,

    /// <summary>A credit is kept for a later order; the receivable stays.</summary>
    Later,
}
