namespace TradeCredit.Settlement;

/// <summary>How firmly the seller can keep the carrier from delivering.</summary>
public enum ControlStrength
{
    /// <summary>Not at all: the goods are released, or the document lets the consignee have them.</summary>
    None = 0,

    /// <summary>The document is held, but it or the country may let the goods go without it. To be confirmed in writing.</summary>
    Weak,

    /// <summary>The carrier delivers only against an original that the seller holds.</summary>
    Strong,
}
