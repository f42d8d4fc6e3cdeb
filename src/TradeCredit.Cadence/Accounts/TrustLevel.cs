namespace TradeCredit.Cadence;

/// <summary>How far a debtor is trusted.</summary>
public enum TrustLevel
{
    /// <summary>As most are.</summary>
    Normal = 0,

    /// <summary>More than most: he pays, and when he does not, something happened.</summary>
    Good,

    /// <summary>Less than most.</summary>
    Bad,
}
