using NodaTime.Text;
using TradeCredit.Aging;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Aging;

/// <summary>rejects.csv: a valid item or request with some fields changed, taken the way a user would take it.</summary>
public static class RejectCases
{
    private static readonly EntityId Company = new("GOLDEN");
    private static readonly LocalDate AsOf = new(2021, 12, 31);

    private static readonly Dictionary<string, string> Valid = new(StringComparer.Ordinal)
    {
        ["item_id"] = "",
        ["kind"] = "invoice",
        ["customer"] = "C1",
        ["currency"] = "EUR",
        ["doc_date"] = "2020-03-01",
        ["due_date"] = "2020-03-31",
        ["amount"] = "100.00",
        ["settled_on"] = "",
        ["status"] = "",
        ["paid"] = "",
        ["applied"] = "",
        ["as_of"] = "",
        ["basis"] = "due",
        ["upper_edges"] = "0/30/60/90/120",
    };

    public static void Run(GoldenRow row)
    {
        var changes = Parse.Arguments(row["example"]);
        if (changes.Keys.FirstOrDefault(k => !Valid.ContainsKey(k)) is { } unknown) throw new GoldenException($"'{unknown}' is no field of an item or a request");
        var count = changes.Values.Select(v => v.Split('|').Length).DefaultIfEmpty(1).Max();
        var items = Enumerable.Range(0, count).Select(i => Valid.ToDictionary(
            f => f.Key,
            f => !changes.TryGetValue(f.Key, out var value) ? f.Key == "item_id" ? $"I{i}" : f.Value : value.Split('|') is { Length: > 1 } each ? each[i] : value)).ToArray();
        var outcome = OutcomeOf(items);
        row.Expect("outcome", outcome, expected => expected.Split('|').Contains(outcome));
    }

    private static string OutcomeOf(Dictionary<string, string>[] items)
    {
        var request = items[0];
        if (Scheme(request["upper_edges"]) is not { } scheme) return "error";
        var asOf = AsOf;
        if (request["as_of"].Length > 0 && !LocalDatePattern.Iso.Parse(request["as_of"]).TryGetValue(default, out asOf)) return "error";
        return request["applied"].Length > 0 ? Applied(request, scheme, asOf) : Read(items, scheme, asOf, Basis(request["basis"]));
    }

    private static AgingBasis Basis(string basis) => basis switch
    {
        "due" => AgingBasis.Due,
        "invoice" => AgingBasis.Document,
        _ => throw new GoldenException($"'{basis}' is no basis"),
    };

    // A text between the slashes that is no number cannot even be passed.
    private static AgingScheme? Scheme(string text)
    {
        var edges = text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(e => int.TryParse(e, out var edge) ? edge : (int?)null).ToArray();
        if (edges.Contains(null)) return null;
        int[] days = [.. edges.OfType<int>()];
        return AgingScheme.Validate(days).IsEmpty ? AgingScheme.OfDays(days) : null;
    }

    private static string Read(Dictionary<string, string>[] items, AgingScheme scheme, LocalDate asOf, AgingBasis basis)
    {
        var reader = new ItemReader(ItemReadOptions.Default);
        var rows = new List<ItemRow>();
        foreach (var item in items)
        {
            if (reader.Read(new Fields(item)).TryGet(out var read, out var failure)) rows.Add(read);
            else return Named(failure, "error");
        }

        var open = OpenItems.AsOf(rows, Company, asOf);
        if (!open.IsComplete) return Named(open.Failures[0], "error");
        if (rows.TrueForAll(r => r.IsDraft)) return open.Value.IsEmpty ? "excluded" : "counted though a draft";
        if (rows.SelectMany(r => ItemReader.Warnings(r)).FirstOrDefault() is { } warning) return Named(warning, "warning");
        return Aged(AgingReport.Of(open.Value, scheme.At(asOf), basis, i => i.Debtor), rows, asOf);
    }

    // Accepted is only what also comes out as it went in: each customer and currency apart, every amount in the total, zero in no count.
    private static string Aged(AgingReport<DebtorId> report, List<ItemRow> rows, LocalDate asOf)
    {
        var counted = rows.Where(r => r.Amount != r.Paid && !(r.DocumentDate > asOf) && !(r.SettledOn <= asOf)).ToArray();
        if (!report.Failures.IsEmpty) return Named(report.Failures[0], "error");
        if (report.AsOf != asOf || report.Totals.Sum(t => t.Total.Count) != counted.Length) return "aged otherwise";
        if (report.Lines.Length != counted.Select(r => (r.Debtor, r.Amount.Currency)).Distinct().Count()) return "customers or currencies merged";
        if (!report.Totals.All(t => t.Total.Amount == Money.Sum(counted.Select(r => r.Amount - r.Paid).Where(a => a.Currency == t.Currency), t.Currency))) return "another total";
        return report.Totals.Length > 1 ? "per-currency" : "accept";
    }

    private static string Applied(Dictionary<string, string> item, AgingScheme scheme, LocalDate asOf)
    {
        if (!new ItemReader(ItemReadOptions.Default).Read(new Fields(item)).TryGet(out var read, out var fault)) return Named(fault, "error");
        var id = new ItemId(Company, read.Item);
        var applied = Money.Of(Parse.Number(item["applied"]), read.Amount.Currency);
        var schedule = PaymentTerms.Of("golden", Instalment.Full().On(read.DueDate!.Value)).Schedule(read.Amount, EventDates.None).Value;
        LedgerEvent[] events = [new LedgerEvent.InvoicePosted(Company, read.Item, read.Debtor, read.DocumentDate!.Value, schedule), new LedgerEvent.Applied(null, id, applied)];
        var ledger = Ledger.From(events.Select((e, i) => new Recorded<LedgerEvent>($"{i}", read.DocumentDate.Value, NodaTime.Instant.FromUtc(2020, 1, 1, 0, 0), e)));
        if (!ledger.IsComplete) return Named(ledger.Failures[0], "error");
        var rest = read.Amount - applied;
        var total = AgingReport.Of(ledger.Value.AsOf(asOf), scheme.At(asOf), AgingBasis.Due, i => i.Debtor).Totals.SingleOrDefault()?.Total.Amount ?? Money.Zero(rest.Currency);
        return ledger.Value.OpenAmountOf(id, asOf) == rest && total == rest ? "accept" : $"{total} is left";
    }

    // A fault that does not say where it lies is no answer.
    private static string Named(Failure failure, string outcome) => failure.Path.Length > 0 ? outcome : $"{outcome} without a field: {failure}";

    private sealed class Fields(Dictionary<string, string> item) : IItemFields
    {
        public ReadOnlySpan<char> this[ItemField field] => field switch
        {
            ItemField.Item => item["item_id"],
            ItemField.Debtor => item["customer"],
            ItemField.DocumentDate => item["doc_date"],
            ItemField.DueDate => item["due_date"],
            ItemField.Amount => item["amount"],
            ItemField.Currency => item["currency"],
            ItemField.SettledOn => item["settled_on"],
            ItemField.Paid => item["paid"],
            ItemField.Status => item["kind"].StartsWith("draft", StringComparison.Ordinal) ? "draft" : item["status"],
            _ => "",
        };
    }
}
