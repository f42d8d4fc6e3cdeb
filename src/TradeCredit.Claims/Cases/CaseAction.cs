using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Something that can happen next in a case, and what is missing for it.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <param name="Code">The code of the event.</param>
/// <param name="LeadsTo">The state that it leads to.</param>
/// <param name="Missing">What the case lacks for it; empty = it can happen now.</param>
/// <param name="Documents">What the event must bring along, such as the proof that a reply was sent; empty = nothing.</param>
public sealed record CaseAction(string Code, CaseState LeadsTo, ImmutableArray<string> Missing, ImmutableArray<string> Documents)
{
    /// <inheritdoc/>
    public bool Equals(CaseAction? other) =>
        other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal) && LeadsTo == other.LeadsTo && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal)
        && Documents.SequenceEqual(other.Documents, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, LeadsTo, Missing.Length, Documents.Length);
}
