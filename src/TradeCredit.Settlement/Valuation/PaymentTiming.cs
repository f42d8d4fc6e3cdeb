namespace TradeCredit.Settlement;

/// <summary>When in its period a payment is made.</summary>
public enum PaymentTiming
{
    /// <summary>At the end: the first payment comes one period from now. <i>Also known as</i> type 0, in arrears.</summary>
    End = 0,

    /// <summary>At the start: the first payment is made now. <i>Also known as</i> type 1, in advance.</summary>
    Begin,
}
