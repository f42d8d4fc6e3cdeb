namespace TradeCredit.Aging;

/// <summary>What one bucket holds.</summary>
/// <param name="Label">The label of the bucket.</param>
/// <param name="Amount">The exact signed sum of the open amounts.</param>
/// <param name="Count">How many items have an open amount other than zero.</param>
public sealed record AgingCell(string Label, Money Amount, long Count);
