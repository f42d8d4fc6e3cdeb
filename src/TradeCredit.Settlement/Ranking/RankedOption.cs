using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>An option with its place, and why it has that place.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="Candidate">The option.</param>
/// <param name="Value">What it is worth.</param>
/// <param name="Feasibility">On what conditions it may be carried out.</param>
/// <param name="Approval">Who must agree; null if the case has no matrix.</param>
/// <param name="DominatedBy">The id of the highest option that is at least as good in all and better in something; null if there is none.</param>
/// <param name="Reason">Why it stands above the next one, in one English sentence; the wording may change between releases.</param>
/// <param name="BreakEven">The figure at which it is worth as much as the first one (the first one: as the second); null if there is none.</param>
public sealed record RankedOption(
    int Place, SettlementCandidate Candidate, OptionValue Value, Feasibility Feasibility, Approval? Approval, string? DominatedBy, string Reason, BreakEven? BreakEven)
{
    /// <summary>Whether no other option is at least as good in all and better in something: it is part of the Pareto set.</summary>
    public bool IsEfficient => DominatedBy is null;

    /// <summary>The three expected flows that move most, the largest first.</summary>
    public ImmutableArray<ScenarioFlow> TopFlows => [.. Value.ExpectedFlows.OrderByDescending(f => f.Amount.Abs()).ThenBy(f => f.On).Take(3)];

    /// <summary>Place, id and value.</summary>
    /// <returns>For example <c>1. plan: USD 86781.00</c>.</returns>
    public override string ToString() => $"{Place.ToInvariantText()}. {Candidate.Id}: {Value.Npv}";
}
