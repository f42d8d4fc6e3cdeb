namespace TradeCredit.Terms;

/// <summary>A unit of the calendar that a due rule counts in, or goes to the end of.</summary>
public enum CalendarUnit
{
    /// <summary>A calendar day.</summary>
    Day = 0,

    /// <summary>Seven days; as a period it runs from Monday to Sunday.</summary>
    Week,

    /// <summary>A third of a month: 1-10, 11-20, 21-end. Only as a period, not for counting.</summary>
    TenDays,

    /// <summary>A half of a month: 1-15, 16-end. Only as a period, not for counting.</summary>
    HalfMonth,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months, from January, April, July, October.</summary>
    Quarter,

    /// <summary>Six months, from January and July.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,
}
