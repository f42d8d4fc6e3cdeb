using System.Globalization;
using TradeCredit.Aging;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Aging;

/// <summary>expected.csv: the items of a case as events of a ledger, replayed and aged.</summary>
public static class OpenItemCases
{
    private static readonly EntityId Company = new("GOLDEN");
    private static readonly NodaTime.Instant Entered = NodaTime.Instant.FromUtc(2020, 1, 1, 0, 0);

    public static void Run(GoldenFolder folder, GoldenRow row)
    {
        var asOf = row.Date("as_of");
        var ledger = LedgerOf(folder, row["case_id"]);
        var line = AgingReport.Of(ledger.AsOf(asOf), AgingScheme.OfDays([.. row["upper_edges"].Split('/').Select(Parse.Count)]).At(asOf), BasisOf(row["basis"]), _ => "case") switch
        {
            { Failures: [var failure, ..] } => throw new GoldenException(failure.ToString()),
            var report => report.Lines.SingleOrDefault(),
        };
        switch (row["scope"])
        {
            case "bucket":
                Buckets(folder, row, line);
                break;
            case "item":
                row.Expect("amount", ledger.OpenAmountOf(new ItemId(Company, row["key"]), asOf) is { } open ? Text(open.Amount) : "absent", SameAmount(ledger.OpenAmountOf(new ItemId(Company, row["key"]), asOf)?.Amount));
                break;
            case "total":
                row.Expect("amount", line?.Total.Amount.Amount ?? 0m);
                break;
            default:
                throw new GoldenException($"'{row["scope"]}' is no scope");
        }
    }

    // Buckets of the check that no row lists are zero, so one that is not fails every row of the check.
    private static void Buckets(GoldenFolder folder, GoldenRow row, AgingLine<string>? line)
    {
        var listed = folder.Rows("expected.csv").Where(r => r["case_id"] == row["case_id"] && r["check"] == row["check"] && r["scope"] == "bucket").Select(r => r["key"]).ToHashSet();
        var others = (line?.Cells ?? []).Where(c => !c.Amount.IsZero && !listed.Contains(c.Label)).ToArray();
        row.Expect("key", $"{row["key"]}, and {string.Join(", ", others.Select(c => $"{c.Label} {Text(c.Amount.Amount)}"))}", _ => others.Length == 0);
        if (row["key"] == "none")
        {
            row.Expect("amount", 0m);
            return;
        }

        var labels = AgingScheme.OfDays([.. row["upper_edges"].Split('/').Select(Parse.Count)]).Labels;
        if (!labels.Contains(row["key"])) throw new GoldenException($"'{row["key"]}' is none of the buckets {string.Join(", ", labels)}");
        row.Expect("amount", line?.Cells.Single(c => c.Label == row["key"]).Amount.Amount ?? 0m);
    }

    private static Ledger LedgerOf(GoldenFolder folder, string caseId)
    {
        var items = folder.Rows("items.csv").Where(r => r["case_id"] == caseId && r["kind"] != "draft_payment").ToArray();
        if (items.Length == 0) throw new GoldenException($"the case {caseId} has no items");
        var currencies = items.ToDictionary(r => r["item_id"], r => Currency.Of(r["currency"]), StringComparer.Ordinal);
        var applications = folder.Rows("applications.csv").Where(r => r["case_id"] == caseId && currencies.ContainsKey(r["item_id"]));
        var events = items.Select(Posting).Concat(applications.Select((r, i) => Application(r, i, currencies[r["item_id"]])));
        return Ledger.From(events).ValueOrThrow();
    }

    private static Recorded<LedgerEvent> Posting(GoldenRow row)
    {
        var (item, debtor, date) = (new ItemId(Company, row["item_id"]), new DebtorId(row["customer"]), row.Date("doc_date"));
        var amount = Money.Of(row.Number("amount"), Currency.Of(row["currency"]));
        LedgerEvent posted = row["kind"] switch
        {
            "invoice" or "instalment" => Document(row, amount),
            "revaluation" when !row.Has("due_date") => new LedgerEvent.RevaluationPosted(item, debtor, date, amount),
            "credit_note" when !row.Has("due_date") => new LedgerEvent.CreditNotePosted(item, debtor, date, -amount),
            "payment" or "advance" when !row.Has("due_date") => new LedgerEvent.PaymentReceived(item, debtor, -amount, row["kind"] == "advance"),
            // Events of these kinds have no due date of their own; a schedule has one for any document.
            "revaluation" or "credit_note" or "payment" or "advance" => Document(row, amount),
            var kind => throw new GoldenException($"'{kind}' is no kind of item"),
        };
        return new Recorded<LedgerEvent>($"post {row["item_id"]}", date, Entered, posted);
    }

    private static LedgerEvent.InvoicePosted Document(GoldenRow row, Money amount)
    {
        // Without a due date, the line waits for an event that never comes.
        var line = row.Has("due_date") ? Instalment.Full().On(row.Date("due_date")) : Instalment.Full().On(TradeEvent.Shipment);
        var schedule = PaymentTerms.Of("golden", line).Schedule(amount, EventDates.None);
        return new LedgerEvent.InvoicePosted(Company, row["item_id"], new DebtorId(row["customer"]), row.Date("doc_date"), schedule.Value);
    }

    private static Recorded<LedgerEvent> Application(GoldenRow row, int index, Currency currency) => new(
        string.Create(CultureInfo.InvariantCulture, $"apply {index}"), row.Date("applied_on"), Entered,
        new LedgerEvent.Applied(null, new ItemId(Company, row["item_id"]), Money.Of(row.Number("amount"), currency)));

    private static AgingBasis BasisOf(string basis) => basis switch
    {
        "due" => AgingBasis.DueOrDocument,
        "invoice" => AgingBasis.Document,
        _ => throw new GoldenException($"'{basis}' is no basis"),
    };

    private static Func<string, bool> SameAmount(decimal? actual) => expected => expected == "absent" ? actual is null : actual == Parse.Number(expected);

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
