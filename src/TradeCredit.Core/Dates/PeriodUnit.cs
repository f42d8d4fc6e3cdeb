namespace TradeCredit;

/// <summary>The unit in which the length of a period is given.</summary>
public enum PeriodUnit
{
    /// <summary>Calendar days.</summary>
    Days = 0,

    /// <summary>Weeks of seven calendar days.</summary>
    Weeks,

    /// <summary>Months; a day that the last month does not have becomes its last day.</summary>
    Months,

    /// <summary>Years; 29 February becomes 28 February in a common year.</summary>
    Years,

    /// <summary>Business days of a calendar.</summary>
    BusinessDays,
}
