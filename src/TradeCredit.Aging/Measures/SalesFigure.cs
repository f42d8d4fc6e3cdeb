namespace TradeCredit.Aging;

/// <summary>Which figure counts as the credit sales of a period.</summary>
public enum SalesFigure
{
    /// <summary>The invoices posted in the period, as posted (with tax, as the receivables are), less those cancelled in it.</summary>
    Invoiced = 0,

    /// <summary>The same, less the credit notes posted in the period.</summary>
    NetOfCreditNotes,
}
