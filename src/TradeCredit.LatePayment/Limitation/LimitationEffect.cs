namespace TradeCredit.LatePayment;

/// <summary>What an event does to a running limitation period.</summary>
public enum LimitationEffect
{
    /// <summary>Not researched: a computation with such an event fails instead of guessing.</summary>
    NotResearched = 0,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>The period begins anew, on the day after.</summary>
    Restarts,

    /// <summary>The period does not run out while the event lasts.</summary>
    Stops,
}
