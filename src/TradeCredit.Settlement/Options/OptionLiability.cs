namespace TradeCredit.Settlement;

/// <summary>What an option can still cost beyond its projected flows.</summary>
/// <param name="What">What it is, in a few English words.</param>
/// <param name="Amount">The most that it is expected to come to.</param>
public sealed record OptionLiability(string What, Money Amount);
