using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Receivables;

/// <summary>What a ledger knows of an item that does not change: everything but its movements.</summary>
internal sealed record LedgerItem(ItemId Id, DebtorId Debtor, ItemKind Kind, LocalDate DocumentDate, LocalDate PostedOn, Instant RecordedAt, LocalDate BaselineDate, LocalDate? DueDate, Money Original)
{
    public int PostedDay { get; } = DayNumber.Of(PostedOn);

    public long RecordedTicks { get; } = RecordedAt.ToUnixTimeTicks();

    /// <summary>By posting day and identity.</summary>
    public static int Compare(LedgerItem x, LedgerItem y)
    {
        var order = x.PostedDay.CompareTo(y.PostedDay);
        if (order == 0) order = string.CompareOrdinal(x.Id.Document, y.Id.Document);
        if (order == 0) order = x.Id.Instalment.CompareTo(y.Id.Instalment);
        return order != 0 ? order : string.CompareOrdinal(x.Id.Entity.Value, y.Id.Entity.Value);
    }

    public static LedgerItem OfLine(EntityId entity, string document, DebtorId debtor, LocalDate documentDate, LocalDate postedOn, Instant recordedAt, PaymentSchedule schedule, ScheduledInstalment line) => new(
        new ItemId(entity, document, line.Number), debtor, schedule.Lines.Length == 1 ? ItemKind.Invoice : ItemKind.Instalment, documentDate, postedOn, recordedAt,
        BaselineOf(schedule, line) ?? documentDate, DueDateOf(line), line.Amount);

    // An expected date is no due date: nothing can be overdue by an estimate.
    public static LocalDate? DueDateOf(ScheduledInstalment line) => line.Date is InstalmentDate.Due due ? due.Date.Adjusted : null;

    private static LocalDate? BaselineOf(PaymentSchedule schedule, ScheduledInstalment line) => line.Definition.Trigger switch
    {
        Trigger.OnEvent on => schedule.Events.Find(on.Event, on.Label)?.Date,
        Trigger.AfterDiscount after => schedule.Events.Find(after.From.Event, after.From.Label)?.Date,
        Trigger.OnDate on => on.Date,
        _ => line.Number > 1 ? schedule.Lines[line.Number - 2].DueDate?.Adjusted : null,
    };
}
