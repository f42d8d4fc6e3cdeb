using System.Globalization;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>The figures of a review that are not buckets, as tables.</summary>
internal static class ReviewTables
{
    private const int Months = 12;

    private static readonly ReviewColumn CurrencyColumn = new("currency", "currency");

    /// <summary>Days sales outstanding and days delinquent by month, newest first.</summary>
    public static ReviewTable Collection(Ledger ledger, ReviewOptions options)
    {
        var last = options.AsOf.Month == options.AsOf.PlusDays(1).Month ? options.AsOf.PlusMonths(-1) : options.AsOf;
        var months = CollectionMonth.Of(ledger, last.ToYearMonth(), Months, BasisOf(options), SalesFigure.Invoiced).Value;
        return new ReviewTable(
            "collection",
            "Collection by month",
            [CurrencyColumn, new("month", "month"), new("sales", "sales", true), new("closing", "open at the end", true), new("dso", "days sales outstanding", true), new("bestPossibleDso", "best possible", true), new("add", "average days delinquent", true)],
            [.. months.OrderBy(m => m.Period.Currency.Code, StringComparer.Ordinal).ThenByDescending(m => m.Month.OnDayOfMonth(1)).Select(m => (IReadOnlyList<string>)
            [
                m.Period.Currency.Code, m.Month.ToString("uuuu'-'MM", CultureInfo.InvariantCulture), Texts.Amount(m.Period.CreditSales), Texts.Amount(m.Period.Closing),
                Days(m.Period.DaysSalesOutstanding()), Days(m.Period.BestPossibleDaysSalesOutstanding()), Days(m.Period.AverageDaysDelinquent()),
            ])],
            "Whole months that the history covers. Days sales outstanding = open at the end x days of the month / sales; best possible = what was not yet due, likewise; delinquent = the first less the second.");
    }

    /// <summary>What became of each bucket between two days.</summary>
    public static ReviewTable RollRates(IReadOnlyList<RollRateMatrix> matrices, LocalDate from, ReviewOptions options)
    {
        IReadOnlyList<string> columns = matrices.Count > 0 ? matrices[0].Columns : [];
        return new ReviewTable(
            "rollRates",
            $"Where the buckets of {Texts.Iso(from)} are on {Texts.Iso(options.AsOf)}",
            [CurrencyColumn, new("bucket", "bucket"), new("opening", "open then", true), .. columns.Select(c => new ReviewColumn(c, c, true))],
            [.. matrices.SelectMany(m => m.Rows.Where(r => !r.Opening.IsZero).Select(r => (IReadOnlyList<string>)
                [m.Currency.Code, r.Label, Texts.Amount(r.Opening), .. r.Rates().Match(rates => rates.Select(share => share.Sign == 0 ? "" : Texts.Share(share)), _ => columns.Select(_ => ""))]))],
            "Shares of what was owed then, item by item; every row adds up to 100 %. Buckets where nothing was owed are left out.");
    }

    /// <summary>The loss allowance by the user's rates.</summary>
    public static ReviewTable Provision(ProvisionMatrix matrix, IEnumerable<OpenItem> items, ReviewOptions options) => new(
        "provision",
        "Loss allowance",
        [CurrencyColumn, new("bucket", "bucket"), new("gross", "owed", true), new("rate", "rate", true), new("allowance", "allowance", true)],
        [.. matrix.Provide(items, options.AsOf, BasisOf(options), ProvisionOptions.Default).Value.SelectMany(p => p.Lines
            .Select(l => (IReadOnlyList<string>)[p.Currency.Code, l.Label, Texts.Amount(l.Gross), $"{(l.Rate * Ratio.Of(100)).ToDecimal(4, RoundingMode.HalfUp):0.####} %", Texts.Amount(l.Allowance)])
            .Append([p.Currency.Code, "total", Texts.Amount(p.Gross), "", Texts.Amount(p.Allowance)]))],
        "By the given rates, on what is owed item by item: credits reduce nothing. Each line is rounded half up.");

    /// <summary>How the loss allowance of one day became that of another.</summary>
    public static ReviewTable Movement(ProvisionMatrix matrix, Ledger ledger, LocalDate from, ReviewOptions options)
    {
        var movements = ProvisionMovement.Of(ledger, from, options.AsOf, matrix, BasisOf(options), Rounding.HalfUp).Value;
        return new ReviewTable(
            "provisionMovement",
            $"Loss allowance from {Texts.Iso(from)} to {Texts.Iso(options.AsOf)}",
            [CurrencyColumn, new("change", "change"), new("amount", "amount", true)],
            [.. movements.SelectMany(m => m.Changes.Select(c => (IReadOnlyList<string>)[m.Opening.Currency.Code, ChangeText(c.Change), Texts.Amount(c.Amount)])
                .Prepend([m.Opening.Currency.Code, "opening", Texts.Amount(m.Opening.Allowance)]).Append([m.Opening.Currency.Code, "closing", Texts.Amount(m.Closing.Allowance)]))]);
    }

    // Items of a ledger of events whose due date waits for an event are aged by their document, as in the buckets.
    public static AgingBasis BasisOf(ReviewOptions options) => options.Basis == Basis.Due ? AgingBasis.DueOrDocument : AgingBasis.Document;

    private static string ChangeText(ProvisionChange change) => change == ProvisionChange.WrittenOff ? "written off" : change == ProvisionChange.RatesChanged ? "rates changed" : change.ToString().ToLowerInvariant();

    private static string Days(Result<Ratio> days) => days.Match(d => d.ToDecimal(1, RoundingMode.HalfUp).ToString("N1", CultureInfo.InvariantCulture), _ => "none");
}
