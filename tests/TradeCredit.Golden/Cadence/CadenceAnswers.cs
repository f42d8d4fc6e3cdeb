using System.Text.Json;
using NodaTime.Text;
using TradeCredit.Cadence;
using static TradeCredit.Golden.Cadence.CadenceCase;

namespace TradeCredit.Golden.Cadence;

/// <summary>What the library answers to a case, by the name of what is asked.</summary>
internal static class CadenceAnswers
{
    private static readonly Dictionary<string, string> ErrorNames = new(StringComparer.Ordinal)
    {
        ["cadence.now-before-last-run"] = "runOlderThanLastRun",
        ["cadence.first-stage-relative"] = "firstLevelCannotDependOnPreviousReminder",
        ["cadence.fee-unknown-kind"] = "unknownFeeType",
        ["cadence.fee-unreadable"] = "unknownFeeType",
    };

    public static IReadOnlyDictionary<string, Func<object?>> Of(CadenceCase row) => row.Kind switch
    {
        "level" or "condition" or "eligibility" or "knownBug" or "amount" or "lineCount" or "consolidation" or "expiry" or "fee" => Planned(row),
        "attempt" => Attempt(row),
        "policyChange" or "reset" => Counters(row),
        "gap" => Gap(row),
        "schedule" => Schedule(row),
        "resolution" => new Answers { ["reminderStatus"] = () => CadenceAccounts.Of(row).UnresolvedReminders(row.Now).IsEmpty ? "resolved" : "unresolved" },
        "statement" => Statement(row),
        "frequency" => Frequency(row),
        "quietHours" => new Answers { ["inconvenient"] = () => !new ContactHours(Time(row, "earliest") ?? LocalTime.Midnight, Time(row, "latest") ?? LocalTime.MaxValue).Contain(row.TimeOfDay) },
        "insurer" => new Answers { ["insurerPastDue"] = () => row.Ledger.Any(i => InsurerClock.IsPastDue(DateOf(i, "dueDate")!.Value, CountOf(row.Policy, "pastDueAfterDays")!.Value, row.AsOf)) },
        "error" => new Answers { ["error"] = () => Error(row) },
        _ => throw new GoldenException($"'{row.Kind}' is no question"),
    };

