namespace TradeCredit.Settlement;

/// <summary>What one tier adds to a charge.</summary>
/// <param name="Days">The days in the tier.</param>
/// <param name="Rate">What one unit costs a day.</param>
/// <param name="Amount">Days x rate x units.</param>
public sealed record MeterChargeLine(int Days, Money Rate, Money Amount);
