using TradeCredit.Aging;

namespace TradeCredit.Golden.Aging;

/// <summary>accountr_published.csv.</summary>
public static class AccountRCases
{
    // The ledger that the published rows were computed from ships with the ReceivablesReview example.
    private static readonly Lazy<IReadOnlyList<GoldenRow>> Ledger = new(() => new GoldenFolder(Path.Combine(AppContext.BaseDirectory, "ledger")).Rows("demo_file.csv"));

    public static void Run(GoldenRow row)
    {
        var currency = Currency.Of(row["currency"]);
        var cuts = AgingScheme.OfDays(0, 30, 60, 90).At(row.Date("as_of"));
        var report = AgingReport.Of(
            Ledger.Value.Where(r => r["company_name"] == row["customer"] && r["currency"] == row["currency"]),
            cuts, r => r.Date("due_date"), r => Money.Of(r.Number("amount"), currency), r => r["company_name"]);
        var line = report.Lines.Single();
        string[] columns = ["not_overdue", "d1_30", "d31_60", "d61_90"];
        for (var i = 0; i < columns.Length; i++) row.Expect(columns[i], line.Cells[i].Amount.Amount);
        row.Expect("total", line.Total.Amount.Amount);
    }
}
