namespace TradeCredit.Receivables;

/// <summary>An amount of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Amount">The amount.</param>
public sealed record ItemAmount(ItemId Item, Money Amount);
