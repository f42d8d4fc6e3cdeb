using TradeCredit.Claims;
using TradeCredit.Settlement;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Settlement;

/// <summary>tvm.csv, discounting.csv, own_worked.csv, recovery.csv, credit.csv.</summary>
public static class ValueCases
{
    // The files give days, not dates.
    private static readonly LocalDate Today = new(2020, 1, 1);

    // Where spreadsheets begin to look for a rate.
    private const double Guess = 0.1;

    public static void TimeValueOfMoney(GoldenRow row) => Cells.ExpectNear(row, "expected", Function(row["function"], Cells.Of(row["arguments"])).Value);

    /// <summary>A spreadsheet function by name.</summary>
    public static Result<double> Function(string function, Cells c)
    {
        PaymentTiming Timing() => (PaymentTiming)c.CountOr("type", 0);
        return function switch
        {
            "PMT" => TimeValue.Payment(c.Real("rate"), c.Real("nper"), c.Real("pv"), c.RealOr("fv", 0), Timing()),
            "IPMT" => TimeValue.InterestPart(c.Real("rate"), c.Count("per"), c.Real("nper"), c.Real("pv"), c.RealOr("fv", 0), Timing()),
            "PPMT" => TimeValue.PrincipalPart(c.Real("rate"), c.Count("per"), c.Real("nper"), c.Real("pv"), c.RealOr("fv", 0), Timing()),
            "PV" => TimeValue.PresentValue(c.Real("rate"), c.Real("nper"), c.RealOr("pmt", 0), c.RealOr("fv", 0), Timing()),
            "FV" => TimeValue.FutureValue(c.Real("rate"), c.Real("nper"), c.RealOr("pmt", 0), c.RealOr("pv", 0), Timing()),
            "NPER" => TimeValue.Periods(c.Real("rate"), c.Real("pmt"), c.Real("pv"), c.RealOr("fv", 0), Timing()),
            "RATE" => TimeValue.Rate(c.Real("nper"), c.Real("pmt"), c.Real("pv"), c.RealOr("fv", 0), Timing(), Guess),
            "CUMIPMT" => TimeValue.CumulativeInterest(c.Real("rate"), c.Real("nper"), c.Real("pv"), c.Count("start"), c.Count("end"), Timing()),
            "CUMPRINC" => TimeValue.CumulativePrincipal(c.Real("rate"), c.Real("nper"), c.Real("pv"), c.Count("start"), c.Count("end"), Timing()),
            "EFFECT" => TimeValue.EffectiveRate(c.Real("nominal"), c.Count("npery")),
            "NOMINAL" => TimeValue.NominalRate(c.Real("effective"), c.Count("npery")),
            "NPV" => TimeValue.NetPresentValue(c.Real("rate"), [.. c.Reals("values")]),
            "NPV0" => TimeValue.NetPresentValue(c.Real("rate"), [.. c.Reals("values")], PaymentTiming.Begin),
            "IRR" => TimeValue.InternalRate([.. c.Reals("values")], Guess),
            "XNPV" => c.Flows() is var (dates, amounts) ? TimeValue.NetPresentValue(c.Real("rate"), dates, amounts) : default,
            "XIRR" => c.Flows() is var (dates, amounts) ? TimeValue.InternalRate(dates, amounts, Guess) : default,
            _ => throw new GoldenException($"'{function}' is no function"),
        };
    }

    public static void Discounting(GoldenRow row)
    {
        var c = Cells.Of(row["inputs"]);
        ForfaitingDiscount.Straight Straight() => new(c.Fraction("rate"), c.Count("days"), c.CountOr("grace", 0), c.Count("basis"));
        switch (row["kind"])
        {
            case "straight_discount_amount":
                Cells.ExpectNear(row, "expected", Straight().Amount(c.Amount("face")).Amount);
                break;
            case "straight_discount_value":
                Cells.ExpectNear(row, "expected", Straight().Value(c.Amount("face")).Amount);
                break;
            case "straight_discount_effective_rate":
                Cells.ExpectNear(row, "expected", Straight().EffectiveRate.ToDouble());
                break;
            case "discount_to_yield_value":
                Cells.ExpectNear(row, "expected", new ForfaitingDiscount.ToYield(c.Fraction("rate"), [.. c.List("days").Select(Parse.Count)], c.Count("basis")).Value(c.Amount("face")).Amount);
                break;
            case "cost_of_forgoing_simple":
                Cells.ExpectNear(row, "expected", DiscountCost.Simple(c.Fraction("discount"), c.Count("net_days") - c.Count("discount_days"), c.Count("basis")).ToDouble());
                break;
            case "cost_of_forgoing_effective":
                Cells.ExpectNear(row, "expected", DiscountCost.Effective(c.Fraction("discount"), c.Count("net_days") - c.Count("discount_days"), c.Count("basis")));
                break;
            case "agency_net":
                Cells.ExpectNear(row, "expected", new AgencyFee(c.Fraction("contingency")).Net(c.Amount("debt"), c.Share("recovered_share")).Value.Amount);
                break;
            case "factoring_fee_rate":
                Cells.ExpectNear(row, "expected", new FactoringTerms(Percentage.Hundred, Percentage.Zero, c.Fraction("rate"), hasRecourse: false, c.Count("basis")).InterestShare(c.Count("days")).ToDouble());
                break;
            case "discount_yield":
                Cells.ExpectNear(row, "expected", ForfaitingDiscount.Straight.RateOf(c.Fraction("discount"), c.Count("days"), c.Count("basis")).ToDouble());
                break;
            case var kind:
                throw new GoldenException($"'{kind}' is no kind of discounting");
        }
    }

