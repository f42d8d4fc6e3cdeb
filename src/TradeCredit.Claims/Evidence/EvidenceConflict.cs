using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Evidence on both sides of one finding.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <param name="Cause">The cause in question.</param>
/// <param name="For">The ids of the evidence for it.</param>
/// <param name="Against">The ids of the evidence against it.</param>
public sealed record EvidenceConflict(CauseKind Cause, ImmutableArray<string> For, ImmutableArray<string> Against)
{
    /// <inheritdoc/>
    public bool Equals(EvidenceConflict? other) =>
        other is not null && Cause == other.Cause && For.SequenceEqual(other.For, StringComparer.Ordinal) && Against.SequenceEqual(other.Against, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cause, For.Length, Against.Length);
}
