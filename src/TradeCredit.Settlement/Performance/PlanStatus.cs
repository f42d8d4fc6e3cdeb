namespace TradeCredit.Settlement;

/// <summary>Where a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>It runs.</summary>
    Running = 0,

    /// <summary>Everything is due at once.</summary>
    Accelerated,

    /// <summary>It was charged off; it can be paid and not changed.</summary>
    ChargedOff,

    /// <summary>What was owed is written off; what comes in is recovered.</summary>
    WrittenOff,

    /// <summary>Nothing is owed any more.</summary>
    Completed,
}
