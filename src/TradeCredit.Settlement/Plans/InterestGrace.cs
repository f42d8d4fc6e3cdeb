namespace TradeCredit.Settlement;

/// <summary>What becomes of the interest of a period in which it need not be paid.</summary>
public enum InterestGrace
{
    /// <summary>It is due all the same: only principal waits.</summary>
    Due = 0,

    /// <summary>None is charged.</summary>
    Free,

    /// <summary>It is due with the first row after the grace, without interest on it.</summary>
    Deferred,
}
