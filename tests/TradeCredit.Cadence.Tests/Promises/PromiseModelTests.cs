using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

/// <summary>What promises and disputes do to a demand, beside a model of a few lines.</summary>
public sealed class PromiseModelTests
{
    private static readonly LocalDate Due = new(2026, 3, 2);
    private static readonly CadenceDefinition Tolerant = Make.Ladder with { Promises = new PromiseRules { ToleranceDays = 2 } };

    [Fact]
    public void KeptPromise_EndsTheReminders_AndBrokenOneRaisesTheStageAtOnce()
    {
        Recorded<ContactEvent>[] contacts = [Make.Reminded("2026-03-05T10:00", 1, "INV-1")];
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-06", 1000m, "2026-03-10")];
        var pending = Tolerant.Plan(Make.Account(Make.At("2026-03-12T10:00"), events, contacts), "2026-03-12T10:00");
        Assert.Equal((PlanReason.Promised, Make.On("2026-03-13")), (pending.Items[0].Reason, pending.NextCheck!.Value));
        var broken = Tolerant.Plan(Make.Account(Make.At("2026-03-13T10:00"), events, contacts), "2026-03-13T10:00");
        Assert.Equal((2, ContactOccasion.BrokenPromise), (broken.Contact!.Stage.Level, broken.Contact.Occasion));
        var kept = Make.Account(Make.At("2026-03-13T10:00"), [.. events, Make.Paid("pay", "2026-03-09", "INV-1", 1000m), Make.Invoice("INV-2", "2026-04-01")], contacts);
        Assert.Null(Tolerant.Plan(kept, "2026-03-13T10:00").Contact);
    }

