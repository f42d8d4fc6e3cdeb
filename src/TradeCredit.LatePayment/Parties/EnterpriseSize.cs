namespace TradeCredit.LatePayment;

/// <summary>The size of an enterprise, by the definition of the law that asks; the definitions differ.</summary>
public enum EnterpriseSize
{
    /// <summary>Not stated. A rule that depends on the size then has no answer.</summary>
    NotStated = 0,

    /// <summary>Micro.</summary>
    Micro,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
