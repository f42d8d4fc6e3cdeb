using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class ReplyTests
{
    private static Recorded<ContactEvent> About(string document, ReplyKind reply) => Make.Said("reply", new ContactEvent.Replied(Make.Hansa, Make.At("2026-11-10T10:00"), reply, Make.Id(document)));

    [Theory]
    [InlineData(ReplyKind.SaysPaid, PlanReason.PaymentSearch)]
    [InlineData(ReplyKind.AsksForTime, PlanReason.AwaitingDecision)]
    [InlineData(ReplyKind.RejectsGoods, PlanReason.GoodsRejected)]
    public void Reply_AboutOneItem_LeavesTheOthers(ReplyKind reply, PlanReason reason)
    {
        var plan = Make.Ladder.Plan(Make.Account(Make.Item("INV-1", "2026-11-01"), Make.Item("INV-2", "2026-11-01")).With(About("INV-1", reply)), "2026-11-11T10:00");
        Assert.Equal([reason, PlanReason.Included], plan.Items.Select(i => i.Reason));
        Assert.Single(plan.Tasks);
    }

    [Fact]
    public void Reply_AboutAnItemThatIsSettledByNow_LeavesNoWork() =>
        Assert.Empty(Make.Ladder.Plan(Make.Account(Make.Item("INV-2", "2026-11-01")).With(About("INV-1", ReplyKind.SaysPaid)), "2026-11-11T10:00").Tasks);

    [Fact]
    public void Refusal_RaisesWhatIsInArrearsByOneStage_AndNothingElse()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-01"), Make.Item("INV-2", "2026-12-20")).With(Make.Reminded("2026-11-04T10:00", 1, "INV-1"), Make.Replied("2026-11-05T10:00", ReplyKind.RefusesToPay));
        var plan = Make.Ladder.Plan(account, "2026-11-06T10:00");
        Assert.Equal((2, Make.Euro(1000m)), (plan.Contact!.Stage.Level, plan.Contact.Demands[0].Total));
        Assert.Equal((PlanReason.NotDue, Make.On("2026-12-23")), (plan.Items[1].Reason, plan.Items[1].CheckOn!.Value));
        Assert.Null(Make.Ladder.Plan(account.With(plan.CarriedOut()), "2026-11-07T10:00").Contact);
    }
}
