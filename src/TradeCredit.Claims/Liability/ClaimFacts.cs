using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>The facts of one line of a claim: what a liability decision is made from.</summary>
/// <remarks>A claim with several lines is decided line by line. Equality is by all members and by content.</remarks>
/// <example><code>
/// var facts = new ClaimFacts
/// {
///     Kind = ClaimKind.Damage,
///     Sale = new SaleTerms { Delivery = new DeliveryTerm(Incoterm.CIF, "Rotterdam", 2020) },
///     Findings = [new CauseFinding(CauseKind.Crash, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.One)) { From = DeliveryStage.MainCarriage, To = DeliveryStage.MainCarriage }],
///     Evidence = [new Evidence("survey", EvidenceKind.SurveyReport, new LocalDate(2026, 3, 6))],
/// };
/// </code></example>
public sealed partial record ClaimFacts
{
    /// <summary>What the line is about.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What the sale says.</summary>
    public required SaleTerms Sale { get; init; }

    /// <summary>When the goods came and when the defect showed.</summary>
    public DeliveryFacts Delivery { get; init; } = new();

    /// <summary>The buyer's notice; null = none was given.</summary>
    public DefectNotice? Notice { get; init; }

    /// <summary>What moves the passing of risk.</summary>
    public RiskFacts Risk { get; init; } = new();

    /// <summary>What tells whether the goods conform.</summary>
    public ConformityFacts Conformity { get; init; } = new();

    /// <summary>What seller and buyer did or knew.</summary>
    public ConductFacts Conduct { get; init; } = new();

    /// <summary>The legs of the journey in order.</summary>
    public ImmutableArray<CarriageLeg> Legs { get; init; } = [];

    /// <summary>The evidence.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The findings on causes.</summary>
    public ImmutableArray<CauseFinding> Findings { get; init; } = [];

    /// <summary>Portions that a binding survey or an agreement states; they must sum to one. Empty = none, the findings decide.</summary>
    public ImmutableArray<CauseShare> StatedPortions { get; init; } = [];

    /// <summary>The loss that is claimed; null = only liability is decided, not the amount.</summary>
    public LossStatement? Loss { get; init; }

    /// <inheritdoc/>
    public bool Equals(ClaimFacts? other) =>
        other is not null && Kind == other.Kind && Sale == other.Sale && Delivery == other.Delivery && Notice == other.Notice && Risk == other.Risk && Conformity == other.Conformity
        && Conduct == other.Conduct && Legs.SequenceEqual(other.Legs) && Evidence.SequenceEqual(other.Evidence) && Findings.SequenceEqual(other.Findings)
        && StatedPortions.SequenceEqual(other.StatedPortions) && Loss == other.Loss;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Sale, Delivery, Notice, Legs.Length, Evidence.Length, Findings.Length, Loss);
}
