using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TradeCredit.Claims;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/claims.md, one case from photos to decision, and its table of regimes.</summary>
public sealed class ClaimsSnippets
{
    private const string Page = "docs/claims.md";

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 9, 8, 0);

    [Fact]
    public void Readme()
    {
        #region readme-claims
        LiabilityDecision decision = Liability.Decide(new ClaimFacts
        {
            Kind = ClaimKind.Damage,
            Sale = new SaleTerms { Delivery = new DeliveryTerm(Incoterm.CIF, "Rotterdam", 2020) },
            Delivery = new DeliveryFacts { HandedOverOn = new LocalDate(2026, 3, 6) },
            Notice = new DefectNotice(new LocalDate(2026, 3, 6)),
            Evidence = [new Evidence("survey", EvidenceKind.SurveyReport, new LocalDate(2026, 3, 6))],
            Findings = [new CauseFinding(CauseKind.Wetting, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.One)) { From = DeliveryStage.MainCarriage, To = DeliveryStage.MainCarriage }],
        }).Value;
        // decision.BuyerShare 1: under CIF risk passed on board. decision.Explain() says which rule decided, with its source.
        #endregion
        Assert.Equal(Ratio.One, decision.BuyerShare);
    }

    [Fact]
    public void Review()
    {
        #region claims-evidence
        // The photos of 2 March show wet cartons; the buyer also says that they were badly packed.
        var photos = new Evidence("photos", EvidenceKind.Photos, new LocalDate(2026, 3, 2));
        ImmutableArray<CauseFinding> first = [new CauseFinding(CauseKind.Wetting, FindingStatus.Alleged, new EvidenceBearing("photos", Ratio.Of(1, 2)))];

        EvidenceReview review = EvidenceReview.Of([photos], first, CauseKind.BadPackaging);
        // review.Requests: what is missing, and whom to ask
        #endregion
        AssertFence("output: requests", string.Join('\n', review.Requests.Select(r => r.ToString())));
    }

    [Fact]
    public void Decide()
    {
        var decision = Decision(Facts());
        AssertFence("output: explanation", decision.Explain());
        Assert.Equal("EUR 5133.33", decision.Quantum!.Payable.ToString());
    }

    [Fact]
    public void Undetermined()
    {
        var facts = Facts();
        #region claims-undetermined
        // Had the tiles gone by sea under CIF, and nobody knew where the water came in:
        LiabilityDecision open = Liability.Decide(facts with
        {
            Sale = facts.Sale with { Delivery = new DeliveryTerm(Incoterm.CIF, "Gdansk", 2020) },
            Legs = [],
            Findings = [new CauseFinding(CauseKind.Wetting, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.One))],
        }).Value;
        #endregion
        AssertFence("output: undetermined", string.Join('\n', new[] { open.Explain().Split('\n')[0] }.Concat(open.OpenQuestions.Select(q => $"? {q}"))));
    }

    [Fact]
    public void CarrierRecourse()
    {
        #region claims-recourse
        // The lorry is under CMR. Who bears the loss has recourse, within limit and time.
        CarriageRegime regime = CarriageRules.BuiltIn.Governing(new CarriageContract
        {
            Mode = TransportMode.Road,
            Origin = CountryCode.Of("DE"),
            Destination = CountryCode.Of("PL"),
            On = new LocalDate(2026, 2, 27),
        }).Value.Regime;

        RecourseClaim carrier = Recourse.AgainstCarrier(new CarrierRecourse
        {
            Regime = regime,
            Loss = Money.Of(7_700m, Currency.EUR),
            CarrierShare = Ratio.Of(2, 3),
            Limit = new LimitFacts { GrossKilograms = 420m },
            Rate = ExchangeRate.Of(Currency.XDR, UnroundedAmount.Of(1.25m, Currency.EUR), new LocalDate(2026, 3, 9)),
            DeliveredOn = new LocalDate(2026, 3, 2),
            NoticeOn = new LocalDate(2026, 3, 2),
        }).Value;
        // carrier.Recoverable EUR 4373.25: 420 kg x 8.33 SDR; carrier.NextDeadline(today) 2027-03-02, the last day for suit
        #endregion
        Assert.Equal("EUR 4373.25", carrier.Recoverable.ToString());
        Assert.Equal(new LocalDate(2027, 3, 2), carrier.NextDeadline(new LocalDate(2026, 3, 9)));
        #region claims-final
        LiabilityDecision decision = Decision(Facts());
        RecoursePlan plan = RecoursePlan.Of(decision.SaleShares, Money.Of(7_700m, Currency.EUR), carrier).Value;
        // plan.Shares sum to exactly one; plan.Amounts(): seller EUR 760.08, buyer EUR 2566.67, carrier EUR 4373.25
        #endregion
        Assert.Equal(Ratio.One, Ratio.Sum(plan.Shares.Select(s => s.Share)));
        Assert.Equal(["EUR 760.08", "EUR 2566.67", "EUR 0.00", "EUR 4373.25"], plan.Amounts().Select(a => a.ToString()));
    }

    [Fact]
    public void LedgerEvents()
    {
        var decision = Decision(Facts());
        var invoice = new ItemId(new EntityId("CN01"), "INV-7");
        var (ledger, now) = (Posted(invoice), Now);
        #region claims-ledger
        var open = ledger.AsOf(new LocalDate(2026, 3, 9)).Single(i => i.Id == invoice);
        var hansa = open.Debtor;

        // When the claim comes in: only the disputed part is out of what is demanded.
        var claimed = ReceivableEffect.OfClaim(invoice, open.Open, Money.Of(7_700m, Currency.EUR)).Value;
        var opened = claimed.ToDispute(new ClaimPosting("CL-7", hansa, new LocalDate(2026, 3, 9), now), "wet cartons");

        // When it is settled: the dispute ends, a credit note lowers the item.
        var settled = ReceivableEffect.OfSettlement(invoice, open.Open, open.Original - open.Open, decision.Quantum!.Payable, RemedyKind.Discount).Value;
        var before = Ledger.From(ledger.Events.AddRange(opened)).Value.StateAsOf(new LocalDate(2026, 3, 20));
        var closed = settled.ToSettlement(new ClaimPosting("CL-7", hansa, new LocalDate(2026, 3, 20), now), before, DisputeOutcome.UpheldInPart, creditNote: "CN-9");

        Ledger after = Ledger.From([.. ledger.Events, .. opened, .. closed]).Value;
        // 9 March: EUR 20000.00 open, EUR 7700.00 of it disputed. 20 March: EUR 14866.67 open, nothing disputed.
        #endregion
        Assert.Equal(("EUR 20000.00", "EUR 7700.00"), Figures(after, new LocalDate(2026, 3, 9)));
        Assert.Equal(("EUR 14866.67", "EUR 0.00"), Figures(after, new LocalDate(2026, 3, 20)));
    }

    [Fact]
    public void Case()
    {
        var now = Now;
        #region claims-case
        var received = Instant.FromUtc(2026, 3, 7, 16, 30);
        var claim = new Claim
        {
            Id = "CL-7",
            Sale = "SO-4711",
            ReceivedAt = received,
            Lines = [new ClaimLine("TILE-60", ClaimKind.Damage, Delivered: 840m, Claimed: 60m, Money.Of(7_700m, Currency.EUR))],
        };
        ClaimCase @case = ClaimCase.Open(claim, new CasePolicy { Investigate = Duration.FromDays(5), Reply = Duration.FromDays(2) });

        var warsaw = DateTimeZoneProviders.Tzdb["Europe/Warsaw"];
        ZonedDateTime? acknowledgeBy = @case.Clocks[0].Deadline(now, warsaw);          // 2026-03-08 17:30 in Warsaw
        bool late = @case.LateSteps(now).Length > 0;                                    // true at 2026-03-09 09:00
        ImmutableArray<CaseAction> next = @case.NextActions();                          // acknowledged, claimWithdrawn

        @case = @case.Apply(new CaseEvent.Acknowledged("We have your claim of 7 March; this admits and waives nothing.") { At = now }).Value;
        #endregion
        Assert.Equal(new LocalDateTime(2026, 3, 8, 17, 30), acknowledgeBy!.Value.LocalDateTime);
        Assert.True(late);
        Assert.Equal(["acknowledged", "claimWithdrawn"], next.Select(a => a.Code));
        Assert.Equal(CaseState.Acknowledged, @case.State);
    }

    [Fact]
    public void Sampling()
    {
        #region claims-sampling
        SamplingPlan plan = SamplingPlan.For(InspectionSeverity.Normal, InspectionLevel.II, Aql.Of(1.0m), lotSize: 1000).Value;   // 80 of 1000, passes with 2, fails with 3
        LotVerdict verdict = plan.Judge(defective: 2).Value;                                                                         // Accept

        // Then the buyer counts 8 defective units of 80.
        SampleAssessment claimed = new ClaimedSample(size: 80, defective: 8) { IsRandom = true, LotIsIdentified = true, MethodIsStated = true }.Assess(plan, verdict);
        // claimed.EstimatedUnits 100; such a lot would have passed in less than 2 % of cases: claimed.NeedsReinspection
        #endregion
        Assert.Equal(LotVerdict.Accept, verdict);
        Assert.True(claimed is { EstimatedUnits: 100, NeedsReinspection: true } && claimed.ChanceOfPassing < 0.02m);
    }

    [Fact]
    public void OwnRows()
    {
        #region claims-own-rows
        var source = new LegalSource("courier-2026", "Courier terms 2026", "no. 12", LegalSourceKind.Convention);
        CarriageRules rules = CarriageRules.BuiltIn.With(new RuleRow<RegimeHead, LimitRule>(
            new RegimeHead(CarriageRegime.Contract, CargoHead.Damage), new LocalDate(2026, 1, 1), null,
            new LimitRule { Source = source, PerKilogram = UnroundedAmount.Of(25m, Currency.EUR) }, source.Id));
        #endregion
        Assert.Equal(250m, rules.Limit(CarriageRegime.Contract, new LimitFacts { AsOf = new LocalDate(2026, 3, 2), GrossKilograms = 10m }).Value.Amount!.Value.Amount);
    }

    [Fact]
    public void TableOfRegimes_EqualsTheData() => AssertBlock(Page, "regimes", RegimeTable());

    [Fact]
    public void TableOfSources_EqualsTheData() => AssertBlock("docs/sources.md", "claims-sources", SourceTable());

    private static ClaimFacts Facts()
    {
        #region claims-facts
        var survey = new Evidence("survey", EvidenceKind.SurveyReport, new LocalDate(2026, 3, 5));
        var specification = new Evidence("packing-spec", EvidenceKind.PackingSpecification, new LocalDate(2026, 2, 20));
        var facts = new ClaimFacts
        {
            Kind = ClaimKind.Damage,
            Sale = new SaleTerms
            {
                Delivery = new DeliveryTerm(Incoterm.DAP, "Warszawa", 2020),
                ReasonableTime = new ReasonableTimePolicy("house rule", new ReasonableTime(GoodsKind.Durable, PeriodLength.OfDays(7), PeriodLength.OfDays(14))),
            },
            Delivery = new DeliveryFacts { HandedOverOn = new LocalDate(2026, 3, 2) },
            Notice = new DefectNotice(new LocalDate(2026, 3, 7)),
            Legs =
            [
                new CarriageLeg
                {
                    Mode = TransportMode.Road, Regime = CarriageRegime.Cmr, From = DeliveryStage.HandedToFirstCarrier, To = DeliveryStage.MainCarriage,
                    TakenOverAs = HandoverRecord.Clean, DeliveredAs = HandoverRecord.Remarked,
                },
            ],
            Evidence = [survey, specification],
            Findings =
            [
                new CauseFinding(CauseKind.Wetting, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.One)) { Leg = 1 },
                new CauseFinding(CauseKind.WrongStorage, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.Of(1, 2))),
                new CauseFinding(CauseKind.BadPackaging, FindingStatus.Disproved, new EvidenceBearing("packing-spec", Ratio.One, EvidenceDirection.Against)),
            ],
            Loss = new LossStatement
            {
                Heads = [new LossHead(LossHeadKind.PriceReduction, Money.Of(6_900m, Currency.EUR)), new LossHead(LossHeadKind.Sorting, Money.Of(800m, Currency.EUR))],
            },
        };
        #endregion
        return facts;
    }

    private static LiabilityDecision Decision(ClaimFacts facts)
    {
        #region claims-decide
        LiabilityDecision decision = Liability.Decide(facts).Value;
        string explanation = decision.Explain();
        // decision.SellerShare 2/3, decision.Quantum.Payable EUR 5133.33
        #endregion
        return explanation.Length > 0 ? decision : throw new InvalidOperationException("A decision explains itself.");
    }

    private static Ledger Posted(ItemId invoice)
    {
        var day = new LocalDate(2026, 2, 27);
        var schedule = PaymentTerms.Net(30).Schedule(Money.Of(20_000m, Currency.EUR), EventDates.Of((TradeEvent.Invoice, day))).Value;
        return Ledger.From([new Recorded<LedgerEvent>("E-1", day, Now - Duration.FromDays(9), new LedgerEvent.InvoicePosted(invoice.Entity, invoice.Document, new DebtorId("Hansa GmbH"), day, schedule))]).Value;
    }

    private static (string Open, string Disputed) Figures(Ledger ledger, LocalDate day) =>
        (Money.Sum(ledger.AsOf(day).Select(i => i.Open), Currency.EUR).ToString(), Money.Sum(ledger.AsOf(day).Select(i => i.Disputed), Currency.EUR).ToString());

    private static void AssertFence(string name, string text) => AssertBlock(Page, name, $"```text\n{text}\n```\n");

    // What stands between a marker and its end on the page; UPDATE_DOCS=1 rewrites it.
    private static void AssertBlock(string page, string name, string text)
    {
        var block = new Regex($"(?<=<!-- {name} -->\n)(?<text>.*?)(?=<!-- /{name} -->)", RegexOptions.Singleline);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(Path.Combine(Pages.Root, page), block.Replace(Pages.Read(page), _ => text), new UTF8Encoding(false));
        Assert.Equal(text, block.Match(Pages.Read(page)).Groups["text"].Value);
    }

    private static string SourceTable() => "| source | read on | as | note |\n|---|---|---|---|\n" + string.Concat(ClaimSources.All.Select(s =>
        $"| {s} (`{s.Id}`) | {(s.ReadOn is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "–")} | {Words(s.Kind)} | {s.Note} |\n"));

    // SecondarySummary reads "secondary summary".
    private static string Words(LegalSourceKind kind) => string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(c)}" : $"{c}"));

    private static string RegimeTable()
    {
        var rules = CarriageRules.BuiltIn;
        var lines = new StringBuilder("| regime | limit for loss or damage | limit for delay | limit broken by intent | notice: seen, hidden, delay | late notice means | suit |\n|---|---|---|---|---|---|---|\n");
        foreach (var regime in CarriageRegime.All)
        {
            var bars = rules.TimeBarsOf(regime);
            string[] notices = [Length(TimeBarClock.NoticeApparent), Length(TimeBarClock.NoticeHidden), Length(TimeBarClock.NoticeDelay)];
            var late = bars.Where(b => b.Clock is TimeBarClock.NoticeHidden or TimeBarClock.NoticeDelay).Select(b => b.Effect.Name).Distinct();
            lines.Append(CultureInfo.InvariantCulture, $"| {regime.Title}{(regime.IsInForce ? "" : " (not in force)")} | {Limits(regime, CargoHead.Damage)} | {Limits(regime, CargoHead.Delay)} | {Broken(regime)} | {Joined(notices.Distinct().Count() == 1 ? notices[..1] : notices)} | {Joined(late)} | {Joined([Length(TimeBarClock.Suit), .. bars.Where(b => b.Clock == TimeBarClock.SuitWilful).Select(b => $"{b.Length} if wilful")])} |\n");

            string Length(TimeBarClock clock) => string.Join(" or ", bars.Where(b => b.Clock == clock).Select(b => b.Length.ToString()).DefaultIfEmpty("–"));
        }

        return lines.ToString();

        static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.DefaultIfEmpty("–"));
    }

    // Figures of today; earlier ones are in the data.
    private static string Limits(CarriageRegime regime, CargoHead head) => CarriageRules.BuiltIn.LimitsOf(regime, head) is { IsEmpty: false } rows ? Limit(rows[^1].Value) : "–";

    private static string Limit(LimitRule rule)
    {
        if (rule.FreightMultiple is { } multiple) return string.Create(CultureInfo.InvariantCulture, $"{multiple} x freight{(rule.TotalFreightCaps ? ", at most the total" : "")}");
        string[] tracks =
        [
            .. rule.PerPackage is { } package ? [$"{package} a package"] : Array.Empty<string>(),
            .. rule.PerKilogram is { } kilogram ? [$"{kilogram} a kg"] : Array.Empty<string>(),
        ];
        return string.Join(" or ", tracks) + (rule.PerClosedContainer is { } closed ? $"; {closed} a container whose contents are not listed" : "") + (rule.PerKilogramWithoutWaterLeg is { } dry ? $"; {dry} a kg without a leg by water" : "");
    }

    private static string Broken(CarriageRegime regime) => regime.Intent switch { LimitBreak.Lost => "yes", LimitBreak.Never => "never", _ => "–" };
}
