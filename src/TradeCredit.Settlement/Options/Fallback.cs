namespace TradeCredit.Settlement;

/// <summary>What still comes in once the other side does not do its part.</summary>
/// <param name="Share">The part of what is then owed that comes in, 0 to 100 %.</param>
/// <param name="DelayDays">Calendar days from the break until it comes in, 0 or more.</param>
public sealed record Fallback(Percentage Share, int DelayDays);
