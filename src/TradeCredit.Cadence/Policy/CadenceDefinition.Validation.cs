using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Cadence;

/// <content>What is wrong with a definition.</content>
public sealed partial record CadenceDefinition
{
    /// <summary>The most stages of a policy.</summary>
    public const int MaxStages = 63;

    private const int MaxDays = 36_500;

    /// <summary>Everything that is wrong, with the path to each fault.</summary>
    /// <returns>
    /// The failures; none = usable. Codes: <c>cadence.id-missing</c>, <c>cadence.version-not-positive</c>, <c>cadence.policy-without-stages</c>, <c>cadence.policy-too-many-stages</c>,
    /// <c>cadence.level-duplicate</c>, <c>cadence.level-not-ascending</c>, <c>cadence.level-not-positive</c>, <c>cadence.first-stage-relative</c>, <c>cadence.offset-duplicate</c>,
    /// <c>cadence.stages-not-monotone</c>, <c>cadence.tone-regression</c>, <c>cadence.trigger-out-of-range</c>, <c>cadence.trigger-empty</c>, <c>cadence.threshold-not-positive</c>,
    /// <c>cadence.currency-duplicate</c>, <c>cadence.deadline-not-positive</c>, <c>cadence.stage-without-channel</c>, <c>cadence.repeat-not-positive</c>, <c>cadence.fee-negative</c>,
    /// <c>cadence.fee-range-inverted</c>, <c>cadence.percent-out-of-range</c>, <c>cadence.fee-and-compensation</c>, <c>cadence.offer-out-of-range</c>, <c>cadence.gap-not-positive</c>,
    /// <c>cadence.max-not-positive</c>, <c>cadence.hours-empty</c>, <c>cadence.limits-unsatisfiable</c>, <c>cadence.days-out-of-range</c>, <c>cadence.minimum-negative</c>, <c>cadence.value-not-declared</c>.
    /// </returns>
    public ImmutableArray<Failure> Validate()
    {
        var faults = new Faults();
        if (string.IsNullOrWhiteSpace(Id)) faults.Add(FailureReason.Missing, "id-missing", "A policy has a name.", "id");
        faults.Require(Version >= 1, "version-not-positive", "Versions count from 1.", "version", Version);
        foreach (var (value, isDeclared, path) in new (object, bool, string)[]
        {
            (Scope, Enum.IsDefined(Scope), "scope"), (Advance, Enum.IsDefined(Advance), "advance"), (Next, Enum.IsDefined(Next), "next"), (Memory, Enum.IsDefined(Memory), "memory"),
            (Drafts, Enum.IsDefined(Drafts), "drafts"), (Netting, Enum.IsDefined(Netting), "netting"), (BelowMinimum, Enum.IsDefined(BelowMinimum), "belowMinimum"),
        }) faults.Require(isDeclared, "value-not-declared", "The value is not declared.", path, value);
        ValidateStages(faults);
        ValidateLimits(faults);
        ValidateRules(faults);
        return faults.All;
    }

    private void ValidateStages(Faults faults)
    {
        if (Stages.IsEmpty)
        {
            faults.Add(FailureReason.Missing, "policy-without-stages", "A policy has at least one stage; to leave a debtor alone, exclude him.", "stages");
            return;
        }

        faults.Require(Stages.Length <= MaxStages, "policy-too-many-stages", "A policy has 63 stages at most.", "stages", Stages.Length);
        for (var i = 0; i < Stages.Length; i++)
        {
            var (stage, path) = (Stages[i], string.Create(CultureInfo.InvariantCulture, $"stages[{i}]"));
            ValidateStage(faults, stage, path);
            if (i == 0)
            {
                faults.Require(!stage.Trigger.IsRelative, "first-stage-relative", "The first stage cannot count from an earlier one.", $"{path}.trigger", stage.Trigger.Code);
                continue;
            }

            var previous = Stages[i - 1];
            if (Stages.Take(i).Any(s => s.Level == stage.Level)) faults.Add(FailureReason.Duplicate, "level-duplicate", "Another stage has that level.", $"{path}.level", stage.Level);
            else faults.Require(stage.Level > previous.Level, "level-not-ascending", "Levels ascend from stage to stage.", $"{path}.level", stage.Level);
            faults.Require(stage.Tone >= previous.Tone, "tone-regression", "The tone does not get milder from stage to stage.", $"{path}.tone", stage.Tone);
            var (before, after) = Comparable(previous.Trigger, stage.Trigger);
            if (before is { } x && after is { } y)
            {
                if (x == y) faults.Add(FailureReason.Duplicate, "offset-duplicate", "Two stages would be ready on the same day.", $"{path}.trigger", stage.Trigger.WaitDays);
                else faults.Require(y > x || Advance == StageAdvance.OnItsDate, "stages-not-monotone", "A later stage is ready later.", $"{path}.trigger", stage.Trigger.WaitDays);
            }
        }

        if (!ChargesFeeAndCompensation && Stages.Any(s => s.Fee is ReminderFee.Compensation) && Stages.Any(s => s.Fee is ReminderFee.Fixed or ReminderFee.Percent or ReminderFee.Banded))
            faults.Add(FailureReason.Contradiction, "fee-and-compensation", "An agreed fee and a statutory compensation would both be charged; say so if both are due.", "stages");
    }

