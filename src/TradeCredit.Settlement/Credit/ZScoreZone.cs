namespace TradeCredit.Settlement;

/// <summary>What a Z score says.</summary>
public enum ZScoreZone
{
    /// <summary>Distress is likely.</summary>
    Distress = 0,

    /// <summary>The score says nothing.</summary>
    Grey,

    /// <summary>Distress is unlikely.</summary>
    Safe,
}
