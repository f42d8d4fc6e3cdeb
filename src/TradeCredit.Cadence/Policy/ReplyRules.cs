namespace TradeCredit.Cadence;

/// <summary>How the plan answers what the debtor says.</summary>
/// <remarks>All days are calendar days of the debtor. Equality is by all members.</remarks>
public sealed record ReplyRules
{
    /// <summary>Days in which a payment that the debtor says he made is looked for. Default: 5.</summary>
    public int PaymentSearchDays { get; init; } = 5;

    /// <summary>Days in which a request for time, or a dispute that is not yet recorded, is decided upon. Default: 3.</summary>
    public int DecisionDays { get; init; } = 3;

    /// <summary>Days added to the minimum gap after a complaint about contacts. Default: 7.</summary>
    public int GapDaysAfterComplaint { get; init; } = 7;

    /// <summary>Days for which a complaint is honoured: softer tone, longer gap, another channel. Default: 90.</summary>
    public int ComplaintHonouredDays { get; init; } = 90;
}
