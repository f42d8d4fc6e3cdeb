using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>What keeps a claimed loss from being paid in full.</summary>
/// <remarks>Equality is by all members and by content. Whether a cap or an exclusion is valid is national law (CISG art. 4(a)): it is applied, and flagged.</remarks>
public sealed record QuantumLimits
{
    /// <summary>No limits.</summary>
    public static QuantumLimits None { get; } = new();

    /// <summary>The remedies that the buyer does not have.</summary>
    public ImmutableArray<BarredRemedy> Barred { get; init; } = [];

    /// <summary>The kinds of loss that the contract excludes.</summary>
    public ImmutableArray<LossHeadKind> Excluded { get; init; } = [];

    /// <summary>The most that the contract lets the seller pay; null = no cap.</summary>
    public Money? Cap { get; init; }

    /// <summary>The part of the loss for which the seller bears the goods but owes no damages, for an impediment beyond its control (CISG art. 79). Default: none.</summary>
    public Ratio ExemptShare { get; init; }

    /// <inheritdoc/>
    public bool Equals(QuantumLimits? other) => other is not null && Barred.SequenceEqual(other.Barred) && Excluded.SequenceEqual(other.Excluded) && Cap == other.Cap && ExemptShare == other.ExemptShare;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Barred.Length, Excluded.Length, Cap, ExemptShare);
}
