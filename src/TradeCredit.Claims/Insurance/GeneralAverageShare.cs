namespace TradeCredit.Claims;

/// <summary>What one interest contributes to general average.</summary>
/// <param name="Interest">The interest.</param>
/// <param name="Contribution">What it contributes.</param>
public sealed record GeneralAverageShare(GeneralAverageInterest Interest, Money Contribution);
