using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class AmountTests
{
    private const string Day = "2026-11-11T10:00";
    private static readonly CadenceDefinition Netted = Make.Ladder with { Netting = CreditNetting.Subtracted };

    private static OpenItem Credit(decimal amount, Currency? currency = null, string entity = "CN01")
    {
        var credit = Money.Of(-amount, currency ?? Currency.EUR);
        return new OpenItem(new ItemId(new EntityId(entity), "CN-1"), Make.Hansa, Make.On("2026-11-01"), Make.On("2026-11-01"), credit, credit) { Kind = ItemKind.CreditNote };
    }

    private static OpenItem Item(string entity, string document, Money open) => new(new ItemId(new EntityId(entity), document), Make.Hansa, Make.On("2026-10-02"), Make.On("2026-11-01"), open, open);

    private static PlanReason Reason(ReminderPlan plan, string document) => plan.OutlookOf(Make.Id(document))!.Reason;

    [Fact]
    public void Demands_OfTwoCompaniesAndCurrencies_AreEachOnTheirOwn()
    {
        var account = Make.Account(Item("CN01", "INV-1", Make.Euro(1000m)), Item("DE02", "INV-1", Make.Euro(300m)), Item("CN01", "INV-9", Money.Of(70m, Currency.USD)));
        Assert.Equal(["CN01 EUR 1000.00", "CN01 USD 70.00", "DE02 EUR 300.00"], Make.Ladder.Plan(account, Day).Contact!.Demands.Select(d => $"{d.Entity} {d.Total}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Netting_SubtractsWithinCompanyAndCurrencyOnly()
    {
        Money Total(CadenceDefinition policy, OpenItem credit) => policy.Plan(Make.Account(Make.Item("INV-1", "2026-11-01"), credit), Day).Contact!.Demands[0].Total;
        Assert.Equal(Make.Euro(1000m), Total(Make.Ladder, Credit(150m)));
        Assert.Equal(Make.Euro(850m), Total(Netted, Credit(150m)));
        Assert.Equal(Make.Euro(1000m), Total(Netted, Credit(5000m, Currency.USD)));
        Assert.Equal(Make.Euro(1000m), Total(Netted, Credit(5000m, entity: "DE02")));
    }

    [Theory]
    [InlineData(0, 1000, PlanReason.NettedToNothing)]
    [InlineData(900, 100, PlanReason.NettedToNothing)]
    [InlineData(0, 901, PlanReason.BelowMinimum)]
    [InlineData(0, 900, PlanReason.Included)]
    public void Netting_ComesBeforeTheMinimum_AndAfterTheDispute(int disputed, int credit, PlanReason reason)
    {
        var plan = (Netted with { DemandMinimums = [Make.Euro(100m)] }).Plan(Make.Account(Make.Item("INV-1", "2026-11-01", 1000m, disputed), Credit(credit)), Day);
        Assert.Equal(reason, Reason(plan, "INV-1"));
        Assert.Equal(reason == PlanReason.Included, plan.Contact is not null);
    }

    [Fact]
    public void Tolerance_IsOfWhatMayBeDemanded()
    {
        var tolerant = Make.Ladder with { ItemTolerances = [Make.Euro(5m)] };
        Assert.Equal(PlanReason.BelowTolerance, Reason(tolerant.Plan(Make.Account(Make.Item("INV-1", "2026-11-01", 4.99m)), Day), "INV-1"));
        Assert.Equal(PlanReason.BelowTolerance, Reason(tolerant.Plan(Make.Account(Make.Item("INV-1", "2026-11-01", 1000m, 996m)), Day), "INV-1"));
        Assert.Equal(PlanReason.Included, Reason(tolerant.Plan(Make.Account(Make.Item("INV-1", "2026-11-01", 5m)), Day), "INV-1"));
    }

    [Fact]
    public void Minimum_IsOfAllItemsThatAreReady()
    {
        var policy = Make.Ladder with { DemandMinimums = [Make.Euro(100m)] };
        var account = Make.Account(Make.Item("INV-1", "2026-11-01", 60m), Make.Item("INV-2", "2026-11-10", 60m));
        Assert.Equal([PlanReason.BelowMinimum, PlanReason.NotReady], policy.Plan(account, Day).Items.Select(i => i.Reason));
        Assert.Equal(Make.Euro(120m), policy.Plan(account, "2026-11-13T10:00").Contact!.Demands[0].Total);
    }

    [Fact]
    public void Minimum_OfADemand_CountsNoItemOfAStageWithoutAMessage()
    {
        var policy = new CadenceDefinition { Id = "internal", DemandMinimums = [Make.Euro(100m)], Netting = CreditNetting.Subtracted }.With(Make.Ladder.Stages[0])
            .With(new ReminderStage { Level = 2, Trigger = new StageTrigger.AfterDue(10), Kind = StageKind.Internal, Tone = Tone.Formal });
        var old = Make.Reminded("2026-10-05T10:00", 1, "INV-1");
        var small = policy.Plan(Make.Account(Make.Item("INV-1", "2026-10-01"), Make.Item("INV-2", "2026-11-01", 20m)).With(old), Day);
        Assert.Equal((null, PlanReason.BelowMinimum), (small.Contact, Reason(small, "INV-2")));
        Assert.Single(small.Stages);
        var netted = policy.Plan(Make.Account(Make.Item("INV-1", "2026-10-01"), Make.Item("INV-2", "2026-11-01", 200m), Credit(500m)).With(old), Day);
        Assert.Equal((null, PlanReason.NettedToNothing), (netted.Contact, Reason(netted, "INV-2")));
    }

    [Fact]
    public void StageMinimum_BelowIt_SkipsOrTakesTheStageBelow()
    {
        var skips = Make.Ladder with { Advance = StageAdvance.ToHighest, Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1], Make.Ladder.Stages[2] with { Minimum = new StageMinimum { Amount = Make.Euro(500m) } }] };
        var lowers = skips with { BelowMinimum = BelowStageMinimum.LowerStage };
        Assert.Equal(PlanReason.BelowMinimum, Reason(skips.Plan(Make.Account(Make.Item("INV-1", "2026-09-01", 499m)), Day), "INV-1"));
        Assert.Equal(2, lowers.Plan(Make.Account(Make.Item("INV-1", "2026-09-01", 499m)), Day).Contact!.Stage.Level);
        Assert.Equal(3, lowers.Plan(Make.Account(Make.Item("INV-1", "2026-09-01", 500m)), Day).Contact!.Stage.Level);
    }

    [Fact]
    public void StageMinimum_BelowIt_NeverFallsBackToACourtesyThatIsOver()
    {
        var policy = new CadenceDefinition { Id = "courtesy", BelowMinimum = BelowStageMinimum.LowerStage }.With(new ReminderStage { Level = 1, Trigger = new StageTrigger.BeforeDue(7) })
            .With(new ReminderStage { Level = 2, Trigger = new StageTrigger.AfterDue(1), Minimum = new StageMinimum { Amount = Make.Euro(500m) } });
        Assert.Equal(PlanReason.BelowMinimum, Reason(policy.Plan(Make.Account(Make.Item("INV-1", "2026-11-01", 100m)), Day), "INV-1"));
    }

    [Fact]
    public void StageMinimum_AsAShare_IsOfEverythingOpen()
    {
        var policy = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Minimum = new StageMinimum { ShareOfOpen = Percentage.Of(10m) } }] };
        PlanReason Of(decimal amount) => Reason(policy.Plan(Make.Account(Make.Item("INV-1", "2026-11-01", amount), Make.Item("INV-2", "2027-01-01", 900m)), Day), "INV-1");
        Assert.Equal((PlanReason.BelowMinimum, PlanReason.Included), (Of(99.99m), Of(100m)));
    }

    [Fact]
    public void Fee_OfARepetition_IsNotChargedAgain_ButAfterAWithdrawalItIs()
    {
        var policy = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Fee = new ReminderFee.Fixed(Make.Euro(5m)), Repeat = RepeatRule.EveryDays(3) }] };
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"), Make.Item("INV-2", "2026-11-02"));
        var plan = policy.Plan(account, "2026-11-09T10:00");
        Assert.Equal(Make.Euro(2010m), plan.Contact!.Demands[0].Total);
        var sent = account.With(plan.CarriedOut());
        var again = policy.Plan(sent, "2026-11-12T10:00").Contact!;
        Assert.Equal((ContactOccasion.Repetition, Make.Euro(2010m)), (again.Occasion, again.Demands[0].Total));
        Assert.All(again.Demands[0].Lines, l => Assert.Equal((null, Make.Euro(5m)), (l.Fee, l.EarlierFees)));
        var withdrawn = sent.With(Make.Said("c", new ContactEvent.ReminderCancelled(Make.Hansa, Make.At("2026-11-09T12:00"), plan.Contact.Reminder)));
        Assert.All(policy.Plan(withdrawn, "2026-11-10T10:00").Contact!.Demands[0].Lines, l => Assert.Equal((Make.Euro(5m), Make.Euro(0m)), (l.Fee, l.EarlierFees)));
    }

    [Theory]
    [InlineData(1000, 800, 30)]
    [InlineData(20, 0, 10)]
    [InlineData(2000, 0, 100)]
    public void Fee_InPercent_IsOfWhatIsDemanded_BetweenItsBounds(int open, int disputed, int fee)
    {
        var policy = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Fee = new ReminderFee.Percent(Percentage.Of(15m), Make.Euro(10m), Make.Euro(100m)) }] };
        Assert.Equal(Make.Euro(fee), policy.Plan(Make.Account(Make.Item("INV-1", "2026-11-01", open, disputed)), Day).Contact!.Demands[0].Lines[0].Fee);
    }

    [Fact]
    public void Fee_InPercentOfADemand_IsOfAllItsItems()
    {
        var policy = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Fee = new ReminderFee.Percent(Percentage.Of(1m)), FeePer = FeePer.Demand }] };
        var demand = policy.Plan(Make.Account(Make.Item("INV-1", "2026-11-01"), Make.Item("INV-2", "2026-11-01", 500m)), Day).Contact!.Demands[0];
        Assert.Equal((Make.Euro(15m), Make.Euro(1515m)), (demand.DemandFee, demand.Total));
    }

    [Fact]
    public void Fee_InAnotherCurrency_NeedsARate()
    {
        var policy = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Fee = new ReminderFee.Fixed(Money.Of(11m, Currency.USD)) }] };
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"));
        Assert.Equal("cadence.rate-missing", policy.ToPolicy().Plan(account, Make.At(Day)).Failure!.Code);
        var rated = account with { File = account.File with { Rates = [ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.1m, Currency.USD), Make.On("2026-11-01"))] } };
        Assert.Equal(Make.Euro(10m), policy.Plan(rated, Day).Contact!.Demands[0].Fees);
    }

    [Fact]
    public void Statement_GoesWithDebtThatNoStatementHasShown()
    {
        Recorded<ContactEvent> Statement(string at) => Make.Said(at, new ContactEvent.StatementSent(Make.Hansa, Make.At(at), ContactChannel.Email));
        var account = Make.Account(Make.Item("INV-2", "2026-11-01"));
        Assert.Single(Make.Ladder.Plan(account.With(Statement("2025-05-05T10:00")), Day).Contact!.Statements);
        Assert.Empty(Make.Ladder.Plan(account.With(Statement("2026-10-05T10:00")), Day).Contact!.Statements);
    }
}
