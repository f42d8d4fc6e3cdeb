using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

public sealed class FeasibilityTests
{
    private static readonly CargoFacts Held = Cargo.Cargo!;
    private static readonly DebtFacts Owed = Debt.Debt!;
    private static readonly Proceedings Trial = new() { Win = Percent(60m), Collected = Percent(80m), PaidOn = Day(500) };

    public static TheoryData<string, SettlementOption, SettlementCase> Blocked => new()
    {
        { "control-lost", Resale(25), With(Held with { IsReleased = true }) },
        { "control-lost", new CargoOption.HoldAndWait(Day(5), Percent(50m), null), With(Held with { Document = TransportDocument.SeaWaybill }) },
        { "control-lost", new CargoOption.ReturnHome(Day(30), Usd(1m), Usd(1m), Usd(1m), Day(60)), With(Held with { Document = TransportDocument.SurrenderedBillOfLading }) },
        { "control-lost", Resale(25), With(Held with { Country = CountryCode.Of("IN"), ManifestNamesImporter = true }) },
        { "release-forbidden", new CargoOption.ReleaseAgainstPartPayment(Percent(50m), Day(5), Percent(90m), Day(60), Percent(50m), false, null), Cargo },
        { "consent-missing", Resale(25), With(Held with { ConsentNeeded = ReturnConsent.Consignee, Consent = ConsentState.Refused }) },
        { "abandoned", Resale(90), Cargo },
        { "abandoned", new CargoOption.HoldAndWait(Day(20), Percent(50m), Resale(91)), Cargo },
        { "cover-forfeited", Plan, Debt },
        { "cover-forfeited", new DebtOption.Deferral(Day(1), Usd(0m), Usd(0m), Percent(90m)), Debt },
        { "no-cover", Claim(0), With(Owed with { Cover = null }) },
        { "too-early", Claim(0), With(Owed with { OriginalDue = Day(-179) }) },
        { "window-closed", Claim(421), Debt },
        { "shipped-after-stop", Claim(0), With(Owed with { ShippedAfterStop = true }) },
        { "dispute-open", Claim(0), With(Owed with { Disputed = Usd(1m) }) },
        { "dispute-open", new DebtOption.CourtSuit("Hamburg", Trial), With(Owed with { Disputed = Usd(1m) }) },
        { "no-arbitration-agreement", new DebtOption.Arbitration("CIETAC", Trial), Debt },
        { "time-barred", new DebtOption.CourtSuit("Hamburg", Trial), With(Owed with { LimitationEnd = Day(-1) }) },
        { "already-open", Plan, With(Owed with { HasOpenRestructuring = true, Cover = null }) },
        { "closed", Plan, With(Owed with { IsChargedOff = true, Cover = null }) },
        { "no-instrument", new DebtOption.DrawSecurity(Usd(1m), Day(1), Day(8), Percent(90m)), Debt },
        { "window-closed", new DebtOption.DrawSecurity(Usd(1m), Day(11), Day(18), Percent(90m)), With(Owed with { Instrument = new DrawableInstrument(Day(30), Day(10)) }) },
        { "set-off-barred", new DebtOption.SetOff(Usd(1m), Day(1)), With(Owed with { SetOffIsBarred = true }) },
        { "not-insolvent", new DebtOption.InsolvencyFiling(Percent(5m), Day(900), Usd(1m)), Debt },
        { "insolvent", new DebtOption.Agency(Percent(5m), new AgencyFee(Percent(25m)), Day(90)), With(Owed with { IsInsolvent = true }) },
        { "no-replacement", new ClaimOption.Replace(Usd(1m), Usd(1m), SaleParty.Seller, Day(10)), With(new ComplaintFacts()) },
        { "no-repair", new ClaimOption.Repair(RepairPlace.OnSite, Usd(1m), Day(10)), With(new ComplaintFacts()) },
        { "no-further-orders", new ClaimOption.NextOrderCredit(Usd(1m), Percent(50m), Day(10), Day(90)), With(new ComplaintFacts()) },
        { "no-evidence", new ClaimOption.Reject("sample"), With(new ComplaintFacts()) },
        { "seller-liable", new ClaimOption.Reject("sample"), With(new ComplaintFacts { HasEvidenceToReject = true, SellerShare = Ratio.Of(1, 3) }) },
    };

