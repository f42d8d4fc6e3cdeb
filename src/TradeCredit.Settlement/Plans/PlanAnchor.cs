namespace TradeCredit.Settlement;

/// <summary>Where in its month a regular due date lies.</summary>
public enum PlanAnchor
{
    /// <summary>On the day of the first date; its month's last day where the month is shorter.</summary>
    SameDay = 0,

    /// <summary>On the first day of the month after.</summary>
    StartOfNextMonth,

    /// <summary>On the last day of the month.</summary>
    EndOfMonth,
}
