namespace TradeCredit.Receivables;

/// <summary>The sum of one kind of movement.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Amount">The signed sum: positive adds to what is owed.</param>
public sealed record MovementSum(MovementKind Kind, Money Amount);
