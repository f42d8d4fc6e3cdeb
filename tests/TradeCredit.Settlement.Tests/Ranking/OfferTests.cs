using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

public sealed class OfferTests
{
    private static readonly SettlementRanking Ranking = SettlementRanking.Of(Debt, DebtCandidates);

    [Fact]
    public void LargestDiscount_LeavesExactlyEnough()
    {
        var minimum = BargainingZone.Of(Ranking, Usd(95_000m)).Minimum;
        var offer = new DebtOption.EarlyDiscount(Percent(0m), Day(10), Percent(100m));
        var largest = OfferFloor.LargestDiscount(Debt, minimum, offer).Value;
        // 85,868 = 100,000 (1 - d) x 1.1^(-10/365), so d = 13.908 %.
        Assert.Equal(Percent(13.90m), largest);
        Assert.True(OptionValue.Of(offer with { Discount = largest }, Debt).Value.Npv >= minimum);
        Assert.True(OptionValue.Of(offer with { Discount = Percent(largest.Value + 0.01m) }, Debt).Value.Npv < minimum);
    }

    [Fact]
    public void SmallestDownPayment_LeavesExactlyEnough()
    {
        var terms = PlanTerms.Level(12, PlanDates.Monthly(Day(30)), PlanInterest.Monthly(6m));
        var minimum = Usd(90_000m);
        var smallest = OfferFloor.SmallestDownPayment(Debt, minimum, terms, Plan, Usd(1_000m)).Value;
        Assert.True(OptionValue.Of(smallest, Debt).Value.Npv >= minimum);
        var down = smallest.DownPayment!.Value - Usd(1_000m);
        Assert.True(OptionValue.Of(smallest with { DownPayment = down, Terms = terms.Plan(Debt.Claim - down, Today).Value }, Debt).Value.Npv < minimum);
    }

    [Fact]
    public void FirstAcceptable_NoOfferIsEnough_Fails() =>
        Assert.Equal("settlement.no-offer", OfferFloor.LargestDiscount(Debt, Usd(100_001m), new DebtOption.EarlyDiscount(Percent(0m), Day(10), Percent(100m))).Failure!.Code);

    [Fact]
    public void BreakEven_OfAChanceThatOnlyCosts_IsNone() =>
        Assert.Null(BreakEven.Of(new CargoOption.HoldAndWait(Day(5), Percent(50m), new CargoOption.ResellLocally(Usd(120_000m), Percent(0m), Day(6))), Cargo, Usd(70_000m), "x"));

    [Fact]
    public void CounterOffer_SaysWhatTheirsIsShortOfAndWhatWaitingCosts()
    {
        var ranking = SettlementRanking.Of(Cargo, CargoCandidates);
        var theirs = new CargoOption.DiscountToSameBuyer(Percent(40m), Day(5), Percent(95m), Resale(25));
        var ours = new CargoOption.DiscountToSameBuyer(Percent(10m), Day(5), Percent(90m), Resale(25));
        var counter = CounterOffer.Of(ranking, theirs, ours, Usd(78_000m)).Value;
        // Without the buyer's consent: waiting, 63,905. Theirs: 0.95 x 48,000 x DF(5) + 0.05 x 57,573 = 48,419.
        Assert.False(counter.TheirsIsAcceptable);
        Assert.Equal(48_419m, Math.Round(counter.Theirs.Npv.Amount, MidpointRounding.ToEven));
        Assert.Equal("wait", counter.Zone.From);
        Assert.Contains(counter.Arguments, a => a.Sentence == "A week more at the port costs USD 0.00 in demurrage, detention and storage.");
        Assert.Contains(counter.Arguments, a => a.Sentence.StartsWith("Customs abandonment: 2026-03-31 is the last day; 89 days are left.", StringComparison.Ordinal));
    }

