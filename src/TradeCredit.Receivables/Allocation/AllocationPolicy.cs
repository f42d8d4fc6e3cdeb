namespace TradeCredit.Receivables;

/// <summary>Which open items a payment goes to that names none.</summary>
public enum AllocationPolicy
{
    /// <summary>The item that was due first, then the next; items without a due date last.</summary>
    OldestDueFirst = 0,

    /// <summary>The item that is due last, then the one before; items without a due date first.</summary>
    NewestDueFirst,

    /// <summary>All items in proportion to what is open.</summary>
    ProRata,
}
