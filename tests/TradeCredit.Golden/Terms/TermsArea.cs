namespace TradeCredit.Golden.Terms;

/// <summary>Golden cases of payment terms.</summary>
public static class TermsArea
{
    public static GoldenArea Area { get; } = new(
        "terms",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["business-days.csv"] = GoldenArea.EachRow("business-days.csv", BusinessDayCases.Run),
        });
}
