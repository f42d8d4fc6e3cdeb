using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class EscalationTests
{
    private const string Day = "2026-11-06T10:00";

    private static readonly CadenceDefinition Tough = Make.Ladder with
    {
        Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1] with { Escalations = [Escalation.InsurerNotice] }, Make.Ladder.Stages[2] with { Escalations = [Escalation.Agency] }],
    };

    private static readonly Recorded<ContactEvent>[] Documents = [Filed(ProofKind.Contract), Filed(ProofKind.Invoice, "INV-1"), Filed(ProofKind.Delivery, "INV-1")];

    private static Recorded<ContactEvent> Filed(ProofKind kind, string? document = null) =>
        Make.Said($"{kind} {document}", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-10-02T10:00"), kind, "scan", document is null ? null : Make.Id(document)));

    private static Recorded<ContactEvent> Approved(string at, Escalation act) => Make.Said($"approved {at}", new ContactEvent.Approved(Make.Hansa, Make.At(at), act, "CFO"));

    private static Recorded<ContactEvent> Done(string at, Escalation act, string? document = null) => Make.Said($"done {at}", new ContactEvent.Escalated(Make.Hansa, Make.At(at), act, document is null ? null : Make.Id(document)));

    private static System.Collections.Immutable.ImmutableArray<EscalationGuard> UnmetByAgency(DebtorAccount account) => Tough.Plan(account, Day).Escalations.Single(e => e.Act == Escalation.Agency).Unmet;

    [Fact]
    public void Agency_NeedsDocumentsOfEveryItem_AndItsOwnApproval()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-10-01"), Make.Item("INV-2", "2026-10-01")).With(Make.Reminded("2026-10-26T10:00", 3, "INV-1", "INV-2")).With(Documents);
        Assert.Equal([EscalationGuard.Documented, EscalationGuard.Approved], UnmetByAgency(account).AsEnumerable());
        Assert.False(EvidencePack.Of(account, EvidencePurpose.Lawyer, Make.At(Day)).IsComplete);
        var complete = account.With(Filed(ProofKind.Invoice, "INV-2"), Filed(ProofKind.Delivery, "INV-2"));
        Assert.Equal([EscalationGuard.Approved], UnmetByAgency(complete.With(Approved("2026-11-01T10:00", Escalation.Suit))).AsEnumerable());
        Assert.Empty(UnmetByAgency(complete.With(Approved("2026-11-01T10:00", Escalation.Agency))));
    }

    [Fact]
    public void Approval_OfAnEarlierDebt_IsNoneForALaterOne()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-10-01")).With(Make.Reminded("2026-10-26T10:00", 3, "INV-1"), Approved("2025-05-01T10:00", Escalation.Agency)).With(Documents);
        Assert.Equal([EscalationGuard.Approved], UnmetByAgency(account).AsEnumerable());
    }

    [Fact]
    public void Act_DoneForOneItem_IsCalledForByAnother()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-10-01"), Make.Item("INV-2", "2026-10-20")).With(Make.Reminded("2026-10-11T10:00", 2, "INV-1"), Make.Reminded("2026-10-30T10:00", 2, "INV-2"));
        var one = account.With(Done("2026-10-31T10:00", Escalation.InsurerNotice, "INV-1"));
        Assert.Contains(Tough.Plan(one, Day).Escalations, e => e.Act == Escalation.InsurerNotice);
        Assert.DoesNotContain(Tough.Plan(account.With(Done("2026-10-31T10:00", Escalation.InsurerNotice)), Day).Escalations, e => e.Act == Escalation.InsurerNotice);
    }

    [Fact]
    public void Notice_OfEverything_IsNoNoticeOfWhatCameLater()
    {
        var cover = new CreditCover { Debtor = Make.Hansa, Policy = "ECA 1", Limit = Make.Euro(100_000m), Share = Percentage.Of(90m), From = Make.On("2020-01-01"), NoticeDays = 30 };
        var account = Make.Account(Make.Item("INV-1", "2026-11-01")) with { Covers = [cover] };
        Assert.Single(Make.Ladder.Plan(account.With(Done("2025-05-05T10:00", Escalation.InsurerNotice)), Day).InsurerDuties);
        Assert.Empty(Make.Ladder.Plan(account.With(Done("2026-11-05T10:00", Escalation.InsurerNotice)), Day).InsurerDuties);
    }

    [Theory]
    [InlineData("INV-1")]
    [InlineData(null)]
    public void HandOver_StopsTheOwnStages_UntilWhatWasHandedOverIsSettled(string? document)
    {
        var later = Make.Item("INV-9", "2026-11-01");
        var over = Done("2026-09-01T10:00", Escalation.Agency, document);
        var both = Make.Ladder.Plan(Make.Account(Make.Item("INV-1", "2026-07-01"), later).With(over), Day);
        Assert.Equal((null, PlanReason.HandedOver, PlanReason.HandedOver), (both.Contact, both.Items[0].Reason, both.Items[1].Reason));
        Assert.Equal("INV-9", Make.Ladder.Plan(Make.Account(later).With(over), Day).Contact!.Demands[0].Lines[0].Item.Id.Document);
    }

    [Fact]
    public void DecisionAfterTheLastStage_IsAskedForAgainByDebtThatWasRemindedOfSince()
    {
        Recorded<ContactEvent> Decided(string at) => Make.Said("decided", new ContactEvent.TaskDone(Make.Hansa, Make.At(at), CreditorTask.DecideAfterLastStage));
        var account = Make.Account(Make.Item("INV-1", "2026-09-01"), Make.Item("INV-2", "2026-11-02")).With(Make.Reminded("2026-10-26T10:00", 3, "INV-1"), Make.Reminded("2026-11-05T10:00", 1, "INV-2"));
        Assert.Equal([CreditorTask.DecideAfterLastStage], Make.Ladder.Plan(account.With(Decided("2025-05-05T10:00")), Day).Tasks.AsEnumerable());
        Assert.Empty(Make.Ladder.Plan(account.With(Decided("2026-10-28T10:00")), Day).Tasks);
    }

    [Fact]
    public void InsurerDuty_StandsWhateverPutsTheReminderOff()
    {
        var cover = new CreditCover { Debtor = Make.Hansa, Policy = "ECA 1", Limit = Make.Euro(100_000m), Share = Percentage.Of(90m), From = Make.On("2020-01-01"), NoticeDays = 30 };
        var account = Make.Account(Make.Item("INV-1", "2026-11-01", 1000m, 1000m)) with { Covers = [cover], Holds = [new Hold("H", Make.Hansa, null, HoldReason.Insolvency, Make.On("2026-11-02"), null)] };
        Assert.Equal(Make.On("2026-11-17"), Make.Ladder.Plan(account, Day).NextCheck);
        Assert.Equal([Escalation.InsurerNotice], Make.Ladder.Plan(account, "2026-11-17T10:00").Escalations.Select(e => e.Act));
    }
}
