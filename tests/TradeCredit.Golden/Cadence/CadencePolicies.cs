using System.Globalization;
using System.Text.Json;
using TradeCredit.Cadence;
using TradeCredit.LatePayment;
using static TradeCredit.Golden.Cadence.CadenceCase;

namespace TradeCredit.Golden.Cadence;

/// <summary>The policy of a case: the settings of its system, with the stages that the case names.</summary>
internal static class CadencePolicies
{
    private static readonly ContactLimits AnyTime = ContactLimits.None;

    /// <summary>The currency of rows that name none.</summary>
    public static Currency CurrencyOf(CadenceCase row) =>
        Currency.Of(row.Ledger.Select(i => TextOf(i, "currency")).FirstOrDefault(c => c is not null) ?? TextOf(row.Policy, "companyCurrency") ?? "EUR");

    public static Result<CadencePolicy> Of(CadenceCase row)
    {
        var policy = row.Policy;
        var stages = new List<ReminderStage>();
        foreach (var level in Find(policy, "levels") is { } levels ? levels.EnumerateArray() : default)
        {
            if (!Stage(row, level).TryGet(out var stage, out var failure)) return failure;
            stages.Add(stage);
        }

        if (stages.Count == 0) stages.Add(OnlyStage(row));
        if (FlagOf(policy, "lastLevelRepeats")) stages[^1] = stages[^1] with { Repeat = RepeatRule.EveryDays(0) };
        if (Find(policy, "repeat") is { } repeat) stages[^1] = stages[^1] with { Repeat = new RepeatRule { Every = Every(TextOf(repeat, "every")!), Anchor = row.Semantics == "schedule" ? RepeatAnchor.Timetable : RepeatAnchor.LastSent } };
        var definition = Settings(row) with { Id = row.Semantics, Stages = [.. stages], GraceDays = CountOf(policy, "lineItemGraceDays") ?? 0, LinesShareLevel = FlagOf(policy, "useHeaderLevel") };
        if (TextOf(policy, "reminderCurrency") is { } currency) definition = definition with { DemandCurrency = Currency.Of(currency) };
        if (TextOf(policy, "basis") == "minimumPerLevel") definition = definition with { Advance = StageAdvance.ToHighest };
        return definition.Validate() is [var fault, ..] ? fault : definition.ToPolicy();
    }

    public static MinimumGap? GapOf(CadenceCase row) => CountOf(row.Policy, "minGapDays") is { } days
        ? new MinimumGap
        {
            Length = PeriodLength.OfDays(days),
            Boundary = TextOf(row.Policy, "minGapComparison") == ">" ? Boundary.Strict : Boundary.Inclusive,
            IsElapsed = row.Semantics == "lago",
            Memory = row.Semantics == "lago" ? GapMemory.WhileCounting : GapMemory.Always,
        }
        : null;

    private static CadenceDefinition Settings(CadenceCase row)
    {
        var settings = row.Semantics switch
        {
            "killbill" => CadencePresets.Of("kill-bill"),
            "lago" => CadencePresets.Of("lago"),
            "metasfresh" => CadencePresets.Of("metasfresh"),
            "oca" => CadencePresets.Of("oca-3-times"),
            "erpnext" => CadencePresets.Of("erpnext"),
            "tryton" => CadencePresets.Of("tryton"),
            "odoo" => CadencePresets.Of("odoo"),
            "businesscentral" => CadencePresets.Of("business-central"),
            "sap" => CadencePresets.Of("sap"),
            "invoiceninja" => CadencePresets.Of("invoice-ninja"),
            "schedule" or "statutory" => new CadenceDefinition { Id = row.Semantics },
            _ => throw new GoldenException($"'{row.Semantics}' has no policy"),
        };
        return settings with
        {
            Limits = AnyTime with
            {
                Gap = GapOf(row),
                MaxReminders = CountOf(row.Policy, "maxReminders") ?? CountOf(row.Policy, "maxAttempts"),
                OnBusinessDaysOnly = TextOf(row.Policy, "businessDayRule") switch
                {
                    "following" => true,
                    null => false,
                    var other => throw new GoldenException($"'{other}' is no rule of business days"),
                },
            },
        };
    }

