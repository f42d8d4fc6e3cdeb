using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class StageTests
{
    [Fact]
    public void Contact_OfItemsOnTwoLevels_SpeaksAtTheHigher_AndEachLineKeepsItsOwn()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"), Make.Item("INV-2", "2026-11-08", 500m), Make.Item("INV-3", "2026-11-10"), Make.Item("INV-4", "2026-12-20")).With(Make.Reminded("2026-11-04T10:00", 1, "INV-1"));
        var plan = Make.Ladder.Plan(account, "2026-11-11T10:00");
        var demand = Assert.Single(plan.Contact!.Demands);
        Assert.Equal((2, Tone.Formal, Make.Euro(1500m)), (demand.Level, plan.Contact.Tone, demand.Total));
        Assert.Equal([2, 1], demand.Lines.Select(l => l.Level));
        Assert.Equal("INV-3", Assert.Single(demand.AlsoOverdue).Id.Document);
        Assert.Equal([2, 2], (Make.Ladder with { LinesShareLevel = true }).Plan(account, "2026-11-11T10:00").Contact!.Demands[0].Lines.Select(l => l.Level));
    }

    [Fact]
    public void OldDebt_ClimbsOneStageADay_OneARun_OrToTheHighestAtOnce()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-09-01"));
        var plan = Make.Ladder.Plan(account, "2026-11-11T10:00");
        var sent = account.With(plan.CarriedOut());
        Assert.Equal((1, null, 2), (plan.Contact!.Stage.Level, Make.Ladder.Plan(sent, "2026-11-11T15:00").Contact, Make.Ladder.Plan(sent, "2026-11-12T10:00").Contact!.Stage.Level));
        Assert.Equal(2, (Make.Ladder with { Advance = StageAdvance.OneStepPerRun }).Plan(sent, "2026-11-11T15:00").Contact!.Stage.Level);
        Assert.Equal(3, (Make.Ladder with { Advance = StageAdvance.ToHighest }).Plan(account, "2026-11-11T10:00").Contact!.Stage.Level);
    }

    [Theory]
    [InlineData(LadderScope.Currency)]
    [InlineData(LadderScope.Account)]
    public void DebtThatClimbsTogether_IsDemandedWithoutWhatIsNotDue(LadderScope scope)
    {
        var account = Make.Account(Make.Item("INV-1", "2026-10-28"), Make.Item("INV-2", "2026-11-08"), Make.Item("INV-3", "2026-12-08")).With(Make.Reminded("2026-11-01T10:00", 1, "INV-1"));
        var plan = (Make.Ladder with { Scope = scope }).Plan(account, "2026-11-10T10:00");
        Assert.Equal((2, Make.Euro(2000m), Make.Euro(0m)), (plan.Contact!.Stage.Level, plan.Contact.Demands[0].Total, plan.Contact.Demands[0].NotYetDue));
        Assert.Equal((PlanReason.NotDue, Make.On("2026-12-09")), (plan.Items[2].Reason, plan.Items[2].CheckOn!.Value));
    }

    [Fact]
    public void Threshold_OfNothingThatIsDue_RemindsOfNothing()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-12-01"));
        var plan = CadencePresets.Of("lago").Plan(account, "2026-11-11T10:00");
        Assert.Equal((null, PlanReason.NotDue, Make.On("2026-12-02")), (plan.Contact, plan.Items[0].Reason, plan.NextCheck!.Value));
        Assert.NotNull(CadencePresets.Of("lago").Plan(account, "2026-12-02T10:00").Contact);
    }

    [Fact]
    public void Repetitions_EndWithTheirNumber_OrWhenTheNextStageIsReady()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"));
        IEnumerable<(string, int)> Contacts(CadenceDefinition policy) => policy.ToPolicy().Project(account, Make.At("2026-11-01T10:00"), Make.On("2026-12-31")).Value
            .Where(p => p.Contact is not null).Select(p => (p.Today.ToString("MM-dd", null), p.Contact!.Stage.Level));
        var first = Make.Ladder.Stages[0];
        Assert.Equal([("11-04", 1), ("11-11", 1), ("11-18", 1)], Contacts(Make.Ladder with { Stages = [first with { Repeat = RepeatRule.EveryDays(7, 2) }] }));
        Assert.Equal([("11-04", 1), ("11-07", 1), ("11-10", 1), ("11-11", 2)], Contacts(Make.Ladder with { Stages = [first with { Repeat = RepeatRule.EveryDays(3) }, Make.Ladder.Stages[1]] }));
    }

    [Fact]
    public void AfterDeadline_CountsFromThePrintedDay_AndTheDebtorHasTheWholeOfIt()
    {
        // Five days after the due day of 1 November have passed on the 7th; the reminder gives thirty days, and five more have passed on 13 December.
        var plans = CadencePresets.Of("business-central").ToPolicy().Project(Make.Account(Make.Item("INV-1", "2026-11-01")), Make.At("2026-11-01T10:00"), Make.On("2026-12-20")).Value;
        Assert.Equal([Make.On("2026-11-07"), Make.On("2026-12-13")], plans.Select(p => p.Contact!.Window.Date));
        Assert.Equal(Make.On("2026-12-07"), plans[0].Contact!.Demands[0].Deadline);
    }

    [Fact]
    public void MaxReminders_OfOneItem_LeavesTheOthers()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-09-01"), Make.Item("INV-2", "2026-11-08")).With(Make.Reminded("2026-10-05T10:00", 1, "INV-1"), Make.Reminded("2026-10-12T10:00", 2, "INV-1"));
        var plan = Make.Ladder.Within(new ContactLimits { MaxReminders = 2 }).Plan(account, "2026-11-11T10:00");
        Assert.Equal([PlanReason.Exhausted, PlanReason.Included], plan.Items.Select(i => i.Reason));
        Assert.Equal([CreditorTask.DecideAfterLastStage], plan.Tasks.AsEnumerable());
    }

    [Fact]
    public void Policy_NotInForceOrNewMidway_WaitsOrGoesOnFromTheLevel()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"));
        var later = (Make.Ladder with { EffectiveFrom = Make.On("2026-12-01") }).Plan(account, "2026-11-11T10:00");
        Assert.Equal((null, PlanReason.PolicyNotInForce, Make.On("2026-12-01")), (later.Contact, later.Items[0].Reason, later.NextCheck!.Value));
        var other = new CadenceDefinition { Id = "other" }.With(Make.Ladder.Stages[0]).With(new ReminderStage { Level = 4, Trigger = new StageTrigger.AfterDue(5), Tone = Tone.Formal });
        Assert.Equal(4, other.Plan(account.With(Make.Reminded("2026-11-05T10:00", 2, "INV-1")), "2026-11-11T10:00").Contact!.Stage.Level);
        Assert.Equal(PlanReason.Exhausted, other.Plan(account.With(Make.Reminded("2026-11-05T10:00", 9, "INV-1")), "2026-11-11T10:00").Items[0].Reason);
    }

    [Fact]
    public void DueDay_ThatWasMoved_IsCountedFrom_AndTheLevelStays()
    {
        var plan = Make.Ladder.Plan(Make.Account(Make.Item("INV-1", "2026-12-01")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1")), "2026-11-20T10:00");
        Assert.Equal((PlanReason.NotDue, 1, Make.On("2026-12-11")), (plan.Items[0].Reason, plan.Items[0].Level, plan.NextCheck!.Value));
    }

    [Fact]
    public void Payment_InPartOrReversed_KeepsTheLevel()
    {
        Recorded<LedgerEvent>[] part = [Make.Invoice("INV-1", "2026-11-01"), Make.Paid("p", "2026-11-06", "INV-1", 400m)];
        Recorded<LedgerEvent>[] reversed = [Make.Invoice("INV-1", "2026-11-01"), Make.Paid("p", "2026-11-06", "INV-1", 1000m), Make.Paid("back", "2026-11-09", "INV-1", -1000m)];
        (int, Money) Next(Recorded<LedgerEvent>[] events)
        {
            var contact = Make.Ladder.Plan(Make.Account(Make.At("2026-11-11T10:00"), events, [Make.Reminded("2026-11-04T10:00", 1, "INV-1")]), "2026-11-11T10:00").Contact!;
            return (contact.Stage.Level, contact.Demands[0].Total);
        }

        Assert.Equal(((2, Make.Euro(600m)), (2, Make.Euro(1000m))), (Next(part), Next(reversed)));
    }

    [Fact]
    public void Draft_HoldsItsItemsOnly_UntilItIsSetAsideOrReplaced()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"), Make.Item("INV-2", "2026-11-02")).With(Make.Said("d", new ContactEvent.ReminderPrepared(Make.Hansa, Make.At("2026-11-05T10:00"), "D1", 1, [Make.Id("INV-1")])));
        var waits = Make.Ladder.Plan(account, "2026-11-11T10:00");
        Assert.Equal([(PlanReason.AlreadyPrepared, 0), (PlanReason.Included, 1)], waits.Items.Select(i => (i.Reason, i.Level)));
        Assert.Equal(2, (Make.Ladder with { Drafts = DraftRule.Replaced }).Plan(account, "2026-11-11T10:00").Contact!.Demands[0].Lines.Length);
        Assert.Equal(2, Make.Ladder.Plan(account.With(Make.Said("x", new ContactEvent.ReminderSetAside(Make.Hansa, Make.At("2026-11-06T10:00"), "D1"))), "2026-11-11T10:00").Contact!.Demands[0].Lines.Length);
    }
}