    [Fact]
    public void Salvage_OfTheWorkedCargo_StopsProtectingABalanceOf55000()
    {
        var small = Cargo with { Claim = Usd(55_000m) };
        var curve = SalvageCurve.Of(small, [new("resale", Resale(5))], 60).Value;
        // Resale nets 63,050 less the meters: (63,050 - 7,500) x 1.1^(-31/365) = 55,102 on day 31, (63,050 - 7,900) x 1.1^(-32/365) = 54,691 on day 32. It takes five days.
        Assert.Equal(Day(31 - 5), curve.LastProtectedDay);
        Assert.Null(SalvageCurve.Of(Cargo, [new("resale", Resale(5))], 60).Value.LastProtectedDay);
    }

    [Fact]
    public void Salvage_OptionThatCountsOnTheBuyer_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SalvageCurve.Of(Cargo, [CargoCandidates[1]], 10));

    [Fact]
    public void AfterWaiting_AWeek_CostsWhatTheMetersRunUp()
    {
        var ranking = SettlementRanking.Of(Cargo, CargoCandidates);
        var later = ranking.AfterWaiting(7);
        // Day 25 -> day 32: meters 5,100 -> 7,900; (63,050 - 7,900) x 1.1^(-32/365).
        Assert.Equal(54_691m, Math.Round(later.Ranked.Single(r => r.Candidate.Id == "resale").Value.Npv.Amount, MidpointRounding.ToEven));
        Assert.Equal(ranking.Ranked.Length, later.Ranked.Length);
        Assert.NotEqual(ranking.Fingerprint, later.Fingerprint);
    }

    [Fact]
    public void Of_WrongFigures_AreRefusedAndDoNotStopTheOthers()
    {
        var ranking = SettlementRanking.Of(Debt,
        [
            new("good", new DebtOption.PayNow(Day(1), Percent(50m))), new("chance", new DebtOption.PayNow(Day(1), Percent(101m))), new("past", new DebtOption.PayNow(Day(-1), Percent(50m))),
            new("discount", new DebtOption.EarlyDiscount(Percent(-1m), Day(1), Percent(50m))), new("cargo", Resale(5)),
            new("euro", new DebtOption.WriteOff(Day(1), Money.Of(1m, Currency.EUR), Money.Of(0m, Currency.EUR))),
            new("sum", new DebtOption.PayNow(Day(1), Percent(50m))) { Scenarios = [new Scenario("half", 0.5m, [])] },
        ]);
        Assert.Equal(["good"], ranking.Ranked.Select(r => r.Candidate.Id));
        Assert.Equal(
            ["invalid-probability", "flow-before-valuation", "invalid-terms", "facts-missing", "currency-mismatch", "invalid-probability"], ranking.Refused.Select(f => f.Code["settlement.".Length..]));
        Assert.Equal([1L, 2, 3, 4, 5, 6], ranking.Refused.Select(f => f.Index!.Value));
    }

    [Fact]
    public void Approval_NeedsTheHighestRoleOfAnyMeasure_AndSplittingDoesNotLowerIt()
    {
        var matrix = new AuthorityMatrix(["clerk", "manager", "board"],
            [new(AuthorityMeasure.GivenUp, "clerk", 5_000), new(AuthorityMeasure.GivenUp, "manager", 15_000), new(AuthorityMeasure.GivenUp, "board", null), new(AuthorityMeasure.Length, "clerk", 5), new(AuthorityMeasure.Length, "manager", 400)]);
        var with = Debt with { Authority = matrix };
        var discount = new DebtOption.EarlyDiscount(Percent(4m), Day(3), Percent(95m));
        Assert.Equal("clerk", Approval.For(discount, with)!.Role);
        Assert.Equal("manager", Approval.For(discount with { PayBy = Day(10) }, with)!.Role);
        Assert.Equal("board", Approval.For(discount, with with { GivenUpBefore = Usd(12_000m) })!.Role);
        Assert.Null(Approval.For(discount with { PayBy = Day(500) }, with)!.Role);
        Assert.IsType<Feasibility.WithConditions>(Feasibility.Of(discount with { PayBy = Day(10) }, with));
        Assert.IsType<Feasibility.Feasible>(Feasibility.Of(discount with { PayBy = Day(10) }, with with { Role = "manager" }));
    }
}
