namespace TradeCredit.Claims;

/// <summary>What stops or extends the time for suit.</summary>
public enum SuitExtension
{
    /// <summary>It was not read.</summary>
    NotRead = 0,

    /// <summary>An agreement made after the event. A shorter time in the transport document is void.</summary>
    AgreementAfterEvent,

    /// <summary>A written declaration of the person claimed against, any number of times.</summary>
    DeclarationOfDebtor,

    /// <summary>Suit, arbitration or acknowledgement; force majeure in the last six months suspends.</summary>
    ActionOrAcknowledgement,

    /// <summary>A letter of demand.</summary>
    LetterOfDemand,

    /// <summary>Whatever the law of the court says.</summary>
    LawOfForum,

    /// <summary>The first written claim, until it is rejected with the documents returned.</summary>
    WrittenClaimUntilRejected,
}
