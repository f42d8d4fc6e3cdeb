using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Evidence to ask one source for.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <param name="Source">Whom to ask.</param>
/// <param name="Kinds">What to ask for, in the order of the causes it would decide.</param>
public sealed record EvidenceRequest(EvidenceSource Source, ImmutableArray<EvidenceKind> Kinds)
{
    /// <inheritdoc/>
    public bool Equals(EvidenceRequest? other) => other is not null && Source == other.Source && Kinds.SequenceEqual(other.Kinds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Kinds.Length);

    /// <summary>The request on one line.</summary>
    /// <returns>For example <c>Customer: delivery receipt with remarks, photos of the packaging</c>.</returns>
    public override string ToString() => $"{Source}: {string.Join(", ", Kinds.Select(k => k.Words))}";
}
