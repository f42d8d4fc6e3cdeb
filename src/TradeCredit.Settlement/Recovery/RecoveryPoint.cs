namespace TradeCredit.Settlement;

/// <summary>A point of a recovery curve.</summary>
/// <param name="AgeDays">Calendar days past due.</param>
/// <param name="Share">What is still collected.</param>
public sealed record RecoveryPoint(int AgeDays, Percentage Share);