    private static Answers Planned(CadenceCase row)
    {
        var policy = CadencePolicies.Of(row).Value;
        var account = CadenceAccounts.Of(row);
        var plan = policy.Plan(account, row.Now).Value;
        // Runs on the day of the question, each sending what it plans.
        for (var run = 1; run < row.History.Where(h => TextOf(h, "event") == "run").Sum(h => CountOf(h, "times") ?? 0); run++)
        {
            account = account.With(plan.CarriedOut(row.Now));
            plan = policy.Plan(account, row.Now).Value;
        }

        var currency = CadencePolicies.CurrencyOf(row);
        var first = plan.Items.FirstOrDefault();
        var demands = plan.Contact?.Demands ?? [];
        var lines = demands.SelectMany(d => d.Lines).ToList();
        Money SumOf(Func<Demand, Money> part) => Money.Sum(demands.Select(part), currency);
        // Systems say either what a run produces, or where an item stands after it.
        int? Produced() => plan.Items.Where(i => i.IsIncluded).Max(i => i.NextLevel);
        int? Standing() => first is null || first.Reason is PlanReason.Disputed or PlanReason.NotOwed || LevelNow(first) == 0 ? null : LevelNow(first);
        int LevelNow(ItemOutlook item) => item.Reason == PlanReason.AlreadyPrepared ? item.NextLevel!.Value : item.Level;
        int? Level() => row.Semantics is "odoo" or "tryton" ? Standing() : row.Semantics is "killbill" ? plan.Level : Produced();
        Money? Fee() => lines.Count > 0 ? SumOf(d => d.Fees) - Money.Sum(lines.Select(l => l.EarlierFees), currency)
            : first is not null && row.Semantics switch { "oca" => policy.Definition.Stages[0].Level, "tryton" => Standing(), _ => null } is { } level ? policy.FeeOf(level, account, first.Item, row.AsOf).Value : Money.Zero(currency);
        return new Answers
        {
            ["level"] = () => Level(),
            ["state"] = () => row.Semantics is "tryton" ? DraftState(first) : policy.Definition.Stages.FirstOrDefault(s => s.Level == plan.Level)?.Name ?? "CLEAR",
            ["eligible"] = () => first is { IsIncluded: true } && first.NextLevel == CountOf(row.Policy, "targetLevel"),
            ["items"] = () => lines.Select(l => l.Item.Id.Document).Order(StringComparer.Ordinal).ToList(),
            ["daysInArrears"] = () => policy.DaysInArrears(first!.Item.DueDate!.Value, row.AsOf),
            ["overdue"] = () => row.AsOf >= policy.OverdueFrom(first!.Item.DueDate!.Value),
            ["fee"] = () => Fee()?.Amount,
            ["interest"] = () => SumOf(d => d.Interest).Amount,
            ["charges"] = () => SumOf(d => d.Charges).Amount,
            ["total"] = () => SumOf(d => d.Total).Amount,
            ["receivable"] = () => lines.Count > 0 ? Money.Sum(lines.Select(l => l.Receivable), currency).Amount : first is null ? null : (first.Item.Open + first.EarlierFees).Amount,
            ["amountDue"] = () => AccountStatement.Of(account, row.AsOf).Sum(s => s.Owed.Amount),
            ["open"] = () => demands.Single() is var d && d.Converted is { } converted ? converted.Amount : demands.Single().Principal.Amount,
            ["currency"] = () => (demands.Single().Converted?.Currency ?? demands.Single().Currency).Code,
            ["linesForInvoice"] = () => lines.Count + account.Contacts.Events.Count(e => e.Event is ContactEvent.ReminderPrepared or ContactEvent.ReminderSent),
            ["documentLevel"] = () => demands.Max(d => d.Level),
            ["lineLevels"] = () => lines.ToDictionary(l => l.Item.Id.Document, l => l.Level, StringComparer.Ordinal),
            ["draftExpired"] = () => !plan.LapsedReminders.IsEmpty,
        };
    }

    private static string? DraftState(ItemOutlook? item) => item switch
    {
        null or { Reason: PlanReason.NotOwed or PlanReason.Disputed } => null,
        { Reason: PlanReason.Included or PlanReason.AlreadyPrepared } => "draft",
        { Reason: PlanReason.Exhausted } => "final",
        { Level: > 0 } => "sent",
        _ => null,
    };

    private static Answers Attempt(CadenceCase row)
    {
        var account = CadenceAccounts.Of(row);
        // A customer without a campaign has no policy.
        var selector = new PolicySelector(TextOf(row.Policy, "basis") == "none" ? [] : [new PolicyRule(CadencePolicies.Of(row).Value)]);
        var plan = selector.Select(account.File).Then(policy => policy.Plan(account, row.Now));
        if (!plan.TryGet(out var made, out var failure) && failure.Code != "cadence.policy-not-applicable") throw new FailureException(failure);
        var contact = made?.Contact is { } c && c.Window.Start <= row.Now ? c : null;
        var demands = contact?.Demands ?? [];
        return new Answers
        {
            ["remind"] = () => demands.Select(d => d.Currency.Code).Order(StringComparer.Ordinal).ToList(),
            ["attempts"] = () => Counts(made, i => i.Reminders + (contact is not null && i.IsIncluded ? 1 : 0)),
            ["total"] = () => demands.Sum(d => d.Principal.Amount),
            ["finished"] = () => contact is not null && made!.IsLastContact,
        };
    }

    private static Dictionary<string, int> Counts(ReminderPlan? plan, Func<ItemOutlook, int> count) =>
        plan is null ? [] : plan.Items.GroupBy(i => i.Item.Open.Currency.Code).ToDictionary(g => g.Key, g => g.Max(count), StringComparer.Ordinal);

