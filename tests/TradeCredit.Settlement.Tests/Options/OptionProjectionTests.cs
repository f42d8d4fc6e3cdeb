using TradeCredit.Claims;
using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

/// <summary>Flows of options, each against the sum written out.</summary>
public sealed class OptionProjectionTests
{
    private static readonly SettlementCase Flat = Debt with { CostOfCapital = Percent(0m) };
    private static readonly SettlementCase FlatCargo = Cargo with { CostOfCapital = Percent(0m) };
    private static readonly SettlementCase Complaint = Flat with { Claim = Usd(10_000m), Debt = null, Complaint = new ComplaintFacts { CustomerBuysAgain = true, HasReplacement = true, CanRepair = true } };

    public static TheoryData<SettlementOption, decimal> Debts => new()
    {
        { new DebtOption.PayNow(Day(5), Percent(80m)) { IfBroken = new Fallback(Percent(50m), 10) }, 80_000m + (0.2m * 50_000m) },
        { new DebtOption.Deferral(Day(90), Usd(1_500m), Usd(250m), Percent(90m)), 250m + (0.9m * 101_500m) },
        { new DebtOption.PartialForgiveness(Usd(20_000m), true, Day(9), Percent(50m)) { IfBroken = new Fallback(Percent(50m), 1) }, (0.5m * 80_000m) + (0.5m * 50_000m) },
        { new DebtOption.PartialForgiveness(Usd(20_000m), false, Day(9), Percent(50m)) { IfBroken = new Fallback(Percent(50m), 1) }, (0.5m * 80_000m) + (0.5m * 40_000m) },
        { new DebtOption.GoodsInLieu("steel", new Collateral(Usd(80_000m), Percent(50m), Usd(3_000m)), Day(30)) { IfBroken = new Fallback(Percent(10m), 1) }, 40_000m - 3_000m + 6_000m },
        { new DebtOption.GoodsInLieu("steel", new Collateral(Usd(300_000m), Percent(50m), Usd(3_000m)), Day(30)), 97_000m },
        { new DebtOption.SetOff(Usd(30_000m), Day(1)), 30_000m },
        { new DebtOption.Factor(new FactoringTerms(Percent(80m), Percent(2m), Percent(9m), true), Day(90), Percent(75m)), 80_000m - 2_000m + (0.75m * (20_000m - 1_800m)) - (0.25m * 81_800m) },
        { new DebtOption.Factor(new FactoringTerms(Percent(80m), Percent(2m), Percent(9m), false), Day(90), Percent(75m)), 80_000m - 2_000m + (0.75m * (20_000m - 1_800m)) },
        { new DebtOption.Forfait(new ForfaitingDiscount.Straight(Percent(3m), 183)), 98_475m },
        { new DebtOption.ClaimInsurance(Today, Day(60), Percent(90m)) { Deductible = Usd(5_000m) }, 0.9m * 85_000m },
        { new DebtOption.DrawSecurity(Usd(60_000m), Day(1), Day(8), Percent(50m)) { IfBroken = new Fallback(Percent(10m), 0) }, (0.5m * (60_000m + 4_000m)) + (0.5m * 10_000m) },
        { new DebtOption.Agency(Percent(50m), new AgencyFee(Percent(20m)), Day(90)) { Disbursements = Usd(300m) }, 40_000m - 300m },
        { new DebtOption.LawyerLetter(Usd(500m), Day(14), Percent(30m)), 29_500m },
        { new DebtOption.Mediation(Usd(2_000m), Percent(70m), Day(60), Percent(60m)), 42_000m - 2_000m },
        { new DebtOption.CourtSuit("H", new Proceedings { Win = Percent(60m), Collected = Percent(50m), PaidOn = Day(500), Costs = [new DatedCost(Day(1), Usd(4_000m))], AwardedOnTop = Usd(6_000m), CostsIfLost = Usd(5_000m) }), (0.6m * 53_000m) - (0.4m * 5_000m) - 4_000m },
        { new DebtOption.WriteOff(Day(30), Usd(25_000m), Usd(0m)), 25_000m },
    };

