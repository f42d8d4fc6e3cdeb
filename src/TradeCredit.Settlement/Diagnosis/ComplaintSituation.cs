namespace TradeCredit.Settlement;

/// <summary>How a complaint stands.</summary>
public enum ComplaintSituation
{
    /// <summary>Evidence is incomplete.</summary>
    EvidenceIncomplete = 0,

    /// <summary>The seller is at fault, and the defect is minor.</summary>
    MinorDefect,

    /// <summary>The seller is at fault, and the goods do not work as they should.</summary>
    FunctionalDefect,

    /// <summary>The seller is at fault, and the goods are of no use.</summary>
    MajorDefect,

    /// <summary>Both are at fault.</summary>
    SharedFault,

    /// <summary>The complaint is not founded.</summary>
    Unfounded,
}
