using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>Ages open items as they come: columns are filled with the next items, added to the pivots, and filled again.</summary>
internal sealed class ReviewBuilder(ReviewOptions options)
{
    // With this scheme, everything past its date is in the second bucket.
    private static readonly AgingScheme OverdueScheme = AgingScheme.OfDays(0);

    private readonly AgingColumns<string> _debtors = new();
    private readonly AgingPivot _byDebtor = new(options.Scheme.At(options.AsOf), 0);
    private readonly AgingPivot _overdue = new(OverdueScheme.At(options.AsOf), 0);
    private readonly List<OpenItem> _kept = [];
    private readonly AgingColumns<string> _groups = new();
    private readonly AgingPivot _byGroup = new(options.Scheme.At(options.AsOf), 0);

    /// <summary>How many items were added.</summary>
    public long OpenItems { get; private set; }

    /// <summary>The items themselves, where something needs them one by one.</summary>
    public IReadOnlyList<OpenItem> Kept => _kept;

    public AgingReport<string> ByDebtor => _debtors.Report(_byDebtor);

    public AgingReport<string> Overdue => _debtors.Report(_overdue);

    public AgingReport<string>? ByGroup => options.GroupBy == GroupBy.Debtor ? null : _groups.Report(_byGroup);

    public void Add(OpenItem item)
    {
        OpenItems++;
        if (options.Provision is not null || options.Contacts is not null) _kept.Add(item);
        // A ledger of events can hold items whose due date waits for an event; they are aged by their document until it is known.
        var date = options.Basis == Basis.Due ? item.DueDate ?? item.DocumentDate : item.DocumentDate;
        _debtors.Add(item.Debtor.Value, date, item.Open);
        if (options.GroupBy != GroupBy.Debtor) _groups.Add(options.GroupBy == GroupBy.Currency ? item.Open.Currency.Code : item.IsDisputed ? "disputed" : "undisputed", date, item.Open);
        if (_debtors.Length == AgingColumns.DefaultChunkRows) AddColumns();
    }

    /// <summary>Ages the items that are still in the columns.</summary>
    public void AddColumns()
    {
        _debtors.AddTo(_byDebtor);
        _debtors.AddTo(_overdue);
        _debtors.ClearItems();
        _groups.AddTo(_byGroup);
        _groups.ClearItems();
    }
}
