namespace TradeCredit.Settlement;

/// <summary>How a settlement is sought with a kind of customer.</summary>
/// <param name="Standing">The kind of customer.</param>
/// <param name="Manner">The manner, in one English sentence.</param>
/// <remarks><i>Source:</i> convention of practice.</remarks>
public sealed record CustomerManner(CustomerStanding Standing, string Manner);