    // The days of two triggers that stand on one axis.
    private static (int? Before, int? After) Comparable(StageTrigger before, StageTrigger after) =>
        before is StageTrigger.AfterInvoice && after is StageTrigger.AfterInvoice ? (before.WaitDays, after.WaitDays) : (before.DueOffset, after.DueOffset);

    private static void ValidateStage(Faults faults, ReminderStage stage, string path)
    {
        faults.Require(stage.Level >= 1, "level-not-positive", "Levels count from 1.", $"{path}.level", stage.Level);
        ValidateTrigger(faults, stage.Trigger, $"{path}.trigger");
        foreach (var (value, isDeclared, name) in new (object, bool, string)[]
        {
            (stage.Kind, Enum.IsDefined(stage.Kind), "kind"), (stage.Tone, Enum.IsDefined(stage.Tone), "tone"), (stage.FeePer, Enum.IsDefined(stage.FeePer), "feePer"), (stage.Interest, Enum.IsDefined(stage.Interest), "interest"),
        }) faults.Require(isDeclared, "value-not-declared", "The value is not declared.", $"{path}.{name}", value);
        RequireDeclared(faults, stage.Channels, $"{path}.channels");
        RequireDeclared(faults, stage.Escalations, $"{path}.escalations");
        if (stage.Kind == StageKind.Message && stage.Channels.IsEmpty) faults.Add(FailureReason.Missing, "stage-without-channel", "A message needs a channel.", $"{path}.channels");
        faults.Require(stage.Deadline is null or (>= 1 and <= MaxDays), "deadline-not-positive", "A pay-by day lies 1 day or more after sending.", $"{path}.deadline", stage.Deadline);
        faults.Require(stage.MaxDaysPastDue is null or (>= 0 and <= MaxDays), "days-out-of-range", "The most days past due are 0 or more.", $"{path}.maxDaysPastDue", stage.MaxDaysPastDue);
        faults.Require(stage.MinGapDays is null or (>= 1 and <= MaxDays), "gap-not-positive", "A gap is 1 day or more.", $"{path}.minGapDays", stage.MinGapDays);
        if (stage.Repeat is { } repeat)
        {
            faults.Require(Enum.IsDefined(repeat.Anchor), "value-not-declared", "The value is not declared.", $"{path}.repeat.anchor", repeat.Anchor);
            faults.Require(repeat.Every.Unit != PeriodUnit.BusinessDays, "repeat-not-positive", "Repetitions count calendar days, weeks, months or years.", $"{path}.repeat.every", repeat.Every);
            faults.Require(repeat.Max is null or >= 1, "repeat-not-positive", "The most repetitions are 1 or more.", $"{path}.repeat.max", repeat.Max);
            faults.Require(repeat.Anchor != RepeatAnchor.Timetable || repeat.Every.Count > 0, "repeat-not-positive", "Repetitions on a timetable lie a time apart.", $"{path}.repeat.every", repeat.Every);
        }

        if (stage.Minimum is { } minimum)
        {
            faults.Require(minimum.Amount is not { IsNegative: true }, "minimum-negative", "A minimum is 0 or more.", $"{path}.minimum.amount", minimum.Amount);
            faults.Require(minimum.ShareOfOpen is not { } share || IsShare(share), "percent-out-of-range", "A share lies from 0 to 100 %.", $"{path}.minimum.shareOfOpen", minimum.ShareOfOpen);
        }

        ValidateFee(faults, stage.Fee, $"{path}.fee");
        for (var i = 0; i < stage.Offers.Length; i++)
            faults.Require(IsInRange(stage.Offers[i]), "offer-out-of-range", "Offers have 2 instalments or more, 1 day or more, and a part above 0 and below 100 %.", string.Create(CultureInfo.InvariantCulture, $"{path}.offers[{i}]"), stage.Offers[i]);
    }

