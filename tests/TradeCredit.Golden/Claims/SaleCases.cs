using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>incoterm_risk.csv, insurance_cover.csv and recourse.csv</summary>
internal static class SaleCases
{
    // recourse.csv carries no dates: any day will do for delivery, notice and rate.
    private static readonly LocalDate Day = new(2026, 3, 6);

    public static void Risk(GoldenRow row)
    {
        var rule = Incoterm.Of(row["rule"]);
        row.Expect("risk_on", ClaimsCells.Name(rule.RiskAt(ClaimsCells.Stage(row))));
        row.Expect("main_carriage_paid_by", ClaimsCells.Name(rule.MainCarriagePaidBy));
        row.Expect("insurance_duty", rule.InsuranceDuty switch
        {
            CargoInsuranceDuty.SellerClausesA => "seller:ICC(A)-110%",
            CargoInsuranceDuty.SellerClausesC => "seller:ICC(C)-110%",
            _ => "none",
        });
    }

    public static void Cover(GoldenRow row) => row.Expect("covered", CargoPeril.Of(row["peril"]).IsCoveredBy(Clauses(row["clause"])) ? "yes" : "no");

    public static void Recourse(GoldenRow row)
    {
        var rule = Incoterm.Of(row["rule"]);
        var stage = ClaimsCells.Stage(row);
        var peril = CargoPeril.Of(row["peril"]);
        var loss = ClaimsCells.Amount(row["loss"]);
        var carrier = TradeCredit.Claims.Recourse.AgainstCarrier(new CarrierRecourse
        {
            Regime = CarriageRegime.Of(row["carrier_regime"]),
            Loss = loss,
            Limit = new LimitFacts { Packages = row.Number("packages"), GrossKilograms = row.Number("gross_kg"), AsOf = row.DateOrNull("as_of") },
            IsLiable = ClaimsCells.Flag(row["carrier_liable"]),
            Rate = ExchangeRate.Of(Currency.XDR, UnroundedAmount.Of(row.Number("sdr_rate"), ClaimsCells.Currency), Day),
        }).Value;
        row.Expect("risk_on", ClaimsCells.Name(rule.RiskAt(stage)));
        row.Expect("borne_toward_buyer_by_seller", loss.Times(Decide(rule, stage, peril).SellerShare, Rounding.HalfUp).Amount);
        row.Expect("carrier_cap", carrier.Cap!.Value.Amount);
        row.Expect("carrier_recovery", carrier.Recoverable.Amount);
        row.Expect("insurer_covers", row["clause"] == "none" ? "n/a" : peril.IsCoveredBy(Clauses(row["clause"])) ? "yes" : "no");
    }

    // Damage by the peril at the stage, complained of at once.
    private static LiabilityDecision Decide(Incoterm rule, DeliveryStage stage, CargoPeril peril) => Liability.Decide(new ClaimFacts
    {
        Kind = ClaimKind.Damage,
        Sale = new SaleTerms { Delivery = new DeliveryTerm(rule, "the named place", 2020) },
        Delivery = new DeliveryFacts { HandedOverOn = Day },
        Notice = new DefectNotice(Day),
        Findings = [new CauseFinding(peril.Cause, FindingStatus.Presumed) { From = stage, To = stage }],
    }).Value;

    private static CargoClauses Clauses(string name) => name switch
    {
        "A" => CargoClauses.A,
        "B" => CargoClauses.B,
        "C" => CargoClauses.C,
        _ => throw new GoldenException($"'{name}' are no clauses"),
    };
}
