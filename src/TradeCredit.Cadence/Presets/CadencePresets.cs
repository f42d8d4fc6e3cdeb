using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TradeCredit.Cadence;

/// <summary>Cadences to begin with, and the settings of well-known systems, so that who moves from one keeps its levels and dates.</summary>
/// <remarks>
/// Held as data that come with the package. Start from one and change it: <c>CadencePresets.Of("export-standard") with { Id = "house" }</c>. What each system does
/// otherwise than the defaults is in its settings; nothing else in this library knows its name. <i>Source:</i> convention for the export cadences; the documentation and tests of each system
/// for the others.
/// </remarks>
public static class CadencePresets
{
    private static readonly Lazy<ImmutableArray<CadenceDefinition>> Loaded = new(Load);

    /// <summary>All presets, in the order of the file.</summary>
    public static ImmutableArray<CadenceDefinition> All => Loaded.Value;

    /// <summary>The preset with that name.</summary>
    /// <param name="id">The name, in its exact spelling.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">There is none; the message lists the names.</exception>
    public static CadenceDefinition Of(string id) => All.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"'{id}' is no preset; there are {string.Join(", ", All.Select(d => d.Id))}.", nameof(id));

    private static ImmutableArray<CadenceDefinition> Load()
    {
        var stages = EmbeddedTable.Read(typeof(CadencePresets).Assembly, "TradeCredit.Cadence.Data.preset-stages.csv").ToLookup(r => r["policy"], StringComparer.Ordinal);
        return
        [
            .. EmbeddedTable.Read(typeof(CadencePresets).Assembly, "TradeCredit.Cadence.Data.preset-policies.csv").Select(row =>
            {
                var definition = Policy(row) with { Stages = [.. stages[row["id"]].Select(Stage)] };
                return definition.Validate() is { IsEmpty: true } ? definition : throw row.Fault(string.Join("; ", definition.Validate()));
            }),
        ];
    }

    private static CadenceDefinition Policy(EmbeddedRow row) => new()
    {
        Id = row["id"],
        Scope = Named<LadderScope>(row, "scope"),
        Advance = Named<StageAdvance>(row, "advance"),
        Next = Named<NextStage>(row, "next"),
        Memory = Named<LevelMemory>(row, "memory"),
        Drafts = Named<DraftRule>(row, "drafts"),
        Netting = Named<CreditNetting>(row, "netting"),
        BelowMinimum = Named<BelowStageMinimum>(row, "below_minimum"),
        ListsAllOverdue = Flag(row, "lists_all_overdue"),
        LinesShareLevel = Flag(row, "lines_share_level"),
        RoundsInterestOnce = Flag(row, "interest_rounded_once"),
        AdoptionResetsUnreached = Flag(row, "adoption_resets"),
        Promises = new PromiseRules { ToleranceDays = Days(row, "promise_tolerance") ?? 0, BrokenRaisesStage = Flag(row, "broken_promise_raises") },
        Buffers = new BufferRules { RemindsAfterwards = Flag(row, "reminds_after_buffer"), DaysCount = Flag(row, "buffer_days_count") },
        Limits = Limits(row),
    };

    private static ContactLimits Limits(EmbeddedRow row) => new()
    {
        Gap = row["gap"].Length == 0 ? null : new MinimumGap
        {
            Length = PeriodLength.Parse(row["gap"], CultureInfo.InvariantCulture),
            Boundary = Named<Boundary>(row, "gap_boundary"),
            IsElapsed = Flag(row, "gap_elapsed"),
            Memory = Named<GapMemory>(row, "gap_memory"),
        },
        Caps = row["cap"].Split('/') is [var max, var window] ? [new ContactCap { Max = Number(row, max), WindowDays = Number(row, window) }] : [],
        Hours = row["hours"].Split('-') is [var from, var to] ? new ContactHours(Time(row, from), Time(row, to)) : ContactHours.WholeDay,
        OnBusinessDaysOnly = Flag(row, "business_days"),
        MaxReminders = Days(row, "max_reminders"),
    };

    private static ReminderStage Stage(EmbeddedRow row) => new()
    {
        Level = Number(row, row["level"]),
        Name = row["name"].Length == 0 ? null : row["name"],
        Trigger = Trigger(row, row["trigger"]),
        Kind = Named<StageKind>(row, "kind"),
        Tone = Named<Tone>(row, "tone"),
        Channels = [.. row["channels"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => Named<ContactChannel>(row, "channels", c))],
        RotatesChannels = Flag(row, "rotates"),
        RequiresStatement = Flag(row, "statement"),
        Deadline = Days(row, "deadline"),
        Consequence = row["consequence"],
        Fee = row["fee"].Length == 0 ? new ReminderFee.None() : ReminderFee.Read(row["fee"].Split(' ', 2)[0], row["fee"].Split(' ', 2) is [_, var value] ? value : "").Value,
        FeePer = Named<FeePer>(row, "fee_per"),
        Interest = Named<InterestSource>(row, "interest"),
        Offers = [.. row["offers"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(o => Offer(row, o))],
        Repeat = row["repeat"].Split('/') is [{ Length: > 0 } every, .. var most]
            ? new RepeatRule { Every = PeriodLength.Parse(every, CultureInfo.InvariantCulture), Max = most is [var m] ? Number(row, m) : null } : null,
        Escalations = [.. row["escalations"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => Named<Escalation>(row, "escalations", e))],
    };

    private static StageTrigger Trigger(EmbeddedRow row, string text)
    {
        if (text.Split(" or ", StringSplitOptions.TrimEntries) is { Length: > 1 } any) return new StageTrigger.Any([.. any.Select(t => Trigger(row, t))]);
        if (text.Split(" and ", StringSplitOptions.TrimEntries) is { Length: > 1 } all) return new StageTrigger.All([.. all.Select(t => Trigger(row, t))]);
        var parts = text.Split(' ', 2);
        if (parts is not [var kind, var value]) throw row.Fault($"'{text}' is no trigger.");
        if (string.Equals(kind, "balance", StringComparison.Ordinal)) return new StageTrigger.Balance(Money.Parse(value, CultureInfo.InvariantCulture));
        var days = Number(row, value.Split(' ')[0]);
        var boundary = value.EndsWith("strict", StringComparison.Ordinal) ? Boundary.Strict : Boundary.Inclusive;
        return kind switch
        {
            "after-due" => new StageTrigger.AfterDue(days, boundary),
            "before-due" => new StageTrigger.BeforeDue(days),
            "after-invoice" => new StageTrigger.AfterInvoice(days, boundary),
            "end-of-month-after-due" => new StageTrigger.EndOfMonthAfterDue(days),
            "after-previous" => new StageTrigger.AfterPrevious(days, boundary),
            "after-deadline" => new StageTrigger.AfterDeadline(days, boundary),
            "no-reply" => new StageTrigger.NoReply(days),
            "items" => new StageTrigger.ItemCount(days),
            _ => throw row.Fault($"'{text}' is no trigger."),
        };
    }

    private static SolutionOffer Offer(EmbeddedRow row, string text) => text.Split(' ') switch
    {
        ["instalments", var count, var every] => new SolutionOffer.Instalments(Number(row, count), Number(row, every)),
        ["deferral", var days] => new SolutionOffer.Deferral(Number(row, days)),
        ["prompt-discount", var discount, var days] => new SolutionOffer.PromptDiscount(Percentage.Parse(discount, CultureInfo.InvariantCulture), Number(row, days)),
        ["partial-settlement", var share, var days] => new SolutionOffer.PartialSettlement(Percentage.Parse(share, CultureInfo.InvariantCulture), Number(row, days)),
        _ => throw row.Fault($"'{text}' is no offer."),
    };

    private static T Named<T>(EmbeddedRow row, string column, string? value = null)
        where T : struct, Enum
    {
        var text = value ?? row[column];
        return text.Length == 0 ? default : Enum.TryParse<T>(text, out var named) && Enum.IsDefined(named) ? named : throw row.Fault($"'{text}' is no {column}.");
    }

    private static bool Flag(EmbeddedRow row, string column) => row[column] switch { "yes" => true, "" => false, var other => throw row.Fault($"'{other}' is neither yes nor empty.") };

    private static int? Days(EmbeddedRow row, string column) => row[column].Length == 0 ? null : Number(row, row[column]);

    private static int Number(EmbeddedRow row, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw row.Fault($"'{text}' is no number.");

    private static LocalTime Time(EmbeddedRow row, string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(text).TryGetValue(default, out var time) ? time : throw row.Fault($"'{text}' is no time.");
}
