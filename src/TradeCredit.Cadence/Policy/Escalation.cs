namespace TradeCredit.Cadence;

/// <summary>An act that is no message to the debtor.</summary>
/// <remarks>What must be true before each is in <see cref="EscalationGuards"/>.</remarks>
public enum Escalation
{
    /// <summary>No new deliveries on credit.</summary>
    CreditHold = 0,

    /// <summary>Deliveries under way are stopped.</summary>
    StopShipment,

    /// <summary>Documents of title are kept, and the carrier is told in writing not to release the goods.</summary>
    KeepDocuments,

    /// <summary>The insurer is told that the debt is overdue.</summary>
    InsurerNotice,

    /// <summary>The debt goes to the insurer for collection.</summary>
    InsurerTransfer,

    /// <summary>Another buyer is sought for goods that this one does not take.</summary>
    AnotherBuyer,

    /// <summary>Goods are brought back.</summary>
    ReturnGoods,

    /// <summary>A third party mediates.</summary>
    Mediation,

    /// <summary>Own lawyers look at the file.</summary>
    LegalReview,

    /// <summary>A settlement is proposed.</summary>
    SettlementProposal,

    /// <summary>The file goes to a collection agency.</summary>
    Agency,

    /// <summary>A lawyer writes.</summary>
    LawyerLetter,

    /// <summary>Suit is filed.</summary>
    Suit,

    /// <summary>The debtor is reported to a blacklist, an insurer's or that of a customs authority.</summary>
    BlacklistReport,
}
