namespace TradeCredit.Terms;

/// <summary>Whether a payment of less than the whole instalment, inside the discount window, earns a discount.</summary>
public enum PartialPaymentDiscount
{
    /// <summary>No: only a payment of all that is open of the instalment does, on what is open. What an earlier part payment settled stays settled in full.</summary>
    Refused = 0,

    /// <summary>Yes: a payment P at discount d settles P / (1 - d).</summary>
    ProRata,
}
