namespace TradeCredit.Cadence;

/// <summary>Whether the last day of a wait counts as over. Systems differ here, so it is always said.</summary>
public enum Boundary
{
    /// <summary>A wait of n days is over on the n-th day: base + n &lt;= day.</summary>
    Inclusive = 0,

    /// <summary>A wait of n days is over on the day after the n-th: base + n &lt; day.</summary>
    Strict,
}
