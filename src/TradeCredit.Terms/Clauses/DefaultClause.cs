namespace TradeCredit.Terms;

/// <summary>What the contract says for the case that the buyer does not pay: for interest, reminders, claims and settlement to cite.</summary>
/// <remarks>Equality is by all members. What is null or false is not agreed; the law may still give it.</remarks>
public sealed record DefaultClause
{
    /// <summary>Agreed late interest; null = none agreed.</summary>
    public AgreedInterest? Interest { get; init; }

    /// <summary>Acceleration; null = none agreed.</summary>
    public AccelerationClause? Acceleration { get; init; }

    /// <summary>Whether title stays with the seller until payment. It does not keep the risk of loss with him.</summary>
    public bool RetentionOfTitle { get; init; }

    /// <summary>Whether the buyer has waived set-off.</summary>
    public bool ExcludesSetOff { get; init; }

    /// <summary>Whether the buyer has waived withholding payment for defects.</summary>
    public bool ExcludesWithholding { get; init; }

    /// <summary>The country whose law governs; null = not agreed.</summary>
    public CountryCode? GoverningLaw { get; init; }

    /// <summary>Whether the UN sales convention (CISG) is excluded.</summary>
    public bool ExcludesCisg { get; init; }

    /// <summary>Court or arbitration, in words of the contract; null = not agreed.</summary>
    public string? Forum { get; init; }

    internal IEnumerable<Failure> Faults() =>
        (Interest?.Faults().Select(f => f.Under("interest")) ?? []).Concat(Acceleration?.Faults().Select(f => f.Under("acceleration")) ?? []);
}
