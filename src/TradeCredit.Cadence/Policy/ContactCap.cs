using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>The most contacts in any window of consecutive days, the last of which is the day of the contact.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record ContactCap
{
    /// <summary>The most contacts.</summary>
    public required int Max { get; init; }

    /// <summary>The length of the window in calendar days.</summary>
    public required int WindowDays { get; init; }

    /// <summary>The channels that count and are limited; none = all.</summary>
    public ImmutableArray<ContactChannel> Channels { get; init => field = Guard.Assigned(value, nameof(Channels)); } = [];

    /// <summary>Whether only contacts about the same item count. Default: all contacts with the debtor count.</summary>
    public bool IsPerItem { get; init; }

    /// <summary>Whether one more contact on a day keeps the cap.</summary>
    /// <param name="contacts">The contacts so far.</param>
    /// <param name="day">The day.</param>
    /// <param name="item">The item it is about; null = none in particular.</param>
    /// <returns>Whether every window that holds the day has room.</returns>
    public bool Allows(ContactHistory contacts, LocalDate day, ItemId? item = null)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        var number = DayNumber.Of(day);
        return CapRule.FirstDay(this, contacts.Entries, long.MaxValue - 1, IsPerItem ? item : null, number) == number;
    }

    /// <inheritdoc/>
    public bool Equals(ContactCap? other) =>
        other is not null && Max == other.Max && WindowDays == other.WindowDays && IsPerItem == other.IsPerItem && Channels.AsSpan().SequenceEqual(other.Channels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Max, WindowDays, IsPerItem);

    internal bool Limits(ContactChannel channel) => Channels.IsEmpty || Channels.Contains(channel);
}