    private static Answers Counters(CadenceCase row)
    {
        var account = CadenceAccounts.Of(row);
        var policy = CadencePolicies.Of(row).Value;
        if (row.Kind == "policyChange") account = account.With(policy.Adopt(account, row.Now).Value.Select((e, i) => e.Record($"adopt{i}", DateTimeZone.Utc)));
        var plan = policy.Plan(account, row.Now).Value;
        return new Answers
        {
            ["attempts"] = () => Counts(plan, i => i.Reminders),
            ["lastSentKept"] = () => policy.RemembersLastContact(account, row.Now),
        };
    }

    private static Answers Gap(CadenceCase row)
    {
        var last = CadenceAccounts.Of(row).LastContact(row.Now)?.EffectiveOn;
        return new Answers
        {
            ["gapRespected"] = () => last is not { } day || CadencePolicies.GapOf(row) is not { } gap || gap.IsKept(day, row.AsOf),
            ["daysSinceLast"] = () => last is { } day ? Period.DaysBetween(day, row.AsOf) : null,
            ["lastSent"] = () => last,
        };
    }

    private static Answers Schedule(CadenceCase row)
    {
        var policy = CadencePolicies.Of(row).Value;
        var account = CadenceAccounts.Of(row);
        var due = row.Ledger.Select(i => DateOf(i, "dueDate")).FirstOrDefault();
        IEnumerable<LocalDate> Dates() => policy.Project(account, (due ?? row.AsOf).AtMidnight().InUtc().ToInstant(), row.AsOf.PlusYears(3)).Value.Select(p => p.Contact!.Window.Date);
        return new Answers
        {
            ["nextDate"] = () => row.Semantics == "schedule" ? Dates().First(d => d >= row.AsOf) : policy.Plan(account, row.Now).Value.Items.Min(i => i.ReadyOn),
            ["dates"] = () => new FirstOf(Dates().Select(LocalDatePattern.Iso.Format)),
            ["overdueFrom"] = () => policy.OverdueFrom(due!.Value),
        };
    }

    private static Answers Statement(CadenceCase row)
    {
        var statements = AccountStatement.Of(CadenceAccounts.Of(row), row.AsOf);
        return new Answers
        {
            ["overdueCount"] = () => statements.Sum(s => s.OverdueCount),
            ["overdueAmount"] = () => statements.Sum(s => s.Overdue.Amount),
        };
    }

    private static Answers Frequency(CadenceCase row)
    {
        var contacts = CadenceAccounts.Of(row).Contacts;
        var cap = CountOf(row.Policy, "maxCalls") is { } max
            ? new ContactCap { Max = max, WindowDays = CountOf(row.Policy, "windowDays")!.Value, Channels = [ContactChannel.Phone], IsPerItem = TextOf(row.Policy, "per") is "debt" or null } : null;
        var pause = CountOf(row.Policy, "noCallDaysAfterConversation") is { } days
            ? new ConversationPause { Days = days, ConversationDayIsDayOne = Find(row.Policy, "conversationDayIsDayOne") is not { ValueKind: JsonValueKind.False } } : null;
        var debts = row.History.Select(h => TextOf(h, "debt")).OfType<string>().Distinct().Select(CadenceAccounts.IdOf).DefaultIfEmpty(CadenceAccounts.IdOf("any"));
        return new Answers
        {
            ["presumption"] = () => debts.All(d => cap?.Allows(contacts, row.AsOf, d) != false && pause?.Allows(contacts, row.AsOf, d) != false) ? "compliance" : "violation",
        };
    }

    private static string? Error(CadenceCase row)
    {
        var failure = CadencePolicies.Of(row).Match(policy => policy.Plan(CadenceAccounts.Of(row), row.Now).Failure, failure => failure);
        return failure is null ? null : ErrorNames.GetValueOrDefault(failure.Code, failure.Code);
    }

    private static LocalTime? Time(CadenceCase row, string name) => TextOf(row.Policy, name) is { } text ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value : null;

    private sealed class Answers() : Dictionary<string, Func<object?>>(StringComparer.Ordinal);
}
