using CsvHelper;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>What was found in a ledger, as of one day.</summary>
internal sealed record Review(
    ReviewOptions Options,
    AgingReport<string> ByDebtor,
    AgingReport<string>? ByGroup,
    AgingReport<string> Overdue,
    long RowsRead,
    long OpenItems,
    bool SeesDuplicates,
    IReadOnlyList<RowFault> Faults,
    Ledger? Ledger)
{
    // One file is the ledger of one company, and it does not say which.
    private static readonly EntityId Company = new("ledger");

    public static Review Of(ReviewOptions options) => IsEventLedger(options.File) ? OfEvents(options) : OfRows(options);

    // Rows that say when each item was settled; read in a stream.
    private static Review OfRows(ReviewOptions options)
    {
        var reader = new LedgerReader(options);
        var review = new ReviewBuilder(options);
        LedgerColumns? columns = null;
        foreach (var result in TradeCredit.Receivables.OpenItems.Stream(reader.Rows(c => columns = c), TradeCredit.Receivables.OpenItems.Of(Company), options.AsOf))
        {
            if (result.TryGet(out var item, out _)) review.Add(item);
            else reader.Reject(ItemField.Item, columns!, "the id occurs before");
        }

        return review.Build(reader.RowsRead, reader.HasItems, reader.Faults, null);
    }

    // Events, replayed up to the day.
    private static Review OfEvents(ReviewOptions options)
    {
        var reader = new EventReader(options.File);
        var events = reader.Read();
        var ledger = Ledger.From(events.Select(e => e.Event));
        foreach (var failure in ledger.Failures) reader.Reject(events[(int)failure.Index!.Value].Line, failure);
        var review = new ReviewBuilder(options);
        foreach (var item in ledger.Value.AsOf(options.AsOf)) review.Add(item);
        return review.Build(reader.RowsRead, seesDuplicates: true, reader.Faults, ledger.Value);
    }

    private static bool IsEventLedger(string file)
    {
        if (!File.Exists(file)) return false;
        try
        {
            using var csv = CsvReader.FromFile(file);
            csv.ReadHeader();
            return EventReader.IsEventLedger([.. csv.Headers]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
