namespace TradeCredit.Cadence;

/// <summary>What must be true before an act that cannot be taken back.</summary>
public enum EscalationGuard
{
    /// <summary>Nothing of the debt in question is disputed.</summary>
    Undisputed = 0,

    /// <summary>The evidence is complete: contract, invoices, proof of delivery, statement, a demand that was sent.</summary>
    Documented,

    /// <summary>A person has approved this act.</summary>
    Approved,

    /// <summary>The debtor was sent a formal demand or a later one.</summary>
    DemandSent,

    /// <summary>The seller holds title to the goods or the documents that control them.</summary>
    ControlsGoods,

    /// <summary>The cost is estimated.</summary>
    CostEstimated,

    /// <summary>The buyer's refusal of the goods is there in writing.</summary>
    RefusalInWriting,

    /// <summary>The debt has not been handed to somebody else.</summary>
    NotHandedOver,
}