    public static TheoryData<CargoOption, decimal> Cargos => new()
    {
        { new CargoOption.ReleaseAgainstPayment(Day(5), Percent(50m), null), 40_000m },
        { new CargoOption.ReleaseAgainstBankUndertaking(Day(20), Day(90), Percent(50m), Resale(25)), (0.5m * 76_800m) + (0.5m * 57_950m) },
        { new CargoOption.ReleaseAgainstPartPayment(Percent(40m), Day(5), Percent(50m), Day(60), Percent(25m), true, Resale(25)), (0.5m * (32_000m + (0.25m * 48_000m))) + (0.5m * 57_950m) },
        { new CargoOption.ResellLocally(Usd(65_000m), Percent(3m), Day(25)) { Costs = Usd(950m) }, 57_000m },
        { new CargoOption.ResellThirdCountry(Usd(60_000m), Percent(5m), Usd(7_000m), Day(20), Day(60)), 57_000m - 7_000m - 3_200m },
        { new CargoOption.ReturnHome(Day(30), Usd(9_000m), Usd(2_000m), Usd(60_000m), Day(90)), 60_000m - 2_000m - 9_000m - 7_100m },
        { new CargoOption.BondedStorage(Day(20), Usd(600m), Usd(20m), Resale(60)), 63_050m - 3_200m - 600m - (40 * 20m) },
        { new CargoOption.LetAuction(Day(60), Usd(50_000m), Usd(30_000m), true), 20_000m - 19_100m },
        { new CargoOption.LetAuction(Day(60), Usd(20_000m), Usd(30_000m), true), -19_100m },
        { new CargoOption.LetAuction(Day(60), Usd(50_000m), Usd(30_000m), false), -19_100m },
        { new CargoOption.InsurerSalvage(Day(40), Usd(50_000m), Percent(50m), null), 0.5m * (50_000m - 11_100m) },
        { new CargoOption.Destroy(Day(5), Usd(4_000m)), -4_000m },
    };

    public static TheoryData<ClaimOption, decimal> Complaints => new()
    {
        { new ClaimOption.Reject("late notice") { Residual = new ResidualDispute(Percent(25m), Usd(8_000m), Day(200)) }, -2_000m },
        { new ClaimOption.FullRefund(Day(10)) { GoodsBack = Usd(3_000m) }, -7_000m },
        { new ClaimOption.PartialRefund(Percent(40m), Day(10)), -4_000m },
        { new ClaimOption.PriceReduction(Usd(2_500m), Day(10)), -2_500m },
        { new ClaimOption.Replace(Usd(4_000m), Usd(900m), SaleParty.Seller, Day(10)) { DefectiveBack = Usd(400m) }, -4_500m },
        { new ClaimOption.Replace(Usd(4_000m), Usd(900m), SaleParty.Buyer, Day(10)), -4_000m },
        { new ClaimOption.Repair(RepairPlace.ByThirdParty, Usd(1_200m), Day(10)), -1_200m },
        { new ClaimOption.SpareParts(Usd(300m), Day(10)), -300m },
        { new ClaimOption.NextOrderCredit(Usd(3_000m), Percent(60m), Day(100), Day(365)), -1_800m },
        { new ClaimOption.ShareCost(Percent(30m), Day(10)), -3_000m },
        { new ClaimOption.WithRecourse(new ClaimOption.FullRefund(Day(10)), RecourseTarget.Supplier, Usd(8_000m), Percent(50m), Day(90)), -6_000m },
    };

    [Theory]
    [MemberData(nameof(Debts))]
    public void Debt_IsWorthTheSumOfItsFlows(SettlementOption option, decimal expected) => Assert.Equal(Usd(expected), OptionValue.Of(option, Flat).Value.Npv);

    [Theory]
    [MemberData(nameof(Cargos))]
    public void Cargo_IsWorthTheSumOfItsFlows(CargoOption option, decimal expected)
    {
        Assert.Equal(Usd(expected), OptionValue.Of(option, FlatCargo).Value.Npv);
        Assert.Equal(option, option.After(0));
        Assert.Equal(option.ActsOn(Cargo).PlusDays(9), option.After(9).ActsOn(Cargo));
    }

    [Theory]
    [MemberData(nameof(Complaints))]
    public void Complaint_CostsTheSumOfItsFlows(ClaimOption option, decimal expected)
    {
        Assert.Equal(Usd(expected), OptionValue.Of(option, Complaint).Value.Npv);
        Assert.Equal(expected + (option.Residual is null ? 0 : 2_000m), -option.ToRemedyOffer(Complaint).Cost.Amount);
    }

