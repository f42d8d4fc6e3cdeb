namespace TradeCredit.Cadence;

/// <summary>What a reminder said about one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Level">The level it was brought to.</param>
/// <param name="Fee">The fee that was charged with it; null = none.</param>
public sealed record ReminderLine(TradeCredit.Receivables.ItemId Item, int Level, Money? Fee = null);
