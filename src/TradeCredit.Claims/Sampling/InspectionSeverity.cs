namespace TradeCredit.Claims;

/// <summary>How severe sampling inspection is.</summary>
public enum InspectionSeverity
{
    /// <summary>Normal inspection, with which a series of lots starts.</summary>
    Normal = 0,

    /// <summary>Tightened inspection, after poor lots.</summary>
    Tightened,

    /// <summary>Reduced inspection, after good lots and by consent.</summary>
    Reduced,
}
