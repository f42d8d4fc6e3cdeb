using TradeCredit.Aging;

namespace TradeCredit.Golden.Aging;

/// <summary>provision.csv and step_lookup.csv.</summary>
public static class ProvisionCases
{
    // The file carries no currency; this one takes amounts of any usual number of decimals.
    private static readonly Currency Currency = Currency.Custom("GOLDEN", 6);

    public static void Run(GoldenFolder folder, GoldenRow row)
    {
        var isTotal = row["bucket"] == "total";
        var lines = isTotal ? folder.Rows("provision.csv").Where(r => r["case_id"] == row["case_id"] && r["bucket"] != "total") : [row];
        Provision ProvisionBy(Rounding rounding) =>
            Provision.Of(Currency, rounding, lines.Select(r => (r["bucket"], Money.Of(r.Number("gross"), Currency), Ratio.Of(r.Number("rate")))));
        if (isTotal) row.Expect("gross", ProvisionBy(Rounding.HalfEven).Gross.Amount);
        Expect("allowance_exact", RoundingMode.HalfEven, Decimals);
        if (row["mark"] != "published-differs") Expect("allowance_published", RoundingMode.HalfUp, _ => 0);

        void Expect(string column, RoundingMode mode, Func<string, int> decimals) => row.Expect(
            column,
            ProvisionBy(Rounding.HalfEven).AllowanceRoundedOnce.ToString(),
            expected => ProvisionBy(Rounding.Of(mode).ToMultipleOf(Step(decimals(expected)))).AllowanceRoundedOnce.Amount == Parse.Number(expected));
    }

    public static void Step(GoldenRow row)
    {
        var reserve = StepReserve.Of([.. row["row_days"].Split('|').Select(d => (Parse.Count(d), Percentage.Hundred))]);
        row.Expect("expected_row", reserve.RowFor(row.Count("days_overdue"))?.Days.ToString() ?? "none");
    }

    private static int Decimals(string text) => text.Contains('.', StringComparison.Ordinal) ? text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal) : 0;

    private static decimal Step(int decimals) => Enumerable.Repeat(0.1m, decimals).Aggregate(1m, (step, tenth) => step * tenth);
}
