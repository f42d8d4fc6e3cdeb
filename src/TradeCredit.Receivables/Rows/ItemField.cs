namespace TradeCredit.Receivables;

/// <summary>What a column of a ledger extract means.</summary>
public enum ItemField
{
    /// <summary>The document number or other id of the item.</summary>
    Item = 0,

    /// <summary>Who owes.</summary>
    Debtor,

    /// <summary>The date of the document.</summary>
    DocumentDate,

    /// <summary>The day it is due.</summary>
    DueDate,

    /// <summary>The amount, positive when the debtor owes it.</summary>
    Amount,

    /// <summary>The currency code.</summary>
    Currency,

    /// <summary>The day it was settled in full.</summary>
    SettledOn,

    /// <summary>Whether it is disputed: yes or no.</summary>
    Disputed,

    /// <summary>What was already paid of it.</summary>
    Paid,

    /// <summary>Its status: open, partial, settled or draft.</summary>
    Status,
}
