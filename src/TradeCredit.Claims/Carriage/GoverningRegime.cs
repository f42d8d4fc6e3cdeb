using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>The regime that governs a contract of carriage, and why.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record GoverningRegime
{
    internal GoverningRegime(CarriageRegime regime, bool isMandatory, ImmutableArray<CarriageRegime> notExcluded, ImmutableArray<ExplainedStep> steps)
    {
        Regime = regime;
        IsMandatory = isMandatory;
        NotExcluded = notExcluded;
        Steps = steps;
    }

    /// <summary>The regime.</summary>
    public CarriageRegime Regime { get; }

    /// <summary>Whether it applies by its own force; if not, because the parties agreed on it.</summary>
    public bool IsMandatory { get; }

    /// <summary>Regimes that may apply by their own force and override the agreement: where they are in force is not on file.</summary>
    public ImmutableArray<CarriageRegime> NotExcluded { get; }

    /// <summary>One step for each regime that was looked at, and one for the choice.</summary>
    public ImmutableArray<ExplainedStep> Steps { get; }

    /// <inheritdoc/>
    public bool Equals(GoverningRegime? other) =>
        other is not null && Regime == other.Regime && IsMandatory == other.IsMandatory && NotExcluded.SequenceEqual(other.NotExcluded) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Regime, IsMandatory, NotExcluded.Length);

    /// <summary>The steps, one a line.</summary>
    /// <returns>The sentences.</returns>
    public override string ToString() => string.Join('\n', Steps);
}
