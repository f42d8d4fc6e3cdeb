namespace TradeCredit.Claims;

/// <summary>What tells whether the goods conform.</summary>
/// <remarks>Equality is by all members. What is null is not known.</remarks>
public sealed record ConformityFacts
{
    /// <summary>Whether the buyer knew of the lack of conformity when the contract was made, or could not have been unaware of it.</summary>
    public bool BuyerKnew { get; init; }

    /// <summary>Whether special circumstances bind the seller to a public norm of the buyer's country: the same norm at home, a reference to it, knowledge.</summary>
    public bool SpecialCircumstances { get; init; }

    /// <summary>Whether the goods passed the agreed inspection; null = there was none.</summary>
    public bool? CertificatePassed { get; init; }

    /// <summary>Whether the certificate was got by fraud, or the sample or the goods were tampered with.</summary>
    public bool CertificateIsTainted { get; init; }

    /// <summary>What the agreed sampling plan said about the lot; null = it was not applied.</summary>
    public LotVerdict? LotVerdict { get; init; }

    /// <summary>Whether the packages came intact, so that damage shows only inside them; null = not known.</summary>
    public bool? PackagesIntact { get; init; }

    /// <summary>Whether the seal of the container was intact at destination; null = not known, or no container.</summary>
    public bool? SealIntact { get; init; }
}
