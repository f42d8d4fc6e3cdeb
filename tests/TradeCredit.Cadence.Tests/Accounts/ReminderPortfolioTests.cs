using System.Collections.Immutable;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

public sealed class ReminderPortfolioTests
{
    private static readonly Instant Now = Make.At("2026-11-18T10:00");

    private static DebtorAccount Account(string name, BusinessCalendar? calendar)
    {
        var debtor = new DebtorId(name);
        var item = new OpenItem(Make.Id($"INV-{name}"), debtor, Make.On("2026-10-10"), Make.On("2026-11-10"), Make.Euro(100m), Make.Euro(100m));
        return new DebtorAccount(new DebtorFile { Debtor = debtor, Zone = Make.Berlin, Calendar = calendar }, [item]);
    }

    [Fact]
    public void Of_TwoAccountsOfADebtor_IsRefused() =>
        Assert.Contains("Hansa", Assert.Throws<ArgumentException>(() => ReminderPortfolio.Of(Make.Account(Make.Item("INV-1", "2026-11-02")), Make.Account(Make.Item("INV-2", "2026-11-02")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Plan_OneBadAccount_IsOneFailureInItsPlace()
    {
        var policy = CadencePresets.Of("export-firm").ToPolicy();
        var plans = ReminderPortfolio.Of(Account("C", Make.Week), Account("A", Make.Week), Account("B", null)).Plan(policy, Now).ToList();
        Assert.Equal([true, false, true], plans.Select(p => p.IsSuccess));
        Assert.Equal("cadence.calendar-missing", plans[1].Failure!.Code);
        Assert.Equal(["A", "C"], plans.Where(p => p.IsSuccess).Select(p => p.Value.Debtor.Value));
    }

    [Fact]
    public void Today_DueOnTheLastDayOfTheCalendar_WaitsWithoutADay_AndKeepsNoOtherFromHisLines()
    {
        var stages = Make.Ladder with { Stages = [.. Make.Ladder.Stages, Make.Ladder.Stages[2] with { Level = 4, Trigger = new StageTrigger.EndOfMonthAfterDue(60) }] };
        var endless = new DebtorAccount(Make.File(), [Make.Item("INV-9", "9999-12-31")]);
        Assert.All([stages, stages with { Advance = StageAdvance.ToHighest }], d => Assert.Equal(
            ["B: Email, EUR 100.00 for INV-B: reminder (level 1, courteous), its stage is ready", "Hansa: INV-9 wait, not due"],
            ReminderPortfolio.Of(endless, Account("B", Make.Week)).Today(d.ToPolicy(), Now).Select(l => l.ToString()).Take(2)));
        var plan = stages.Plan(endless, "2026-11-18T10:00");
        Assert.Equal((null, null), (plan.NextCheck, plan.Items[0].ReadyOn));
        Assert.True(stages.ToPolicy().Explain(endless, Make.Id("INV-9"), Now).Value.IsSuccess);
    }

    [Fact]
    public void Plan_ManyAccounts_EqualsPlanningEachAlone()
    {
        var policy = CadencePresets.Of("export-firm").ToPolicy();
        var accounts = Enumerable.Range(0, 9_000).Select(i => Account($"D{i:D5}", Make.Week)).ToList();
        Assert.Equal(accounts.Select(a => policy.Plan(a, Now).Value), ReminderPortfolio.Of(accounts.AsEnumerable().Reverse()).Plan(policy, Now).Select(p => p.Value));
    }

    [Fact]
    public void From_Ledger_GivesTodaysLinesWithReasons()
    {
        var pacific = new DebtorId("Pacific");
        Recorded<LedgerEvent>[] events = [Make.Invoice("INV-1", "2026-11-10"), Make.Invoice("INV-2", "2026-12-10"), Make.Fact("hold", "2026-11-01", new LedgerEvent.HoldPlaced("H", Make.Hansa, Make.Id("INV-3"), HoldReason.InternalReview)), Make.Invoice("INV-3", "2026-11-01")];
        var portfolio = ReminderPortfolio.From(Ledger.From(events).ValueOrThrow(), [], id => Make.File() with { Debtor = id }, Now).ValueOrThrow();
        var lines = portfolio.Today(Make.Ladder.ToPolicy(), Now).ToList();
        Assert.DoesNotContain(lines, l => l.Debtor == pacific);
        Assert.Equal(
            [(WorkLineKind.Contact, "Email"), (WorkLineKind.Wait, "wait"), (WorkLineKind.Wait, "wait")],
            lines.Select(l => (l.Kind, l.What)));
        Assert.Equal("EUR 1000.00 for INV-1: reminder (level 1, courteous), its stage is ready", lines[0].Reason);
        Assert.Equal(["held", "not due, look again on 2026-12-13"], lines.Skip(1).Select(l => l.Reason));
    }

    [Fact]
    public void From_ContradictingContacts_IsAFailureOfThatDebtorOnly()
    {
        var (one, two) = (Make.Replied("2026-11-14T10:00", ReplyKind.Acknowledged), Make.Replied("2026-11-14T11:00", ReplyKind.SaysPaid));
        var result = ReminderPortfolio.From(Ledger.From([Make.Invoice("INV-1", "2026-11-10")]).ValueOrThrow(), [one, new Recorded<ContactEvent>(one.Key, two.EffectiveOn, two.RecordedAt, two.Event)], _ => Make.File(), Now);
        Assert.Equal(("cadence.key-conflict", "Hansa." + one.Key), (Assert.Single(result.Failures).Code, result.Failures[0].Path));
        Assert.Empty(result.Value.Accounts);
    }

    [Fact]
    public void From_ChangedDueDay_KeepsTheOriginalForInsurers()
    {
        var changed = Make.Fact("later", "2026-11-05", new LedgerEvent.DueDatesChanged(Make.Company, "INV-1", TradeCredit.Terms.PaymentTerms.Net(60).Schedule(Make.Euro(1000m), TradeCredit.Terms.EventDates.Of((TradeCredit.Terms.TradeEvent.Invoice, Make.On("2026-10-11")))).Value));
        var account = Make.Account(Now, [Make.Invoice("INV-1", "2026-11-10"), changed]);
        Assert.Equal(Make.On("2026-12-10"), account.Items[0].DueDate);
        Assert.Equal(Make.On("2026-11-10"), account.OriginalDueDateOf(account.Items[0]));
    }

    // The whole of a debt of 10 November moves into a plan of three months: insurers count from 10 November.
    [Fact]
    public void From_Plan_KeepsTheDueDayOfTheOldestDebtForInsurers()
    {
        var plan = TradeCredit.Terms.PaymentTerms.Of("plan", TradeCredit.Terms.Instalment.Percent(50).On(Make.On("2026-12-15")), TradeCredit.Terms.Instalment.Balance().On(Make.On("2027-01-15")))
            .Schedule(Make.Euro(2000m), TradeCredit.Terms.EventDates.None).Value;
        var moved = ImmutableArray.Create(new ItemAmount(new ItemId(Make.Company, "INV-1"), Make.Euro(1000m)), new ItemAmount(new ItemId(Make.Company, "INV-2"), Make.Euro(1000m)));
        var rescheduled = Make.Fact("plan", "2026-11-14", new LedgerEvent.Rescheduled(moved, Make.Company, "PLAN-1", Make.Hansa, Make.On("2026-11-14"), plan));
        var account = Make.Account(Now, [Make.Invoice("INV-2", "2026-11-12"), Make.Invoice("INV-1", "2026-11-10"), rescheduled]);
        Assert.Equal([Make.On("2026-12-15"), Make.On("2027-01-15")], account.Items.Select(i => i.DueDate!.Value));
        Assert.All(account.Items, i => Assert.Equal(Make.On("2026-11-10"), account.OriginalDueDateOf(i)));
    }
}
