using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class PlannerPropertyTests
{
    private const int Runs = 500;

    // Some events of a simulation are written down ahead of their time.
    private static DebtorAccount Known(DebtorAccount account, Instant now) =>
        account with { Contacts = ContactHistory.From(account.Contacts.Events.Where(e => e.RecordedAt <= now)).ValueOrThrow() };

    private static IEnumerable<Recorded<ContactEvent>> Outbound(DebtorAccount account) => account.Contacts.Events.Where(e => e.Event.IsOutbound);

    [Fact]
    public void Contacts_KeepTheGapToEveryEarlierContact() => Check.That(Simulation.All, s => s.Run().All(step =>
    {
        if (s.Definition.Limits.Gap is not { } gap || step.Plan.Contact is not { } contact) return true;
        var last = step.Account.LastContact(step.Plan.Now)?.EffectiveOn;
        if (last is not { } day) return true;
        return gap.Length.Unit == PeriodUnit.BusinessDays
            ? step.Account.File.Calendar!.AddBusinessDays(day, gap.Length.Count).Value <= contact.Window.Date
            : Period.DaysBetween(day, contact.Window.Date) >= gap.Length.Count + (gap.Boundary == Boundary.Strict ? 1 : 0);
    }), Runs);

    [Fact]
    public void Contacts_NeverExceedACapInAnyWindow() => Check.That(Simulation.All, s => s.Run().All(step =>
        step.Plan.Contact is not { } contact || s.Definition.Limits.Caps.All(cap =>
            Outbound(step.Account).Count(e => e.EffectiveOn <= contact.Window.Date && Period.DaysBetween(e.EffectiveOn, contact.Window.Date) < cap.WindowDays) + 1 <= cap.Max)), Runs);

    [Fact]
    public void Contacts_FallOnBusinessDaysInsideTheHours_OutsideBlackouts() => Check.That(Simulation.All, s => s.Run().All(step =>
    {
        if (step.Plan.Contact is not { } contact) return true;
        var (limits, zone) = (s.Definition.Limits, step.Account.File.Zone);
        return contact.Window.Start >= step.Plan.Now && contact.Window.Start <= contact.Window.End
            && new[] { contact.Window.Start, contact.Window.End }.All(i => i.InZone(zone).Date == contact.Window.Date && limits.Hours.Contain(i.InZone(zone).TimeOfDay))
            && (!limits.OnBusinessDaysOnly || step.Account.File.Calendar!.IsBusinessDay(contact.Window.Date).Value)
            && limits.Blackout?.Adjust(contact.Window.Date) is var free && (free is null || free == contact.Window.Date)
            && contact.Demands.All(d => d.Deadline is null || (d.Deadline > contact.Window.Date && (!limits.OnBusinessDaysOnly || step.Account.File.Calendar!.IsBusinessDay(d.Deadline.Value).Value)));
    }), Runs);

    [Fact]
    public void Levels_NeverFall_AndRiseByOneStageADay() => Check.That(Simulation.All, s =>
    {
        // A stage that has lapsed is passed over.
        var most = s.Definition.Stages[1].MaxDaysPastDue is null ? 1 : 2;
        var levels = new Dictionary<ItemId, int>();
        foreach (var (_, plan) in s.Run())
        {
            foreach (var item in plan.Items)
            {
                if (item.LevelBefore < levels.GetValueOrDefault(item.Item.Id) || item.Level < item.LevelBefore || item.Level > item.LevelBefore + most) return false;
                levels[item.Item.Id] = item.LevelBefore;
            }
        }

        return true;
    }, Runs);

    [Fact]
    public void Items_AreEachInTheDemandOrLeftAloneForAReason() => Check.That(Simulation.All, s => s.Run().All(step =>
    {
        var demanded = step.Plan.Contact?.Demands.SelectMany(d => d.Lines).Select(l => l.Item.Id).ToList() ?? [];
        return step.Plan.Items.Select(i => i.Item).SequenceEqual(step.Account.Items)
            && demanded.Distinct().Count() == demanded.Count
            && step.Plan.Items.All(i => i.IsIncluded == demanded.Contains(i.Item.Id))
            && step.Plan.Items.All(i => i.IsIncluded == i.Reasons.IsEmpty && (i.Reasons.IsEmpty || i.Reasons[0] == i.Reason));
    }), Runs);

    [Fact]
    public void Demands_HoldNothingDisputedOrPromisedOrHeld_AndAddUp() => Check.That(Simulation.All, s => s.Run().All(step =>
        (step.Plan.Contact?.Demands ?? []).All(d =>
            d.Lines.All(l => l.Amount.IsPositive && l.Amount <= l.Item.Undisputed && l.Level >= l.LevelBefore
                && !step.Account.Holds.Any(h => (h.Item is null || h.Item == l.Item.Id) && h.PlacedOn <= step.Plan.Today && !(h.Until < step.Plan.Today))
                && !step.Account.Buffers.Any(b => b.Item == l.Item.Id && b.GrantedOn <= step.Plan.Today && step.Plan.Today <= b.Until))
            && d.Total.IsPositive && d.Level == d.Lines.Max(l => l.Level)
            && d.Total == Money.Sum(d.Lines.Select(l => l.Receivable), d.Currency) - (d.CreditsAreSubtracted ? d.Credits : Money.Zero(d.Currency)))), Runs);

    [Fact]
    public void Fees_AreChargedOnceForEachItemAndStage() => Check.That(Simulation.All, s =>
        s.Run().Last().Account.Contacts.Events.Select(e => e.Event).OfType<ContactEvent.ReminderSent>().SelectMany(r => r.Lines).Where(l => l.Fee is not null).GroupBy(l => (l.Item, l.Level)).All(g => g.Count() == 1), Runs);

    [Fact]
    public void Plans_AreEqualWhateverTheOrderAndNumberOfEventsAndItems() => Check.That(Simulation.All, s =>
    {
        var random = new Random(s.Seed);
        return s.Run().Where((_, i) => i % 5 == 0).All(step =>
        {
            var events = step.Account.Contacts.Events.Concat(step.Account.Contacts.Events).ToArray();
            random.Shuffle(events);
            var items = step.Account.Items.ToArray();
            random.Shuffle(items);
            var again = new DebtorAccount(step.Account.File, items, ContactHistory.From(events).ValueOrThrow()) { Holds = step.Account.Holds, Buffers = step.Account.Buffers };
            return s.Definition.ToPolicy().Plan(again, step.Plan.Now).Value == step.Plan;
        });
    }, 60);

    [Fact]
    public void Plans_CarriedOut_LeaveNothingToSendAtThatInstant() => Check.That(Simulation.All, s => s.Run().All(step =>
    {
        if (step.Plan.Contact is not { } contact) return true;
        var after = Known(step.Account, step.Plan.Now).With(step.Plan.CarriedOut());
        return step.Plan.Policy.Plan(after, contact.Window.Start).Value.Contact is null;
    }), Runs);

    [Fact]
    public void Reminders_NeverExceedTheirMaximum() => Check.That(Simulation.All, s =>
        s.Definition.Limits.MaxReminders is not { } max || s.Run().All(step => step.Plan.Items.All(i => i.Reminders <= max)), Runs);

    [Fact]
    public void Silence_OfAnyLength_IsFollowedByOneContact() => Check.That(Simulation.All, s =>
    {
        var (account, plan) = s.Run().First();
        var later = plan.Now.Plus(Duration.FromDays(300));
        return s.Definition.ToPolicy().Plan(account, later).Value.Items.All(i => i.Level <= i.LevelBefore + 1);
    }, Runs);

    [Fact]
    public void NextCheck_IsNeverLaterThanTheDayOnWhichSomethingIsToDo() => Check.That(Simulation.All, NothingIsToDoBeforeTheNextCheck, Runs);

    [Theory]
    // The debtor complained: the longer gap ends with the days for which the complaint is honoured.
    [InlineData(1960420604, 1, 89)]
    public void NextCheck_OfASimulation_IsNeverLater(int seed, int items, int days) => Assert.True(NothingIsToDoBeforeTheNextCheck(new Simulation(seed, items, days)));

    // From a plan with nothing to send, no day before its next check has anything to send either.
    private static bool NothingIsToDoBeforeTheNextCheck(Simulation s)
    {
        var (ran, last) = s.Run().Last();
        var account = Known(ran, last.Now);
        var policy = s.Definition.ToPolicy();
        var plan = policy.Plan(account, last.Now).Value;
        var (end, noon) = (plan.NextCheck ?? plan.Today.PlusDays(60), new LocalTime(10, 0));
        for (var day = plan.Today.PlusDays(1); plan.Contact is null && day < end && day < plan.Today.PlusDays(60); day = day.PlusDays(1))
        {
            if (policy.Plan(account, (day + noon).InZoneLeniently(account.File.Zone).ToInstant()).Value.Contact is not null) return false;
        }

        return true;
    }

    [Fact]
    public void Explain_AgreesWithThePlan() => Check.That(Simulation.All, s => s.Run().Where((_, i) => i % 7 == 0).All(step =>
        step.Plan.Items.All(i => s.Definition.ToPolicy().Explain(step.Account, i.Item.Id, step.Plan.Now) is var e && e.Value.Value == i && !e.Steps.IsEmpty)), 60);

    [Fact]
    public void WholeWeeks_ShiftThePlanWithTheDates() => Check.That(Simulation.All, s =>
    {
        var account = s.Run().First().Account;
        if (s.Definition.Limits.Blackout is not null || account.File.Calendar!.Id != CalendarId.Of("WEEK")) return true;
        account = account with { File = account.File with { Zone = DateTimeZone.Utc } };
        var shifted = new DebtorAccount(account.File, account.Items.Select(i => new OpenItem(i.Id, i.Debtor, i.DocumentDate.PlusWeeks(10), i.DueDate!.Value.PlusWeeks(10), i.Original, i.Open) { Disputed = i.Disputed }));
        var policy = s.Definition.ToPolicy();
        var (from, until) = (Instant.FromUtc(2026, 3, 1, 8, 0), new LocalDate(2026, 7, 1));
        var plain = policy.Project(new DebtorAccount(account.File, account.Items), from, until).Value.Select(p => (p.Today.PlusWeeks(10), p.Level));
        return plain.SequenceEqual(policy.Project(shifted, from.Plus(Duration.FromDays(70)), until.PlusWeeks(10)).Value.Select(p => (p.Today, p.Level)));
    }, Runs);

    [Fact]
    public void Reversed_PaymentBringsTheOriginalPlanBack()
    {
        var now = Make.At("2026-11-18T10:00");
        Recorded<LedgerEvent>[] open = [Make.Invoice("INV-1", "2026-11-10")];
        Recorded<LedgerEvent>[] reversed = [.. open, Make.Paid("p", "2026-11-11", "INV-1", 1000m), Make.Paid("back", "2026-11-16", "INV-1", -1000m)];
        Assert.Equal(Make.Ladder.ToPolicy().Plan(Make.Account(now, open), now).Value, Make.Ladder.ToPolicy().Plan(Make.Account(now, reversed), now).Value);
    }
}
