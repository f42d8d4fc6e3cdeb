namespace TradeCredit.Golden.Settlement;

/// <summary>Golden cases of settlement: plans, time value, cargo, time windows, credit.</summary>
public static class SettlementArea
{
    public static GoldenArea Area { get; } = new(
        "settlement",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["allocation.csv"] = GoldenArea.EachRow("allocation.csv", PlanCases.Allocation),
            ["credit.csv"] = GoldenArea.EachRow("credit.csv", ValueCases.Credit),
            ["dates.csv"] = GoldenArea.EachRow("dates.csv", RuleCases.Dates),
            ["demurrage.csv"] = GoldenArea.EachRow("demurrage.csv", RuleCases.Demurrage),
            ["discounting.csv"] = GoldenArea.EachRow("discounting.csv", ValueCases.Discounting),
            ["due_dates.csv"] = GoldenArea.EachRow("due_dates.csv", PlanCases.DueDates),
            ["errors.csv"] = GoldenArea.EachRow("errors.csv", RuleCases.Error),
            ["own_worked.csv"] = GoldenArea.EachRow("own_worked.csv", ValueCases.Worked),
            ["recovery.csv"] = GoldenArea.EachRow("recovery.csv", ValueCases.Recovery),
            ["restructure.csv"] = GoldenArea.EachRow("restructure.csv", PlanCases.Restructure),
            ["rules.csv"] = GoldenArea.EachRow("rules.csv", RuleCases.Rule),
            ["schedule_cases.csv"] = GoldenArea.EachRow("schedule_cases.csv", PlanCases.Schedule),
            ["schedule_lines.csv"] = GoldenArea.EachRow("schedule_lines.csv", PlanCases.Line),
            ["schedule_totals.csv"] = GoldenArea.EachRow("schedule_totals.csv", PlanCases.Totals),
            ["tolerance.csv"] = GoldenArea.EachRow("tolerance.csv", RuleCases.Tolerance),
            ["tvm.csv"] = GoldenArea.EachRow("tvm.csv", ValueCases.TimeValueOfMoney),
        });
}
