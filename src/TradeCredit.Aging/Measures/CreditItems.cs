namespace TradeCredit.Aging;

/// <summary>What credits (credit notes, cash on account, over-paid items) do in a measure.</summary>
public enum CreditItems
{
    /// <summary>They are left out: only what debtors owe counts. The default, as credits would be negative weights.</summary>
    LeftOut = 0,

    /// <summary>They count with their negative amounts.</summary>
    Included,
}
