using TradeCredit.Receivables;

namespace TradeCredit.Cadence.Tests;

/// <summary>What holds for accounts whose ledger goes on.</summary>
public sealed class LedgerPropertyTests
{
    private const int Runs = 300;

    private static Instant Noon(LocalDate day) => (day + new LocalTime(12, 0)).InZoneLeniently(Make.Berlin).ToInstant();

    [Fact]
    public void Accounts_ReadEarlier_PlanAsThoseReadLater_IfNothingHappened() => Check.That(LedgerSimulation.All, s =>
    {
        var (account, plan, events, contacts) = s.Run().LastOrDefault();
        if (account is null) return true;
        var policy = s.Definition.ToPolicy();
        return Enumerable.Range(1, 30).Select(d => Noon(plan.Today.PlusDays(d))).All(at =>
            LedgerSimulation.At(events, contacts, at) is { } later && policy.Plan(later, at).Value == policy.Plan(account, at).Value);
    }, Runs);

    [Fact]
    public void NextCheck_IsNeverLaterThanTheDayOnWhichSomethingIsToDo() => Check.That(LedgerSimulation.All, s =>
    {
        var (account, plan, _, _) = s.Run().LastOrDefault();
        if (account is null || plan.Contact is not null) return true;
        var (policy, end) = (s.Definition.ToPolicy(), plan.NextCheck ?? plan.Today.PlusDays(60));
        for (var day = plan.Today.PlusDays(1); day < end && day < plan.Today.PlusDays(60); day = day.PlusDays(1))
        {
            if (policy.Plan(account, Noon(day)).Value.Contact is not null) return false;
        }

        return true;
    }, Runs);

    [Fact]
    public void Project_HasTheContactsOfPlanningEveryDay() => Check.That(LedgerSimulation.All, s =>
    {
        var (account, plan, _, _) = s.Run().LastOrDefault();
        if (account is null) return true;
        var (policy, from, until) = (s.Definition.ToPolicy(), Make.Berlin.AtStartOfDay(plan.Today.PlusDays(1)).ToInstant(), plan.Today.PlusDays(60));
        var projected = policy.Project(account, from, until).Value.Where(p => p.Contact is not null).Select(p => (p.Today, p.Level, p.Contact!.Channel));
        var daily = new List<(LocalDate, int, ContactChannel)>();
        for (var day = plan.Today.PlusDays(1); day <= until; day = day.PlusDays(1))
        {
            var today = policy.Plan(account, Make.Berlin.AtStartOfDay(day).ToInstant()).Value;
            if (today.Contact is { } contact) daily.Add((day, today.Level, contact.Channel));
            account = account.With(today.CarriedOut());
        }

        return projected.SequenceEqual(daily);
    }, Runs);

    [Fact]
    public void Demands_HoldNothingDisputedPromisedHeldOrBuffered() => Check.That(LedgerSimulation.All, s => s.Run().All(step =>
        (step.Plan.Contact?.Demands ?? []).SelectMany(d => d.Lines).All(line =>
            line.Amount.IsPositive && line.Amount <= line.Item.Undisputed && line.Item.DueDate < step.Plan.Today
            && !step.Account.Holds.Any(h => (h.Item is null || h.Item == line.Item.Id) && !(h.Until < step.Plan.Today))
            && !step.Account.Buffers.Any(b => (b.Item is null || b.Item == line.Item.Id) && step.Plan.Today <= b.Until)
            && step.Account.Promises.Where(p => p.Status == PromiseStatus.Open && p.Paid.IsZero && p.By >= step.Plan.Today && p.Items is [var only] && only == line.Item.Id)
                .All(p => line.Amount + p.Amount <= line.Item.Undisputed))), Runs);

    [Fact]
    public void Levels_NeverFall() => Check.That(LedgerSimulation.All, s =>
    {
        var levels = new Dictionary<ItemId, int>();
        foreach (var (account, plan, _, _) in s.Run())
        {
            // The level of a whole is that of its items: with a paid one its level goes.
            if (s.Definition.Scope != LadderScope.Item && levels.Keys.Except(account.Items.Select(i => i.Id)).Any()) levels.Clear();
            foreach (var item in plan.Items)
            {
                if (item.LevelBefore < levels.GetValueOrDefault(item.Item.Id) || item.Level < item.LevelBefore) return false;
                levels[item.Item.Id] = item.LevelBefore;
            }
        }

        return true;
    }, Runs);

    [Fact]
    public void Plans_CarriedOut_LeaveNothingToSendAtThatInstant() => Check.That(LedgerSimulation.All, s => s.Run().All(step =>
        step.Plan.Contact is not { } contact || s.Definition.Advance == StageAdvance.OneStepPerRun
        || step.Plan.Policy.Plan(step.Account.With(step.Plan.CarriedOut()), contact.Window.Start).Value.Contact is null), Runs);
}
