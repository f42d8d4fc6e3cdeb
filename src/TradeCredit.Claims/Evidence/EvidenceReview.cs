using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>A look at the file of a claim: what contradicts itself, what is missing, whom to ask.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
public sealed record EvidenceReview
{
    private EvidenceReview(ImmutableArray<EvidenceConflict> conflicts, ImmutableArray<CauseKind> unproven, ImmutableArray<EvidenceRequest> requests)
    {
        Conflicts = conflicts;
        Unproven = unproven;
        Requests = requests;
    }

    /// <summary>The findings with evidence on both sides.</summary>
    public ImmutableArray<EvidenceConflict> Conflicts { get; }

    /// <summary>The causes that are on the table without any of the evidence that typically decides them.</summary>
    public ImmutableArray<CauseKind> Unproven { get; }

    /// <summary>What to ask for, by whom to ask.</summary>
    public ImmutableArray<EvidenceRequest> Requests { get; }

    /// <summary>Reviews a file.</summary>
    /// <param name="evidence">The evidence at hand.</param>
    /// <param name="findings">The findings so far.</param>
    /// <param name="considered">Further causes that come into question without a finding yet.</param>
    /// <returns>The review.</returns>
    public static EvidenceReview Of(ImmutableArray<Evidence> evidence, ImmutableArray<CauseFinding> findings, params IEnumerable<CauseKind> considered)
    {
        ArgumentNullException.ThrowIfNull(considered);
        var kinds = Guard.Assigned(evidence, nameof(evidence)).Select(e => e.Kind).ToHashSet();
        var conflicts = Guard.Assigned(findings, nameof(findings)).Select(Conflict).OfType<EvidenceConflict>().ToImmutableArray();
        var open = findings.Where(f => f.Status != FindingStatus.Disproved).Select(f => f.Cause).Concat(considered).Distinct().ToArray();
        var missing = open.SelectMany(c => c.TypicalProof).Where(k => !kinds.Contains(k)).Distinct();
        return new EvidenceReview(
            conflicts,
            [.. open.Where(c => !c.TypicalProof.Any(kinds.Contains))],
            [.. missing.GroupBy(k => k.UsualSource).OrderBy(g => g.Key).Select(g => new EvidenceRequest(g.Key, [.. g]))]);
    }

    /// <inheritdoc/>
    public bool Equals(EvidenceReview? other) =>
        other is not null && Conflicts.SequenceEqual(other.Conflicts) && Unproven.SequenceEqual(other.Unproven) && Requests.SequenceEqual(other.Requests);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Conflicts.Length, Unproven.Length, Requests.Length);

    private static EvidenceConflict? Conflict(CauseFinding finding)
    {
        var sides = finding.Bearings.DistinctBy(b => b.EvidenceId, StringComparer.Ordinal).Where(b => b.Strength > Ratio.Zero).ToLookup(b => b.Direction, b => b.EvidenceId);
        return sides.Count == 2 ? new EvidenceConflict(finding.Cause, [.. sides[EvidenceDirection.For]], [.. sides[EvidenceDirection.Against]]) : null;
    }
}
