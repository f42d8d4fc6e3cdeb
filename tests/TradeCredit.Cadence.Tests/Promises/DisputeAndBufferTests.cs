using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class DisputeAndBufferTests
{
    private static readonly Recorded<ContactEvent> First = Make.Reminded("2026-11-04T10:00", 1, "INV-1");

    private static Recorded<LedgerEvent>[] Dispute(decimal amount, string closedOn) =>
    [
        Make.Invoice("INV-1", "2026-11-01"),
        Make.Fact("D", "2026-11-05", new LedgerEvent.DisputeOpened("D", Make.Id("INV-1"), Make.Euro(amount), "quality")),
        Make.Fact("C", closedOn, new LedgerEvent.DisputeClosed("D", DisputeOutcome.Rejected)),
    ];

    private static Recorded<LedgerEvent> Buffer(string id, string on, string until, string? document = null) =>
        Make.Fact(id, on, new LedgerEvent.BufferGranted(id, Make.Hansa, document is null ? null : Make.Id(document), Make.On(until)));

    private static ReminderPlan Plan(CadenceDefinition policy, string at, Recorded<LedgerEvent>[] events, params Recorded<ContactEvent>[] contacts) => policy.Plan(Make.Account(Make.At(at), events, contacts), at);

    [Fact]
    public void Dispute_OfTheWholeThatIsOver_LeavesLevelAndDaysAsTheyWere()
    {
        // Ready on the eleventh, and ten days of dispute, from the fifth to the fourteenth.
        var plan = Plan(Make.Ladder, "2026-11-15T10:00", Dispute(1000m, "2026-11-15"), First);
        Assert.Equal((1, Make.On("2026-11-21")), (plan.Items[0].Level, plan.Items[0].ReadyOn!.Value));
    }

    [Fact]
    public void Dispute_OfAPart_DoesNotHoldUpTheRest()
    {
        var contacts = new[] { First, Make.Reminded("2026-11-11T10:00", 2, "INV-1") };
        Assert.Equal(3, Plan(Make.Ladder, "2026-11-25T10:00", Dispute(100m, "2026-11-20"), contacts).Contact!.Stage.Level);
    }

    [Fact]
    public void Dispute_ThatIsOver_StartsTheClockOfSilenceAgain()
    {
        var silence = Make.Ladder with { Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1] with { Trigger = new StageTrigger.Any([new StageTrigger.AfterDue(60), new StageTrigger.NoReply(5)]) }] };
        Assert.Equal(Make.On("2026-11-20"), Plan(silence, "2026-11-15T10:00", Dispute(1000m, "2026-11-15"), First).NextCheck);
        Assert.Equal(2, Plan(silence, "2026-11-20T10:00", Dispute(1000m, "2026-11-15"), First).Contact!.Stage.Level);
    }

    [Fact]
    public void Dispute_ThatIsOver_GivesThePayByDayBackItsDays()
    {
        // To pay by the eleventh, and fifteen days of dispute: the 26th. Three days after it have passed on the 30th.
        var deadline = Make.Ladder with { Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1] with { Trigger = new StageTrigger.AfterDeadline(3) }] };
        var plan = Plan(deadline, "2026-11-20T10:00", Dispute(1000m, "2026-11-20"), First);
        Assert.Equal((null, Make.On("2026-11-30")), (plan.Contact, plan.Items[0].ReadyOn!.Value));
    }

    [Fact]
    public void Buffer_OfOneItem_LeavesTheOthers()
    {
        var plan = Plan(Make.Ladder, "2026-11-04T10:00", [Make.Invoice("INV-1", "2026-11-01"), Make.Invoice("INV-2", "2026-11-01"), Buffer("B", "2026-11-02", "2026-11-20", "INV-1")]);
        Assert.Equal([PlanReason.BufferRunning, PlanReason.Included], plan.Items.Select(i => i.Reason));
        Assert.Equal(Make.Euro(1000m), plan.Contact!.Demands[0].Total);
    }

    [Fact]
    public void Buffers_ThatOverlap_CountEachDayOnce()
    {
        // Level 2 is ready on the eleventh, and ten days of buffers, from the fifth to the fourteenth.
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-11-01"), Buffer("B", "2026-11-05", "2026-11-10", "INV-1"), Buffer("C", "2026-11-08", "2026-11-14")];
        Assert.Equal(Make.On("2026-11-21"), Plan(Make.Ladder, "2026-11-16T10:00", events, First, Make.Reminded("2026-11-15T10:00", 1, "INV-1")).Items[0].ReadyOn);
    }
}
