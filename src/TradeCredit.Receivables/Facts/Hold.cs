using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>A hold that stands on a day.</summary>
/// <param name="Id">What identifies it.</param>
/// <param name="Debtor">The debtor.</param>
/// <param name="Item">The item it is about; null = everything of the debtor.</param>
/// <param name="Reason">Why.</param>
/// <param name="PlacedOn">The day on which it was placed.</param>
/// <param name="Until">Its last day, which counts; null = until it is released.</param>
public sealed record Hold(string Id, DebtorId Debtor, ItemId? Item, HoldReason Reason, LocalDate PlacedOn, LocalDate? Until);
