namespace TradeCredit.Settlement;

/// <summary>What a posting of a plan is.</summary>
public enum PlanPostingKind
{
    /// <summary>Paid.</summary>
    Paid = 0,

    /// <summary>Written off.</summary>
    WrittenOff,

    /// <summary>Paid after it was written off.</summary>
    Recovered,
}
