namespace TradeCredit.Golden;

/// <summary>A golden file or row that cannot be used as it stands.</summary>
public sealed class GoldenException(string message) : Exception(message);
