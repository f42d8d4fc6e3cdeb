using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>One step of a cadence: when it is ready, how it speaks, what it demands, charges, offers and sets in motion.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record ReminderStage
{
    /// <summary>The level, from 1. Gaps in the numbers are allowed; 0 is what was never contacted.</summary>
    public required int Level { get; init; }

    /// <summary>When it is ready.</summary>
    public required StageTrigger Trigger { get; init => field = Guard.Present(value, nameof(Trigger)); }

    /// <summary>A name for people; null = none.</summary>
    public string? Name { get; init; }

    /// <summary>What it does. Default: it sends a message.</summary>
    public StageKind Kind { get; init; }

    /// <summary>How it speaks. Default: courteous.</summary>
    public Tone Tone { get; init; }

    /// <summary>The channels, the preferred one first; the first that can be used is taken. Default: e-mail.</summary>
    public ImmutableArray<ContactChannel> Channels { get; init => field = Guard.Assigned(value, nameof(Channels)); } = [ContactChannel.Email];

    /// <summary>Whether repetitions go through the channels in turn. Default: each starts from the first.</summary>
    public bool RotatesChannels { get; init; }

    /// <summary>Whether a contact about debt that no statement of account has shown yet carries one. Default: no.</summary>
    public bool RequiresStatement { get; init; }

    /// <summary>Calendar days from sending to the pay-by day that it prints, which falls on a business day of the debtor; null = it prints none.</summary>
    public int? Deadline { get; init; }

    /// <summary>What follows if nothing is paid, in words.</summary>
    public string Consequence { get; init => field = Guard.Present(value, nameof(Consequence)); } = "";

    /// <summary>What it charges. Default: nothing.</summary>
    public ReminderFee Fee { get; init => field = Guard.Present(value, nameof(Fee)); } = new ReminderFee.None();

    /// <summary>What the fee is charged for. Default: each item.</summary>
    public FeePer FeePer { get; init; }

    /// <summary>Which interest it claims. Default: none.</summary>
    public InterestSource Interest { get; init; }

    /// <summary>What it offers.</summary>
    public ImmutableArray<SolutionOffer> Offers { get; init => field = Guard.Whole(value, nameof(Offers)); } = [];

    /// <summary>How it is repeated; null = it is not.</summary>
    public RepeatRule? Repeat { get; init; }

    /// <summary>What it sets in motion.</summary>
    public ImmutableArray<Escalation> Escalations { get; init => field = Guard.Assigned(value, nameof(Escalations)); } = [];

    /// <summary>The most days past due for which it is of use; an older item passes it over. Null = no such limit.</summary>
    public int? MaxDaysPastDue { get; init; }

    /// <summary>The least it is worth; null = no such minimum.</summary>
    public StageMinimum? Minimum { get; init; }

    /// <summary>Whether, once it is its turn, it takes any item that is due, whatever the trigger says. Default: no.</summary>
    public bool TakesAnyDue { get; init; }

    /// <summary>Calendar days since the last reminder of whatever climbs the stages, on top of the gap of the policy; null = none.</summary>
    public int? MinGapDays { get; init; }

    /// <inheritdoc/>
    public bool Equals(ReminderStage? other) =>
        other is not null && Level == other.Level && Trigger == other.Trigger && string.Equals(Name, other.Name, StringComparison.Ordinal) && Kind == other.Kind && Tone == other.Tone
        && RotatesChannels == other.RotatesChannels && RequiresStatement == other.RequiresStatement && Deadline == other.Deadline && string.Equals(Consequence, other.Consequence, StringComparison.Ordinal)
        && Fee == other.Fee && FeePer == other.FeePer && Interest == other.Interest && Repeat == other.Repeat && MaxDaysPastDue == other.MaxDaysPastDue && Minimum == other.Minimum && MinGapDays == other.MinGapDays && TakesAnyDue == other.TakesAnyDue
        && Channels.AsSpan().SequenceEqual(other.Channels.AsSpan()) && Offers.SequenceEqual(other.Offers) && Escalations.AsSpan().SequenceEqual(other.Escalations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Trigger, Kind, Tone, Fee);
}
