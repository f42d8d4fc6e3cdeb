namespace TradeCredit.Claims;

/// <summary>What the customer gives up by an agreement.</summary>
public enum ReleaseKind
{
    /// <summary>Nothing beyond what is paid.</summary>
    None = 0,

    /// <summary>The defects that are named; others stay open.</summary>
    Partial,

    /// <summary>All claims from the delivery, also for defects found later.</summary>
    FullAndFinal,
}
