namespace TradeCredit.Settlement;

/// <summary>Why a debt is in arrears.</summary>
public enum ArrearsCause
{
    /// <summary>The debtor is out of cash for a time.</summary>
    CashFlow = 0,

    /// <summary>What was agreed is unclear.</summary>
    UnclearTerms,

    /// <summary>The debtor disputes quality.</summary>
    QualityDispute,

    /// <summary>The debtor does not want to pay, or his credit is poor.</summary>
    BadFaith,

    /// <summary>The creditor's own work is at fault.</summary>
    OwnManagement,

    /// <summary>A bank, a transfer or the state stands in the way.</summary>
    Transfer,

    /// <summary>The debtor is insolvent.</summary>
    Insolvency,
}
