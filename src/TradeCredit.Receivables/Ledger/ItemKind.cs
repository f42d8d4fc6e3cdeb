namespace TradeCredit.Receivables;

/// <summary>What an item of a ledger is.</summary>
public enum ItemKind
{
    /// <summary>An invoice with one due date.</summary>
    Invoice = 0,

    /// <summary>One instalment of an invoice or a plan with several.</summary>
    Instalment,

    /// <summary>A credit note; negative.</summary>
    CreditNote,

    /// <summary>Money received that is not yet applied in full; negative.</summary>
    Payment,

    /// <summary>Money received before the invoice; negative.</summary>
    Advance,

    /// <summary>A revaluation posting, of either sign.</summary>
    Revaluation,

    /// <summary>A payment that was taken back; positive.</summary>
    Chargeback,
}
