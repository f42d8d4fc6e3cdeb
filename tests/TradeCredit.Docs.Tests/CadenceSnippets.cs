using System.Collections.Immutable;
using TradeCredit.Cadence;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples and pictures of docs/cadence.md.</summary>
public sealed class CadenceSnippets
{
    private static readonly EntityId Company = new("CN01");
    private static readonly DebtorId Hansa = new("Hansa GmbH");
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly BusinessCalendar Germany = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value;
    private static readonly DebtorFile File = new() { Debtor = Hansa, Zone = Berlin, Calendar = Germany };

    [Fact]
    public void Package()
    {
        var account = new DebtorAccount(File, [Item("INV-7", new LocalDate(2026, 11, 10))]);
        #region readme-cadence
        CadencePolicy policy = CadencePresets.Of("export-standard").ToPolicy();
        ReminderPlan plan = policy.Plan(account, now: Instant.FromUtc(2026, 11, 18, 9, 0)).Value;
        // plan.Contact: an e-mail with a statement of account, today from 10:00 to 17:00 where the debtor is;
        // plan.Items: every item, acted on or with the reason why not
        #endregion
        Assert.Equal((ContactChannel.Email, 1), (plan.Contact!.Channel, plan.Contact.Statements.Length));
        Assert.Equal((10, 17), (plan.Contact.Window.Start.InZone(Berlin).Hour, plan.Contact.Window.End.InZone(Berlin).Hour));
    }

