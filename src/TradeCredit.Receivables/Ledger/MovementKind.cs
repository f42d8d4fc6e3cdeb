namespace TradeCredit.Receivables;

/// <summary>What changed the open amount of an item.</summary>
public enum MovementKind
{
    /// <summary>The item was posted.</summary>
    Posted = 0,

    /// <summary>Money was applied.</summary>
    Payment,

    /// <summary>A credit note was applied.</summary>
    Credit,

    /// <summary>A cash discount was granted.</summary>
    Discount,

    /// <summary>It was written off, or a write-off was taken back.</summary>
    WriteOff,

    /// <summary>A credit was paid back to the debtor.</summary>
    Refund,

    /// <summary>The document was cancelled.</summary>
    Cancellation,

    /// <summary>It moved into a plan.</summary>
    Rescheduling,

    /// <summary>What happened before a snapshot, in one sum.</summary>
    CarriedForward,
}
