using TradeCredit;
using TradeCredit.Aging;
using TradeCredit.Cadence;
using TradeCredit.Claims;
using TradeCredit.LatePayment;
using TradeCredit.Receivables;
using TradeCredit.Settlement;
using TradeCredit.Terms;

// Touches each package after full trimming: embedded tables, named values, reports. Prints what it found; a fault throws.
var currency = Currency.Of("KWD");
var price = Money.Of(1000.125m, currency);
Console.WriteLine($"core: {price} in {price.Allocate(3).Length} parts, {Currency.All.Length} currencies, {Incoterm.Of("FOB").RiskPassesAt}, {TransportDocument.Of("sea-waybill").Mode}");

var terms = PaymentTerms.Of("30/70",
    Instalment.Percent(30).On(TradeEvent.Of("contract-signed")).DueBy(DueRule.Parse("5d>Following@TARGET")),
    Instalment.Balance().On(TradeEvent.BillOfLading).By(PaymentMethod.Of("lc-at-sight")));
Console.WriteLine($"terms: {string.Join("; ", terms.Schedule(price, EventDates.Of((TradeEvent.ContractSigned, new LocalDate(2026, 12, 20)))).Value.Lines)}");
Console.WriteLine($"notations: {TermsNotation.Of("zh").Read("30%定金,70%见提单副本付款").Value.ToTerms().Value.ToSentence(TermsLanguage.Of("de"))}");
Console.WriteLine($"notations: {PaymentTerms.Parse(terms.ToNotation()) == terms}, {TermsPreset.Of("tryton").Conventions.OverAllocation}, {ContractReview.Of(terms).Length} findings");

var asOf = new LocalDate(2026, 11, 20);
var items = OpenItems.AsOf(
    [(Id: "1", Due: asOf.PlusDays(-45)), (Id: "2", Due: asOf.PlusDays(5)), (Id: "2", Due: asOf)],
    new ItemColumns<(string Id, LocalDate Due)>
    {
        Id = r => new ItemId(new EntityId("CN01"), r.Id),
        Debtor = _ => new DebtorId("Hansa"),
        DocumentDate = r => r.Due.PlusDays(-30),
        DueDate = r => r.Due,
        Amount = _ => price,
    },
    asOf);
Console.WriteLine($"receivables: {items.Value.Length} open, {items.Failures[0].Code}");

var report = AgingReport.Of(items.Value, AgingScheme.Default.At(asOf), i => i.DueDate, i => i.Open, i => i.Debtor);
var provision = StepReserve.Of((30, Percentage.Of(2m))).ToMatrix().Provide(items.Value, asOf, AgingBasis.Of("due"), ProvisionOptions.Default).Value.Single();
Console.WriteLine($"aging: {string.Join(", ", report.Lines.Single().Cells.Where(c => c.Count > 0).Select(c => $"{c.Label} {c.Amount}"))}");
Console.WriteLine($"aging: {AgingPreset.All.Length} presets, {AgingPreset.Of("oca-16").Basis}, provided {provision.Allowance}");

var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("DE"), TradeParties.Businesses, new LocalDate(2024, 1, 15)).Value;
var claim = rules.Claim(LateDebt.Of(Money.Of(10_000m, Currency.EUR), due: new LocalDate(2024, 3, 31)), new LocalDate(2024, 9, 30)).Value;
Console.WriteLine($"late payment: {claim.Due[0]}, {rules.Terms.Value.All.Length} terms, {LatePaymentLaw.BuiltIn.Limitation.At("DE", new LocalDate(2024, 1, 1)).Value.Value.Length} to claim");

var file = new DebtorFile { Debtor = new DebtorId("Hansa"), Zone = DateTimeZone.Utc, Calendar = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value };
var reminders = CadencePresets.Of("export-standard").ToPolicy().Plan(new DebtorAccount(file, items.Value), Instant.FromUtc(2026, 11, 20, 10, 0)).Value;
Console.WriteLine($"cadence: {CadencePresets.All.Length} presets, {reminders.Contact!.Channel} {reminders.Contact.Demands[0].Total}, {reminders.Items[1].Reason}");

var decision = Liability.Decide(new ClaimFacts
{
    Kind = ClaimKind.Damage,
    Sale = new SaleTerms { Delivery = new DeliveryTerm(Incoterm.Of("CIF"), "Rotterdam", 2020) },
    Delivery = new DeliveryFacts { HandedOverOn = asOf },
    Notice = new DefectNotice(asOf),
    Evidence = [new Evidence("survey", EvidenceKind.Of("survey-report"), asOf)],
    Findings = [new CauseFinding(CauseKind.Of("bad-packaging"), FindingStatus.Proven, new EvidenceBearing("survey", Ratio.One))],
}).Value;
var limit = CarriageRules.BuiltIn.Limit(CarriageRegime.Of("CMR"), new LimitFacts { GrossKilograms = 100m }).Value;
Console.WriteLine($"claims: {decision.SaleShares[0]} by {decision.Steps.Length} rules, {limit.Amount}, {SamplingPlan.For(InspectionSeverity.Normal, InspectionLevel.Of("II"), Aql.Of(1.0m), 1000).Value}");

var plan = PlanTerms.Level(3, PlanDates.Monthly(asOf.PlusMonths(1)), PlanInterest.Yearly(6m)).Plan(price, asOf).Value;
var value = new Discounting(asOf, Percentage.Of(10m)).PresentValue(plan.ToFlows().AsSpan(), currency).Value;
Console.WriteLine($"settlement: {plan.Instalment} a row, worth {value}, {DeadlineRules.All.Length} deadlines, {CustomsClocks.All.Length} clocks, {MeterTariffs.Ids.Length} tariffs, {RecoveryCurves.All.Length} curves, {CoverWindows.All.Length} programmes");
var overdue = new SettlementCase { Id = "D-1", Claim = price, AsOf = asOf, CostOfCapital = Percentage.Of(10m), Debt = new DebtFacts { OriginalDue = asOf } };
var ranking = SettlementRanking.Of(overdue, [new("plan", new DebtOption.Plan(plan, Percentage.Of(97m))), new("now", new DebtOption.EarlyDiscount(Percentage.Of(2m), asOf, Percentage.Of(95m))), new("claim", new DebtOption.ClaimInsurance(asOf, asOf, Percentage.Hundred))]);
Console.WriteLine($"options: {string.Join(", ", ranking.Ranked)}; {ranking.Infeasible[0].Feasibility.Reasons[0].Code}; {FeasibilityRules.All.Length} rules, {Countermeasure.All.Length} causes");
