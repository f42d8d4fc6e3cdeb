namespace TradeCredit;

/// <summary>What happens when the last day of a period is no business day.</summary>
public enum HolidayAtEnd
{
    /// <summary>Nothing: the period ends on that day.</summary>
    Keep = 0,

    /// <summary>The period ends on the next business day. Periods counted back from an event are not extended.</summary>
    NextBusinessDay,
}
