namespace TradeCredit.Claims;

/// <summary>A cell of the table of who bears what, as the contract moves it: an arrival-quality clause, for example.</summary>
/// <param name="Cause">Who caused the share.</param>
/// <param name="RiskHasPassed">Whether the cell is for causes after risk has passed.</param>
/// <param name="Bearer">Who bears it under the contract.</param>
/// <param name="Clause">The clause, as explanations cite it.</param>
public sealed record BearingOverride(LossParty Cause, bool RiskHasPassed, SaleParty Bearer, string Clause);
