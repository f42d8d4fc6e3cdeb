using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>aql.csv</summary>
internal static class SamplingCases
{
    public static void Run(GoldenRow row)
    {
        var severity = row["plan"] switch
        {
            "normal" => InspectionSeverity.Normal,
            "tightened" => InspectionSeverity.Tightened,
            "reduced" => InspectionSeverity.Reduced,
            var other => throw new GoldenException($"'{other}' is no severity"),
        };
        var plan = SamplingPlan.For(severity, InspectionLevel.Of(row["level"]), row.Number("aql"), row.Count("lot_size")).Value;
        row.Expect("start_letter", plan.StartLetter.ToString());
        row.Expect("sample_size", plan.SampleSize);
        row.Expect("ac", plan.AcceptanceNumber);
        row.Expect("re", plan.RejectionNumber);
        row.Expect("inspect_all", plan.InspectsAll ? "true" : "false");
        row.Expect("verdict", plan.Judge(row.Count("nonconforming_found")).Value switch
        {
            LotVerdict.InspectAll => "inspect-all",
            LotVerdict.Accept => "accept",
            LotVerdict.Reject => "reject",
            _ => "gap",
        });
    }
}
