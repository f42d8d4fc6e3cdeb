namespace TradeCredit;

/// <summary>The parts of a debt that a payment can go to.</summary>
public enum PaymentComponent
{
    /// <summary>What was invoiced.</summary>
    Principal = 0,

    /// <summary>Interest, agreed or statutory.</summary>
    Interest,

    /// <summary>Costs and expenses of recovery, fixed compensation included.</summary>
    Costs,

    /// <summary>Agreed fees, for example for a plan or a reminder.</summary>
    Fee,

    /// <summary>Agreed penalties.</summary>
    Penalty,
}
