namespace TradeCredit.Settlement;

/// <summary>Whether everything can be called due.</summary>
public enum AccelerationStatus
{
    /// <summary>Neither condition of the clause is met.</summary>
    NotTriggered = 0,

    /// <summary>A condition is met; the debtor must be put on notice first.</summary>
    NoticeNeeded,

    /// <summary>The debtor was put on notice and can still avert it.</summary>
    Curing,

    /// <summary>It can be done. Unless the contract makes it automatic, that is the creditor's decision.</summary>
    Available,
}
