namespace TradeCredit.Golden.Terms;

/// <summary>Golden cases of contract payment terms.</summary>
public static class TermsArea
{
    public static GoldenArea Area { get; } = new(
        "terms",
        new Dictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>>(StringComparer.Ordinal)
        {
            ["business-days.csv"] = GoldenArea.EachRow("business-days.csv", BusinessDayCases.Run),
            ["due-dates.csv"] = GoldenArea.EachRow("due-dates.csv", ScheduleCases.DueDate),
            ["installments.csv"] = GoldenArea.EachRow("installments.csv", ScheduleCases.Instalments),
            ["events.csv"] = GoldenArea.EachRow("events.csv", ScheduleCases.Event),
            ["validation.csv"] = GoldenArea.EachRow("validation.csv", ScheduleCases.Validation),
            ["notation.csv"] = GoldenArea.EachRow("notation.csv", NotationCases.Notation),
            ["xrechnung-skonto.csv"] = GoldenArea.EachRow("xrechnung-skonto.csv", NotationCases.Skonto),
            ["discounts.csv"] = GoldenArea.EachRow("discounts.csv", DiscountCases.Discount),
            ["partial-discounts.csv"] = GoldenArea.EachRow("partial-discounts.csv", DiscountCases.PartialPayment),
            ["discount-cost.csv"] = GoldenArea.EachRow("discount-cost.csv", DiscountCases.Cost),
            ["discount-dates.csv"] = GoldenArea.EachRow("discount-dates.csv", DiscountCases.Dates),
        });
}
