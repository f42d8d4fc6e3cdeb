namespace TradeCredit.Cadence;

/// <summary>Where an account stands, derived from its history and never stored.</summary>
public enum AccountStanding
{
    /// <summary>Nothing is overdue.</summary>
    Clear = 0,

    /// <summary>Something is overdue and was not reminded of.</summary>
    Overdue,

    /// <summary>Something was reminded of.</summary>
    Reminded,

    /// <summary>Everything overdue is put off for a reason.</summary>
    Suspended,

    /// <summary>The matter is with somebody else.</summary>
    HandedOver,

    /// <summary>All stages are used up.</summary>
    Exhausted,
}
