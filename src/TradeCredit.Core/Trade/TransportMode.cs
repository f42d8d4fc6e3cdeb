namespace TradeCredit;

/// <summary>A mode of carriage.</summary>
public enum TransportMode
{
    /// <summary>By sea.</summary>
    Sea = 0,

    /// <summary>By air.</summary>
    Air,

    /// <summary>By road.</summary>
    Road,

    /// <summary>By rail.</summary>
    Rail,

    /// <summary>By inland waterway.</summary>
    InlandWaterway,

    /// <summary>By courier or post.</summary>
    Courier,

    /// <summary>By two modes or more under one contract.</summary>
    Multimodal,
}
