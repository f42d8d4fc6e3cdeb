namespace TradeCredit.Claims;

/// <summary>A remedy that the buyer does not have in this case.</summary>
/// <param name="Remedy">The remedy.</param>
/// <param name="Rule">The id of the rule that bars it.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record BarredRemedy(BuyerRemedy Remedy, string Rule, LegalSource Source);
