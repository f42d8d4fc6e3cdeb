namespace TradeCredit.Cadence;

/// <summary>How a message speaks, from mild to hard. It never gets milder from one stage to the next.</summary>
/// <remarks>The default is courteous.</remarks>
public enum Tone
{
    /// <summary>A friendly note.</summary>
    Courteous = 0,

    /// <summary>A formal reminder.</summary>
    Formal,

    /// <summary>A firm demand.</summary>
    Firm,

    /// <summary>The last word before others take over.</summary>
    Final,

    /// <summary>A legal demand.</summary>
    Legal,
}
