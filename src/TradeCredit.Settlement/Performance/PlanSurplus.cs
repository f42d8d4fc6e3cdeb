namespace TradeCredit.Settlement;

/// <summary>What becomes of a payment beyond what is due on its day.</summary>
public enum PlanSurplus
{
    /// <summary>It fills the next rows, the earliest first, interest included.</summary>
    NextInstalment = 0,

    /// <summary>It repays principal of the last rows; interest falls from that day on.</summary>
    LastInstalment,

    /// <summary>It repays principal; the rest of it is spread in equal parts over the later rows, and interest falls from that day on.</summary>
    ReAmortise,

    /// <summary>It is kept as the debtor's credit.</summary>
    CreditBalance,
}
