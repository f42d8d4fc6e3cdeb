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
    IReadOnlyList<RowFault> Faults)
{
    // One file is the ledger of one company, and it does not say which.
    private static readonly EntityId Company = new("ledger");

    // With this scheme, everything past its date is in the second bucket.
    private static readonly AgingScheme OverdueScheme = AgingScheme.OfDays(0);

    public static Review Of(ReviewOptions options)
    {
        var reader = new LedgerReader(options);
        LedgerColumns? columns = null;
        var byDebtor = new AgingReportBuilder<string>(options.Scheme.At(options.AsOf));
        var byGroup = options.GroupBy == GroupBy.Debtor ? null : new AgingReportBuilder<string>(options.Scheme.At(options.AsOf));
        var overdue = new AgingReportBuilder<string>(OverdueScheme.At(options.AsOf));
        long open = 0;
        foreach (var result in TradeCredit.Receivables.OpenItems.Stream(reader.Rows(c => columns = c), TradeCredit.Receivables.OpenItems.Of(Company), options.AsOf))
        {
            if (!result.TryGet(out var item, out _))
            {
                reader.Reject(ItemField.Item, columns!, "the id occurs before");
                continue;
            }

            open++;
            var date = options.Basis == Basis.Due ? item.DueDate!.Value : item.DocumentDate;
            byDebtor.Add(item.Debtor.Value, date, item.Open);
            byGroup?.Add(options.GroupBy == GroupBy.Currency ? item.Open.Currency.Code : item.IsDisputed ? "disputed" : "undisputed", date, item.Open);
            overdue.Add(item.Debtor.Value, date, item.Open);
        }

        return new Review(options, byDebtor.Build(), byGroup?.Build(), overdue.Build(), reader.RowsRead, open, reader.HasItems, reader.Faults);
    }
}
