using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>A plan that was changed: what it was, what it is, and which rows the change put out of force.</summary>
/// <remarks>Nothing is deleted: undoing a change is going back to <see cref="Before"/>. Equality is by content.</remarks>
public sealed record PlanRevision
{
    internal PlanRevision(PlanChange change, InstalmentPlan before, InstalmentPlan after)
    {
        Change = change;
        Before = before;
        After = after;
        Superseded = NotIn(after, before);
        Added = NotIn(before, after);
    }

    /// <summary>The change.</summary>
    public PlanChange Change { get; }

    /// <summary>The plan before.</summary>
    public InstalmentPlan Before { get; }

    /// <summary>The plan after.</summary>
    public InstalmentPlan After { get; }

    /// <summary>The rows of the plan before that are out of force.</summary>
    public ImmutableArray<PlanRow> Superseded { get; }

    /// <summary>The rows of the plan after that are new.</summary>
    public ImmutableArray<PlanRow> Added { get; }

    /// <summary>What the change did, as a step of an explanation.</summary>
    public ExplainedStep Step => new(
        Change.Rule,
        $"{Before.Rows.Length.ToInvariantText()} rows, {Before.Principal} and {Before.TotalInterest} interest",
        $"{After.Rows.Length.ToInvariantText()} rows, {After.Principal} and {After.TotalInterest} interest",
        $"{Change.Words}: {Superseded.Length.ToInvariantText()} rows fall away, {Added.Length.ToInvariantText()} are new; principal {Before.Principal} becomes {After.Principal}, interest {Before.TotalInterest} becomes {After.TotalInterest}.");

    /// <inheritdoc/>
    public bool Equals(PlanRevision? other) => other is not null && Change == other.Change && Before == other.Before && After == other.After;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Change, Before, After);

    /// <summary>The step in one sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Step.Sentence;

    // Due dates tell the rows of a plan apart.
    private static ImmutableArray<PlanRow> NotIn(InstalmentPlan other, InstalmentPlan plan)
    {
        var others = other.Rows.ToDictionary(r => r.Due.Unadjusted);
        return [.. plan.Rows.Where(r => !others.TryGetValue(r.Due.Unadjusted, out var match) || !r.SaysTheSame(match))];
    }
}
