using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>What a decision leaves open, and the evidence that would decide it.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <param name="Code">The stable code, <c>claims.kebab-name</c>.</param>
/// <param name="Question">The question in one English sentence.</param>
/// <param name="WouldDecide">The kinds of evidence that would decide it; empty where it is no matter of evidence.</param>
public sealed record OpenQuestion(string Code, string Question, ImmutableArray<EvidenceKind> WouldDecide)
{
    /// <inheritdoc/>
    public bool Equals(OpenQuestion? other) =>
        other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal) && string.Equals(Question, other.Question, StringComparison.Ordinal) && WouldDecide.SequenceEqual(other.WouldDecide);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Question, WouldDecide.Length);

    /// <summary>The question on one line.</summary>
    /// <returns>The sentence, and the evidence in brackets.</returns>
    public override string ToString() => WouldDecide.IsEmpty ? Question : $"{Question} (would decide it: {string.Join(", ", WouldDecide.Select(k => k.Words))})";
}
