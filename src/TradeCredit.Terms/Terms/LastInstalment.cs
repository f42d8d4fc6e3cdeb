namespace TradeCredit.Terms;

/// <summary>What the last instalment comes to when it is not a balance.</summary>
public enum LastInstalment
{
    /// <summary>Its own share, plus what rounding left over. The shares must come to exactly the whole.</summary>
    AsStated = 0,

    /// <summary>Whatever the instalments before have left, whatever its own share says.</summary>
    TakesTheRest,
}
