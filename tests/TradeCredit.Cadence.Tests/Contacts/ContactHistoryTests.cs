using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class ContactHistoryTests
{
    private static readonly Recorded<ContactEvent> Sent = Make.Reminded("2026-11-13T10:00", 1, "INV-1");
    private static readonly Recorded<ContactEvent> Reply = Make.Replied("2026-11-14T10:00", ReplyKind.Acknowledged);

    [Fact]
    public void From_TwiceAndInAnyOrder_IsOneHistory()
    {
        var history = ContactHistory.From([Sent, Reply]).ValueOrThrow();
        Assert.Equal(history, ContactHistory.From([Reply, Sent, Reply, Sent]).ValueOrThrow());
        Assert.Equal([Sent, Reply], history.Events.AsEnumerable());
    }

    [Fact]
    public void From_OneKeyForDifferentEvents_LeavesAllOfThemOut_InAnyOrder()
    {
        var other = new Recorded<ContactEvent>(Sent.Key, Sent.EffectiveOn, Sent.RecordedAt, Reply.Event);
        foreach (var events in new[] { new[] { Sent, other, Reply }, [other, Reply, Sent], [Reply, Sent, other, Sent] })
        {
            var history = ContactHistory.From(events);
            Assert.Equal("cadence.key-conflict", Assert.Single(history.Failures).Code);
            Assert.Equal([Reply], history.Value.Events.AsEnumerable());
        }
    }

    public static TheoryData<string, ContactEvent> NotWhole => new()
    {
        { "cadence.part-missing", new ContactEvent.Conversation(default, Make.At("2026-11-14T10:00")) },
        { "cadence.part-missing", new ContactEvent.ReminderCancelled(Make.Hansa, Make.At("2026-11-14T10:00"), null!) },
        { "cadence.part-missing", new ContactEvent.Approved(Make.Hansa, Make.At("2026-11-14T10:00"), Escalation.Suit, " ") },
        { "cadence.part-missing", new ContactEvent.EvidenceFiled(Make.Hansa, Make.At("2026-11-14T10:00"), ProofKind.Contract, "") },
        { "cadence.part-missing", new ContactEvent.Replied(Make.Hansa, Make.At("2026-11-14T10:00"), ReplyKind.StopsChannel) },
        { "cadence.value-not-declared", new ContactEvent.Approved(Make.Hansa, Make.At("2026-11-14T10:00"), (Escalation)35, "CFO") },
        { "cadence.value-not-declared", new ContactEvent.Escalated(Make.Hansa, Make.At("2026-11-14T10:00"), (Escalation)99) },
        { "cadence.value-not-declared", new ContactEvent.ContactMade(Make.Hansa, Make.At("2026-11-14T10:00"), (ContactChannel)(-1)) },
        { "cadence.value-not-declared", new ContactEvent.Replied(Make.Hansa, Make.At("2026-11-14T10:00"), (ReplyKind)77) },
        { "cadence.value-not-declared", new ContactEvent.TaskDone(Make.Hansa, Make.At("2026-11-14T10:00"), (CreditorTask)77) },
        { "cadence.position-negative", new ContactEvent.PositionSet(Make.Hansa, Make.At("2026-11-14T10:00"), 1, -1) },
    };

    [Theory]
    [MemberData(nameof(NotWhole), DisableDiscoveryEnumeration = true)]
    public void From_EventThatIsNotWhole_IsAFailureWithItsKey_AndNotInTheHistory(string code, ContactEvent e)
    {
        var history = ContactHistory.From([Sent, Make.Said("bad", e), Reply]);
        Assert.Equal((code, "bad"), (Assert.Single(history.Failures).Code, history.Failures[0].Path));
        Assert.Equal([Sent, Reply], history.Value.Events.AsEnumerable());
    }

    [Fact]
    public void CancelledReminder_IsAsIfNeverSent()
    {
        var account = Make.Account(Make.Item("INV-1", "2026-11-05"));
        var cancelled = account.With(Sent, Make.Said("c", new ContactEvent.ReminderCancelled(Make.Hansa, Make.At("2026-11-13T11:00"), "R 2026-11-13T10:00")));
        var (never, after) = (Make.Ladder.Plan(account, "2026-11-14T10:00"), Make.Ladder.Plan(cancelled, "2026-11-14T10:00"));
        Assert.Equal(never.Items.AsEnumerable(), after.Items.AsEnumerable());
        Assert.Equal(never.Contact!.Demands.AsEnumerable(), after.Contact!.Demands.AsEnumerable());
        // At an instant at which the withdrawal was not known, it still counted.
        Assert.Equal(1, Make.Ladder.Plan(cancelled, "2026-11-13T10:30").Items[0].LevelBefore);
    }

    [Fact]
    public void ContactSetForLater_IsNoEvidence_AndNoReminderYet()
    {
        var set = new ContactEvent.ReminderSent(Make.Hansa, Make.At("2026-11-20T10:00"), "R1", ContactChannel.Email, 1, [], hadStatement: true).Record("R1", Make.Berlin, Make.At("2026-11-13T10:00"));
        var account = Make.Account(Make.Item("INV-1", "2026-11-05")).With(set);
        var (before, after) = (Make.At("2026-11-14T10:00"), Make.At("2026-11-20T10:00"));
        Assert.Superset(new HashSet<string> { "cadence.evidence-demand-missing", "cadence.evidence-statement-missing" }, EvidencePack.Of(account, EvidencePurpose.Lawyer, before).Gaps.Select(g => g.Code).ToHashSet());
        Assert.Equal((0, 1), (EvidencePack.Of(account, EvidencePurpose.Lawyer, before).Entries.Length, EvidencePack.Of(account, EvidencePurpose.Lawyer, after).Entries.Length));
        Assert.Equal((0, 1), (account.UnresolvedReminders(before).Length, account.UnresolvedReminders(after).Length));
    }

    [Fact]
    public void CarriedOut_OneInternalStageTwiceADay_ForDifferentItems_IsTwoEvents()
    {
        var policy = new CadenceDefinition { Id = "internal" }.With(new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(1), Kind = StageKind.Internal, Channels = [] }).ToPolicy();
        var morning = Make.Account(Make.Item("INV-1", "2026-11-05"));
        var first = policy.Plan(morning, Make.At("2026-11-13T10:00")).Value.CarriedOut();
        var afternoon = Make.Account(Make.Item("INV-1", "2026-11-05"), Make.Item("INV-2", "2026-11-06")).With(first);
        var second = policy.Plan(afternoon, Make.At("2026-11-13T15:00")).Value.CarriedOut();
        Assert.Equal(2, afternoon.With(second).Contacts.Events.Length);
        Assert.All(policy.Plan(afternoon.With(second), Make.At("2026-11-14T10:00")).Value.Items, i => Assert.Equal(1, i.LevelBefore));
    }

    [Fact]
    public void Account_WithTheContactsOfAnother_IsRefused()
    {
        var other = new ContactEvent.CallPlaced(new DebtorId("Pacific"), Make.At("2026-11-13T10:00")).Record("k", Make.Berlin);
        Assert.Throws<ArgumentException>(() => Make.Account(Make.Item("INV-1", "2026-11-05")).With(other));
        Assert.Contains("position 1", Assert.Throws<ArgumentException>(() => Make.Account(Make.Item("INV-1", "2026-11-05"), null!)).Message, StringComparison.Ordinal);
    }
}
