using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Cadence;

/// <summary>A cadence policy as it is written down: stages, limits, and the settings in which systems differ.</summary>
/// <remarks>
/// Immutable; a changed copy is another version. <see cref="Validate"/> finds everything that is wrong; <see cref="ToPolicy"/> makes the policy that plans.
/// Equality is by content.
/// </remarks>
/// <example><code>
/// CadencePolicy policy = new CadenceDefinition { Id = "house", Limits = ContactLimits.Export }
///     .With(new ReminderStage { Level = 1, Trigger = new StageTrigger.AfterDue(3), RequiresStatement = true })
///     .With(new ReminderStage { Level = 2, Trigger = new StageTrigger.AfterDue(14), Tone = Tone.Formal, Deadline = 10 })
///     .ToPolicy();
/// </code></example>
public sealed partial record CadenceDefinition
{
    /// <summary>The name of the policy.</summary>
    public required string Id { get; init; }

    /// <summary>The version of it, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The first day on which anything is planned by it; null = any day.</summary>
    public LocalDate? EffectiveFrom { get; init; }

    /// <summary>The stages, in ascending order of level.</summary>
    public ImmutableArray<ReminderStage> Stages { get; init => field = Guard.Whole(value, nameof(Stages)); } = [];

    /// <summary>What climbs the stages. Default: each item.</summary>
    public LadderScope Scope { get; init; }

    /// <summary>How far one run moves up. Default: one stage a day.</summary>
    public StageAdvance Advance { get; init; }

    /// <summary>Which stage comes next when stages were taken out of order. Default: the one after the highest.</summary>
    public NextStage Next { get; init; }

    /// <summary>Where the level comes from. Default: from what was sent.</summary>
    public LevelMemory Memory { get; init; }

    /// <summary>How often and when the debtor may be contacted. Default: no limits.</summary>
    public ContactLimits Limits { get; init => field = Guard.Present(value, nameof(Limits)); } = ContactLimits.None;

    /// <summary>What promises do. Default: those of <see cref="PromiseRules"/>.</summary>
    public PromiseRules Promises { get; init => field = Guard.Present(value, nameof(Promises)); } = new();

    /// <summary>What buffers do. Default: those of <see cref="BufferRules"/>.</summary>
    public BufferRules Buffers { get; init => field = Guard.Present(value, nameof(Buffers)); } = new();

    /// <summary>What replies do. Default: those of <see cref="ReplyRules"/>.</summary>
    public ReplyRules Replies { get; init => field = Guard.Present(value, nameof(Replies)); } = new();

    /// <summary>What reminders that are prepared do. Default: they wait.</summary>
    public DraftRule Drafts { get; init; }

    /// <summary>What credits do. Default: they are shown.</summary>
    public CreditNetting Netting { get; init; }

    /// <summary>Items of less than this, in its currency, are not reminded of.</summary>
    public ImmutableArray<Money> ItemTolerances { get; init => field = Guard.Assigned(value, nameof(ItemTolerances)); } = [];

    /// <summary>Demands of less than this, in its currency, are not sent.</summary>
    public ImmutableArray<Money> DemandMinimums { get; init => field = Guard.Assigned(value, nameof(DemandMinimums)); } = [];

    /// <summary>What happens below the minimum of a stage. Default: nothing is sent.</summary>
    public BelowStageMinimum BelowMinimum { get; init; }

    /// <summary>Calendar days after the due day in which an item is not yet in arrears. Default: 0.</summary>
    public int GraceDays { get; init; }

    /// <summary>Whether every line carries the highest level of its demand. Default: each carries its own.</summary>
    public bool LinesShareLevel { get; init; }

    /// <summary>Whether a demand also lists overdue items whose next stage is not ready. Their level stays. Default: it does.</summary>
    public bool ListsAllOverdue { get; init; } = true;

    /// <summary>The currency that demands are converted to by the account's exchange rates; null = that of the items.</summary>
    public Currency? DemandCurrency { get; init; }

    /// <summary>Whether interest is rounded once for a demand, instead of once for each item.</summary>
    public bool RoundsInterestOnce { get; init; }

    /// <summary>Whether an agreed fee and a statutory compensation may both be charged. Default: not.</summary>
    public bool ChargesFeeAndCompensation { get; init; }

    /// <summary>Whether counters of debt that does not reach the first stage of a newly adopted policy start again from none. Default: they are kept.</summary>
    public bool AdoptionResetsUnreached { get; init; }

    /// <summary>Calendar days before a duty to an insurer in which it is planned. Default: 14.</summary>
    public int InsurerLeadDays { get; init; } = 14;

    /// <summary>A copy with one more stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The copy.</returns>
    public CadenceDefinition With(ReminderStage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        return this with { Stages = Stages.Add(stage) };
    }

    /// <summary>A copy with other limits.</summary>
    /// <param name="limits">The limits.</param>
    /// <returns>The copy.</returns>
    public CadenceDefinition Within(ContactLimits limits) => this with { Limits = limits };

    /// <summary>The policy that plans.</summary>
    /// <returns>The policy.</returns>
    /// <exception cref="DefinitionException">The definition has faults; the exception lists all of them.</exception>
    public CadencePolicy ToPolicy() => new(this);

    /// <inheritdoc/>
    public bool Equals(CadenceDefinition? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && Version == other.Version && EffectiveFrom == other.EffectiveFrom && Scope == other.Scope && Advance == other.Advance
        && Next == other.Next && Memory == other.Memory && Limits == other.Limits && Promises == other.Promises && Buffers == other.Buffers && Replies == other.Replies && Drafts == other.Drafts
        && Netting == other.Netting && BelowMinimum == other.BelowMinimum && GraceDays == other.GraceDays && LinesShareLevel == other.LinesShareLevel && ListsAllOverdue == other.ListsAllOverdue
        && DemandCurrency == other.DemandCurrency && RoundsInterestOnce == other.RoundsInterestOnce && ChargesFeeAndCompensation == other.ChargesFeeAndCompensation
        && AdoptionResetsUnreached == other.AdoptionResetsUnreached && InsurerLeadDays == other.InsurerLeadDays
        && Stages.SequenceEqual(other.Stages) && ItemTolerances.SequenceEqual(other.ItemTolerances) && DemandMinimums.SequenceEqual(other.DemandMinimums);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Stages.Length, Scope, Advance);
}
