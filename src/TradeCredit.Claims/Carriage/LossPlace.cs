namespace TradeCredit.Claims;

/// <summary>Where on the journey a loss happened, as far as the records at each handover tell.</summary>
public enum LossPlace
{
    /// <summary>The records do not tell.</summary>
    Unknown = 0,

    /// <summary>Before the first carrier took over.</summary>
    BeforeCarriage,

    /// <summary>On one leg.</summary>
    OnLeg,

    /// <summary>Between two legs, in nobody's carriage: at a terminal or a warehouse.</summary>
    BetweenLegs,

    /// <summary>On one of several legs; which one is open.</summary>
    AmongLegs,
}
