namespace TradeCredit.Terms;

/// <summary>What adding months does at the end of a month. The result never leaves its month: 31 January plus one month is the last day of February.</summary>
public enum MonthEnd
{
    /// <summary>Keep the day of the month where it exists, else the last day: 30 June plus one month is 30 July.</summary>
    Clamp = 0,

    /// <summary>As <see cref="Clamp"/>, but from the last day of a month to the last day of a month: 30 June plus one month is 31 July.</summary>
    StickToLastDay,

    /// <summary>As <see cref="Clamp"/>, but from the last Monday-to-Friday day of a month, or later, to the last Monday-to-Friday day of a month.</summary>
    StickToLastWeekday,
}
