namespace TradeCredit.Claims;

/// <summary>The states of a case.</summary>
public enum CaseState
{
    /// <summary>The claim came in.</summary>
    Received = 0,

    /// <summary>The customer was told so.</summary>
    Acknowledged,

    /// <summary>It is being investigated.</summary>
    Investigating,

    /// <summary>Evidence was asked for; the clock of the step stands.</summary>
    AwaitingEvidence,

    /// <summary>Liability is proposed.</summary>
    LiabilityProposed,

    /// <summary>Options are drafted.</summary>
    OptionsDrafted,

    /// <summary>Options are approved.</summary>
    OptionsApproved,

    /// <summary>The reply went out.</summary>
    Replied,

    /// <summary>It is being negotiated.</summary>
    Negotiating,

    /// <summary>It went up to somebody else.</summary>
    Escalated,

    /// <summary>An agreement is signed.</summary>
    Agreed,

    /// <summary>The agreement is being carried out.</summary>
    Executing,

    /// <summary>All is carried out; a follow-up is set.</summary>
    FollowUp,

    /// <summary>The claim is finally rejected.</summary>
    RejectedFinal,

    /// <summary>The claimant withdrew.</summary>
    Withdrawn,

    /// <summary>The case is closed.</summary>
    Closed,

    /// <summary>The case was opened again.</summary>
    Reopened,
}
