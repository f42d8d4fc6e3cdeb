namespace TradeCredit.Cadence;

/// <summary>What happens when an amount does not reach the minimum of its stage.</summary>
public enum BelowStageMinimum
{
    /// <summary>Nothing is sent.</summary>
    Skip = 0,

    /// <summary>The stage below is tried.</summary>
    LowerStage,
}
