namespace TradeCredit.Cadence;

/// <summary>How a contact can be made today: the stage, the channel, and the first instant that keeps the gap.</summary>
internal readonly record struct ContactTiming(int Stage, ContactChannel Channel, long NotBefore);
