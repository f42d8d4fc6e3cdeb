namespace TradeCredit.Golden.Aging;

/// <summary>Golden cases of receivables aging.</summary>
public static class AgingArea
{
    public static GoldenArea Area { get; } = new(
        "aging",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["accountr_published.csv"] = GoldenArea.EachRow("accountr_published.csv", AccountRCases.Run),
            ["bc_period_columns.csv"] = GoldenArea.EachRow("bc_period_columns.csv", SchemeCases.PeriodColumn),
            ["boundary_matrix.csv"] = GoldenArea.EachRow("boundary_matrix.csv", SchemeCases.Boundary),
            ["expected.csv"] = GoldenArea.EachRow("expected.csv", OpenItemCases.Run),
            ["measures.csv"] = GoldenArea.EachRow("measures.csv", MeasureCases.Run),
            ["provision.csv"] = GoldenArea.EachRow("provision.csv", ProvisionCases.Run),
            ["rejects.csv"] = GoldenArea.EachRow("rejects.csv", RejectCases.Run),
            ["step_lookup.csv"] = GoldenArea.EachRow("step_lookup.csv", ProvisionCases.Step),
        },
        "cases.csv", "items.csv", "applications.csv");
}
