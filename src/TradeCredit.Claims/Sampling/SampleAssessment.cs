using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>What a buyer's sample is worth.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record SampleAssessment
{
    internal SampleAssessment(Ratio rate, long estimatedUnits, ImmutableArray<string> objections, decimal? chanceOfPassing, bool needsReinspection)
    {
        Rate = rate;
        EstimatedUnits = estimatedUnits;
        Objections = objections;
        ChanceOfPassing = chanceOfPassing;
        NeedsReinspection = needsReinspection;
    }

    /// <summary>The share of defective units in the sample.</summary>
    public Ratio Rate { get; }

    /// <summary>The rate times the lot, to whole units, half up. It is an estimate and no count.</summary>
    public long EstimatedUnits { get; }

    /// <summary>Why the rate does not count for the lot; none if it does.</summary>
    public ImmutableArray<string> Objections { get; }

    /// <summary>Whether the rate counts for the lot.</summary>
    public bool Counts => Objections.IsEmpty;

    /// <summary>The chance that a lot with that many defective units would have passed as it did; null where it did not pass, or every unit was inspected.</summary>
    public decimal? ChanceOfPassing { get; }

    /// <summary>Whether two inspections that both count disagree: a joint or third-party inspection comes before any split of the cause.</summary>
    public bool NeedsReinspection { get; }

    /// <inheritdoc/>
    public bool Equals(SampleAssessment? other) =>
        other is not null && Rate == other.Rate && EstimatedUnits == other.EstimatedUnits && Objections.SequenceEqual(other.Objections, StringComparer.Ordinal)
        && ChanceOfPassing == other.ChanceOfPassing && NeedsReinspection == other.NeedsReinspection;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rate, EstimatedUnits, Objections.Length);
}