    public static void Worked(GoldenRow row)
    {
        var c = Cells.Of(row["inputs"]);
        LocalDate After(string name) => Today.PlusDays(c.Count(name));
        Discounting At() => new(Today, c.Fraction("k"));
        if (row["kind"] == "break_even_discount")
        {
            Cells.ExpectNear(row, "expected", At().BreakEvenDiscount(After("days"), c.Share("p")).Value);
            return;
        }

        var value = row["kind"] switch
        {
            "deferral_cost" => At().DeferralCost(c.Amount("amount"), After("days"), c.AmountOr("interest", 0), c.AmountOr("fee", 0)).Value,
            "deposit_floor" => SelfProtection.DepositFloor(c.Amount("price"), c.Amount("salvage")),
            "deposit_floor_cost" => SelfProtection.DepositFloorAtCost(c.Amount("cost"), c.Amount("salvage")),
            "agency_npv" => At().PresentValue(new AgencyFee(c.Fraction("fee")).Net(c.Amount("debt"), c.Share("share")).Value, After("days")).Value,
            "suit_npv" => SuitValue(c, At()),
            "cisg75" => SaleDamages.Substitute(SaleParty.Seller, c.Amount("contract"), c.Amount("resale"), c.AmountOr("incidental", 0) - c.AmountOr("saved", 0)),
            "plan_expected_npv" => PlanValue(c, At()),
            var kind => throw new GoldenException($"'{kind}' is no worked figure"),
        };
        Cells.ExpectNear(row, "expected", value.Amount);
    }

    public static void Recovery(GoldenRow row)
    {
        var curve = RecoveryCurves.Find(row["table"].Replace('_', '-')).Value;
        row.Expect("percent", (curve.ShareAt(row.Count("age_days")).Value * Ratio.Of(100, 1)).ToDecimal(6, RoundingMode.HalfEven));
    }

    public static void Credit(GoldenRow row)
    {
        var c = Cells.Of(row["inputs"]);
        switch (row["kind"])
        {
            case "limit_min_of_criteria":
                row.Expect("expected", CreditLimit.LeastOf(c.Amount("need"), c.Amount("tnw"), c.Percent("tnw_pct"), c.Amount("turnover"), c.Percent("turnover_pct")).Amount);
                break;
            case "paydex_to_days":
                row.Expect("expected", Paydex.DaysBeyondTerms(c.Count("score")).Value);
                break;
            case "altman_z":
                Score(ZScore.Original(c.Number("x1"), c.Number("x2"), c.Number("x3"), c.Number("x4"), c.Number("x5")));
                break;
            case "altman_z2":
                Score(ZScore.NonManufacturer(c.Number("x1"), c.Number("x2"), c.Number("x3"), c.Number("x4")));
                break;
            case var kind:
                throw new GoldenException($"'{kind}' is no credit figure");
        }

        void Score(ZScore score)
        {
            var zone = score.Zone switch { ZScoreZone.Safe => "safe", ZScoreZone.Distress => "distress", _ => "grey" };
            row.Expect("expected", $"{score.Value};{zone}", expected => expected.Split(';') is [var value, var said] && Parse.Number(value) == score.Value && said == zone);
        }
    }

    private static Money SuitValue(Cells c, Discounting at)
    {
        var costs = c.List("costs").Select(cost => cost.Split(':') is [var day, var amount] ? new CashFlow(Today.PlusDays(Parse.Count(day)), -Money.Of(Parse.Number(amount), Cells.Fine)) : throw new GoldenException($"'{cost}' is not DAY:COST"));
        var award = new CashFlow(Today.PlusDays(c.Count("days")), c.Amount("debt").Times(c.Share("win") * c.Share("collect"), Rounding.HalfEven));
        return at.PresentValue([award, .. costs], Cells.Fine).Value;
    }

    private static Money PlanValue(Cells c, Discounting at)
    {
        var rows = c.List("days").Select((day, j) => (
            new CashFlow(Today.PlusDays(Parse.Count(day)), c.Amount("instalment")),
            j == 0 ? c.Amount("principal") : Money.Of((decimal)TimeValue.FutureValue(c.Real("i"), j, c.Real("instalment"), -c.Real("principal")).Value, Cells.Fine, Rounding.HalfEven)));
        return new PaymentSurvival(c.Share("q"), c.Share("fallback"), c.Count("delay")).ExpectedValue([.. rows], Cells.Fine, at).Value;
    }
}
