using System.Globalization;
using CsvHelper;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>Reads a ledger file row by row; what cannot be read is listed by line and left out.</summary>
internal sealed class LedgerReader(ReviewOptions options, IProgress<double>? progress)
{
    private const long RowsBetweenReports = 1 << 16;

    private readonly ItemReader _reader = new(new ItemReadOptions
    {
        DatePattern = options.Dates.Pattern,
        DatePatternText = options.Dates.Text,
        Currency = options.Currency,
        NumberFormat = options.Decimals == Decimals.Comma ? DecimalComma : NumberFormatInfo.InvariantInfo,
        MissingDueDate = options.Basis == Basis.Due ? MissingDueDate.Refuse : MissingDueDate.Leave,
        DocumentDateIsOptional = options.Basis == Basis.Due,
    });

    private static readonly NumberFormatInfo DecimalComma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private readonly List<RowFault> _faults = [];
    private LedgerColumns? _columns;

    /// <summary>Rows that were left out, in the order of the file.</summary>
    public IReadOnlyList<RowFault> Faults => _faults;

    /// <summary>Data rows seen so far, left-out ones included.</summary>
    public long RowsRead { get; private set; }

    /// <summary>Which column is what, known with the first row.</summary>
    public LedgerColumns Columns => _columns ?? throw new InvalidOperationException("No row has been read.");

    /// <summary>The line of the row that was returned last.</summary>
    public long Line { get; private set; }

    /// <summary>Leaves out the row that was returned last after all.</summary>
    public void Reject(ItemField field, string reason) => _faults.Add(new RowFault(Line, Columns.NameOf(field), reason));

    public IEnumerable<ItemRow> Rows()
    {
        using var csv = Open();
        csv.ReadHeader();
        if (csv.Headers.Count == 0) throw new UsageException($"{options.File} is empty: expected a header row with column names.");
        _columns = LedgerColumns.In(csv.Headers, options);
        var fields = new CsvFields(csv, _columns);
        var length = (double)new FileInfo(options.File).Length;
        while (Next(csv))
        {
            if (++RowsRead % RowsBetweenReports == 0) progress?.Report(csv.ByteOffset / length);
            Line = csv.LineNumber;
            if (csv.FieldCount != csv.Headers.Count)
            {
                _faults.Add(new RowFault(Line, "", $"the row has {csv.FieldCount} fields where the header has {csv.Headers.Count}{(csv.RawRecord.Contains((byte)'"') ? "; look at its quotes: a quoted field ends on its line" : "")}"));
                continue;
            }

            fields.StartRow();
            if (_columns.HasItems && csv.IsEmpty(_columns[ItemField.Item])) Reject(ItemField.Item, "no item id");
            else if (options.Decimals is null && csv.Separator == ';' && fields[ItemField.Amount].Contains(','))
                Reject(ItemField.Amount, $"'{fields[ItemField.Amount]}': a comma may stand for decimals or for thousands; say --decimals comma or --decimals point");
            else if (_reader.Read(fields).TryGet(out var row, out var failure)) yield return row;
            else _faults.Add(new RowFault(Line, _columns.NameOf(failure.Path), failure.Message));
        }
    }

    private CsvReader Open()
    {
        CsvRow.Require(options.File);
        try
        {
            return CsvReader.FromFile(options.File, CsvReaderOptions.Default with { TrackLineNumbers = true, TrimWhitespace = true, AllowLineBreaksInQuotes = false, FieldCountMismatch = CsvFieldCountHandling.Allow });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{options.File}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (Exception e) when (e is IOException or CsvFormatException)
        {
            throw new UsageException($"{options.File}: cannot be read further after line {Line}: {e.Message.ReplaceLineEndings(" ")}");
        }
    }
}
