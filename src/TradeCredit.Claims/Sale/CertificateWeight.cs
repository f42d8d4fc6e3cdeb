namespace TradeCredit.Claims;

/// <summary>What the contract lets an inspection certificate prove.</summary>
public enum CertificateWeight
{
    /// <summary>No more than other evidence.</summary>
    None = 0,

    /// <summary>It is proof until an inspection at destination says otherwise.</summary>
    PrimaFacie,

    /// <summary>It is final, but for hidden defects, fraud and tampering.</summary>
    Conclusive,
}
