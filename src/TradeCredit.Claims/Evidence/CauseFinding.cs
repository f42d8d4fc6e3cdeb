using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>A finding on a cause of the claim: what, by whom, at which stages, how firm, on which evidence.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record CauseFinding
{
    /// <summary>Makes a finding.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="status">How firm the finding is.</param>
    /// <param name="bearings">What the evidence says about it. Evidence named twice counts once, as first named.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not declared.</exception>
    public CauseFinding(CauseKind cause, FindingStatus status, params ImmutableArray<EvidenceBearing> bearings)
    {
        ArgumentNullException.ThrowIfNull(cause);
        Cause = cause;
        Status = Guard.Declared(status, nameof(status));
        Bearings = Guard.Assigned(bearings, nameof(bearings));
        Party = cause.UsualParty;
    }

    /// <summary>The cause.</summary>
    public CauseKind Cause { get; }

    /// <summary>How firm the finding is.</summary>
    public FindingStatus Status { get; }

    /// <summary>What the evidence says about it.</summary>
    public ImmutableArray<EvidenceBearing> Bearings { get; }

    /// <summary>Who caused it. Default: who usually answers for that cause.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The party is not declared.</exception>
    public LossParty Party
    {
        get;
        init => field = Guard.Declared(value, nameof(Party));
    }

    /// <summary>The leg on which it happened, from 1; null = not a leg, or not known.</summary>
    public int? Leg { get; init; }

    /// <summary>The first stage at which it can have happened; null = that of the leg, or the start of the journey.</summary>
    public DeliveryStage? From { get; init; }

    /// <summary>The last stage at which it can have happened; null = that of the leg, or the end of the journey.</summary>
    public DeliveryStage? To { get; init; }

    /// <summary>What the finding weighs: nothing unless proven or presumed; else the strength of what speaks for it less what speaks against it, from 0 to 1.</summary>
    /// <remarks>A presumption starts at 1. <i>Source:</i> convention of this library.</remarks>
    /// <exception cref="OverflowException">The exact sum leaves 64 bits.</exception>
    public Ratio Weight
    {
        get
        {
            if (Status is not (FindingStatus.Proven or FindingStatus.Presumed)) return Ratio.Zero;
            var weight = Status == FindingStatus.Presumed ? Ratio.One : Ratio.Zero;
            foreach (var bearing in DistinctBearings)
            {
                if (bearing.Direction == EvidenceDirection.For) weight += bearing.Strength;
                else weight -= bearing.Strength;
            }

            return weight < Ratio.Zero ? Ratio.Zero : weight > Ratio.One ? Ratio.One : weight;
        }
    }

    /// <summary>The ids of the evidence, each once.</summary>
    internal IEnumerable<string> EvidenceIds => DistinctBearings.Select(b => b.EvidenceId);

    private IEnumerable<EvidenceBearing> DistinctBearings => Bearings.DistinctBy(b => b.EvidenceId, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(CauseFinding? other) =>
        other is not null && Cause == other.Cause && Status == other.Status && Party == other.Party && Leg == other.Leg && From == other.From && To == other.To && Bearings.SequenceEqual(other.Bearings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cause, Status, Party, Leg, Bearings.Length);

    /// <summary>The finding on one line.</summary>
    /// <returns>For example <c>Proven rough-handling (Carrier, leg 2), weight 3/4</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {Cause.Name} ({Party}{(Leg is { } leg ? $", leg {leg}" : "")}), weight {Weight}");
}
