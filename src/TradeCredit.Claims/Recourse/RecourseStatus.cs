namespace TradeCredit.Claims;

/// <summary>How recourse stands.</summary>
public enum RecourseStatus
{
    /// <summary>It is open.</summary>
    Open = 0,

    /// <summary>It is open, but notice was late: delivery in good order is presumed, and the claimant must prove the contrary.</summary>
    EvidenceReversed,

    /// <summary>A time limit ended it.</summary>
    Barred,

    /// <summary>The other side does not answer for the loss, or does not cover it.</summary>
    NotLiable,
}
