using System.Reflection;
using System.Text.Json.Serialization;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class JsonTests
{
    private static readonly Instant At = Make.At("2026-11-18T10:00");

    private static readonly ItemId Item = Make.Id("INV-1");

    private static readonly ContactEvent[] Events =
    [
        new ContactEvent.StatementSent(Make.Hansa, At, ContactChannel.Email),
        new ContactEvent.InvoiceSent(Make.Hansa, At, Item),
        new ContactEvent.ReminderPrepared(Make.Hansa, At, "R1", 1, [Item]),
        new ContactEvent.ReminderSetAside(Make.Hansa, At, "R1"),
        new ContactEvent.ReminderSent(Make.Hansa, At, "R1", ContactChannel.Letter, 2, [new ReminderLine(Item, 2, Make.Euro(5m))], new LocalDate(2026, 11, 25), Currency.EUR, hadStatement: true, contentHash: "ab"),
        new ContactEvent.ReminderFailed(Make.Hansa, At, "R1", ContactChannel.Email),
        new ContactEvent.ReminderCancelled(Make.Hansa, At, "R1"),
        new ContactEvent.StageTaken(Make.Hansa, At, 3, [new ReminderLine(Item, 3)]),
        new ContactEvent.CallPlaced(Make.Hansa, At, Item),
        new ContactEvent.Conversation(Make.Hansa, At, Item),
        new ContactEvent.ContactMade(Make.Hansa, At, ContactChannel.WeChat),
        new ContactEvent.Replied(Make.Hansa, At, ReplyKind.StopsChannel, Item, ContactChannel.Phone),
        new ContactEvent.CauseNamed(Make.Hansa, At, (DelayCause)1, "note"),
        new ContactEvent.ChannelUpdated(Make.Hansa, At, ContactChannel.Email),
        new ContactEvent.PositionSet(Make.Hansa, At, 2, 3, Item, Currency.EUR),
        new ContactEvent.PlanRun(Make.Hansa, At),
        new ContactEvent.TaskDone(Make.Hansa, At, CreditorTask.DecideOnTime),
        new ContactEvent.Approved(Make.Hansa, At, Escalation.LawyerLetter, "Li"),
        new ContactEvent.Escalated(Make.Hansa, At, Escalation.LawyerLetter, Item),
        new ContactEvent.EvidenceFiled(Make.Hansa, At, ProofKind.Contract, "C-1", Item),
    ];

    [Fact]
    public void Contacts_OfEveryKind_ComeBackEqual()
    {
        Assert.Equal(typeof(ContactEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType), Events.Select(e => e.GetType()));
        Assert.All(Events, e => Assert.Equal(e.Record("key", Make.Berlin), NodaJson.Again(e.Record("key", Make.Berlin))));
    }

    [Fact]
    public void Policies_ComeBackEqual()
    {
        Assert.All(CadencePresets.All, p => Assert.Equal(p, NodaJson.Again(p)));
        Check.That(LedgerSimulation.All, s => NodaJson.Again(s.Definition)! == s.Definition, 200);
        Check.That(Simulation.All, s => NodaJson.Again(s.Definition)! == s.Definition, 200);
    }
}
