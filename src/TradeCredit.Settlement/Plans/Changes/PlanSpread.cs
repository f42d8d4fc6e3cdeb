namespace TradeCredit.Settlement;

/// <summary>How a change spreads principal over rows.</summary>
public enum PlanSpread
{
    /// <summary>In equal parts, each rounded down to the unit; the last row takes the rest.</summary>
    EqualPrincipal = 0,

    /// <summary>So that the totals with interest are equal; the last row takes the rest.</summary>
    LevelTotal,
}