    [Theory]
    [InlineData("2026-05-31", PlanReason.NotDue)]
    [InlineData("2026-06-01", PlanReason.Included)]
    public void BrokenPromiseBeforeTheDueDay_HastensNothingBeforeItIsInArrears(string on, PlanReason reason)
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-05-31"), Make.Invoice("INV-2", "2026-05-31"), Make.Promise("P1", "2026-05-03", 500m, "2026-05-05"), Make.Fact("P2", "2026-05-03", new LedgerEvent.PromiseMade("P2", Make.Hansa, Make.Euro(500m), Make.On("2026-05-06"), []))];
        var plan = Make.Ladder.Plan(Make.Account(Make.At($"{on}T10:00"), events), $"{on}T10:00");
        Assert.Equal((reason, Make.On("2026-06-01")), (plan.Items[0].Reason, plan.Items[0].ReadyOn!.Value));
        // A promise about the debt as a whole was not about what was not due when it was broken.
        Assert.Equal(Make.On("2026-06-03"), plan.Items[1].ReadyOn);
    }

    [Theory]
    [InlineData("2026-05-31", PlanReason.NotDue)]
    [InlineData("2026-06-01", PlanReason.Included)]
    public void RefusalToPay_HastensNothingBeforeItIsInArrears(string on, PlanReason reason)
    {
        var account = Make.Account(Make.Item("INV-1", "2026-05-31"), Make.Item("INV-2", "2026-05-31")).With(Make.Replied("2026-05-10T10:00", ReplyKind.RefusesToPay, document: "INV-1"), Make.Replied("2026-05-11T10:00", ReplyKind.RefusesToPay));
        var plan = Make.Ladder.Plan(account, $"{on}T10:00");
        Assert.Equal((reason, Make.On("2026-06-01")), (plan.Items[0].Reason, plan.Items[0].ReadyOn!.Value));
        Assert.Equal(Make.On("2026-06-03"), plan.Items[1].ReadyOn);
        var courtesy = (Make.Ladder with { Stages = [Make.Ladder.Stages[0] with { Trigger = new StageTrigger.BeforeDue(5) }, Make.Ladder.Stages[1]] }).Plan(account, "2026-05-27T10:00");
        Assert.Equal(ContactOccasion.Stage, courtesy.Contact!.Occasion);
    }

    [Fact]
    public void SupersededPromise_IsNeitherWaitedForNorBroken()
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-03", 1000m, "2026-03-05"), Make.Promise("P2", "2026-03-04", 1000m, "2026-03-20", supersedes: "P1")];
        // The tolerance of two days ends on a Sunday, and so on the Monday after it.
        Assert.Equal(Make.On("2026-03-24"), Tolerant.Plan(Make.Account(Make.At("2026-03-10T10:00"), events), "2026-03-10T10:00").NextCheck);
        Assert.DoesNotContain(CreditorTask.ApprovePromise, Tolerant.Plan(Make.Account(Make.At("2026-03-10T10:00"), events), "2026-03-10T10:00").Tasks);
    }

    [Fact]
    public void AnotherPromiseAfterABrokenOne_NeedsApproval()
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-03", 1000m, "2026-03-05"), Make.Promise("P2", "2026-03-16", 1000m, "2026-03-25")];
        Assert.Equal([CreditorTask.ApprovePromise], Tolerant.Plan(Make.Account(Make.At("2026-03-17T10:00"), events), "2026-03-17T10:00").Tasks.AsEnumerable());
    }

    [Fact]
    public void PromiseKeptInPart_AtTheAgreedShare_IsKept()
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-03", 1000m, "2026-03-05"), Make.Paid("p", "2026-03-05", "INV-1", 950m)];
        var account = Make.Account(Make.At("2026-03-06T10:00"), events);
        Assert.Equal(ContactOccasion.BrokenPromise, Make.Ladder.Plan(account, "2026-03-06T10:00").Contact!.Occasion);
        Assert.Equal(ContactOccasion.Stage, (Make.Ladder with { Promises = new PromiseRules { KeptAt = Percentage.Of(95m) } }).Plan(account, "2026-03-06T10:00").Contact!.Occasion);
    }

    [Fact]
    public void PromiseKeptInTheDaysOfTolerance_IsKept()
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-06", 400m, "2026-03-09"), Make.Paid("p", "2026-03-10", "INV-1", 400m)];
        Recorded<ContactEvent>[] contacts = [Make.Reminded("2026-03-05T10:00", 1, "INV-1")];
        var paid = Tolerant.Plan(Make.Account(Make.At("2026-03-10T10:00"), events, contacts), "2026-03-10T10:00");
        Assert.Equal((Make.Euro(600m), Make.On("2026-03-12")), (paid.Items[0].Demandable, paid.NextCheck!.Value));
        Assert.Equal(ContactOccasion.Stage, Tolerant.Plan(Make.Account(Make.At("2026-03-12T10:00"), events, contacts), "2026-03-12T10:00").Contact!.Occasion);
        // A day of tolerance less, and it came too late.
        var strict = Tolerant with { Promises = new PromiseRules() };
        Assert.Equal(ContactOccasion.BrokenPromise, strict.Plan(Make.Account(Make.At("2026-03-10T10:00"), events, contacts), "2026-03-10T10:00").Contact!.Occasion);
    }

    [Fact]
    public void PromiseForAllDebt_PutsOffTheOldestFirst_AndBrokenRaisesNothingThatIsNotDue()
    {
        var all = Make.Fact("P1", "2026-03-06", new LedgerEvent.PromiseMade("P1", Make.Hansa, Make.Euro(1500m), Make.On("2026-03-10"), []));
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-01"), Make.Invoice("INV-2", "2026-03-03"), Make.Invoice("INV-3", "2026-04-01"), all];
        var pending = Make.Ladder.Plan(Make.Account(Make.At("2026-03-06T10:00"), events), "2026-03-06T10:00");
        Assert.Equal([Make.Euro(0m), Make.Euro(500m), Make.Euro(1000m)], pending.Items.Select(i => i.Demandable));
        var broken = Make.Ladder.Plan(Make.Account(Make.At("2026-03-11T10:00"), events), "2026-03-11T10:00");
        Assert.Equal((ContactOccasion.BrokenPromise, Make.Euro(2000m)), (broken.Contact!.Occasion, broken.Contact.Demands[0].Total));
        Assert.Equal((PlanReason.NotDue, Make.On("2026-04-04")), (broken.Items[2].Reason, broken.Items[2].CheckOn!.Value));
    }

    [Fact]
    public void BrokenPromise_RaisesOneStage_AndNeverLessThanTheDaysDo()
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-06", 1000m, "2026-03-07")];
        var account = Make.Account(Make.At("2026-03-08T10:00"), events, [Make.Reminded("2026-03-05T10:00", 1, "INV-1")]);
        var raised = Make.Ladder.Plan(account, "2026-03-08T10:00");
        Assert.Equal(2, raised.Contact!.Stage.Level);
        Assert.Equal((null, Make.On("2026-03-26")), (Make.Ladder.Plan(account.With(raised.CarriedOut()), "2026-03-09T10:00") is var next ? next.Contact : null, next.NextCheck!.Value));
        Assert.Equal(3, (Make.Ladder with { Advance = StageAdvance.ToHighest }).Plan(account, "2026-04-08T10:00").Contact!.Stage.Level);
    }

    [Fact]
    public void ApprovalOfAPromise_IsNotForThePromiseAfterIt()
    {
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-03-02"), Make.Promise("P1", "2026-03-03", 1000m, "2026-03-05"), Make.Promise("P2", "2026-03-06", 1000m, "2026-03-10"), Make.Promise("P3", "2026-03-12", 1000m, "2026-03-25")];
        Recorded<ContactEvent>[] approved = [Make.Said("ok", new ContactEvent.TaskDone(Make.Hansa, Make.At("2026-03-06T12:00"), CreditorTask.ApprovePromise))];
        Assert.Empty(Make.Ladder.Plan(Make.Account(Make.At("2026-03-08T10:00"), events, approved), "2026-03-08T10:00").Tasks);
        Assert.Equal([CreditorTask.ApprovePromise], Make.Ladder.Plan(Make.Account(Make.At("2026-03-13T10:00"), events, approved), "2026-03-13T10:00").Tasks.AsEnumerable());
    }

    [Fact]
    public void Demandable_IsWhatIsOpenLessDisputesAndPromisesThatArePending() => Check.That(Histories, history =>
    {
        foreach (var day in Enumerable.Range(0, 60).Select(d => Due.PlusDays(d)))
        {
            var now = (day + new LocalTime(12, 0)).InZoneStrictly(Make.Berlin).ToInstant();
            var account = ReminderPortfolio.From(Ledger.From(history.Events).ValueOrThrow(), [], _ => Make.File(), now).ValueOrThrow().Accounts.SingleOrDefault();
            if (account is null) return history.OpenOn(day) == 0;
            var plan = (Make.Ladder with { Promises = new PromiseRules { ToleranceDays = 0 } }).ToPolicy().Plan(account, now).Value;
            var outlook = plan.Items.Single();
            if (outlook.Demandable.MinorUnits != history.DemandableOn(day)) return false;
            if (plan.Contact is { } contact && contact.Demands.Single().Principal != outlook.Demandable) return false;
            if (outlook.Demandable.IsZero && plan.Contact is not null) return false;
        }

        return true;
    }, 150);

    private static Arbitrary<MoneyHistory> Histories { get; } = Arb.From(
        Gen.Choose(0, 3).SelectMany(promises => Gen.Choose(0, 2).SelectMany(disputes => Gen.Choose(0, 3).SelectMany(payments => Gen.Choose(0, int.MaxValue).Select(seed => MoneyHistory.Make(promises, disputes, payments, new Random(seed)))))),
        h => h.Smaller());

    /// <summary>One item of 1000.00 with promises, disputes and payments, and the few sums that say what may be demanded of it.</summary>
    private sealed record MoneyHistory(ImmutableList<(int From, int By, int Amount)> Promises, ImmutableList<(int From, int? To, int Amount)> Disputes, ImmutableList<(int On, int Amount)> Payments)
    {
        public IEnumerable<Recorded<LedgerEvent>> Events =>
        [
            Tests.Make.Invoice("INV-1", "2026-03-02"),
            .. Promises.Select((p, i) => Tests.Make.Promise($"P{i}", Text(p.From), p.Amount / 100m, Text(p.By))),
            .. Disputes.Select((d, i) => Tests.Make.Fact($"D{i}", Text(d.From), new LedgerEvent.DisputeOpened($"D{i}", Tests.Make.Id("INV-1"), Money.OfMinor(d.Amount, Currency.EUR), "quality"))),
            .. Disputes.Select((d, i) => (d, i)).Where(d => d.d.To is not null).Select(d => Tests.Make.Fact($"C{d.i}", Text(d.d.To!.Value), new LedgerEvent.DisputeClosed($"D{d.i}", DisputeOutcome.Rejected))),
            .. Payments.Select((p, i) => Tests.Make.Paid($"pay{i}", Text(p.On), "INV-1", p.Amount / 100m)),
        ];

        public long OpenOn(LocalDate date) => 100_000 - Payments.Where(p => p.On <= Day(date)).Sum(p => p.Amount);

        public long DemandableOn(LocalDate date)
        {
            var (day, rest) = (Day(date), OpenOn(date));
            rest = Math.Max(0, rest - Math.Min(rest, Disputes.Where(d => d.From <= day && !(d.To <= day)).Sum(d => d.Amount)));
            foreach (var promise in Promises.Where(p => p.From <= day && day <= p.By))
            {
                var paid = Payments.Where(p => p.On >= promise.From && p.On <= Math.Min(day, promise.By)).Sum(p => p.Amount);
                if (paid < promise.Amount) rest = Math.Max(0, rest - (promise.Amount - paid));
            }

            return rest;
        }

        public IEnumerable<MoneyHistory> Smaller()
        {
            if (!Promises.IsEmpty) yield return this with { Promises = Promises.RemoveAt(0) };
            if (!Disputes.IsEmpty) yield return this with { Disputes = Disputes.RemoveAt(0) };
            if (!Payments.IsEmpty) yield return this with { Payments = Payments.RemoveAt(0) };
        }

        public static MoneyHistory Make(int promises, int disputes, int payments, Random random) => new(
            [.. Enumerable.Range(0, promises).Select(_ => random.Next(0, 40)).Select(from => (from, from + random.Next(0, 20), random.Next(1, 120_000)))],
            [.. Enumerable.Range(0, disputes).Select(_ => random.Next(0, 40)).Select(from => (from, random.Next(2) == 0 ? (int?)null : from + random.Next(1, 20), random.Next(1, 60_000)))],
            [.. Enumerable.Range(0, payments).Select(_ => (random.Next(0, 50), random.Next(1, 33_000)))]);

        private static int Day(LocalDate date) => Period.DaysBetween(Due, date);

        private static string Text(int day) => Due.PlusDays(day).ToString("uuuu-MM-dd", null);
    }
}
