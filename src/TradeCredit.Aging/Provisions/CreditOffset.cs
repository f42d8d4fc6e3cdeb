namespace TradeCredit.Aging;

/// <summary>Whether a debtor's credits reduce what a provision is made on.</summary>
/// <remarks>Only credits of the same debtor in the same currency ever offset, and never below zero. Offsetting needs a legal right to set off.</remarks>
public enum CreditOffset
{
    /// <summary>They do not: the provision is made on what is owed, debit item by debit item. The default.</summary>
    None = 0,

    /// <summary>They reduce the debtor's own debit items, those in the oldest bucket first: the smallest provision.</summary>
    OldestFirst,

    /// <summary>They reduce the debtor's own debit items, those in the youngest bucket first: the largest provision with offset.</summary>
    YoungestFirst,
}
