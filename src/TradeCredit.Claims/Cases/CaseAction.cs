using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Something that can happen next in a case, and what is missing for it.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <param name="Code">The code of the event.</param>
/// <param name="LeadsTo">The state that it leads to.</param>
/// <param name="Missing">What is missing; empty = it can happen now.</param>
public sealed record CaseAction(string Code, CaseState LeadsTo, ImmutableArray<string> Missing)
{
    /// <inheritdoc/>
    public bool Equals(CaseAction? other) =>
        other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal) && LeadsTo == other.LeadsTo && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, LeadsTo, Missing.Length);
}
