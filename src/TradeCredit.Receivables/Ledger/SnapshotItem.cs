using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>An item in a snapshot: everything that later events can refer to.</summary>
/// <param name="Id">What identifies it.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="DocumentDate">The date of the document.</param>
/// <param name="PostedOn">The day it was posted on.</param>
/// <param name="RecordedAt">The instant at which it was entered.</param>
/// <param name="BaselineDate">The date that the due rule counts from.</param>
/// <param name="DueDate">The day it is due; null when it has none.</param>
/// <param name="Original">The amount when it was posted.</param>
/// <param name="Open">What of it was open.</param>
public sealed record SnapshotItem(ItemId Id, DebtorId Debtor, ItemKind Kind, LocalDate DocumentDate, LocalDate PostedOn, Instant RecordedAt, LocalDate BaselineDate, LocalDate? DueDate, Money Original, Money Open)
{
    internal static SnapshotItem Of(LedgerItem item, LocalDate? due, long open) =>
        new(item.Id, item.Debtor, item.Kind, item.DocumentDate, item.PostedOn, item.RecordedAt, item.BaselineDate, due, item.Original, Money.OfMinor(open, item.Original.Currency));

    internal LedgerItem ToItem() => new(Id, Debtor, Kind, DocumentDate, PostedOn, RecordedAt, BaselineDate, DueDate, Original);
}
