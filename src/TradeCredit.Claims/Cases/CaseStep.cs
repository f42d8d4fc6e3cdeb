namespace TradeCredit.Claims;

/// <summary>The eight steps of handling a claim.</summary>
public enum CaseStep
{
    /// <summary>Acknowledge the claim.</summary>
    Acknowledge = 0,

    /// <summary>Investigate: records, evidence of the customer, what is missing.</summary>
    Investigate,

    /// <summary>Decide who answers.</summary>
    DecideLiability,

    /// <summary>Prepare one or two options and have them approved.</summary>
    PrepareOptions,

    /// <summary>Reply.</summary>
    Reply,

    /// <summary>Negotiate.</summary>
    Negotiate,

    /// <summary>Carry out what was agreed.</summary>
    Execute,

    /// <summary>Review: the cause behind the cause, and what prevents it.</summary>
    Review,
}
