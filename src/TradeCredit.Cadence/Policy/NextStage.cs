namespace TradeCredit.Cadence;

/// <summary>Which stage comes next when stages were taken out of order.</summary>
public enum NextStage
{
    /// <summary>The one after the highest that was taken.</summary>
    AfterHighest = 0,

    /// <summary>The lowest that was never taken.</summary>
    LowestNotTaken,
}
