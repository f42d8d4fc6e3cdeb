namespace TradeCredit.Claims;

/// <summary>What must be done before a time limit ends.</summary>
public enum TimeBarClock
{
    /// <summary>Complain about a defect as the contract says.</summary>
    AgreedComplaint = 0,

    /// <summary>Give notice of a defect within a reasonable time.</summary>
    ReasonableTime,

    /// <summary>Give notice of a defect before the absolute end.</summary>
    CutOff,

    /// <summary>Give notice of loss or damage that can be seen.</summary>
    NoticeApparent,

    /// <summary>Give notice of loss or damage that cannot be seen at delivery.</summary>
    NoticeHidden,

    /// <summary>Give notice of delay.</summary>
    NoticeDelay,

    /// <summary>Put the claim in writing, where an earlier end of the time for suit depends on it.</summary>
    WrittenClaim,

    /// <summary>Sue, or go to arbitration.</summary>
    Suit,

    /// <summary>Sue where the defendant acted with intent, or recklessly.</summary>
    SuitWilful,

    /// <summary>Sue for indemnity after having settled a claim or been served.</summary>
    Indemnity,
}
