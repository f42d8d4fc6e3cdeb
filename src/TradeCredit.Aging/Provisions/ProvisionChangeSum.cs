namespace TradeCredit.Aging;

/// <summary>By how much an allowance changed for one reason.</summary>
/// <param name="Change">The reason.</param>
/// <param name="Amount">The amount, above zero where the allowance grew.</param>
public sealed record ProvisionChangeSum(ProvisionChange Change, Money Amount);
