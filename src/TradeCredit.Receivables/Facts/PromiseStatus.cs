namespace TradeCredit.Receivables;

/// <summary>What became of a promise to pay, on a day.</summary>
public enum PromiseStatus
{
    /// <summary>Its day has not passed, and it is not yet kept.</summary>
    Open = 0,

    /// <summary>The promised amount was paid by its day.</summary>
    Kept,

    /// <summary>Its day has passed without the promised amount.</summary>
    Broken,

    /// <summary>A later promise replaced it before its day.</summary>
    Superseded,

    /// <summary>It was taken back before its day.</summary>
    Withdrawn,
}
