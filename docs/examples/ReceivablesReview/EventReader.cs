using System.Globalization;
using TradeCredit;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace ReceivablesReview;

/// <summary>
/// Reads a ledger of events: key, effective_on, recorded_at, event, item, instalment, debtor, document_date, due_date, amount, currency, reference, note.
/// Rows of one key are the instalments of one invoice.
/// </summary>
internal sealed class EventReader(string file)
{
    private static readonly EntityId Company = new("ledger");
    private static readonly string[] Needed = ["key", "effective_on", "event", "item", "debtor", "amount", "currency"];

    private readonly List<RowFault> _faults = [];

    /// <summary>Rows that were left out, in the order of the file.</summary>
    public IReadOnlyList<RowFault> Faults => _faults;

    public long RowsRead { get; private set; }

    /// <summary>Whether a header is that of an event ledger.</summary>
    public static bool IsEventLedger(IReadOnlyList<string> header) => Array.TrueForAll(Needed, header.Contains);

    /// <summary>The events with their lines.</summary>
    public IReadOnlyList<(Recorded<LedgerEvent> Event, long Line)> Read()
    {
        var rows = CsvRow.ReadAll(file, Needed, row =>
        {
            RowsRead++;
            return Row.Of(row);
        }, _faults);
        var events = new List<(Recorded<LedgerEvent>, long)>();
        foreach (var lines in rows.GroupBy(r => r.Kind == "invoice" ? r.Key : string.Create(CultureInfo.InvariantCulture, $"{r.Key} of line {r.Line}")))
        {
            var first = lines.First();
            try
            {
                events.Add((new Recorded<LedgerEvent>(first.Key, first.Effective, first.Recorded, EventOf(first, [.. lines.OrderBy(l => l.Instalment)])), first.Line));
            }
            catch (Exception e) when (e is FormatException or ArgumentException or FailureException)
            {
                _faults.Add(new RowFault(first.Line, "event", e.Message.ReplaceLineEndings(" ")));
            }
        }

        return events;
    }

    /// <summary>Lists an event that contradicts the others.</summary>
    public void Reject(long line, Failure failure) => _faults.Add(new RowFault(line, "event", failure.Message));

    private static LedgerEvent EventOf(Row row, IReadOnlyList<Row> lines) => row.Kind switch
    {
        "invoice" => new LedgerEvent.InvoicePosted(Company, row.Item, row.Debtor, row.DocumentDate ?? row.Effective, ScheduleOf(row, lines)),
        "credit_note" => new LedgerEvent.CreditNotePosted(row.ItemId, row.Debtor, row.DocumentDate ?? row.Effective, row.Amount),
        "payment" => new LedgerEvent.PaymentReceived(row.ItemId, row.Debtor, row.Amount),
        "advance" => new LedgerEvent.PaymentReceived(row.ItemId, row.Debtor, row.Amount, IsAdvance: true),
        "application" => new LedgerEvent.Applied(row.Reference.Length > 0 ? new ItemId(Company, row.Reference) : null, row.ItemId, row.Amount),
        "write_off" => new LedgerEvent.WrittenOff(row.ItemId, row.Amount, row.Note),
        "refund" => new LedgerEvent.Refunded(row.ItemId, row.Amount),
        "cancel" => new LedgerEvent.Cancelled(Company, row.Item),
        "dispute" => new LedgerEvent.DisputeOpened(row.Reference, row.ItemId, row.Amount, row.Note),
        "dispute_closed" => new LedgerEvent.DisputeClosed(row.Reference, Enum.TryParse<DisputeOutcome>(row.Note, ignoreCase: true, out var outcome) ? outcome : throw new FormatException($"'{row.Note}' is no outcome of a dispute: {string.Join(", ", Enum.GetNames<DisputeOutcome>()).ToLowerInvariant()}")),
        "promise" => new LedgerEvent.PromiseMade(row.Reference, row.Debtor, row.Amount, row.DueDate ?? throw new FormatException("a promise needs its last day as due_date"), [row.ItemId]),
        "hold" => new LedgerEvent.HoldPlaced(row.Reference, row.Debtor, row.ItemId, HoldReason.Other, row.DueDate),
        "hold_released" => new LedgerEvent.HoldReleased(row.Reference),
        "buffer" => new LedgerEvent.BufferGranted(row.Reference, row.Debtor, row.ItemId, row.DueDate ?? throw new FormatException("a buffer needs its last day as due_date")),
        _ => throw new FormatException($"'{row.Kind}' is no kind of event"),
    };

    // The rows say amounts and dates; terms of fixed amounts on those dates say the same.
    private static PaymentSchedule ScheduleOf(Row row, IReadOnlyList<Row> lines)
    {
        var total = Money.Sum(lines.Select(l => l.Amount), row.Amount.Currency);
        var instalments = lines.Select((l, i) => (i == lines.Count - 1 ? Instalment.Balance() : Instalment.Fixed(l.Amount)).On(l.DueDate ?? throw new FormatException($"no due date in instalment {i + 1}"))).ToArray();
        return PaymentTerms.Of("as posted", instalments).Schedule(total, EventDates.None).Value;
    }

    private sealed record Row(long Line, string Key, LocalDate Effective, Instant Recorded, string Kind, string Item, int Instalment, DebtorId Debtor, LocalDate? DocumentDate, LocalDate? DueDate, Money Amount, string Reference, string Note)
    {
        public ItemId ItemId => new(Company, Item, Instalment);

        public static Row Of(CsvRow row)
        {
            var effective = row.Date("effective_on") ?? throw new FormatException("no effective_on");
            var currency = TradeCredit.Currency.TryOf(row.Required("currency"), out var known) ? known : throw new FormatException($"'{row["currency"]}' is no active ISO 4217 currency");
            var read = Money.ReadAmount(row["amount"], currency);
            var amount = row["amount"].Length == 0 ? Money.Zero(currency) : read.TryGet(out var money, out var failure) ? money : throw new FormatException($"amount '{row["amount"]}': {failure.Message}");
            var instalment = row.Number("instalment") is var n and not 0 ? n ?? 1 : throw new FormatException("instalments count from 1");
            return new Row(
                row.Line, row.Required("key"), effective, row.Instant("recorded_at") ?? effective.AtMidnight().InUtc().ToInstant(), row.Required("event"), row.Required("item"), instalment, new DebtorId(row.Required("debtor")),
                row.Date("document_date"), row.Date("due_date"), amount, row["reference"], row["note"]);
        }
    }
}
