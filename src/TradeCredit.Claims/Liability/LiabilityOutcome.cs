namespace TradeCredit.Claims;

/// <summary>The outcome of a liability decision in one word.</summary>
public enum LiabilityOutcome
{
    /// <summary>The seller bears nothing.</summary>
    NotLiable = 0,

    /// <summary>The seller bears a part.</summary>
    Shared,

    /// <summary>The seller bears all.</summary>
    Liable,

    /// <summary>A part is open; the open questions name the evidence that would decide it.</summary>
    Undetermined,
}
