namespace TradeCredit.Claims;

/// <summary>What became of one head of loss.</summary>
/// <param name="Head">The head.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Rule">The id of the rule that decided.</param>
/// <param name="Reason">The reason in a few words.</param>
public sealed record QuantumHead(LossHead Head, bool Counts, string Rule, string Reason);
