using CsvHelper;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>What was found in a ledger, as of one day.</summary>
internal sealed record Review(ReviewOptions Options, AgingReport<string> ByDebtor, AgingReport<string> Overdue, AgingReport<string>? ByGroup)
{
    // One file is the ledger of one company, and it does not say which.
    private static readonly EntityId Company = new("ledger");

    public required long RowsRead { get; init; }

    public required long OpenItems { get; init; }

    /// <summary>Rows that were left out, in the order of the file.</summary>
    public required IReadOnlyList<RowFault> Faults { get; init; }

    /// <summary>Whether there are rows, and none could be used.</summary>
    public bool IsAllLeftOut => RowsRead > 0 && Faults.Where(f => f.File is null).Select(f => f.Line).Distinct().Count() >= RowsRead;

    /// <summary>Which column was taken for what; null when the file is a ledger of events, whose columns are fixed.</summary>
    public LedgerColumns? Columns { get; init; }

    /// <summary>The events; null when the file lists items.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>What else was asked for.</summary>
    public IReadOnlyList<ReviewTable> Tables { get; init; } = [];

    /// <summary>Whether items have names, so that one that occurs twice is seen.</summary>
    public bool SeesDuplicates => Columns is null || Columns.HasItems;

    public static Review Of(ReviewOptions options, IProgress<double>? progress) => IsEventLedger(options.File) ? OfEvents(options) : OfRows(options, progress);

    // Rows that say when each item was settled; read in a stream.
    private static Review OfRows(ReviewOptions options, IProgress<double>? progress)
    {
        var reader = new LedgerReader(options, progress);
        var builder = new ReviewBuilder(options);
        foreach (var result in TradeCredit.Receivables.OpenItems.Stream(reader.Rows(), TradeCredit.Receivables.OpenItems.Of(Company), options.AsOf))
        {
            if (result.TryGet(out var item, out _)) builder.Add(item);
            else reader.Reject(ItemField.Item, "the id occurs before");
        }

        List<RowFault> faults = [.. reader.Faults];
        var today = WorkPlan.Of(options, Company, null, builder.Kept, faults);
        return Of(builder, options, reader.RowsRead, faults) with { Columns = reader.Columns, Tables = [.. today, .. RollRates(options), .. Provision(builder, options)] };
    }

    // A second reading for the items of the earlier day; what they are worth today follows from when they were settled.
    private static IEnumerable<ReviewTable> RollRates(ReviewOptions options)
    {
        if (options.CompareTo is not { } from) return [];
        var reader = new LedgerReader(options, null);
        var rolls = new RollRateBuilder(options.Scheme.At(from), options.Scheme.At(options.AsOf));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in reader.Rows())
        {
            if (row.Item.Length > 0 && !ids.Add(row.Item)) continue;
            if (row.DocumentDate > from || row.SettledOn <= from || row.IsDraft) continue;
            var open = row.Amount - row.Paid;
            var date = options.Basis == Basis.Due ? row.DueDate : row.DocumentDate;
            if (date is { } day) rolls.Add(new RolledItem(day, open, row.SettledOn <= options.AsOf ? Money.Zero(open.Currency) : open));
        }

        return [ReviewTables.RollRates(rolls.Build(), from, options)];
    }

    private static IEnumerable<ReviewTable> Provision(ReviewBuilder builder, ReviewOptions options) => options.Provision is { } matrix ? [ReviewTables.Provision(matrix, builder.Kept, options)] : [];

    // Events, replayed up to the day.
    private static Review OfEvents(ReviewOptions options)
    {
        var reader = new EventReader(options.File);
        var events = reader.Read();
        var ledger = Ledger.From(events.Select(e => e.Event));
        foreach (var failure in ledger.Failures) reader.Reject(events[(int)failure.Index!.Value].Line, failure);
        var builder = new ReviewBuilder(options);
        foreach (var item in ledger.Value.AsOf(options.AsOf)) builder.Add(item);
        List<RowFault> faults = [.. reader.Faults];
        var today = WorkPlan.Of(options, Company, ledger.Value, builder.Kept, faults);
        return Of(builder, options, reader.RowsRead, faults) with { Ledger = ledger.Value, Tables = [.. today, .. TablesOf(ledger.Value, builder, options)] };
    }

    private static IEnumerable<ReviewTable> TablesOf(Ledger ledger, ReviewBuilder builder, ReviewOptions options)
    {
        yield return ReviewTables.Collection(ledger, options);
        if (options.CompareTo is { } from)
            yield return ReviewTables.RollRates(RollRateMatrix.Of(ledger, from, options.AsOf, options.Scheme, ReviewTables.BasisOf(options)).Value, from, options);

        foreach (var table in Provision(builder, options)) yield return table;
        if (options is { CompareTo: { } earlier, Provision: { } matrix }) yield return ReviewTables.Movement(matrix, ledger, earlier, options);
    }

    private static Review Of(ReviewBuilder builder, ReviewOptions options, long rowsRead, IReadOnlyList<RowFault> faults)
    {
        builder.AddColumns();
        return new Review(options, builder.ByDebtor, builder.Overdue, builder.ByGroup) { RowsRead = rowsRead, OpenItems = builder.OpenItems, Faults = faults };
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
