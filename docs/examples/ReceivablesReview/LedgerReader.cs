using CsvHelper;
using TradeCredit;

namespace ReceivablesReview;

/// <summary>Reads a ledger file row by row; what cannot be read is listed by line and left out.</summary>
internal sealed class LedgerReader(ReviewOptions options)
{
    private static readonly string[] Yes = ["true", "yes", "y", "t", "x", "1"];
    private static readonly string[] No = ["", "false", "no", "n", "f", "0"];

    private readonly List<RowFault> _faults = [];

    /// <summary>Rows that were left out, in the order of the file.</summary>
    public IReadOnlyList<RowFault> Faults => _faults;

    /// <summary>Data rows seen so far, left-out ones included.</summary>
    public long RowsRead { get; private set; }

    /// <summary>Whether the file names its items, so that duplicates can be seen.</summary>
    public bool HasItems { get; private set; }

    /// <summary>The line of the row that was returned last.</summary>
    public long Line { get; private set; }

    /// <summary>Leaves out the row that was returned last after all.</summary>
    public void Reject(Role role, LedgerColumns columns, string reason) => _faults.Add(new RowFault(Line, columns.NameOf(role), reason));

    public IEnumerable<LedgerRow> Rows(Action<LedgerColumns> columnsFound)
    {
        using var csv = Open();
        csv.ReadHeader();
        if (csv.Headers.Count == 0) throw new UsageException($"{options.File} is empty: expected a header row with column names.");
        var columns = LedgerColumns.In(csv.Headers, options);
        HasItems = columns[Role.Item] >= 0;
        columnsFound(columns);
        while (Next(csv))
        {
            RowsRead++;
            Line = csv.LineNumber;
            if (csv.FieldCount != csv.Headers.Count)
            {
                _faults.Add(new RowFault(Line, "", $"the row has {csv.FieldCount} fields where the header has {csv.Headers.Count}"));
                continue;
            }

            if (TryRead(csv, columns, out var row, out var fault)) yield return row;
            else _faults.Add(fault!);
        }
    }

    private CsvReader Open()
    {
        if (!File.Exists(options.File)) throw new UsageException($"{options.File}: there is no such file.");
        try
        {
            return CsvReader.FromFile(options.File, CsvReaderOptions.Default with { TrackLineNumbers = true, TrimWhitespace = true, PoolStrings = true, FieldCountMismatch = CsvFieldCountHandling.Allow });
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

    private bool TryRead(CsvReader csv, LedgerColumns columns, out LedgerRow row, out RowFault? fault)
    {
        row = default;
        fault = null;
        RowFault? found = null;

        bool Bad(Role role, string reason)
        {
            found ??= new RowFault(Line, columns.NameOf(role), reason);
            return false;
        }

        string Text(Role role) => columns[role] is var index && index >= 0 ? csv.GetString(index) : "";

        bool TryDate(Role role, bool required, out LocalDate? date)
        {
            date = null;
            var text = Text(role);
            if (text.Length == 0) return !required || Bad(role, $"no {role.ToString().ToLowerInvariant()} date");
            var parsed = options.Dates.Pattern.Parse(text);
            if (!parsed.Success) return Bad(role, $"'{text}' is no date of the form {options.Dates.Text}");
            date = parsed.Value;
            return true;
        }

        var ok = Check(columns[Role.Item] < 0 || Text(Role.Item).Length > 0, Role.Item, "no item id")
            & Check(Text(Role.Debtor).Length > 0, Role.Debtor, "no debtor")
            & TryDate(Role.Document, options.Basis == Basis.Document, out var document)
            & TryDate(Role.Due, options.Basis == Basis.Due, out var due)
            & TryDate(Role.Settled, required: false, out var settled);

        bool Check(bool condition, Role role, string reason) => condition || Bad(role, reason);

        var code = columns[Role.Currency] >= 0 ? Text(Role.Currency) : options.Currency!.Value.Code;
        var knownCurrency = Currency.TryOf(code, out var currency);
        ok &= Check(knownCurrency, Role.Currency, code.Length == 0 ? "no currency" : $"'{code}' is no active ISO 4217 currency");

        Money amount = default;
        if (Text(Role.Amount).Length == 0) ok &= Bad(Role.Amount, "no amount");
        else if (knownCurrency && !Money.ReadAmount(Text(Role.Amount), currency).TryGet(out amount, out var failure)) ok &= Bad(Role.Amount, $"'{failure.Value}': {failure.Message}");

        var disputed = Text(Role.Disputed);
        var isDisputed = Array.Exists(Yes, y => string.Equals(y, disputed, StringComparison.OrdinalIgnoreCase));
        ok &= Check(isDisputed || Array.Exists(No, n => string.Equals(n, disputed, StringComparison.OrdinalIgnoreCase)), Role.Disputed, $"'{disputed}' is neither yes nor no");

        fault = found;
        if (!ok) return false;
        row = new LedgerRow(Line, Text(Role.Item), Text(Role.Debtor), document, due, amount, settled, isDisputed);
        return true;
    }
}
