namespace TradeCredit.Cadence;

/// <summary>Why an item is not acted on now. Of several reasons the first in this order is the primary one.</summary>
public enum PlanReason
{
    /// <summary>It is acted on.</summary>
    Included = 0,

    /// <summary>Nothing of it is owed: it is settled, or a credit.</summary>
    NotOwed,

    /// <summary>The policy is not yet in force.</summary>
    PolicyNotInForce,

    /// <summary>The debtor is insolvent: demands are made in the proceedings only.</summary>
    Insolvency,

    /// <summary>The matter was handed to somebody else; one party speaks at a time.</summary>
    HandedOver,

    /// <summary>The debtor is left alone.</summary>
    Exempt,

    /// <summary>All that is open is disputed.</summary>
    Disputed,

    /// <summary>All that is not disputed is promised for a day that has not passed.</summary>
    Promised,

    /// <summary>A buffer runs.</summary>
    BufferRunning,

    /// <summary>A deliberate quiet wait.</summary>
    QuietWait,

    /// <summary>A hold stands.</summary>
    Held,

    /// <summary>The debtor cannot pay; soft reminders have stopped.</summary>
    Hardship,

    /// <summary>The buyer does not take the goods; the cargo is looked after.</summary>
    GoodsRejected,

    /// <summary>The debtor says that he has paid; the payment is looked for.</summary>
    PaymentSearch,

    /// <summary>A request or dispute of the debtor is being decided upon.</summary>
    AwaitingDecision,

    /// <summary>A reminder is prepared and waits to be sent.</summary>
    AlreadyPrepared,

    /// <summary>The item has no due day, and its next stage counts from one.</summary>
    NoDueDate,

    /// <summary>It is smaller than the tolerance.</summary>
    BelowTolerance,

    /// <summary>All stages are used up, or the most reminders were sent.</summary>
    Exhausted,

    /// <summary>It is at the level that the debt of the day calls for.</summary>
    AlreadyAtLevel,

    /// <summary>It is not in arrears.</summary>
    NotDue,

    /// <summary>It is in arrears, and its next stage is not ready.</summary>
    NotReady,

    /// <summary>The amount does not reach a minimum.</summary>
    BelowMinimum,

    /// <summary>Credits cover it.</summary>
    NettedToNothing,

    /// <summary>The last contact is too recent.</summary>
    GapNotOver,

    /// <summary>There were too many contacts of late.</summary>
    CapReached,

    /// <summary>It is no business day, or a blackout, where the contact takes place.</summary>
    NotBusinessDay,

    /// <summary>The hours of contact are over for the day.</summary>
    OutsideHours,

    /// <summary>No channel can be used.</summary>
    NoChannel,
}
