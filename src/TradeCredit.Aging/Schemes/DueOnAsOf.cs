namespace TradeCredit.Aging;

/// <summary>How an item counts that is due on the as-of day itself. It decides the side of edge 0, whatever holds for the other edges.</summary>
public enum DueOnAsOf
{
    /// <summary>It is not yet overdue: the debtor has the whole day to pay. The default, as in most systems.</summary>
    NotDue = 0,

    /// <summary>It is overdue.</summary>
    Overdue,
}
