namespace TradeCredit.Golden.Claims;

/// <summary>Golden cases of customer claims: liability, carriage, insurance, sampling.</summary>
public static class ClaimsArea
{
    public static GoldenArea Area { get; } = new(
        "claims",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["allocation.csv"] = GoldenArea.EachRow("allocation.csv", MoneyCases.Allocation),
            ["aql.csv"] = GoldenArea.EachRow("aql.csv", SamplingCases.Run),
            ["cisg_money.csv"] = GoldenArea.EachRow("cisg_money.csv", MoneyCases.Damages),
            ["general_average.csv"] = GoldenArea.EachRow("general_average.csv", MoneyCases.GeneralAverage),
            ["incoterm_risk.csv"] = GoldenArea.EachRow("incoterm_risk.csv", SaleCases.Risk),
            ["insurance_cover.csv"] = GoldenArea.EachRow("insurance_cover.csv", SaleCases.Cover),
            ["liability_limit.csv"] = GoldenArea.EachRow("liability_limit.csv", CarriageCases.Limit),
            ["price_reduction.csv"] = GoldenArea.EachRow("price_reduction.csv", MoneyCases.PriceReduction),
            ["published_cases.json"] = PublishedCases.Run,
            ["recourse.csv"] = GoldenArea.EachRow("recourse.csv", SaleCases.Recourse),
            ["sla_ack.csv"] = GoldenArea.EachRow("sla_ack.csv", AcknowledgementCases.Run),
            ["time_bar.csv"] = GoldenArea.EachRow("time_bar.csv", CarriageCases.TimeBar),
        });
}
