using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>One entry of an evidence pack.</summary>
/// <param name="Date">The day of the debtor.</param>
/// <param name="What">What it is: the kind of evidence, or the code of the contact.</param>
/// <param name="Reference">Where it is: the reference of the document, or the key of the contact.</param>
/// <param name="Item">The item it is about; null = all.</param>
public sealed record EvidenceEntry(LocalDate Date, string What, string Reference, ItemId? Item);
