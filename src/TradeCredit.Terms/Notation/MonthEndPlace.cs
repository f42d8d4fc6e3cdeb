namespace TradeCredit.Terms;

/// <summary>Where a clause names the end of the month.</summary>
internal enum MonthEndPlace
{
    Nowhere = 0,

    /// <summary>Alone, or before the days: the end of the month comes first.</summary>
    First,

    /// <summary>After the days, without "after": trade reads it in several orders.</summary>
    Last,

    /// <summary>"After the end of the month": plain.</summary>
    After,

    /// <summary>The end of the next month.</summary>
    OfNextMonth,
}