    // Policies without levels have one stage.
    private static ReminderStage OnlyStage(CadenceCase row)
    {
        var policy = row.Policy;
        var currency = CurrencyOf(row);
        var thresholds = Find(policy, "thresholds") ?? Find(policy, "defaultThresholds");
        var stage = new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(1) };
        return row.Semantics switch
        {
            "lago" => stage with
            {
                Trigger = new StageTrigger.Any([.. thresholds?.EnumerateObject().Select(t => (StageTrigger)new StageTrigger.Balance(Money.Of(Parse.Number(t.Value.GetString()!), Currency.Of(t.Name)))) ?? []]),
                Repeat = RepeatRule.EveryDays(0),
            },
            "schedule" => stage with { Trigger = new StageTrigger.AfterDue(CountOf(policy, "firstAfterDueDays") ?? 1) },
            "erpnext" or "statutory" => stage with
            {
                Fee = Find(policy, "fixedBands") is { } bands ? new ReminderFee.Banded(Bands(bands, currency))
                    : (NumberOf(policy, "fee") ?? NumberOf(policy, "fixedCompensation")) is { } fee ? new ReminderFee.Fixed(Money.Of(fee, currency)) : new ReminderFee.None(),
                FeePer = FeePer.Demand,
                Interest = NumberOf(policy, "interestPct") is null ? InterestSource.None : InterestSource.Agreed,
            },
            _ => stage,
        };
    }

    private static FixedCompensation Bands(JsonElement bands, Currency currency)
    {
        var steps = bands.EnumerateArray().Select(b => (From: NumberOf(b, "from") ?? 0m, Fee: NumberOf(b, "fee")!.Value)).OrderBy(b => b.From).ToList();
        var lowest = steps.Count > 0 && steps[0].From <= 0m ? steps[0].Fee : 0m;
        return FixedCompensation.Of(Money.Of(lowest, currency), [.. steps.Where(s => s.From > 0m).Select(s => new CompensationStep(Money.Of(s.From, currency), true, Money.Of(s.Fee, currency)))]);
    }

    private static Result<ReminderStage> Stage(CadenceCase row, JsonElement level)
    {
        var currency = CurrencyOf(row);
        var feeCurrency = TextOf(level, "feeCurrency") ?? TextOf(row.Policy, "companyCurrency") ?? currency.Code;
        var (kind, value) = TextOf(level, "feeType") is { } type && type != "fixed" ? (type, "")
            : NumberOf(level, "feePercent") is { } percent ? ("percent", Percentage.Of(percent).ToString())
            : NumberOf(level, "feeFixed") is { } amount ? ("fixed", Money.Of(amount, Currency.Of(feeCurrency)).ToString()) : ("none", "");
        var (leastAmount, leastShare) = (NumberOf(level, "minAmount"), NumberOf(level, "minPercentOfOpen"));
        return ReminderFee.Read(kind, value).Map(fee => new ReminderStage
        {
            Level = CountOf(level, "level") ?? throw new GoldenException("a level has no number"),
            Name = TextOf(level, "name"),
            Trigger = Trigger(row, level, currency),
            TakesAnyDue = FlagOf(row.Policy, "showAllDue") && CountOf(level, "level") == CountOf(row.Policy, "targetLevel"),
            Fee = fee,
            Deadline = CountOf(level, "dueDateAfterReminderDays") ?? CountOf(row.Policy, "dueDateAfterReminderDays"),
            MinGapDays = CountOf(level, "minGapDays"),
            Minimum = leastAmount is null && leastShare is null ? null
                : new StageMinimum { Amount = leastAmount is { } least ? Money.Of(least, currency) : null, ShareOfOpen = leastShare is { } share ? Percentage.Of(share) : null },
        });
    }

    private static StageTrigger Trigger(CadenceCase row, JsonElement level, Currency currency)
    {
        var comparison = TextOf(row.Policy, "comparison");
        var boundary = comparison is ">" or "<" ? Boundary.Strict : Boundary.Inclusive;
        var mode = TextOf(level, "mode");
        var days = CountOf(level, "afterDays") ?? CountOf(level, "days");
        StageTrigger pastDue = new StageTrigger.All([new StageTrigger.AfterDue(1), new StageTrigger.ItemCount(1)]);
        switch (TextOf(row.Policy, "basis"))
        {
            case "unpaidInvoiceCount": return CountOf(level, "threshold") is { } count ? new StageTrigger.ItemCount(count) : pastDue;
            case "daysSinceEarliestUnpaidInvoiceDate": return CountOf(level, "threshold") is { } age ? new StageTrigger.AfterInvoice(age, boundary) : pastDue;
            case "unpaidBalance":
                if (NumberOf(level, "threshold") is not { } least) return pastDue;
                var currencies = row.Ledger.Select(i => TextOf(i, "currency")).OfType<string>().Select(Currency.Of).Append(currency).Distinct().ToList();
                return currencies.Count == 1 ? new StageTrigger.Balance(Money.Of(least, currency)) : throw new GoldenException("one balance over several currencies");
            case "graceAfterDue": return CountOf(level, "graceDays") is { } grace ? new StageTrigger.AfterDeadline(grace, boundary) : pastDue;
            case "minimumPerLevel": return new StageTrigger.AfterDue(days ?? AgeOf(CountOf(level, "level")!.Value));
            case "perLevelMode" when days is { } n:
                return mode switch
                {
                    "netDays" or "afterDue" => new StageTrigger.AfterDue(n),
                    "endOfMonth" => new StageTrigger.EndOfMonthAfterDue(n),
                    "previousReminder" => new StageTrigger.AfterPrevious(n),
                    "afterInvoiceDate" => new StageTrigger.AfterInvoice(n),
                    "beforeDue" => new StageTrigger.BeforeDue(n),
                    _ => throw new GoldenException($"'{mode}' is no mode of a level"),
                };
            case null or "daysPastDue" or "perLevelMode": return days is { } after ? new StageTrigger.AfterDue(after, boundary) : pastDue;
            case var other: throw new GoldenException($"'{other}' is no basis");
        }
    }

    /// <summary>An age that gives a level where only the level is stated.</summary>
    public static int AgeOf(int level) => 10 * level;

    private static PeriodLength Every(string text) => text.Split(' ') switch
    {
        [var n, "day" or "days"] => PeriodLength.OfDays(Parse.Count(n)),
        [var n, "week" or "weeks"] => PeriodLength.OfWeeks(Parse.Count(n)),
        [var n, "month" or "months"] => PeriodLength.OfMonths(Parse.Count(n)),
        [var n, "year" or "years"] => PeriodLength.OfYears(Parse.Count(n)),
        _ => throw new GoldenException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no time between reminders")),
    };
}
