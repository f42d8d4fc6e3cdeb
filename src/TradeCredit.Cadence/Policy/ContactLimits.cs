using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>How often and when a debtor may be contacted at all, whatever the stages say.</summary>
/// <remarks>The default has no limit but the hours of the whole day. Equality is by content.</remarks>
public sealed record ContactLimits
{
    /// <summary>No limit.</summary>
    public static ContactLimits None { get; } = new();

    /// <summary>Five business days between contacts, two in fourteen days, office hours on the debtor's business days.</summary>
    public static ContactLimits Export { get; } = new()
    {
        Gap = new MinimumGap { Length = PeriodLength.OfBusinessDays(5) },
        Caps = [new ContactCap { Max = 2, WindowDays = 14 }],
        Hours = ContactHours.Office,
        OnBusinessDaysOnly = true,
    };

    /// <summary>The least time between two contacts; null = none.</summary>
    public MinimumGap? Gap { get; init; }

    /// <summary>The most contacts in rolling windows.</summary>
    public ImmutableArray<ContactCap> Caps { get; init => field = Guard.Whole(value, nameof(Caps)); } = [];

    /// <summary>Days without a call after a conversation; null = none.</summary>
    public ConversationPause? AfterConversation { get; init; }

    /// <summary>The hours of contact, where the debtor is. Default: the whole day.</summary>
    public ContactHours Hours { get; init => field = Guard.Present(value, nameof(Hours)); } = ContactHours.WholeDay;

    /// <summary>Whether contacts wait for a business day of the debtor; deadlines end on one too. Needs a calendar. Default: no.</summary>
    public bool OnBusinessDaysOnly { get; init; }

    /// <summary>Days on which nobody is contacted, such as a national holiday season; null = none.</summary>
    public BlockedPeriods? Blackout { get; init; }

    /// <summary>The most reminders for whatever climbs the stages (see <see cref="LadderScope"/>); null = no limit.</summary>
    public int? MaxReminders { get; init; }

    /// <inheritdoc/>
    public bool Equals(ContactLimits? other) =>
        other is not null && Gap == other.Gap && AfterConversation == other.AfterConversation && Hours == other.Hours && OnBusinessDaysOnly == other.OnBusinessDaysOnly
        && Blackout == other.Blackout && MaxReminders == other.MaxReminders && Caps.AsSpan().SequenceEqual(other.Caps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Gap, Hours, OnBusinessDaysOnly, MaxReminders);
}