    [Fact]
    public void Policy()
    {
        #region cadence-policy
        CadencePolicy policy = new CadenceDefinition { Id = "house", Version = 3, Promises = new PromiseRules { ToleranceDays = 2 } }
            .With(new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(3), RequiresStatement = true, Deadline = 7 })
            .With(new ReminderStage
            {
                Level = 2,
                Trigger = new StageTrigger.Any([new StageTrigger.AfterDue(14), new StageTrigger.NoReply(7)]),
                Tone = Tone.Formal,
                Channels = [ContactChannel.Phone, ContactChannel.Email],
                Deadline = 7,
                Consequence = "New orders are delivered against payment in advance only.",
                Offers = [new SolutionOffer.Instalments(3, 30)],
                Escalations = [Escalation.CreditHold],
            })
            .Within(new ContactLimits
            {
                Gap = MinimumGap.OfDays(5),
                Caps = [new ContactCap { Max = 2, WindowDays = 14 }],
                Hours = new ContactHours(new LocalTime(9, 0), new LocalTime(17, 0)),
                OnBusinessDaysOnly = true,
            })
            .ToPolicy();
        #endregion
        Assert.Equal("house v3", policy.ToString());
    }

    [Fact]
    public void Portfolio()
    {
        var ledger = Ledger.From(Events).Value;
        var policy = CadencePresets.Of("export-standard").ToPolicy();
        Recorded<ContactEvent>[] contacts = [];
        #region cadence-today
        Instant now = Instant.FromUtc(2026, 3, 3, 9, 0);
        var portfolio = ReminderPortfolio.From(ledger, contacts, debtor => new DebtorFile { Debtor = debtor, Zone = Berlin, Calendar = Germany }, now).Value;
        var today = portfolio.Today(policy, now).Select(line => line.ToString());
        // Hansa GmbH: Email, EUR 12000.00 for INV-1: statement and friendly reminder (level 2, courteous), its stage is ready
        // Hansa GmbH: INV-2 wait, not due, look again on 2026-03-25
        #endregion
        Assert.Equal(
        [
            "Hansa GmbH: Email, EUR 12000.00 for INV-1: statement and friendly reminder (level 2, courteous), its stage is ready",
            "Hansa GmbH: INV-2 wait, not due, look again on 2026-03-25",
        ], today);
    }

    [Fact]
    public void Explain()
    {
        var policy = CadencePresets.Of("export-standard").ToPolicy();
        var account = new DebtorAccount(File, [Item("INV-1", new LocalDate(2026, 3, 2)), Item("INV-2", new LocalDate(2026, 2, 24))]);
        account = account.With(policy.Plan(account, Instant.FromUtc(2026, 3, 3, 9, 0)).Value.CarriedOut());
        var item = new ItemId(Company, "INV-2");
        #region cadence-explain
        var explained = policy.Explain(account, item, now: Instant.FromUtc(2026, 3, 5, 9, 0));
        // explained.Value.Value.Reason                   GapNotOver
        // explained.Steps[^2].Sentence                   The stage is ready; the contact waits: GapNotOver.
        // explained.Value.Value.CheckOn                  2026-03-10: five business days after the last contact
        #endregion
        Assert.Equal(PlanReason.GapNotOver, explained.Value.Value.Reason);
        Assert.Equal("The stage is ready; the contact waits: GapNotOver.", explained.Steps[^2].Sentence);
        Assert.Equal(new LocalDate(2026, 3, 10), explained.Value.Value.CheckOn);
    }

    [Fact]
    public void Timetable()
    {
        #region cadence-project
        var account = new DebtorAccount(File, [Item("INV-1", due: new LocalDate(2026, 3, 2))]);
        var policy = CadencePresets.Of("export-standard").ToPolicy();
        ImmutableArray<ReminderPlan> ahead = policy.Project(account, from: Instant.FromUtc(2026, 2, 16, 9, 0), until: new LocalDate(2026, 5, 15)).Value;
        #endregion
        var marks = ahead.Select(Mark).ToList();
        Assert.Equal(7, marks.Count);
        TimelineSvg.Require("cadence-timeline.svg", "export-standard: one invoice due on 2026-03-02, never paid, never answered", [.. marks, TimelineSvg.Debtor(new LocalDate(2026, 3, 2), "due")]);
    }

    [Fact]
    public void BrokenPromise()
    {
        Recorded<LedgerEvent>[] events =
        [
            .. Events.Take(1),
            Fact("P-1", new LocalDate(2026, 3, 5), new LedgerEvent.PromiseMade("P-1", Hansa, Money.Of(12_000m, Currency.EUR), new LocalDate(2026, 3, 12), [new ItemId(Company, "INV-1")])),
        ];
        var marks = Story(CadencePresets.Of("export-standard").ToPolicy(), events, [], new LocalDate(2026, 2, 20), new LocalDate(2026, 3, 25));
        Assert.Contains(marks, m => m.Text.Contains("BrokenPromise", StringComparison.Ordinal));
        TimelineSvg.Require("cadence-broken-promise.svg", "A promise of 2026-03-05 to pay by 2026-03-12 is broken",
            [.. marks, TimelineSvg.Debtor(new LocalDate(2026, 3, 2), "due"), TimelineSvg.Debtor(new LocalDate(2026, 3, 5), "promises"), TimelineSvg.Debtor(new LocalDate(2026, 3, 12), "promised day"), TimelineSvg.Debtor(new LocalDate(2026, 3, 16), "tolerance ends")]);
    }

    [Fact]
    public void CargoAtPort()
    {
        Recorded<LedgerEvent>[] events = [.. Events.Take(1), Fact("H-1", new LocalDate(2026, 3, 7), new LedgerEvent.HoldPlaced("H-1", Hansa, null, HoldReason.QuietWait, new LocalDate(2026, 3, 20)))];
        Recorded<ContactEvent> Filed(int day, string key, ProofKind kind) => new ContactEvent.EvidenceFiled(Hansa, Instant.FromUtc(2026, 3, day, 7, 0), kind, key).Record(key, Berlin);
        Recorded<ContactEvent>[] filed =
        [
            Filed(1, "bill of lading", ProofKind.TitleDocument), Filed(5, "cost estimate", ProofKind.CostEstimate), Filed(5, "written refusal", ProofKind.Refusal),
            new ContactEvent.Approved(Hansa, Instant.FromUtc(2026, 3, 5, 8, 0), Escalation.AnotherBuyer, "CFO").Record("approval", Berlin),
        ];
        var marks = Story(CadencePresets.Of("cargo-at-port").ToPolicy(), events, filed, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 20));
        Assert.Equal(3, marks.Count);
        Assert.Contains("AnotherBuyer", marks[2].Text, StringComparison.Ordinal);
        TimelineSvg.Require("cadence-cargo.svg", "Cargo at the port: the buyer does not take up the documents",
            [.. marks, TimelineSvg.Debtor(new LocalDate(2026, 3, 2), "due"), TimelineSvg.Debtor(new LocalDate(2026, 3, 5), "refuses in writing"), TimelineSvg.Debtor(new LocalDate(2026, 3, 7), "quiet wait"), TimelineSvg.Debtor(new LocalDate(2026, 3, 20), "to here")]);
    }

    private static IEnumerable<Recorded<LedgerEvent>> Events =>
    [
        Invoice("INV-1", new LocalDate(2026, 1, 31), 12_000m),
        Invoice("INV-2", new LocalDate(2026, 3, 2), 8_000m),
    ];

    private static Recorded<LedgerEvent> Invoice(string document, LocalDate date, decimal amount) =>
        Fact(document, date, new LedgerEvent.InvoicePosted(Company, document, Hansa, date, PaymentTerms.Net(30).Schedule(Money.Of(amount, Currency.EUR), EventDates.Of((TradeEvent.Invoice, date))).Value));

    private static Recorded<LedgerEvent> Fact(string key, LocalDate on, LedgerEvent e) => new(key, on, on.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), e);

    private static OpenItem Item(string document, LocalDate due) =>
        new(new ItemId(Company, document), Hansa, due.PlusDays(-30), due, Money.Of(12_000m, Currency.EUR), Money.Of(12_000m, Currency.EUR));

    // Every morning the planner is asked, and what it says is done.
    private static List<TimelineSvg.Mark> Story(CadencePolicy policy, IEnumerable<Recorded<LedgerEvent>> events, IReadOnlyList<Recorded<ContactEvent>> said, LocalDate from, LocalDate until)
    {
        var ledger = Ledger.From(events).ValueOrThrow();
        var contacts = said.ToList();
        var marks = new List<TimelineSvg.Mark>();
        for (var day = from; day <= until; day = day.PlusDays(1))
        {
            var now = (day + new LocalTime(9, 30)).InZoneStrictly(Berlin).ToInstant();
            var known = contacts.Where(c => c.RecordedAt <= now);
            var plan = policy.Plan(ReminderPortfolio.From(ledger, known, _ => File, now).ValueOrThrow().Accounts.Single(), now).Value;
            if (plan.CarriedOut().IsEmpty) continue;
            marks.Add(Mark(plan));
            contacts.AddRange(plan.CarriedOut());
        }

        return marks;
    }

    private static TimelineSvg.Mark Mark(ReminderPlan plan)
    {
        var what = plan.Contact is { } contact ? $"{contact.Channel}, {contact.Tone}{(contact.Occasion is ContactOccasion.Stage or ContactOccasion.Repetition ? "" : $" ({contact.Occasion})")}"
            : string.Join(", ", plan.Escalations.Where(e => e.IsAllowed).Select(e => e.Act));
        return new TimelineSvg.Mark(plan.Today, $"{plan.Level}: {what}", IsDebtor: false);
    }
}
