using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Claims;

/// <summary>The part of a loss that one cause party produced, and on what that rests.</summary>
/// <remarks>Equality is by all members and by content. The evidence is empty where a rule of presumption or burden decided.</remarks>
/// <param name="Party">Who caused it.</param>
/// <param name="Leg">The leg, from 1; null = not a leg, or open.</param>
/// <param name="Share">The part, from 0 to 1.</param>
/// <param name="Rule">The id of the rule that gave it.</param>
/// <param name="Evidence">The ids of the evidence.</param>
public sealed record CauseShare(LossParty Party, int? Leg, Ratio Share, string Rule, ImmutableArray<string> Evidence)
{
    /// <summary>A share that a survey or an agreement states.</summary>
    /// <param name="party">Who caused it.</param>
    /// <param name="share">The part, from 0 to 1.</param>
    /// <param name="evidenceId">The survey or agreement.</param>
    /// <param name="leg">The leg, from 1; null = not a leg, or open.</param>
    /// <returns>The share.</returns>
    public static CauseShare Stated(LossParty party, Ratio share, string evidenceId, int? leg = null) => new(party, leg, share, "claims.portions-stated", [evidenceId]);

    /// <inheritdoc/>
    public bool Equals(CauseShare? other) =>
        other is not null && Party == other.Party && Leg == other.Leg && Share == other.Share && string.Equals(Rule, other.Rule, StringComparison.Ordinal) && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Party, Leg, Share);

    /// <summary>The share on one line.</summary>
    /// <returns>For example <c>1/3 Carrier, leg 2</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share} {Party}{(Leg is { } leg ? $", leg {leg}" : "")}");
}
