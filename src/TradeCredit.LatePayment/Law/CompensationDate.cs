namespace TradeCredit.LatePayment;

/// <summary>Which date picks the version of a fixed compensation.</summary>
public enum CompensationDate
{
    /// <summary>The day of the contract.</summary>
    Contract = 0,

    /// <summary>The first day of the delay, where the amount is set anew every half-year.</summary>
    Default,
}
