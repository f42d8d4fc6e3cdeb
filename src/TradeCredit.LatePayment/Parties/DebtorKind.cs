namespace TradeCredit.LatePayment;

/// <summary>Who owes. The creditor is always a business here.</summary>
public enum DebtorKind
{
    /// <summary>A business.</summary>
    Business = 0,

    /// <summary>A public authority, public health entities apart.</summary>
    PublicAuthority,

    /// <summary>A public entity that provides health care.</summary>
    PublicHealth,

    /// <summary>A consumer.</summary>
    Consumer,
}
