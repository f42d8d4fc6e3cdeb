namespace TradeCredit.Settlement;

/// <summary>An option that may not be carried out. It has no place.</summary>
/// <param name="Candidate">The option.</param>
/// <param name="Feasibility">All reasons, each with its fact.</param>
public sealed record InfeasibleOption(SettlementCandidate Candidate, Feasibility.Infeasible Feasibility);
