namespace TradeCredit.Cadence;

/// <summary>Which late interest a demand claims.</summary>
public enum InterestSource
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What the contract agrees on.</summary>
    Agreed,

    /// <summary>What the law gives.</summary>
    Statutory,
}