    [Fact]
    public void Secured_SecurityComesBeforeTheFallback_AndReplacesTheReleasedOne()
    {
        var pledge = new Security("pledge", SecurityKind.Pledge, new Collateral(Usd(40_000m), Percent(50m), Usd(1_000m)));
        var standby = new Security("standby", SecurityKind.BankUndertaking, new Collateral(Usd(60_000m), Percent(0m), Usd(0m)), Day(100));
        var secured = Flat with { Debt = Flat.Debt! with { Securities = [pledge] } };
        var pay = new DebtOption.PayNow(Day(5), Percent(0m)) { IfBroken = new Fallback(Percent(10m), 10) };
        Assert.Equal(Usd(19_000m + 8_000m), OptionValue.Of(pay, secured).Value.Npv);
        Assert.Equal(Usd(19_000m + 60_000m + 2_000m), OptionValue.Of(new DebtOption.Secured(pay, standby), secured).Value.Npv);
        Assert.Equal(Usd(60_000m + 4_000m), OptionValue.Of(new DebtOption.Secured(pay, standby, "pledge"), secured).Value.Npv);
        Assert.Equal(Usd(19_000m + 8_000m), OptionValue.Of(new DebtOption.Secured(pay, standby with { ExpiresOn = Day(14) }), secured).Value.Npv);
        Assert.Equal(Usd(20_000m), new DebtOption.Secured(pay, standby, "pledge").Effects(secured).SecurityGivenUp);
        Assert.Equal("settlement.invalid-terms", OptionValue.Of(new DebtOption.Secured(pay, standby, "house"), secured).Failure!.Code);
    }

    [Fact]
    public void Insolvency_PaysSecuritiesInFullAndTheRestByQuota()
    {
        var secured = Flat with { Debt = Flat.Debt! with { IsInsolvent = true, Securities = [new Security("title", SecurityKind.RetentionOfTitle, new Collateral(Usd(30_000m), Percent(0m), Usd(0m)))] } };
        Assert.Equal(Usd(30_000m + 3_500m - 400m), OptionValue.Of(new DebtOption.InsolvencyFiling(Percent(5m), Day(900), Usd(400m)), secured).Value.Npv);
    }

    [Fact]
    public void Plan_DownPaymentAndSpringingForgiveness_BreakBringsTheForgivenPartBack()
    {
        var plan = PlanTerms.EqualPrincipal(2, PlanDates.Monthly(Day(30))).Plan(Usd(80_000m), Today).Value;
        var option = new DebtOption.Plan(plan, Percent(50m)) { DownPayment = Usd(15_000m), SpringingForgiveness = Usd(5_000m), IfBroken = new Fallback(Percent(10m), 0) };
        // Down, then: broken at once 50 % (10 % of 85,000), at the second 25 % (10 % of 45,000 after 40,000), kept 25 %.
        Assert.Equal(Usd(15_000m + (0.5m * 8_500m) + (0.25m * (40_000m + 4_500m)) + (0.25m * 80_000m)), OptionValue.Of(option, Flat).Value.Npv);
        Assert.Equal("settlement.invalid-terms", OptionValue.Of(option with { DownPayment = null }, Flat).Failure!.Code);
    }

    [Fact]
    public void PromisedPayments_Level_OweWhatThePlanOwes()
    {
        var plan = PlanTerms.Level(12, PlanDates.Monthly(Day(31)), PlanInterest.Monthly(6m)).Plan(Usd(100_000m), Today).Value;
        var level = PromisedPayment.Level(Usd(100_000m), plan.Instalment!.Value, Ratio.Of(1, 200), [.. plan.Rows.Select(r => r.Due.Unadjusted)]);
        Assert.All(PromisedPayment.Of(plan).Zip(level), p => Assert.Equal(p.First.Owed, p.Second.Owed));
    }

    [Fact]
    public void Liabilities_OfAbandonmentAndRecourse_AreNamed()
    {
        Assert.Equal(Usd(20_600m), OptionValue.Of(CargoCandidates[4].Option, Cargo).Value.Liabilities.Single().Amount);
        Assert.Equal(Usd(80_000m), OptionValue.Of(new DebtOption.Factor(new FactoringTerms(Percent(80m), Percent(2m), Percent(9m), true), Day(90), Percent(75m)), Debt).Value.Liabilities.Single().Amount);
    }
}
