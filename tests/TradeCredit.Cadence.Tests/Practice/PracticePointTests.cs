using TradeCredit.LatePayment;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Cadence.Tests;

/// <summary>Each point of good practice in reminding debtors, as one small story.</summary>
public sealed class PracticePointTests
{
    private static readonly CadenceDefinition Standard = CadencePresets.Of("export-standard");

    [Fact]
    public void ClearStatementOfAccountFirst()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-10"), Make.Item("INV-2", "2026-12-10"), Credit("CN-1", 150m));
        var first = Make.Ladder.Plan(account, "2026-11-16T10:00").Contact!;
        var statement = Assert.Single(first.Statements);
        Assert.Equal((Make.Euro(2000m), Make.Euro(150m), Make.Euro(1850m), Make.Euro(1000m), 1), (statement.Owed, statement.Credits, statement.Balance, statement.Overdue, statement.OverdueCount));
        Assert.Equal(Make.On("2026-11-16"), statement.AsOf);
        // Once it was sent, it is not sent again with every contact.
        var after = account.With(Make.Said("sent", first.ToSent(Make.Hansa, Make.At("2026-11-16T10:00"))));
        Assert.Empty(Make.Ladder.Plan(after, "2026-11-25T10:00").Contact!.Statements);
    }

    [Fact]
    public void KnowCreditHistory_AdaptStrategy()
    {
        var selector = new PolicySelector(
            new PolicyRule(Standard.ToPolicy()),
            new PolicyRule(CadencePresets.Of("export-courteous").ToPolicy()) { When = new ProfileCondition { MeanDaysLateTo = 5 } },
            new PolicyRule(CadencePresets.Of("export-firm").ToPolicy()) { When = new ProfileCondition { PromisesBrokenFrom = 1 } });
        var good = Ledger.From([Make.Invoice("INV-1", "2026-03-10"), Make.Paid("p", "2026-03-09", "INV-1", 1000m)]).ValueOrThrow();
        var bad = Ledger.From([Make.Invoice("INV-1", "2026-03-10"), Make.Promise("P1", "2026-03-15", 1000m, "2026-03-20"), Make.Paid("p", "2026-06-09", "INV-1", 1000m)]).ValueOrThrow();
        string Chosen(Ledger ledger) => selector.Select(Make.File() with { Profile = new DebtorProfile { Behaviour = PaymentBehaviour.Of(ledger, Make.Hansa, Make.On("2026-11-01")) } }).Value.Definition.Id;
        Assert.Equal(("export-courteous", "export-firm"), (Chosen(good), Chosen(bad)));
    }

    [Fact]
    public void TimetableFromTermsAndStatus_IsAPreviewOfTheSamePlanner()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-10"));
        var plans = Make.Ladder.ToPolicy().Project(account, Make.At("2026-11-01T10:00"), Make.On("2026-12-31")).Value;
        Assert.Equal(["2026-11-13", "2026-11-20", "2026-12-04"], plans.Select(p => p.Contact!.Window.Date.ToString("uuuu-MM-dd", null)));
        // What the preview says of a day is what the planner says on that day.
        var after = plans.Take(2).Aggregate(account, (a, p) => a.With(p.CarriedOut()));
        Assert.Equal(plans[2], Make.Ladder.ToPolicy().Plan(after, plans[2].Now).Value);
    }

    [Fact]
    public void FormalPoliteFirm_ToneNeverGetsMilder()
    {
        var tones = Standard.ToPolicy().Project(Make.Account(Make.Item("INV-1", "2026-11-10")), Make.At("2026-11-01T10:00"), Make.On("2027-03-01")).Value.Where(p => p.Contact is not null).Select(p => p.Contact!.Tone).ToList();
        Assert.Equal(tones.Order(), tones);
        Assert.Equal((Tone.Courteous, Tone.Final), (tones[0], tones[^1]));
    }

    [Fact]
    public void StateAmountDeadlineConditions()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-01", 1000m, disputed: 200m)) with { File = Make.File() with { Instructions = [new PaymentInstruction(PaymentChannel.BankAccount, "Seller Ltd", "DE00", currency: Currency.EUR), new PaymentInstruction(PaymentChannel.BankAccount, "Seller Ltd", "US00", currency: Currency.USD)] } };
        account = account.With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        var demand = Assert.Single(Make.Ladder.Plan(account, "2026-11-12T10:00").Contact!.Demands);
        Assert.Equal((Make.Euro(800m), Make.On("2026-11-19"), "Deliveries stop."), (demand.Total, demand.Deadline, demand.Consequence));
        Assert.Equal("DE00", Assert.Single(demand.Instructions).Account);
    }

    [Fact]
    public void OfferSolutions_ButNoneThatForfeitsCover()
    {
        var offers = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Offers = [new SolutionOffer.Instalments(3, 30), new SolutionOffer.PromptDiscount(Percentage.Of(2m), 7)] }] };
        var account = Make.Account(Make.Item("INV-1", "2026-11-10"));
        Assert.Equal(2, offers.Plan(account, "2026-11-16T10:00").Contact!.Offers.Length);
        var covered = offers.Plan(account with { Covers = [Cover(maximumExtensionDays: 60)] }, "2026-11-16T10:00");
        Assert.IsType<SolutionOffer.PromptDiscount>(Assert.Single(covered.Contact!.Offers));
        Assert.Equal("cadence.offer-forfeits-cover", Assert.Single(covered.BlockedOffers).Reason.Code);
        Assert.Equal(2, offers.Plan(account with { Covers = [Cover(maximumExtensionDays: 96)] }, "2026-11-16T10:00").Contact!.Offers.Length);
        Assert.Single(offers.Plan(account with { Covers = [Cover(maximumExtensionDays: 95)] }, "2026-11-16T10:00").BlockedOffers);
    }

    [Fact]
    public void RegularFollowUp_WeeklyThroughSeveralChannelsInTurn()
    {
        var plans = CadencePresets.Of("weekly").ToPolicy().Project(Make.Account(Make.Item("INV-1", "2026-11-03")), Make.At("2026-11-03T10:00"), Make.On("2026-12-05")).Value;
        Assert.Equal([ContactChannel.Email, ContactChannel.Phone, ContactChannel.Email, ContactChannel.Phone, ContactChannel.Email], plans.Select(p => p.Contact!.Channel));
        Assert.All(plans.Zip(plans.Skip(1)), p => Assert.Equal(7, Period.DaysBetween(p.First.Today, p.Second.Today)));
    }

    [Fact]
    public void KeepEveryCommunication_InAnIndexWithItsGapsNamed()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-10")).With(
            Make.Reminded("2026-11-13T10:00", 1, "INV-1"),
            Make.Replied("2026-11-14T10:00", ReplyKind.Acknowledged),
            Make.Said("po", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-10-01T10:00"), ProofKind.Contract, "PO 7")),
            Make.Said("bl", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-10-20T10:00"), ProofKind.Delivery, "B/L 9", Make.Id("INV-1"))));
        var pack = EvidencePack.Of(account, EvidencePurpose.Insurer, Make.At("2026-11-20T10:00"));
        Assert.Equal(["Contract", "Delivery", "reminderSent", "replied"], pack.Entries.Select(e => e.What));
        Assert.Equal(["cadence.evidence-invoice-missing", "cadence.evidence-insurance-missing"], pack.Gaps.Select(g => g.Code));
        Assert.Equal("CN01/INV-1/1", pack.Gaps[0].Path);
        var complete = account.With(Make.Said("inv", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-10-11T10:00"), ProofKind.Invoice, "INV-1.pdf")));
        Assert.True(EvidencePack.Of(complete, EvidencePurpose.Lawyer, Make.At("2026-11-20T10:00")).IsComplete);
    }

    [Fact]
    public void MoreFormalAndUrgentWithoutAnswer_AReplyStopsOnlyTheClockOfSilence()
    {
        var silence = Make.Ladder with { Stages = [Make.Ladder.Stages[0], Make.Ladder.Stages[1] with { Trigger = new StageTrigger.Any([new StageTrigger.AfterDue(30), new StageTrigger.NoReply(5)]) }] };
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        Assert.Equal(2, silence.Plan(account, "2026-11-10T10:00").Contact!.Stage.Level);
        var replied = account.With(Make.Replied("2026-11-06T10:00", ReplyKind.Acknowledged));
        Assert.Null(silence.Plan(replied, "2026-11-20T10:00").Contact);
        Assert.Equal(Make.On("2026-12-02"), silence.Plan(replied, "2026-11-20T10:00").NextCheck);
        Assert.Equal(2, silence.Plan(replied, "2026-12-02T10:00").Contact!.Stage.Level);
    }

    [Fact]
    public void BufferThenRemindAgain_AtTheSameLevel_CitingTheAgreement()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"))
            with
        { Buffers = [new AgreedBuffer("B1", Make.Hansa, null, Make.On("2026-11-06"), Make.On("2026-11-20"))] };
        var during = Make.Ladder.Plan(account, "2026-11-20T10:00");
        Assert.Equal((PlanReason.BufferRunning, Make.On("2026-11-21")), (during.Items[0].Reason, during.NextCheck!.Value));
        var after = Make.Ladder.Plan(account, "2026-11-21T10:00").Contact!;
        Assert.Equal((1, ContactOccasion.BufferEnded, "B1"), (after.Demands[0].Level, after.Occasion, after.CitedBuffer!.Id));
        // The fifteen days of the buffer do not count: level 2 is ready ten days after due, and those fifteen.
        var reminded = account.With(Make.Said("again", after.ToSent(Make.Hansa, Make.At("2026-11-21T10:00"))));
        Assert.Equal(Make.On("2026-11-27"), Make.Ladder.Plan(reminded, "2026-11-22T10:00").Items[0].ReadyOn);
        Assert.Equal(2, Make.Ladder.Plan(reminded, "2026-11-27T10:00").Contact!.Stage.Level);
    }

    [Fact]
    public void NotTooOften_GapAndCapOverAllChannels()
    {
        var limited = Make.Ladder.Within(new ContactLimits { Caps = [new ContactCap { Max = 2, WindowDays = 14 }] });
        var account = Make.Account(Make.Item("INV-1", "2026-11-02"), Make.Item("INV-2", "2026-11-09"))
            .With(Make.Said("call", new ContactEvent.CallPlaced(Make.Hansa, Make.At("2026-11-03T10:00"))), Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        var plan = limited.Plan(account, "2026-11-12T10:00");
        Assert.All(plan.Items, i => Assert.Equal((PlanReason.CapReached, Make.On("2026-11-17")), (i.Reason, i.CheckOn!.Value)));
        // Both items follow in one contact.
        Assert.Equal([2, 1], limited.Plan(account, "2026-11-17T10:00").Contact!.Demands[0].Lines.Select(l => l.Level));
    }

    [Fact]
    public void Culture_ChoosesTheChannel_NeverAmountOrDay()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        var other = account with { File = account.File with { Culture = new CultureProfile { Language = "ar", Directness = Directness.Indirect, PreferredChannels = [ContactChannel.Letter] } } };
        var (plain, cultured) = (Make.Ladder.Plan(account, "2026-11-12T10:00").Contact!, Make.Ladder.Plan(other, "2026-11-12T10:00").Contact!);
        Assert.Equal((ContactChannel.Email, ContactChannel.Letter), (plain.Channel, cultured.Channel));
        Assert.Equal(plain.Demands.AsEnumerable(), cultured.Demands.AsEnumerable());
        Assert.Equal(plain.Window, cultured.Window);
    }

    [Theory]
    [InlineData(ReplyKind.SaysPaid, PlanReason.PaymentSearch, CreditorTask.SearchPayment, "2026-11-16")]
    [InlineData(ReplyKind.AsksForTime, PlanReason.AwaitingDecision, CreditorTask.DecideOnTime, "2026-11-14")]
    [InlineData(ReplyKind.Disputes, PlanReason.AwaitingDecision, CreditorTask.RecordDispute, "2026-11-14")]
    [InlineData(ReplyKind.Hardship, PlanReason.Hardship, CreditorTask.ReviewHardship, null)]
    [InlineData(ReplyKind.RejectsGoods, PlanReason.GoodsRejected, CreditorTask.DecideOnCargo, null)]
    public void HearFeedback_Adjust_ByWaitingAndATask(ReplyKind reply, PlanReason reason, CreditorTask task, string? checkOn)
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"), Make.Replied("2026-11-11T10:00", reply));
        var plan = Make.Ladder.Plan(account, "2026-11-12T10:00");
        Assert.Null(plan.Contact);
        Assert.Equal((reason, 1), (plan.Items[0].Reason, plan.Items[0].Level));
        Assert.Contains(task, plan.Tasks);
        Assert.Equal(checkOn is null ? null : Make.On(checkOn), plan.NextCheck);
        // Once the task is done, the stages go on where they were.
        var done = account.With(Make.Said("done", new ContactEvent.TaskDone(Make.Hansa, Make.At("2026-11-12T11:00"), task)));
        Assert.Equal(2, Make.Ladder.Plan(done, "2026-11-13T10:00").Contact!.Stage.Level);
    }

    [Fact]
    public void HearFeedback_ComplaintOfContact_SofterToneLongerGapAnotherChannel()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"), Make.Replied("2026-11-06T10:00", ReplyKind.ComplainsOfContact, ContactChannel.Email));
        var limited = Make.Ladder.Within(new ContactLimits { Gap = MinimumGap.OfDays(4) });
        Assert.Equal((PlanReason.GapNotOver, Make.On("2026-11-16")), (limited.Plan(account, "2026-11-12T10:00").Items[0].Reason, limited.Plan(account, "2026-11-12T10:00").NextCheck!.Value));
        var contact = limited.Plan(account, "2026-11-16T10:00").Contact!;
        Assert.Equal((Tone.Courteous, ContactChannel.Letter), (contact.Tone, contact.Channel));
    }

    [Theory]
    [InlineData(LadderScope.Account)]
    [InlineData(LadderScope.Currency)]
    public void Scope_OfAWhole_DemandsOnlyWhatIsOverdue(LadderScope scope)
    {
        var ladder = Make.Ladder with { Scope = scope };
        var account = Make.Account(Make.Item("INV-1", "2026-11-02"), Make.Item("INV-2", "2026-11-05"), Make.Item("INV-3", "2026-12-15"));
        var before = ladder.Plan(account, "2026-11-04T10:00");
        Assert.Equal([PlanReason.NotReady, PlanReason.NotDue, PlanReason.NotDue], before.Items.Select(i => i.Reason));
        var plan = ladder.Plan(account, "2026-11-09T10:00");
        // INV-2 is four days late; the account is ready since the 5th, by its oldest item.
        Assert.Equal(["INV-1", "INV-2"], plan.Contact!.Demands.Single().Lines.Select(l => l.Item.Id.Document));
        Assert.Equal((PlanReason.NotDue, Make.On("2026-12-16")), (plan.Items[2].Reason, plan.Items[2].CheckOn!.Value));
        // A courtesy before the due day announces it.
        var courtesy = ladder with { Stages = [Make.Ladder.Stages[0] with { Trigger = new StageTrigger.BeforeDue(10) }, Make.Ladder.Stages[1], Make.Ladder.Stages[2]] };
        var early = courtesy.Plan(account, "2026-10-26T10:00").Contact!.Demands.Single();
        Assert.Equal((3, early.Total), (early.Lines.Length, early.NotYetDue));
    }

    [Fact]
    public void HearFeedback_PaymentSearchAndRequestForTime_EachEndWithTheirOwnTask()
    {
        Recorded<ContactEvent> Done(CreditorTask task, string at) => Make.Said($"done {at}", new ContactEvent.TaskDone(Make.Hansa, Make.At(at), task));
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Replied("2026-11-05T10:00", ReplyKind.SaysPaid), Make.Replied("2026-11-05T11:00", ReplyKind.AsksForTime));
        Assert.Equal([PlanReason.PaymentSearch, PlanReason.AwaitingDecision], Make.Ladder.Plan(account, "2026-11-06T10:00").Items[0].Reasons.AsEnumerable());
        account = account.With(Done(CreditorTask.SearchPayment, "2026-11-06T11:00"));
        var plan = Make.Ladder.Plan(account, "2026-11-06T12:00");
        Assert.Equal([PlanReason.AwaitingDecision], plan.Items[0].Reasons.AsEnumerable());
        Assert.Equal([CreditorTask.DecideOnTime], plan.Tasks.AsEnumerable());
        Assert.NotNull(Make.Ladder.Plan(account.With(Done(CreditorTask.DecideOnTime, "2026-11-06T13:00")), "2026-11-06T14:00").Contact);
    }

    [Fact]
    public void HearFeedback_WrongContactOrStoppedChannel_KeepsTheLevelAndLeavesTheChannel()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"), Make.Replied("2026-11-06T10:00", ReplyKind.StopsChannel, ContactChannel.Email));
        Assert.Equal(ContactChannel.Letter, Make.Ladder.Plan(account, "2026-11-12T10:00").Contact!.Channel);
        var updated = account.With(Make.Said("new", new ContactEvent.ChannelUpdated(Make.Hansa, Make.At("2026-11-07T10:00"), ContactChannel.Email)));
        Assert.Equal(ContactChannel.Email, Make.Ladder.Plan(updated, "2026-11-12T10:00").Contact!.Channel);
    }

    [Fact]
    public void HearFeedback_Acknowledged_AsksForADay_AndRefusalMovesOnAtOnce()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        Assert.True(Make.Ladder.Plan(account.With(Make.Replied("2026-11-06T10:00", ReplyKind.Acknowledged)), "2026-11-12T10:00").Contact!.AsksForDate);
        var refused = Make.Ladder.Plan(account.With(Make.Replied("2026-11-06T10:00", ReplyKind.RefusesToPay)), "2026-11-07T10:00").Contact!;
        Assert.Equal((2, ContactOccasion.Refusal), (refused.Stage.Level, refused.Occasion));
    }

    [Theory]
    [InlineData(DelayCause.DocumentMissing, CreditorTask.SendDocuments)]
    [InlineData(DelayCause.TransferBlocked, CreditorTask.ChangePaymentRoute)]
    [InlineData(DelayCause.CashShort, CreditorTask.DecideOnTime)]
    public void AskForTheCauseOfDelay_AndActOnIt(DelayCause cause, CreditorTask task)
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Reminded("2026-11-05T10:00", 1, "INV-1"));
        Assert.True(Make.Ladder.Plan(account, "2026-11-12T10:00").Contact!.AsksForCause);
        var named = Make.Ladder.Plan(account.With(Make.Said("cause", new ContactEvent.CauseNamed(Make.Hansa, Make.At("2026-11-06T10:00"), cause))), "2026-11-12T10:00");
        Assert.Contains(task, named.Tasks);
        Assert.False(named.Contact!.AsksForCause);
    }

    [Fact]
    public void ConsultLegal_EvidenceAndSettlementBeforeTheDemand()
    {
        // The last stage of the standard cadence sets legal review and settlement in motion, without a message.
        var account = Make.Account(Make.Item("INV-1", "2026-09-01")).With(Make.Reminded("2026-10-15T10:00", 6, "INV-1"));
        var plan = Standard.Plan(account, "2026-11-18T10:00");
        Assert.Null(plan.Contact);
        Assert.Equal(7, Assert.Single(plan.Stages).Stage.Level);
        Assert.True(plan.Escalations.Single(e => e.Act == Escalation.LegalReview).IsAllowed);
        Assert.Equal([EscalationGuard.Approved], plan.Escalations.Single(e => e.Act == Escalation.SettlementProposal).Unmet.AsEnumerable());
    }

    [Fact]
    public void CargoAtPort_DocumentsKept_ThenAnotherBuyerOnlyWithTitleCostAndRefusal()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-09"));
        var cargo = CadencePresets.Of("cargo-at-port");
        var plans = cargo.ToPolicy().Project(account, Make.At("2026-11-09T09:00"), Make.On("2026-11-30")).Value;
        Assert.Equal([1, 2, 3], plans.Select(p => p.Level));
        Assert.Equal(["2026-11-09", "2026-11-11", "2026-11-13"], plans.Select(p => p.Today.ToString("uuuu-MM-dd", null)));
        Assert.Equal([EscalationGuard.ControlsGoods], plans[0].Escalations.Single(e => e.Act == Escalation.KeepDocuments).Unmet.AsEnumerable());
        var buyer = plans[2].Escalations.Single(e => e.Act == Escalation.AnotherBuyer);
        Assert.Equal([EscalationGuard.ControlsGoods, EscalationGuard.CostEstimated, EscalationGuard.RefusalInWriting, EscalationGuard.Approved], buyer.Unmet.AsEnumerable());
        var ready = plans.Take(2).Aggregate(account, (a, p) => a.With(p.CarriedOut())).With(
            Make.Said("bl", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-11-12T09:00"), ProofKind.TitleDocument, "B/L 9")),
            Make.Said("cost", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-11-12T09:01"), ProofKind.CostEstimate, "storage USD 220 a day")),
            Make.Said("no", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-11-12T09:02"), ProofKind.Refusal, "mail of the buyer")),
            Make.Said("ok", new ContactEvent.Approved(Make.Hansa, Make.At("2026-11-12T09:03"), Escalation.AnotherBuyer, "CFO")));
        Assert.True(cargo.Plan(ready, "2026-11-13T09:00").Escalations.Single(e => e.Act == Escalation.AnotherBuyer).IsAllowed);
    }

    [Fact]
    public void CargoAtPort_QuietWaitWhileAnotherBuyerIsSought()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")) with { Holds = [new Hold("H", Make.Hansa, null, HoldReason.QuietWait, Make.On("2026-11-03"), Make.On("2026-11-30"))] };
        var plan = Make.Ladder.Plan(account, "2026-11-20T10:00");
        Assert.Equal((PlanReason.QuietWait, Make.On("2026-12-01"), AccountStanding.Suspended), (plan.Items[0].Reason, plan.NextCheck!.Value, plan.Standing));
        Assert.NotNull(Make.Ladder.Plan(account, "2026-12-01T10:00").Contact);
    }

    [Fact]
    public void Blacklist_OnlyUndisputedAndDocumented()
    {
        Assert.Equal([EscalationGuard.Undisputed, EscalationGuard.DemandSent, EscalationGuard.Documented, EscalationGuard.Approved], EscalationGuards.For(Escalation.BlacklistReport).AsEnumerable());
        var listed = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Escalations = [Escalation.BlacklistReport] }] };
        var disputed = listed.Plan(Make.Account(Make.Item("INV-1", "2026-11-02", 1000m, disputed: 1m)), "2026-11-20T10:00");
        Assert.Contains(EscalationGuard.Undisputed, Assert.Single(disputed.Escalations).Unmet);
    }

    [Theory]
    [InlineData(Escalation.Agency)]
    [InlineData(Escalation.LawyerLetter)]
    [InlineData(Escalation.Suit)]
    [InlineData(Escalation.InsurerTransfer)]
    public void HandOver_StopsAllOwnStages(Escalation act)
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02")).With(Make.Said("over", new ContactEvent.Escalated(Make.Hansa, Make.At("2026-11-10T10:00"), act)));
        var plan = Make.Ladder.Plan(account, "2026-11-20T10:00");
        Assert.Null(plan.Contact);
        Assert.Equal((PlanReason.HandedOver, AccountStanding.HandedOver), (plan.Items[0].Reason, plan.Standing));
    }

    [Fact]
    public void InsurerClock_RunsFromTheOriginalDueDay()
    {
        var item = Make.Item("INV-1", "2026-12-10");
        var account = Make.Account(item) with { Covers = [Cover(noticeDays: 30)], OriginalDueDates = Make.Account(item).OriginalDueDates.Add(item.Id, Make.On("2026-11-10")) };
        var plan = Make.Ladder.Plan(account, "2026-11-30T10:00");
        Assert.Equal(PlanReason.NotDue, plan.Items[0].Reason);
        var duty = Assert.Single(plan.InsurerDuties);
        Assert.Equal((Make.On("2026-11-26"), Make.On("2026-12-10"), false), (duty.PlanOn, duty.DueOn, duty.IsMissed));
        Assert.True(Assert.Single(plan.Escalations).IsAllowed);
        var done = account.With(Make.Said("told", new ContactEvent.Escalated(Make.Hansa, Make.At("2026-11-30T11:00"), Escalation.InsurerNotice, item.Id)));
        Assert.Empty(Make.Ladder.Plan(done, "2026-12-01T10:00").Escalations);
        Assert.True(Assert.Single(Make.Ladder.Plan(account, "2026-12-11T10:00").InsurerDuties).IsMissed);
    }

    [Fact]
    public void SeveralPaymentMethods_AndChargesOfTheLaw()
    {
        var law = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("DE"), TradeParties.Businesses, Make.On("2026-01-15")).Value;
        var charged = Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Fee = new ReminderFee.Compensation(), Interest = InterestSource.Statutory }, Make.Ladder.Stages[1] with { Fee = new ReminderFee.Compensation() }] };
        var account = Make.Account(Make.Item("INV-1", "2026-04-02")) with { File = Make.File() with { LateRules = new LateRules { Law = law } } };
        var contact = charged.Plan(account, "2026-04-10T10:00").Contact!;
        var line = contact.Demands[0].Lines[0];
        Assert.Equal(Make.Euro(40m), line.Fee);
        Assert.Equal(law.Interest.Value.Rule.Statement(LateDebt.Of(Make.Euro(1000m), Make.On("2026-04-02")), Make.On("2026-04-10"), LatePaymentLaw.BuiltIn.Rates).Value.Interest, line.Interest);
        Assert.Equal(Make.Euro(1040m) + line.Interest!.Value, contact.Demands[0].Total);
        // Once for each item, whatever the number of stages.
        var after = account.With(Make.Said("sent", contact.ToSent(Make.Hansa, Make.At("2026-04-10T10:00"))));
        var second = charged.Plan(after, "2026-04-20T10:00").Contact!.Demands[0].Lines[0];
        Assert.Null(second.Fee);
        Assert.Equal(Make.Euro(40m), second.EarlierFees);
        Assert.Equal("cadence.late-rules-missing", charged.ToPolicy().Plan(Make.Account(Make.Item("INV-1", "2026-04-02")), Make.At("2026-04-10T10:00")).Failure!.Code);
    }

    [Fact]
    public void AllStagesUsedUp_AsksForADecisionOnce()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-09-02")).With(Make.Reminded("2026-10-05T10:00", 3, "INV-1"));
        var plan = Make.Ladder.Plan(account, "2026-11-12T10:00");
        Assert.Equal((PlanReason.Exhausted, AccountStanding.Exhausted), (plan.Items[0].Reason, plan.Standing));
        Assert.Equal([CreditorTask.DecideAfterLastStage], plan.Tasks.AsEnumerable());
        Assert.Empty(Make.Ladder.Plan(account.With(Make.Said("d", new ContactEvent.TaskDone(Make.Hansa, Make.At("2026-11-12T11:00"), CreditorTask.DecideAfterLastStage))), "2026-11-13T10:00").Tasks);
    }

    [Fact]
    public void LawfulOrderOfHolds_TheFirstReasonIsPrimary_AllAreListed()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02", 1000m, disputed: 1000m)) with
        {
            Holds = [new Hold("H1", Make.Hansa, null, HoldReason.Other, Make.On("2026-11-03"), null), new Hold("H2", Make.Hansa, Make.Id("INV-1"), HoldReason.Insolvency, Make.On("2026-11-04"), null)],
            Buffers = [new AgreedBuffer("B", Make.Hansa, null, Make.On("2026-11-03"), Make.On("2026-12-01"))],
        };
        Assert.Equal([PlanReason.Insolvency, PlanReason.Disputed, PlanReason.BufferRunning, PlanReason.Held], Make.Ladder.Plan(account, "2026-11-20T10:00").Items[0].Reasons.AsEnumerable());
    }

    [Fact]
    public void Explain_SaysWhyInSteps_AndAgreesWithThePlan()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-02"), Make.Item("INV-2", "2026-11-12"));
        var policy = Make.Ladder.Within(new ContactLimits { Gap = MinimumGap.OfDays(14) }).ToPolicy();
        account = account.With(Make.Reminded("2026-11-09T10:00", 1, "INV-1"));
        var explained = policy.Explain(account, Make.Id("INV-2"), Make.At("2026-11-18T10:00"));
        Assert.Equal(policy.Plan(account, Make.At("2026-11-18T10:00")).Value.OutlookOf(Make.Id("INV-2")), explained.Value.Value);
        Assert.Equal(["cadence.demandable", "cadence.stage", "cadence.limits", "cadence.outcome"], explained.Steps.Select(s => s.Rule));
        Assert.Equal("cadence.item-unknown", policy.Explain(account, Make.Id("INV-9"), Make.At("2026-11-18T10:00")).Value.Failure!.Code);
    }

    private static CreditCover Cover(int? noticeDays = null, int? maximumExtensionDays = null) => new()
    {
        Debtor = Make.Hansa,
        Policy = "ECA 1",
        Limit = Make.Euro(100_000m),
        Share = Percentage.Of(90m),
        From = Make.On("2020-01-01"),
        NoticeDays = noticeDays,
        MaximumExtensionDays = maximumExtensionDays,
    };

    private static OpenItem Credit(string document, decimal amount) =>
        new(Make.Id(document), Make.Hansa, Make.On("2026-11-01"), Make.On("2026-11-01"), Make.Euro(-amount), Make.Euro(-amount)) { Kind = ItemKind.CreditNote };
}
