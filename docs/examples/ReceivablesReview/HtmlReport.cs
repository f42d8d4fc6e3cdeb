using System.Globalization;
using HandlebarsDotNet;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>The review as one page that needs nothing else: to be mailed, printed, opened years later.</summary>
internal static class HtmlReport
{
    private const int MostDebtorsShown = 1_000;
    private const int MostDebtorsSeenAtOnce = 10;
    private const int MostFaultsShown = 200;

    // Chart colours run from not due over the young buckets to the oldest; the page defines this many.
    private const int Colours = 6;

    public static void Write(Review review, TextWriter writer)
    {
        using var resource = typeof(HtmlReport).Assembly.GetManifestResourceStream("ReviewPage.html")!;
        using var template = new StreamReader(resource);
        Handlebars.Create().Compile(template)(writer, Page(review));
    }

    private static object Page(Review review)
    {
        var options = review.Options;
        return new
        {
            AsOf = Texts.Iso(options.AsOf),
            Basis = options.Basis == Basis.Due ? "days past due" : "days since the document date",
            Overdue = options.Basis == Basis.Due ? "overdue" : "aged over 0 days",
            File = Path.GetFileName(options.File),
            RowsRead = Texts.Count(review.RowsRead),
            OpenItems = Texts.Count(review.OpenItems),
            LeftOut = Texts.Count(review.Faults.Count(f => f.File is null)),
            FaultCount = review.Faults.Count == 1 ? "1 row" : $"{Texts.Count(review.Faults.Count)} rows",
            options.Scheme.Rule,
            Columns = review.Columns?.Found.Any(c => c.IsGuess) == true ? string.Join(", ", review.Columns.Found.Select(c => $"{ItemReader.NameOf(c.Role)} = {c.Name}")) : "",
            review.SeesDuplicates,
            Currencies = review.ByDebtor.Totals.Select(t => CurrencySection(review, t)).ToArray(),
            Tables = review.Tables.Select(Table).ToArray(),
            Faults = review.Faults.Take(MostFaultsShown).Select(f => new { Line = f.Line.ToString(CultureInfo.InvariantCulture), Column = f.File ?? f.Column, f.Reason }).ToArray(),
            FaultsNotShown = More(review.Faults.Count - MostFaultsShown),
        };
    }

    private static object CurrencySection(Review review, AgingLine<Currency> total)
    {
        var currency = total.Currency;
        var overdueOf = review.Overdue.Lines.Where(l => l.Currency == currency).ToDictionary(l => l.Key, l => l.Cells[1], StringComparer.Ordinal);
        var overdue = Money.Sum(overdueOf.Values.Select(c => c.Amount), currency);
        var debtors = review.ByDebtor.Lines.Where(l => l.Currency == currency)
            .OrderByDescending(l => overdueOf[l.Key].Amount.MinorUnits).ThenByDescending(l => l.Total.Amount.MinorUnits).ThenBy(l => l.Key, StringComparer.Ordinal).ToArray();
        var groups = review.Options.GroupBy == GroupBy.Disputed ? review.ByGroup!.Lines.Where(l => l.Currency == currency).Select(l => Chart(l.Key, l.Cells)) : [Chart("", total.Cells)];
        return new
        {
            currency.Code,
            Open = Texts.Amount(total.Total.Amount),
            Overdue = Texts.Amount(overdue),
            OverdueShare = total.Total.Amount.IsPositive && !overdue.IsNegative ? Texts.Share(overdue.RatioTo(total.Total.Amount)) : "",
            Items = Texts.Count(total.Total.Count),
            DebtorCount = Texts.Count(debtors.Length),
            HasMany = debtors.Length > MostDebtorsSeenAtOnce,
            Charts = groups.ToArray(),
            Headings = total.Cells.Select(c => c.Label).ToArray(),
            Debtors = debtors.Take(MostDebtorsShown).Select(l => new
            {
                Name = l.Key,
                Overdue = Cell(overdueOf[l.Key]),
                Cells = l.Cells.Select(Cell).ToArray(),
                Total = Cell(l.Total),
                Items = Texts.Count(l.Total.Count),
            }).ToArray(),
            DebtorsNotShown = More(debtors.Length - MostDebtorsShown),
        };
    }

    private static object Chart(string title, IReadOnlyList<AgingCell> cells)
    {
        var largest = cells.Max(c => Math.Abs((decimal)c.Amount.MinorUnits));
        return new
        {
            Title = title,
            Bars = cells.Select((c, i) => new
            {
                c.Label,
                Amount = Texts.Amount(c.Amount),
                Items = c.Count == 1 ? "1 item" : $"{Texts.Count(c.Count)} items",
                Width = (largest == 0 ? 0 : 100 * Math.Abs((decimal)c.Amount.MinorUnits) / largest).ToString("0.##", CultureInfo.InvariantCulture),
                Colour = Math.Min(i, Colours - 1).ToString(CultureInfo.InvariantCulture),
                Credit = c.Amount.IsNegative,
            }).ToArray(),
        };
    }

    private static object Table(ReviewTable table) => new
    {
        table.Title,
        table.Note,
        table.Columns,
        Rows = table.Rows.Select(r => r.Select((text, i) => new { Text = text, table.Columns[i].IsNumber }).ToArray()).ToArray(),
    };

    // The browser sorts by the exact number of minor units and shows the formatted text.
    private static object Cell(AgingCell cell) => new
    {
        Text = cell.Count == 0 ? "" : Texts.Amount(cell.Amount),
        Sort = cell.Amount.MinorUnits.ToString(CultureInfo.InvariantCulture),
        Credit = cell.Amount.IsNegative,
    };

    private static string More(int count) => count > 0 ? Texts.Count(count) : "";
}
