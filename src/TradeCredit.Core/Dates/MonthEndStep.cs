namespace TradeCredit;

/// <summary>Where an "end of month" stands in a period: the same words give two dates.</summary>
public enum MonthEndStep
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>First to the end of the month of the event, then count.</summary>
    BeforeCounting,

    /// <summary>First count, then to the end of the month that is reached.</summary>
    AfterCounting,
}
