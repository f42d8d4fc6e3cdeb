using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>Ages open items as they come.</summary>
internal sealed class ReviewBuilder(ReviewOptions options)
{
    // With this scheme, everything past its date is in the second bucket.
    private static readonly AgingScheme OverdueScheme = AgingScheme.OfDays(0);

    private readonly AgingReportBuilder<string> _byDebtor = new(options.Scheme.At(options.AsOf));
    private readonly AgingReportBuilder<string>? _byGroup = options.GroupBy == GroupBy.Debtor ? null : new(options.Scheme.At(options.AsOf));
    private readonly AgingReportBuilder<string> _overdue = new(OverdueScheme.At(options.AsOf));
    private long _open;

    public void Add(OpenItem item)
    {
        _open++;
        // A ledger of events can hold items whose due date waits for an event; they are aged by their document until it is known.
        var date = options.Basis == Basis.Due ? item.DueDate ?? item.DocumentDate : item.DocumentDate;
        _byDebtor.Add(item.Debtor.Value, date, item.Open);
        _byGroup?.Add(options.GroupBy == GroupBy.Currency ? item.Open.Currency.Code : item.IsDisputed ? "disputed" : "undisputed", date, item.Open);
        _overdue.Add(item.Debtor.Value, date, item.Open);
    }

    public Review Build(long rowsRead, bool seesDuplicates, IReadOnlyList<RowFault> faults, Ledger? ledger) =>
        new(options, _byDebtor.Build(), _byGroup?.Build(), _overdue.Build(), rowsRead, _open, seesDuplicates, faults, ledger);
}
