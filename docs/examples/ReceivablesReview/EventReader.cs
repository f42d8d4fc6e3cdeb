using System.Globalization;
using CsvHelper;
using NodaTime.Text;
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
        using var csv = CsvReader.FromFile(file, CsvReaderOptions.Default with { TrackLineNumbers = true, TrimWhitespace = true, PoolStrings = true, FieldCountMismatch = CsvFieldCountHandling.Allow });
        csv.ReadHeader();
        var rows = new List<Row>();
        while (csv.Read())
        {
            RowsRead++;
            try
            {
                rows.Add(Row.Of(csv));
            }
            catch (FormatException e)
            {
                _faults.Add(new RowFault(csv.LineNumber, "", e.Message));
            }
        }

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

        public static Row Of(CsvReader csv)
        {
            string Text(string column) => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index) : "";
            string Required(string column) => Text(column) is { Length: > 0 } text ? text : throw new FormatException($"no {column}");
            LocalDate? Date(string column) => Text(column) is not { Length: > 0 } text ? null
                : LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new FormatException($"{column} '{text}' is no date of the form yyyy-MM-dd");
            var effective = Date("effective_on") ?? throw new FormatException("no effective_on");
            var recorded = Text("recorded_at") is not { Length: > 0 } stamp ? effective.AtMidnight().InUtc().ToInstant()
                : InstantPattern.General.Parse(stamp) is { Success: true } instant ? instant.Value : throw new FormatException($"recorded_at '{stamp}' is no instant such as 2026-11-20T09:30:00Z");
            var currency = TradeCredit.Currency.TryOf(Required("currency"), out var known) ? known : throw new FormatException($"'{Text("currency")}' is no active ISO 4217 currency");
            var amount = Text("amount").Length == 0 ? Money.Zero(currency) : Money.ReadAmount(Text("amount"), currency) is var read && read.TryGet(out var money, out var failure) ? money : throw new FormatException($"amount '{Text("amount")}': {read.Failure!.Message}");
            var instalment = Text("instalment").Length == 0 ? 1 : int.TryParse(Text("instalment"), out var n) && n > 0 ? n : throw new FormatException($"'{Text("instalment")}' is no instalment number");
            return new Row(csv.LineNumber, Required("key"), effective, recorded, Required("event"), Required("item"), instalment, new DebtorId(Required("debtor")), Date("document_date"), Date("due_date"), amount, Text("reference"), Text("note"));
        }
    }
}
