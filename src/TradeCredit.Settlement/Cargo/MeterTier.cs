namespace TradeCredit.Settlement;

/// <summary>A band of chargeable days at one rate.</summary>
/// <param name="Days">How many days it has; null = all that follow.</param>
/// <param name="Rate">What one unit costs a day.</param>
public sealed record MeterTier(int? Days, Money Rate);
