namespace TradeCredit.Claims;

/// <summary>What the carrier's intent or recklessness does to its limit of liability.</summary>
public enum LimitBreak
{
    /// <summary>It was not read; the limit is computed as if it stood, with a caveat.</summary>
    NotRead = 0,

    /// <summary>The carrier loses the limit.</summary>
    Lost,

    /// <summary>The limit stands whatever the carrier did.</summary>
    Never,
}
