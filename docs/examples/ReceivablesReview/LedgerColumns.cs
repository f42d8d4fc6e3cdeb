using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>Which column of a file is what: as the user says, else by the names that such files usually have.</summary>
internal sealed class LedgerColumns
{
    private static readonly Dictionary<ItemField, string[]> UsualNames = new()
    {
        [ItemField.Item] = ["item", "itemid", "invoice", "invoiceno", "invoicenumber", "invoiceid", "document", "documentno", "documentnumber", "docno", "voucherno", "number", "id", "belegnummer", "rechnungsnummer", "发票号", "发票号码"],
        [ItemField.Debtor] = ["debtor", "debtorid", "customer", "customername", "companyname", "company", "customerid", "customerno", "customernumber", "custnumber", "account", "party", "partner", "buyer", "kunde", "client", "客户", "客户名称", "买方"],
        [ItemField.DocumentDate] = ["documentdate", "docdate", "invoicedate", "postingdate", "date", "issued", "issuedate", "belegdatum", "rechnungsdatum", "发票日期", "日期"],
        [ItemField.DueDate] = ["due", "duedate", "dueindate", "maturity", "maturitydate", "netduedate", "fällig", "fälligkeit", "fälligam", "到期日"],
        [ItemField.Amount] = ["amount", "openamount", "open", "outstanding", "outstandingamount", "balance", "total", "totalopenamount", "invoiceamount", "betrag", "金额", "余额"],
        [ItemField.Currency] = ["currency", "currencycode", "ccy", "invoicecurrency", "währung", "币种", "货币"],
        [ItemField.SettledOn] = ["settled", "settledon", "settleddate", "paidon", "paiddate", "cleardate", "clearingdate", "paymentdate"],
        [ItemField.Paid] = ["paid", "paidamount", "amountpaid"],
        [ItemField.Disputed] = ["disputed", "isdisputed", "dispute"],
    };

    private static readonly string[] OpenNames = ["openamount", "totalopenamount", "outstandingamount", "outstanding", "open", "balance", "余额"];

    private readonly int[] _index = [.. Enum.GetValues<ItemField>().Select(_ => -1)];
    private readonly List<LedgerColumn> _found = [];

    private LedgerColumns()
    {
    }

    /// <summary>What users can name with --columns.</summary>
    public static IEnumerable<ItemField> Roles => UsualNames.Keys;

    /// <summary>The column of a role; -1 when the file has none.</summary>
    public int this[ItemField role] => _index[(int)role];

    /// <summary>The columns that are used, in the order of the file.</summary>
    public IEnumerable<LedgerColumn> Found => _found.OrderBy(c => this[c.Role]);

    /// <summary>Whether the file names its items.</summary>
    public bool HasItems => this[ItemField.Item] >= 0;

    public string NameOf(ItemField role) => _found.Find(c => c.Role == role)?.Name ?? ItemReader.NameOf(role);

    /// <summary>The column that a failure is about.</summary>
    public string NameOf(string path) => Enum.GetValues<ItemField>().Where(r => ItemReader.NameOf(r) == path).Select(NameOf).FirstOrDefault(path);

    /// <summary>Finds the columns in a header.</summary>
    public static LedgerColumns In(IReadOnlyList<string> header, ReviewOptions options)
    {
        var columns = new LedgerColumns();
        foreach (var (role, given) in options.Columns)
        {
            var index = IndexOf(header, h => string.Equals(h.Trim(), given, StringComparison.OrdinalIgnoreCase));
            if (index < 0) throw new UsageException($"--columns {ItemReader.NameOf(role)}={given}: the file has no such column; it has {string.Join(", ", header)}.");
            columns.Add(role, index, header[index], isGuess: false);
        }

        // Where a file has both, what is open counts and not what was invoiced; with a day of settlement, the amount is open until then.
        var open = IndexOf(header, h => OpenNames.Contains(Plain(h)));
        if (columns[ItemField.Amount] < 0 && open >= 0 && !header.Any(h => UsualNames[ItemField.SettledOn].Contains(Plain(h)) || UsualNames[ItemField.Paid].Contains(Plain(h))))
            columns.Add(ItemField.Amount, open, header[open], isGuess: true);

        // A column that is named exactly for a role is that role's, before any usual name is tried for another.
        foreach (var role in Roles) columns.Guess(role, header, [ItemReader.NameOf(role)]);
        foreach (var (role, names) in UsualNames) columns.Guess(role, header, names);

        columns.Require(ItemField.Debtor, header);
        columns.Require(ItemField.Amount, header);
        columns.Require(options.Basis == Basis.Due ? ItemField.DueDate : ItemField.DocumentDate, header);
        if (options.Currency is null && columns[ItemField.Currency] < 0) throw new UsageException($"The file has no currency column; name it with --columns currency=.. or give --currency CODE. It has {string.Join(", ", header)}.");
        if (options.GroupBy == GroupBy.Disputed) columns.Require(ItemField.Disputed, header);
        if (options.CompareTo is not null)
        {
            columns.Require(ItemField.DocumentDate, header);
            columns.Require(ItemField.SettledOn, header);
        }

        return columns;
    }

    private static int IndexOf(IReadOnlyList<string> header, Func<string, bool> matches)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (matches(header[i])) return i;
        }

        return -1;
    }

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private void Guess(ItemField role, IReadOnlyList<string> header, string[] names)
    {
        foreach (var name in names)
        {
            if (this[role] >= 0) return;
            var index = IndexOf(header, h => Plain(h) == name);
            if (index >= 0 && header.Count(h => Plain(h) == name) > 1) throw new UsageException($"The file has several columns {header[index]}; name one with --columns, or rename the others.");
            if (index >= 0 && !_index.Contains(index)) Add(role, index, header[index], isGuess: true);
        }
    }

    private void Add(ItemField role, int index, string name, bool isGuess)
    {
        _index[(int)role] = index;
        _found.Add(new LedgerColumn(role, name, isGuess));
    }

    private void Require(ItemField role, IReadOnlyList<string> header)
    {
        var name = ItemReader.NameOf(role);
        if (this[role] < 0) throw new UsageException($"The file has no {name} column that can be told by its name; say --columns {name}=.. . It has {string.Join(", ", header)}.");
    }
}