    private static void ValidateTrigger(Faults faults, StageTrigger trigger, string path)
    {
        if (trigger.WaitDays is { } days) faults.Require(days >= (trigger is StageTrigger.BeforeDue or StageTrigger.NoReply ? 1 : 0) && days <= MaxDays, "trigger-out-of-range", "The days of a trigger are 0 or more; before due and without reply 1 or more; before and after are cases of their own.", path, days);
        faults.Require(Enum.IsDefined(trigger.Ends), "value-not-declared", "The value is not declared.", $"{path}.boundary", trigger.Ends);
        var parts = trigger switch
        {
            StageTrigger.All all => all.Triggers,
            StageTrigger.Any any => any.Triggers,
            _ => default,
        };
        switch (trigger)
        {
            case StageTrigger.ItemCount count: faults.Require(count.AtLeast >= 1, "threshold-not-positive", "A threshold is above 0.", path, count.AtLeast); break;
            case StageTrigger.Balance balance: faults.Require(balance.AtLeast.MinorUnits >= 0, "threshold-not-positive", "A threshold is not below 0.", path, balance.AtLeast); break;
        }

        if (parts.IsDefault) return;
        if (parts.IsEmpty) faults.Add(FailureReason.Missing, "trigger-empty", "All and any join triggers; there are none.", path);
        for (var i = 0; i < parts.Length; i++) ValidateTrigger(faults, parts[i], string.Create(CultureInfo.InvariantCulture, $"{path}.triggers[{i}]"));
        foreach (var currency in parts.OfType<StageTrigger.Balance>().GroupBy(b => b.AtLeast.Currency).Where(g => g.Count() > 1))
            faults.Add(FailureReason.Duplicate, "currency-duplicate", "One currency has two thresholds.", path, currency.Key.Code);
    }

    private static void ValidateFee(Faults faults, ReminderFee fee, string path)
    {
        switch (fee)
        {
            case ReminderFee.Fixed f:
                faults.Require(!f.Amount.IsNegative, "fee-negative", "A fee is 0 or more.", path, f.Amount);
                break;
            case ReminderFee.Percent p:
                faults.Require(IsShare(p.Share), "percent-out-of-range", "A fee lies from 0 to 100 %.", path, p.Share);
                faults.Require(p.Minimum is not { IsNegative: true } && p.Maximum is not { IsNegative: true }, "fee-negative", "A bound of a fee is 0 or more.", path, p.Minimum);
                if (p is { Minimum: { } low, Maximum: { } high })
                    faults.Require(low.Currency == high.Currency && low <= high, "fee-range-inverted", "The least fee is not above the most, in the same currency.", path, low);
                break;
        }
    }

    private void ValidateLimits(Faults faults)
    {
        var limits = Limits;
        if (limits.Gap is { } gap)
        {
            faults.Require(Enum.IsDefined(gap.Boundary), "value-not-declared", "The value is not declared.", "limits.gap.boundary", gap.Boundary);
            faults.Require(Enum.IsDefined(gap.Memory), "value-not-declared", "The value is not declared.", "limits.gap.memory", gap.Memory);
            faults.Require(gap.Length.Count >= 1, "gap-not-positive", "A gap is 1 or more.", "limits.gap", gap.Length);
            faults.Require(!gap.IsElapsed || gap.Length.Unit is PeriodUnit.Days or PeriodUnit.Weeks, "gap-not-positive", "A gap between instants is given in days or weeks.", "limits.gap", gap.Length);
        }

        for (var i = 0; i < limits.Caps.Length; i++)
        {
            var (cap, path) = (limits.Caps[i], string.Create(CultureInfo.InvariantCulture, $"limits.caps[{i}]"));
            RequireDeclared(faults, cap.Channels, $"{path}.channels");
            if (cap.Max == 0) faults.Add(FailureReason.Contradiction, "limits-unsatisfiable", "A cap of 0 contacts forbids every stage; exclude the debtor instead.", path, cap.Max);
            faults.Require(cap.Max >= 0 && cap.WindowDays >= 1 && cap.WindowDays <= MaxDays, "max-not-positive", "A cap allows 1 contact or more in a window of 1 day or more.", path, cap);
        }

        faults.Require(limits.MaxReminders is null or >= 1, "max-not-positive", "The most reminders are 1 or more.", "limits.maxReminders", limits.MaxReminders);
        faults.Require(limits.AfterConversation is null or { Days: >= 1 and <= MaxDays }, "max-not-positive", "The pause after a conversation is 1 day or more.", "limits.afterConversation", limits.AfterConversation?.Days);
        faults.Require(limits.Hours.Earliest <= limits.Hours.Latest, "hours-empty", "The hours of contact end after they begin.", "limits.hours", limits.Hours);
        if (limits is { Gap: { Length.Unit: PeriodUnit.Days } g, AfterConversation: null } && !Stages.IsEmpty)
        {
            // A stage that is of no use any more when the gap to the one before it ends can never follow it.
            for (var i = 1; i < Stages.Length; i++)
            {
                if (Stages[i].MaxDaysPastDue is { } last && Stages[i - 1].Trigger.DueOffset is { } earlier && (long)earlier + g.Length.Count > last)
                    faults.Add(FailureReason.Contradiction, "limits-unsatisfiable", "The minimum gap is longer than the time between the stage before and the last day of this one.", string.Create(CultureInfo.InvariantCulture, $"stages[{i}].maxDaysPastDue"), last);
            }
        }
    }

