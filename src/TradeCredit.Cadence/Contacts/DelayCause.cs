namespace TradeCredit.Cadence;

/// <summary>Why the debtor is late, as he says. What a cause changes is in <see cref="DelayCauseAdvice"/>.</summary>
public enum DelayCause
{
    /// <summary>Another cause.</summary>
    Other = 0,

    /// <summary>It was overlooked.</summary>
    Oversight,

    /// <summary>The invoice or a document is missing.</summary>
    DocumentMissing,

    /// <summary>An approval inside his company is missing.</summary>
    ApprovalMissing,

    /// <summary>The goods are not as agreed.</summary>
    Goods,

    /// <summary>His customers have not paid, or cash is short for a while.</summary>
    CashShort,

    /// <summary>Foreign currency or a transfer permit is missing.</summary>
    TransferBlocked,

    /// <summary>He is insolvent or about to be.</summary>
    Insolvent,

    /// <summary>He does not want to pay.</summary>
    Unwilling,
}