    public static TheoryData<string, SettlementOption, SettlementCase> Conditional => new()
    {
        { "control-to-be-confirmed", Resale(25), With(Held with { Country = CountryCode.Of("BR") }) },
        { "control-to-be-confirmed", Resale(25), With(Held with { Document = TransportDocument.StraightBillOfLading }) },
        { "control-to-be-confirmed", Resale(25), With(Held with { HoldsFullSet = false }) },
        { "cleared-funds", new CargoOption.ReleaseAgainstPayment(Day(5), Percent(90m), null), Cargo },
        { "bank-undertaking", new CargoOption.ReleaseAgainstBankUndertaking(Day(5), Day(60), Percent(90m), null), Cargo },
        { "consent-missing", Resale(25), With(Held with { ConsentNeeded = ReturnConsent.InPractice }) },
        { "consent-unknown", Resale(25), With(Held with { ConsentNeeded = ReturnConsent.Unknown }) },
        { "abandonment-unknown", Resale(25), With(Held with { AbandonedFrom = null }) },
        { "duty-to-sell", new CargoOption.HoldAndWait(Day(5), Percent(50m), null), With(Held with { IsPerishable = true }) },
        { "notice-of-sale", Resale(25), Cargo },
        { "sale-before-avoidance", Resale(25), With(Held with { AvoidedOn = Day(26) }) },
        { "late-resale", Resale(61), With(Held with { AvoidedOn = Today }) },
        { "collection-instruction", CargoCandidates[0].Option, With(Held with { Collection = new CollectionInstruction(false, false) }) },
        { "no-protest", new DebtOption.CourtSuit("Hamburg", Trial), With(Owed with { Collection = new CollectionInstruction(true, false) }) },
        { "cover-forfeited", Plan, With(Owed with { CoverMayBeForfeited = true }) },
        { "limit-exceeded", Claim(0), With(Owed with { Cover = Owed.Cover! with { Limit = Usd(99_999m) } }) },
        { "limitation-unknown", new DebtOption.CourtSuit("Hamburg", Trial), With(Owed with { LimitationEnd = null }) },
        { "tax-conditions", new DebtOption.WriteOff(Day(1), Usd(1m), Usd(0m)), Debt },
        { "discrepancies", new DebtOption.DrawSecurity(Usd(1m), Day(5), Day(18), Percent(20m)), With(Owed with { Instrument = new DrawableInstrument(Day(30), null, true) }) },
        { "liability-open", new ClaimOption.FullRefund(Day(5)), With(new ComplaintFacts()) },
    };

    [Theory]
    [MemberData(nameof(Blocked))]
    public void Of_RuleBlocks_IsInfeasibleWithReasonFactAndSource(string code, SettlementOption option, SettlementCase @case)
    {
        var reasons = Assert.IsType<Feasibility.Infeasible>(Feasibility.Of(option, @case)).Reasons;
        var reason = Assert.Single(reasons);
        Assert.Equal("settlement." + code, reason.Code);
        Assert.NotEmpty(reason.Fact);
        Assert.NotEmpty(reason.Source.Title);
    }

    [Theory]
    [MemberData(nameof(Conditional))]
    public void Of_RuleAsksForSomething_IsFeasibleWithThatCondition(string code, SettlementOption option, SettlementCase @case) =>
        Assert.Contains("settlement." + code, Assert.IsType<Feasibility.WithConditions>(Feasibility.Of(option, @case)).Conditions.Select(c => c.Code));

    [Theory]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void Of_AbandonmentDate_IsTheFirstDayThatIsTooLate(int day, bool feasible)
    {
        var found = Feasibility.Of(Resale(day), Cargo);
        Assert.Equal(feasible, found is not Feasibility.Infeasible);
        Assert.Contains(found.Deadlines, d => d == new OptionDeadline("customs abandonment", Day(89)));
    }

    [Fact]
    public void Of_EverythingInOrder_IsFeasible()
    {
        Assert.IsType<Feasibility.Feasible>(Feasibility.Of(Resale(25), With(Held with { AvoidedOn = Today, NoticeOfSaleOn = Today })));
        Assert.IsType<Feasibility.Feasible>(Feasibility.Of(new CargoOption.Abandon(Day(200), Usd(1m)), Cargo));
        Assert.IsType<Feasibility.Feasible>(Feasibility.Of(Claim(420), Debt));
        Assert.IsType<Feasibility.Feasible>(Feasibility.Of(Plan, With(Owed with { InsurerConsents = true })));
        Assert.IsType<Feasibility.Feasible>(Feasibility.Of(Plan, With(Owed with { OriginalDue = Day(185) })));
    }

    [Fact]
    public void Of_SeveralRulesBlock_GivesAllReasons() => Assert.Equal(
        ["settlement.control-lost", "settlement.abandoned"],
        Assert.IsType<Feasibility.Infeasible>(Feasibility.Of(Resale(95), With(Held with { IsReleased = true }))).Reasons.Select(r => r.Code));

    [Fact]
    public void Of_CaseWithoutTheFacts_IsNoAnswer() => Assert.Throws<ArgumentException>(() => Feasibility.Of(Resale(25), Debt));

    [Fact]
    public void Rules_EachHasSentenceAndSource() => Assert.All(FeasibilityRules.All, r => Assert.True(r.Rule.EndsWith('.') && r.Source.Title.Length > 0, r.Id));

    [Fact]
    public void Secured_IsJudgedAsTheOptionWithin() => Assert.IsType<Feasibility.Infeasible>(
        Feasibility.Of(new DebtOption.Secured(Plan, new Security("g", SecurityKind.Guarantee, new Collateral(Usd(1m), Percent(0m), Usd(0m)))), Debt));

    private static DebtOption.ClaimInsurance Claim(int day) => new(Day(day), Day(day + 60), Percent(100m));

    private static SettlementCase With(CargoFacts facts) => Cargo with { Cargo = facts };

    private static SettlementCase With(DebtFacts facts) => Debt with { Debt = facts };

    private static SettlementCase With(ComplaintFacts facts) => Debt with { Debt = null, Complaint = facts };
}
