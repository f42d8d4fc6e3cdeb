namespace TradeCredit.Receivables;

/// <summary>What an item without a due date means.</summary>
public enum MissingDueDate
{
    /// <summary>A fault of the row: the item is never silently taken as not due.</summary>
    Refuse = 0,

    /// <summary>The item is due on its document date.</summary>
    UseDocumentDate,

    /// <summary>The item has no due date, for agings by another date.</summary>
    Leave,
}
