using System.Globalization;
using Spectre.Console;
using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>The review for a person at a terminal.</summary>
internal static class TextReport
{
    private const int BarWidth = 30;
    private const int MostFaultsShown = 20;
    private const int MostDebtorsShown = 10;

    // From not due (green) to oldest (red).
    private static readonly string[] Colours = ["green", "yellow", "orange1", "darkorange", "red", "maroon"];

    public static void Write(Review review, IAnsiConsole console)
    {
        var options = review.Options;
        var age = options.Basis == Basis.Due ? "days past due" : "days since the document date";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]Receivables as of {Texts.Iso(options.AsOf)}[/], by {age}");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{review.RowsRead:N0} rows read, {review.OpenItems:N0} items open, {review.Faults.Count(f => f.File is null):N0} rows left out");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{options.Scheme.Rule}[/]");
        if (review.Columns is { } columns && columns.Found.Any(c => c.IsGuess))
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]Columns: {string.Join(", ", columns.Found.Select(c => $"{ItemReader.NameOf(c.Role)}={c.Name}"))} (told by their names; --columns says otherwise)[/]");
        if (!review.SeesDuplicates) console.MarkupLine("[yellow]The file names no items, so a row that occurs twice counts twice.[/]");
        console.WriteLine();

        if (review.ByGroup is { } groups) Groups(console, groups, options.GroupBy);
        else foreach (var total in review.ByDebtor.Totals) Buckets(console, total.Currency.Code, total);
        Debtors(console, review, age);
        foreach (var table in review.Tables) Table(console, table);
        Faults(console, review.Faults);
    }

    private static void Groups(IAnsiConsole console, AgingReport<string> groups, GroupBy groupBy)
    {
        foreach (var line in groups.Lines) Buckets(console, groupBy == GroupBy.Currency ? line.Key : $"{line.Currency.Code}, {line.Key}", line);
    }

    private static void Buckets<TKey>(IAnsiConsole console, string title, AgingLine<TKey> line)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(new TableColumn("bucket") { Width = 12 });
        table.AddColumn(new TableColumn("amount") { Alignment = Justify.Right, Width = 24 });
        table.AddColumn(new TableColumn("items") { Alignment = Justify.Right, Width = 12 });
        table.AddColumn(new TableColumn("bar"));
        var largest = line.Cells.Max(c => Math.Abs((decimal)c.Amount.MinorUnits));
        for (var i = 0; i < line.Cells.Length; i++)
        {
            var cell = line.Cells[i];
            var length = largest == 0 ? 0 : (int)Math.Round(BarWidth * Math.Abs((decimal)cell.Amount.MinorUnits) / largest, MidpointRounding.AwayFromZero);
            var colour = Colours[Math.Min(i, Colours.Length - 1)];
            var bar = cell.Count == 0 ? "" : new string(cell.Amount.IsNegative ? '░' : '█', Math.Max(1, length));
            table.AddRow(new Markup(Markup.Escape(cell.Label)), Amount(cell.Amount), Count(cell.Count), new Markup($"[{colour}]{bar}[/]"));
        }

        table.AddRow(new Markup("[bold]total[/]"), Amount(line.Total.Amount), Count(line.Total.Count), new Markup(""));
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        console.Write(table);
        console.WriteLine();
    }

    // Amounts of two currencies have no order, so each currency has its own ten.
    private static void Debtors(IAnsiConsole console, Review review, string age)
    {
        var overdue = review.Overdue.Lines.Where(l => l.Cells[1].Amount.IsPositive).GroupBy(l => l.Currency).ToArray();
        if (overdue.Length == 0) return;
        var what = review.Options.Basis == Basis.Due ? "overdue" : $"over 0 {age}";
        console.MarkupLineInterpolated($"[bold]Largest debtors, {what}[/] (up to ten a currency)");
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(new TableColumn("currency"));
        table.AddColumn(new TableColumn("debtor") { Width = 28 });
        table.AddColumn(new TableColumn("overdue") { Alignment = Justify.Right, Width = 20 });
        table.AddColumn(new TableColumn("items") { Alignment = Justify.Right });
        table.AddColumn(new TableColumn("of all overdue") { Alignment = Justify.Right });
        foreach (var currency in overdue)
        {
            var all = Money.Sum(currency.Select(l => l.Cells[1].Amount), currency.Key);
            foreach (var line in currency.OrderByDescending(l => l.Cells[1].Amount.MinorUnits).ThenBy(l => l.Key, StringComparer.Ordinal).Take(MostDebtorsShown))
            {
                var cell = line.Cells[1];
                var share = Texts.Share(cell.Amount.RatioTo(all));
                table.AddRow(new Markup(currency.Key.Code), new Markup(Markup.Escape(line.Key)), Amount(cell.Amount), Count(cell.Count), new Markup(share));
            }
        }

        console.Write(table);
        console.WriteLine();
    }

    private static void Table(IAnsiConsole console, ReviewTable shown)
    {
        console.MarkupLineInterpolated($"[bold]{shown.Title}[/]");
        var table = new Table { Border = TableBorder.None };
        foreach (var column in shown.Columns) table.AddColumn(new TableColumn(Markup.Escape(column.Heading)) { Alignment = column.IsNumber ? Justify.Right : Justify.Left, NoWrap = column.IsNumber });
        foreach (var row in shown.Rows) table.AddRow(row.Select(text => new Markup(Markup.Escape(text))));
        console.Write(table);
        if (shown.Note.Length > 0) console.MarkupLineInterpolated($"[grey]{shown.Note}[/]");
        console.WriteLine();
    }

    private static void Faults(IAnsiConsole console, IReadOnlyList<RowFault> faults)
    {
        if (faults.Count == 0) return;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold red]{faults.Count:N0} {(faults.Count == 1 ? "row" : "rows")} left out[/]");
        foreach (var fault in faults.Take(MostFaultsShown)) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  {fault.Place}: {fault.Reason}");
        if (faults.Count > MostFaultsShown) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  and {faults.Count - MostFaultsShown:N0} more; --format json lists all.");
    }

    private static Markup Amount(Money amount) => new((amount.IsNegative ? "[red]{0}[/]" : "{0}").Replace("{0}", Texts.Amount(amount), StringComparison.Ordinal));

    private static Markup Count(long count) => new(Texts.Count(count));
}
