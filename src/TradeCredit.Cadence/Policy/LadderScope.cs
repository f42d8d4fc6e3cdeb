namespace TradeCredit.Cadence;

/// <summary>What climbs the stages.</summary>
/// <remarks>What climbs together is demanded together, but for items that are not due: those wait for their day, unless the stage comes before it.</remarks>
public enum LadderScope
{
    /// <summary>Each open item on its own; a contact has the highest stage of its items.</summary>
    Item = 0,

    /// <summary>All that the debtor owes in one currency, together; a demand has what of it is overdue.</summary>
    Currency,

    /// <summary>All that the debtor owes, together; a demand has what of it is overdue.</summary>
    Account,
}
