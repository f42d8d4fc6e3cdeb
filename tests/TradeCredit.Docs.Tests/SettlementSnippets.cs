using System.Collections.Immutable;
using StrandedCargo;
using TradeCredit.Claims;
using TradeCredit.Receivables;
using TradeCredit.Settlement;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/settlement.md, and its charts.</summary>
public sealed class SettlementSnippets
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);

    private static Percentage Percent(decimal value) => Percentage.Of(value);

    [Fact]
    public void Cargo()
    {
        var ranking = CargoRanking();
        #region settlement-cargo-ranking
        foreach (RankedOption option in ranking.Ranked) Console.WriteLine($"{option}. {option.Reason}");
        // 1. 10 % off: USD 70173.76. Above wait: USD 5125.42 more net present value.
        // 2. wait: USD 65048.34. Above resell: USD 5777.58 more net present value, although USD 6590.55 less in nine cases
        //    out of ten and money comes on mean day 23 instead of 18.
        // 3. resell: USD 59270.76. Above bring home: ...

        InfeasibleOption blocked = ranking.Infeasible.Single();
        // release for half: Goods are not released while the balance is unpaid and no bank undertakes to pay it.
        BreakEven? enough = ranking.Ranked[1].BreakEven;
        // wait is as good as 10 % off once the buyer pays with a chance of 0.707..., not 0.5
        #endregion
        Assert.Equal(["1. 10 % off: USD 70173.76", "2. wait: USD 65048.34", "3. resell: USD 59270.76"], ranking.Ranked.Take(3).Select(r => r.ToString()));
        Assert.Equal("Above wait: USD 5125.42 more net present value.", ranking.Ranked[0].Reason);
        Assert.Equal("Above resell: USD 5777.58 more net present value, although USD 6590.55 less in nine cases out of ten and money comes on mean day 23 instead of 18.", ranking.Ranked[1].Reason);
        Assert.StartsWith("Above bring home: ", ranking.Ranked[2].Reason, StringComparison.Ordinal);
        Assert.Equal("Goods are not released while the balance is unpaid and no bank undertakes to pay it.", blocked.Feasibility.Reasons.Single().Sentence);
        Assert.Equal(0.707m, decimal.Round(enough!.Needed!.Value, 3, MidpointRounding.ToZero));
    }

    [Fact]
    public void Waiting()
    {
        var ranking = CargoRanking();
        #region settlement-cargo-waiting
        SettlementRanking later = ranking.AfterWaiting(7);                     // every cargo option a week later, valued on the same day

        var ways = ranking.Candidates.Where(c => c.Option is CargoOption { CountsOnBuyer: false });
        RefusedCargo course = RefusedCargo.Plan(ranking.Case, ways, days: 60).Value;
        // wait quietly until 2026-11-26, decide by 2026-12-17: after that resell can no longer be begun

        SettlementCase deposit = ranking.Case with { Claim = Usd(56_000m) };   // a deposit of 30 % would have left this
        SalvageCurve curve = SalvageCurve.Of(deposit, ways, days: 60).Value;
        // curve.LastProtectedDay 2026-11-29: until then the goods bring more than the buyer still owes

        LedgerEvent quiet = course.ToHold("H-7", new DebtorId("Akdeniz"));     // no reminder while we wait
        #endregion
        Assert.Equal(["USD 68422.16", "USD 62351.02", "USD 56380.74"], later.Ranked.Take(3).Select(r => r.Value.Npv.ToString()));
        Assert.Equal((new LocalDate(2026, 11, 26), (LocalDate?)new LocalDate(2026, 12, 17), "resell"), (course.WaitUntil, course.DecideBy, course.Alternative));
        Assert.Equal(new LocalDate(2026, 11, 29), curve.LastProtectedDay);
        Assert.Equal(HoldReason.QuietWait, Assert.IsType<LedgerEvent.HoldPlaced>(quiet).Reason);
        Chart("settlement-cargo.svg", ValueChart.Of(deposit, ways, 60).Svg(alone: true));
    }

    [Fact]
    public void Offers()
    {
        #region settlement-offers
        var @case = new SettlementCase
        {
            Id = "D-12",
            Claim = Usd(100_000m),
            AsOf = Today,
            CostOfCapital = Percent(10m),
            Debt = new DebtFacts { OriginalDue = new LocalDate(2026, 5, 26), LimitationEnd = new LocalDate(2030, 5, 26) },
        };
        InstalmentPlan twelve = PlanTerms.Level(12, PlanDates.Monthly(Today.PlusMonths(1)), PlanInterest.Monthly(6m)).Plan(@case.Claim, Today).Value;
        SettlementCandidate[] options =
        [
            // What the buyer offers:
            new("12 % off in ten days", new DebtOption.EarlyDiscount(Percent(12m), Today.PlusDays(10), Chance: Percent(95m))),
            new("plan of 12 months", new DebtOption.Plan(twelve, Kept: Percent(97m)) { IfBroken = new Fallback(Percent(35m), DelayDays: 240) }),
            new("pay in half a year", new DebtOption.Deferral(Today.PlusMonths(6), Interest: Usd(2_500m), Fee: Usd(0m), Chance: Percent(75m)) { IfBroken = new Fallback(Percent(30m), 240) }),
            // What we can do without him:
            new("agency", new DebtOption.Agency(Percent(52.1m), new AgencyFee(Percent(25m)), Today.PlusDays(150))),
            new("suit", new DebtOption.CourtSuit("Hamburg", new Proceedings { Win = Percent(60m), Collected = Percent(80m), PaidOn = Today.PlusDays(540), Costs = [new DatedCost(Today, Usd(8_000m)), new DatedCost(Today.PlusDays(270), Usd(8_000m))] })),
        ];
        SettlementRanking ranking = SettlementRanking.Of(@case, options);
        // 1. plan of 12 months: USD 86793.34. Above 12 % off in ten days: USD 3411.35 more net present value, although ...

        BargainingZone zone = BargainingZone.Of(ranking, maximum: Usd(95_000m));                // 37,574 (agency) to 95,000
        Percentage most = OfferFloor.LargestDiscount(@case, Usd(85_000m), (DebtOption.EarlyDiscount)options[0].Option).Value;
        // to be left with 85,000 we can give 10.29 %, not 12
        #endregion
        Assert.StartsWith("1. plan of 12 months: USD 86793.34\n", ranking.Ranked[0] + "\n", StringComparison.Ordinal);
        Assert.StartsWith("Above 12 % off in ten days: USD 3411.35 more net present value, although ", ranking.Ranked[0].Reason, StringComparison.Ordinal);
        Assert.Equal(("agency", 37_574m), (zone.From, Math.Round(zone.Minimum.Amount, MidpointRounding.ToEven)));
        Assert.Equal(Percent(10.29m), most);
        Chart("settlement-offers.svg", BarChart.Svg("What each way out of the debt is worth", [.. ranking.Ranked.Select(r => (r.Candidate.Id, (double)r.Value.Npv.Amount, (double)r.Value.P10.Amount))]));
    }

    [Fact]
    public void Complaint()
    {
        #region settlement-complaint
        var @case = new SettlementCase
        {
            Id = "CL-3",
            Claim = Usd(10_000m),
            AsOf = Today,
            CostOfCapital = Percent(10m),
            Complaint = new ComplaintFacts { SellerShare = Ratio.One, HasReplacement = true, CustomerBuysAgain = true },
            Relationship = new RelationshipFacts(BaselineRetention: Percent(40m), ExpectedMargin: Usd(20_000m), On: Today.PlusYears(1)),
        };
        var dispute = new ResidualDispute(Percent(30m), Usd(9_000m), Today.PlusDays(300));
        SettlementRanking ranking = SettlementRanking.Of(@case,
        [
            new("credit on the next order", new ClaimOption.NextOrderCredit(Usd(3_000m), Redemption: Percent(70m), Today.PlusDays(120), ExpiresOn: Today.PlusYears(1))) { RetentionAfter = Percent(60m) },
            new("replacement", new ClaimOption.Replace(Usd(4_200m), Usd(700m), FreightPayer: SaleParty.Seller, Today.PlusDays(20))) { RetentionAfter = Percent(75m) },
            new("refund", new ClaimOption.FullRefund(Today.PlusDays(10))) { RetentionAfter = Percent(70m) },
            new("repair", new ClaimOption.Repair(RepairPlace.OnSite, Usd(1_500m), Today.PlusDays(14))),
            new("rejection", new ClaimOption.Reject("sample of the lot") { Residual = dispute }),
        ]);
        // 1. credit on the next order USD -2035.22, relation USD 3636.36
        // 2. replacement              USD -4874.48, relation USD 6363.64
        // 3. refund                   USD -9973.92, relation USD 5454.55, dominated by replacement
        // not possible: rejection (no evidence), repair (no capacity)
        #endregion
        Assert.Equal(
            ["credit on the next order USD -2035.22 USD 3636.36 ", "replacement USD -4874.48 USD 6363.64 ", "refund USD -9973.92 USD 5454.55 replacement"],
            ranking.Ranked.Select(r => $"{r.Candidate.Id} {r.Value.Npv} {r.Value.Relationship} {r.DominatedBy}"));
        Assert.Equal(["settlement.no-evidence", "settlement.no-repair"], ranking.Infeasible.Select(o => o.Feasibility.Reasons[0].Code).Order(StringComparer.Ordinal));
        Chart("settlement-complaint.svg", BarChart.Svg("Cost of each answer, and what it does for the relation", [.. ranking.Ranked.Select(r => (r.Candidate.Id, (double)r.Value.Npv.Amount, (double)r.Value.Relationship.Amount))]));
    }

    [Fact]
    public void AgreementRecord()
    {
        var (company, hansa) = (new EntityId("CN01"), new DebtorId("Hansa GmbH"));
        var invoice = new ItemId(company, "INV-1");
        var plan = InstalmentPlan.Of(Today, PlanRow.Of(Today.PlusDays(30), Usd(50_000m), Usd(500m)), PlanRow.Of(Today.PlusDays(60), Usd(50_000m), Usd(250m)));
        #region settlement-agreement
        var terms = new AgreementTerms
        {
            Entity = company,
            Debtor = hansa,
            Document = "PLAN-1",
            Plan = plan,
            Items = [new ItemAmount(invoice, Usd(100_000m))],
            Forgiven = [new ItemAmount(invoice, Usd(12_000m))],                        // only once the plan is completed
            Acceleration = new AccelerationClause(MissedInstalments: 1, OverdueShare: null, CureDays: 10),
            GraceDays = 3,
            ValidUntil = Today.PlusDays(14),
            NeedsApprovalBy = "manager",
        };
        Agreement agreement = Agreement.Replay("A-1",
        [
            new AgreementEvent.Proposed(Today, SaleParty.Seller, "Li", terms),
            new AgreementEvent.Approved(Today.PlusDays(1), "manager", "Wang"),
            new AgreementEvent.Accepted(Today.PlusDays(4), SaleParty.Buyer),
            new AgreementEvent.Demanded(Today.PlusDays(34)),                           // the first instalment did not come
        ], asOf: Today.PlusDays(40)).Value;
        // agreement.Status InDefault; agreement.Acceleration: Curing until 2027-01-05

        ImmutableArray<Recorded<LedgerEvent>> forTheLedger = [.. agreement.Postings.Select(p => p.At(Instant.FromUtc(2027, 1, 1, 8, 0)))];
        // holdPlaced, holdReleased, rescheduled, holdPlaced: talks, then the plan in the place of the invoice, and what is forgiven on condition held back
        #endregion
        Assert.Equal((AgreementStatus.InDefault, AccelerationStatus.Curing, (LocalDate?)new LocalDate(2027, 1, 5)), (agreement.Status, agreement.Acceleration!.Status, agreement.Acceleration.LastCureDay));
        Assert.Equal(["holdPlaced", "holdReleased", "rescheduled", "holdPlaced"], forTheLedger.Select(e => e.Event.Code));
    }

    [Fact]
    public void DiagnosisOfArrears()
    {
        #region settlement-diagnosis
        ImmutableArray<DiagnosedCause> causes = ArrearsDiagnosis.Of(ArrearsSignal.AsksForTime, ArrearsSignal.PaysInPart, ArrearsSignal.NotReminded);
        // CashFlow (AsksForTime, PaysInPart): a plan with down payment, security and forgiveness that springs back; avoid a suit that triggers insolvency; ...
        // OwnManagement (NotReminded): correct the invoice, one contact, a statement; avoid penalties.
        #endregion
        Assert.Equal("CashFlow (AsksForTime, PaysInPart): a plan with down payment, security and forgiveness that springs back; avoid a suit that triggers insolvency; a long plan without security.", causes[0].ToString());
        Assert.Equal("OwnManagement (NotReminded): correct the invoice, one contact, a statement; avoid penalties.", causes[1].ToString());
    }

    private static SettlementRanking CargoRanking()
    {
        #region settlement-stranded
        var tariff = new MeterTariff
        {
            Name = "illustrative, 40'",
            Kind = MeterKind.Combined,
            Currency = Currency.USD,
            FreeDays = 7,
            Tiers = [new MeterTier(7, Usd(100m)), new MeterTier(7, Usd(150m)), new MeterTier(null, Usd(200m))],
        };
        var @case = new SettlementCase
        {
            Id = "C-17",
            Claim = Usd(80_000m),
            AsOf = Today,
            CostOfCapital = Percent(10m),
            Cargo = new CargoFacts
            {
                Document = TransportDocument.OrderBillOfLading,
                Country = CountryCode.Of("TR"),
                AbandonedFrom = CustomsClocks.Find("TR").Value.Abandonment(new LocalDate(2026, 11, 20)).Value,
                ConsentNeeded = CustomsClocks.Find("TR").Value.Consent,
                Consent = ConsentState.ProofOfRefusal,
                Meters = [new CargoMeter(tariff, new LocalDate(2026, 11, 20), Units: 2)],
            },
        };
        CargoOption Resale(LocalDate day) => new CargoOption.ResellLocally(Usd(65_000m), Commission: Percent(3m), day);
        SettlementRanking ranking = SettlementRanking.Of(@case,
        [
            new("10 % off", new CargoOption.DiscountToSameBuyer(Percent(10m), Today.PlusDays(5), Chance: Percent(90m), Otherwise: Resale(Today.PlusDays(25)))),
            new("wait", new CargoOption.HoldAndWait(Today.PlusDays(14), Chance: Percent(50m), Otherwise: Resale(Today.PlusDays(34)))),
            new("resell", Resale(Today.PlusDays(18))),
            new("bring home", new CargoOption.ReturnHome(Today.PlusDays(24), Usd(9_000m), ImportDuty: Usd(0m), Value: Usd(60_000m), Today.PlusDays(90))),
            new("abandon", new CargoOption.Abandon(Today.PlusDays(59), Charges: Usd(1_500m))),
            new("release for half", new CargoOption.ReleaseAgainstPartPayment(Percent(50m), Today.PlusDays(5), Percent(95m), Today.PlusDays(70), RestChance: Percent(40m), RestIsSecured: false, Otherwise: null)),
        ]);
        #endregion
        return ranking;
    }

    // A chart of the page is what the code draws; UPDATE_DOCS=1 rewrites it.
    private static void Chart(string name, string svg)
    {
        var path = Path.Combine(Pages.Root, "docs", "charts", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(path, svg);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), svg);
    }
}
