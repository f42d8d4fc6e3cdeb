namespace ReceivablesReview;

/// <summary>Which column of a file is what: as the user says, else by the names that such files usually have.</summary>
internal sealed class LedgerColumns
{
    private static readonly Dictionary<Role, string[]> UsualNames = new()
    {
        [Role.Item] = ["item", "itemid", "invoice", "invoiceno", "invoicenumber", "invoiceid", "document", "documentno", "documentnumber", "docno", "voucherno", "number", "id"],
        [Role.Debtor] = ["debtor", "debtorid", "customer", "customername", "companyname", "company", "customerid", "customerno", "customernumber", "custnumber", "account", "party", "partner", "buyer"],
        [Role.Document] = ["documentdate", "docdate", "invoicedate", "postingdate", "date", "issued", "issuedate"],
        [Role.Due] = ["due", "duedate", "dueindate", "maturity", "maturitydate", "netduedate"],
        [Role.Amount] = ["amount", "openamount", "open", "outstanding", "outstandingamount", "balance", "total", "totalopenamount", "invoiceamount"],
        [Role.Currency] = ["currency", "currencycode", "ccy", "invoicecurrency"],
        [Role.Settled] = ["settled", "settledon", "settleddate", "paid", "paidon", "paiddate", "cleardate", "clearingdate", "paymentdate"],
        [Role.Disputed] = ["disputed", "isdisputed", "dispute"],
    };

    private readonly Dictionary<Role, int> _index = [];
    private readonly Dictionary<Role, string> _names = [];

    private LedgerColumns()
    {
    }

    /// <summary>The column of a role; -1 when the file has none.</summary>
    public int this[Role role] => _index.GetValueOrDefault(role, -1);

    public string NameOf(Role role) => _names.GetValueOrDefault(role, role.ToString().ToLowerInvariant());

    /// <summary>Finds the columns in a header.</summary>
    public static LedgerColumns In(IReadOnlyList<string> header, ReviewOptions options)
    {
        var columns = new LedgerColumns();
        foreach (var (role, given) in options.Columns)
        {
            var index = IndexOf(header, h => string.Equals(h.Trim(), given, StringComparison.OrdinalIgnoreCase));
            if (index < 0) throw new UsageException($"--columns {role.ToString().ToLowerInvariant()}={given}: the file has no such column; it has {string.Join(", ", header)}.");
            columns.Add(role, index, header[index]);
        }

        // A column that is named exactly for a role is that role's, before any usual name is tried for another.
        foreach (var role in Enum.GetValues<Role>()) columns.Guess(role, header, [role.ToString().ToLowerInvariant()]);
        foreach (var (role, names) in UsualNames) columns.Guess(role, header, names);

        columns.Require(Role.Debtor, header);
        columns.Require(Role.Amount, header);
        columns.Require(options.Basis == Basis.Due ? Role.Due : Role.Document, header);
        if (options.Currency is null && columns[Role.Currency] < 0) throw new UsageException($"The file has no currency column; name it with --columns currency=.. or give --currency CODE. It has {string.Join(", ", header)}.");
        if (options.GroupBy == GroupBy.Disputed) columns.Require(Role.Disputed, header);
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

    private static string Plain(string name) => new([.. name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private void Guess(Role role, IReadOnlyList<string> header, string[] names)
    {
        foreach (var name in names)
        {
            if (_index.ContainsKey(role)) return;
            var index = IndexOf(header, h => Plain(h) == name);
            if (index >= 0 && !_index.ContainsValue(index)) Add(role, index, header[index]);
        }
    }

    private void Add(Role role, int index, string name)
    {
        _index[role] = index;
        _names[role] = name;
    }

    private void Require(Role role, IReadOnlyList<string> header)
    {
        var name = role.ToString().ToLowerInvariant();
        if (this[role] < 0) throw new UsageException($"The file has no {name} column that can be told by its name; say --columns {name}=.. . It has {string.Join(", ", header)}.");
    }
}
