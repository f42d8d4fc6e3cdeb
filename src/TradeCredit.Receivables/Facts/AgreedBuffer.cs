using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>A buffer that was agreed with the debtor.</summary>
/// <param name="Id">What identifies it.</param>
/// <param name="Debtor">The debtor.</param>
/// <param name="Item">The item it is about; null = everything of the debtor.</param>
/// <param name="GrantedOn">The day on which it was granted.</param>
/// <param name="Until">Its last day, which counts.</param>
public sealed record AgreedBuffer(string Id, DebtorId Debtor, ItemId? Item, LocalDate GrantedOn, LocalDate Until);
