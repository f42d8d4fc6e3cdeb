namespace TradeCredit.Settlement;

/// <summary>Something that was seen and that points to a cause of arrears.</summary>
public enum ArrearsSignal
{
    /// <summary>The debtor asks for time.</summary>
    AsksForTime = 0,

    /// <summary>He pays in part.</summary>
    PaysInPart,

    /// <summary>His payments became slower in a short time.</summary>
    PaysSlower,

    /// <summary>The event that makes the debt due has no date.</summary>
    DueEventMissing,

    /// <summary>Documents contradict each other.</summary>
    DocumentsConflict,

    /// <summary>He complains about the goods.</summary>
    Complains,

    /// <summary>He does not answer.</summary>
    Silent,

    /// <summary>He broke promises to pay.</summary>
    BrokePromises,

    /// <summary>He moves assets away.</summary>
    MovesAssets,

    /// <summary>He was not reminded.</summary>
    NotReminded,

    /// <summary>The invoice was wrong or did not arrive.</summary>
    InvoiceWrong,

    /// <summary>He proved payment in his country, and the money did not arrive.</summary>
    PaidLocally,

    /// <summary>Transfers out of his country are blocked or rationed.</summary>
    TransfersBlocked,

    /// <summary>Insolvency proceedings are open or asked for.</summary>
    ProceedingsOpen,
}
