using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>An act that is called for, and what still stands in its way.</summary>
/// <remarks>Equality is by content.</remarks>
/// <param name="Act">The act.</param>
/// <param name="Unmet">The guards that are not met; none = it may be done.</param>
public sealed record PlannedEscalation(Escalation Act, ImmutableArray<EscalationGuard> Unmet)
{
    /// <summary>Whether it may be done.</summary>
    public bool IsAllowed => Unmet.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(PlannedEscalation? other) => other is not null && Act == other.Act && Unmet.AsSpan().SequenceEqual(other.Unmet.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Act, Unmet.Length);
}
