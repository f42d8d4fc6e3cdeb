namespace TradeCredit.Claims;

/// <summary>What seller and buyer did or knew.</summary>
/// <remarks>Equality is by all members; the default is that none of it happened, or is not known.</remarks>
public sealed record ConductFacts
{
    /// <summary>Whether the seller knew the facts of the lack of conformity, or could not have been unaware of them, and did not disclose them. Tampering is such a case.</summary>
    public bool SellerConcealed { get; init; }

    /// <summary>Whether the seller waived the lateness of the notice, in words or by dealing with the claim without reserve.</summary>
    public bool LatenessWaived { get; init; }

    /// <summary>Whether the buyer has a reasonable excuse for not giving notice in time.</summary>
    public bool ReasonableExcuse { get; init; }

    /// <summary>Whether the seller's breach is fundamental; null = open.</summary>
    public bool? BreachIsFundamental { get; init; }

    /// <summary>Whether the seller cured the defect.</summary>
    public bool IsCured { get; init; }

    /// <summary>Whether the buyer refused a cure that the seller offered.</summary>
    public bool CureRefused { get; init; }

    /// <summary>Whether the buyer cannot give the goods back by its own act: it used, resold or mixed them after discovery.</summary>
    public bool GoodsNotReturnable { get; init; }

    /// <summary>Whether seller and supplier are both exempt: the impediment was beyond the control of each (CISG art. 79(1), (2)).</summary>
    public bool SellerAndSupplierExempt { get; init; }

    /// <summary>Whether the seller gave notice of an impediment in reasonable time; null = there was none, or not known.</summary>
    public bool? ImpedimentNotified { get; init; }

    /// <summary>Whether the defect of one instalment gives good grounds to fear for the others, or they hang together (CISG art. 73(2), (3)).</summary>
    public bool OtherInstalmentsAffected { get; init; }
}
