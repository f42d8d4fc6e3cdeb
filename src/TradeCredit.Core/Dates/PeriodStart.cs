namespace TradeCredit;

/// <summary>With which day a period begins.</summary>
public enum PeriodStart
{
    /// <summary>The day of the event does not count; the period begins with the next day.</summary>
    AfterEvent = 0,

    /// <summary>The day of the event is the first day ("beginning with the day").</summary>
    WithEvent,

    /// <summary>The period begins with the first day of the year after the event.</summary>
    AfterYearOfEvent,
}
