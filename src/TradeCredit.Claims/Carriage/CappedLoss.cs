namespace TradeCredit.Claims;

/// <summary>What a carrier pays of a loss.</summary>
/// <param name="Amount">The amount, exact.</param>
/// <param name="Basis">What decided it.</param>
public sealed record CappedLoss(UnroundedAmount Amount, LimitBasis Basis);
