using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>An option that is compared with others.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record SettlementCandidate
{
    /// <summary>Makes a candidate.</summary>
    /// <param name="id">What tells it from the others, for example <c>plan of 12 months</c>.</param>
    /// <param name="option">The option.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public SettlementCandidate(string id, SettlementOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        Id = Guard.Text(id, nameof(id));
        Option = option;
    }

    /// <summary>What tells it from the others.</summary>
    public string Id { get; }

    /// <summary>The option.</summary>
    public SettlementOption Option { get; init; }

    /// <summary>The chance that business with the other side goes on after it; null = as if nothing were settled.</summary>
    public Percentage? RetentionAfter { get; init; }

    /// <summary>How it can turn out, if that is known better than the option says; null = as it says.</summary>
    public ImmutableArray<Scenario>? Scenarios { get; init; }

    /// <inheritdoc/>
    public bool Equals(SettlementCandidate? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && Option == other.Option && RetentionAfter == other.RetentionAfter
        && (Scenarios is { } own ? other.Scenarios is { } theirs && own.SequenceEqual(theirs) : other.Scenarios is null);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Option, RetentionAfter);
}
