namespace TradeCredit.Golden;

/// <summary>What became of a row.</summary>
public enum Outcome
{
    Passed,
    Failed,

    /// <summary>The row's own mark declares it not executable.</summary>
    Skipped,
}
