namespace TradeCredit;

/// <summary>Who gets the minor units that an exact division leaves over. In every rule each part is first cut toward zero.</summary>
public enum ResidualRule
{
    /// <summary>One unit each to the parts with the largest cut-off fraction, earlier parts first among equals (Hamilton's method).</summary>
    LargestRemainder = 0,

    /// <summary>One unit each, starting with the first part.</summary>
    FirstParts,

    /// <summary>One unit each, starting with the last part.</summary>
    LastParts,

    /// <summary>All left-over units to the first part with a weight above zero.</summary>
    AllToFirst,

    /// <summary>All left-over units to the last part with a weight above zero.</summary>
    AllToLast,
}
