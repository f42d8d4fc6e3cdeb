namespace TradeCredit.Claims;

/// <summary>What is known about the timeliness of a notice.</summary>
internal enum Lateness
{
    /// <summary>In time, or no notice is needed.</summary>
    None = 0,

    /// <summary>Too late, or not given.</summary>
    Late,

    /// <summary>Not to be told from the facts and rules at hand.</summary>
    Open,
}
