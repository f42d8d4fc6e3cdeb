namespace TradeCredit.Golden.LatePayment;

/// <summary>Golden cases of late-payment law, day counts and periods.</summary>
public static class LatePaymentArea
{
    public static GoldenArea Area { get; } = new(
        "late-payment",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["allocation.csv"] = GoldenArea.EachRow("allocation.csv", Allocation),
            ["business-day-adjust.csv"] = GoldenArea.EachRow("business-day-adjust.csv", CalendarCases.Adjust),
            ["calendars.csv"] = GoldenArea.EachRow("calendars.csv", CalendarCases.IsBusinessDay),
            ["compensation.csv"] = GoldenArea.EachRow("compensation.csv", InterestCases.Compensation),
            ["day-counts.csv"] = GoldenArea.EachRow("day-counts.csv", DayCountCases.Run),
            ["interest.csv"] = GoldenArea.EachRow("interest.csv", InterestCases.Interest),
            ["peer-traps.csv"] = GoldenArea.EachRow("peer-traps.csv", InterestCases.PeerTrap),
            ["periods.csv"] = GoldenArea.EachRow("periods.csv", PeriodCases.Run),
            ["statutory-rate.csv"] = GoldenArea.EachRow("statutory-rate.csv", InterestCases.StatutoryRate),
        },
        "rates.csv");

    private static void Allocation(GoldenRow row)
    {
        string[] components = ["costs", "interest", "principal"];
        var result = Waterfalls.Apply(row["order"].Split('-'), components.Select(c => (c, row.Number($"{c}_due"))), row.Number("payment"));
        foreach (var component in components) row.Expect($"to_{component}", result.PaidTo(Waterfalls.Component(component)).Amount);
        row.Expect("unapplied", result.Unapplied.Amount);
    }
}