    private void ValidateRules(Faults faults)
    {
        faults.Require(Promises.ToleranceDays is >= 0 and <= MaxDays, "days-out-of-range", "Days of tolerance are 0 or more.", "promises.toleranceDays", Promises.ToleranceDays);
        faults.Require(Promises.KeptAt > Percentage.Zero && Promises.KeptAt <= Percentage.Hundred, "percent-out-of-range", "A promise is kept at more than 0 and at most 100 %.", "promises.keptAt", Promises.KeptAt);
        faults.Require(Promises.MaxBrokenWithoutApproval >= 0, "max-not-positive", "The number of broken promises is 0 or more.", "promises.maxBrokenWithoutApproval", Promises.MaxBrokenWithoutApproval);
        foreach (var (days, path) in new[]
        {
            (Replies.PaymentSearchDays, "replies.paymentSearchDays"), (Replies.DecisionDays, "replies.decisionDays"), (Replies.GapDaysAfterComplaint, "replies.gapDaysAfterComplaint"),
            (Replies.ComplaintHonouredDays, "replies.complaintHonouredDays"), (GraceDays, "graceDays"), (InsurerLeadDays, "insurerLeadDays"),
        }) faults.Require(days is >= 0 and <= MaxDays, "days-out-of-range", "The days are 0 or more.", path, days);
        Each(ItemTolerances, "itemTolerances");
        Each(DemandMinimums, "demandMinimums");

        void Each(ImmutableArray<Money> amounts, string path)
        {
            if (amounts.IsEmpty) return;
            faults.Require(!amounts.Any(a => a.IsNegative), "minimum-negative", "A minimum is 0 or more.", path, amounts.Min(a => a.MinorUnits));
            foreach (var twice in amounts.GroupBy(a => a.Currency).Where(g => g.Count() > 1)) faults.Add(FailureReason.Duplicate, "currency-duplicate", "One currency has two amounts.", path, twice.Key.Code);
        }
    }

    private static void RequireDeclared<T>(Faults faults, ImmutableArray<T> values, string path)
        where T : struct, Enum
    {
        for (var i = 0; i < values.Length; i++) faults.Require(Enum.IsDefined(values[i]), "value-not-declared", "The value is not declared.", string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), values[i]);
    }

    private static bool IsShare(Percentage share) => share >= Percentage.Zero && share <= Percentage.Hundred;

    private static bool IsInRange(SolutionOffer offer) => offer.LastPaymentAfterDays is >= 1 and <= MaxDays && offer.Match(
        i => i is { Count: >= 2, EveryDays: >= 1 },
        _ => true,
        d => d.Discount > Percentage.Zero && d.Discount < Percentage.Hundred,
        p => p.Share > Percentage.Zero && p.Share < Percentage.Hundred);

    private sealed class Faults
    {
        private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();

        public ImmutableArray<Failure> All => _failures.ToImmutable();

        public void Add(FailureReason reason, string name, string message, string path, object? value = null) =>
            _failures.Add(new Failure(reason, "cadence." + name, message, path, value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture)));

        public void Require(bool holds, string name, string message, string path, object? value)
        {
            if (!holds) Add(FailureReason.InvalidInput, name, message, path, value);
        }
    }
}
