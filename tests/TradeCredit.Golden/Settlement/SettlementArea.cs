namespace TradeCredit.Golden.Settlement;

/// <summary>Golden cases of settlement: plans, time value, options.</summary>
public static class SettlementArea
{
    public static GoldenArea Area { get; } = new(
        "settlement",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["allocation.csv"] = GoldenArea.EachRow("allocation.csv", Allocation),
        },
        "schedule_lines.csv");

    private static void Allocation(GoldenRow row)
    {
        var due = Parse.Arguments(row["due"]).Select(p => (p.Key, Parse.Number(p.Value)));
        var result = Waterfalls.Apply(row["order"].Split('>'), due, row.Number("payment"));
        row.Expect("allocated", string.Join(';', result.Lines.Select(l => $"{l.Component} {l.Paid}")), expected =>
            Parse.Arguments(expected).All(p => result.PaidTo(Waterfalls.Component(p.Key)).Amount == Parse.Number(p.Value)));
        row.Expect("unallocated", result.Unapplied.Amount);
    }
}
