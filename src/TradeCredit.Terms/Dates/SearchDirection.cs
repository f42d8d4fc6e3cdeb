namespace TradeCredit.Terms;

/// <summary>Where a step looks for the day it goes to.</summary>
public enum SearchDirection
{
    /// <summary>The first such day on or after the date.</summary>
    OnOrAfter = 0,

    /// <summary>The first such day after the date.</summary>
    After,

    /// <summary>The last such day before the date.</summary>
    Before,
}
