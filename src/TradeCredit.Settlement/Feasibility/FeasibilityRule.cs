namespace TradeCredit.Settlement;

/// <summary>A rule that decides whether an option may be carried out.</summary>
/// <param name="Id">The stable id, for example <c>control-of-goods</c>.</param>
/// <param name="Rule">The rule in one English sentence.</param>
/// <param name="Source">Where it is from.</param>
public sealed record FeasibilityRule(string Id, string Rule, LegalSource Source);
