using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Terms;

/// <summary>What is known of the events of a sale.</summary>
/// <remarks>Immutable; each event has one date per label, the one set last. Equality is by dates, whatever the order in which they were set.</remarks>
/// <example><code>EventDates.Of((TradeEvent.ContractSigned, signed)).Expecting(TradeEvent.BillOfLading, eta)</code></example>
public sealed record EventDates
{
    /// <summary>Makes the dates from a list.</summary>
    /// <param name="dates">The dates; of two for one event and label, the later in the list counts.</param>
    [JsonConstructor]
    public EventDates(ImmutableArray<EventDate> dates)
    {
        Guard.Assigned(dates, nameof(dates));
        Dates = dates.Length < 2 ? dates : [.. dates.Reverse().DistinctBy(d => (d.Event, d.Label)).Reverse()];
    }

    /// <summary>Nothing is known.</summary>
    public static EventDates None { get; } = new(ImmutableArray<EventDate>.Empty);

    /// <summary>The dates, one for each event and label.</summary>
    public ImmutableArray<EventDate> Dates { get; }

    /// <summary>Known dates.</summary>
    /// <param name="dates">Events with their dates.</param>
    /// <returns>The dates.</returns>
    public static EventDates Of(params ReadOnlySpan<(TradeEvent Event, LocalDate Date)> dates)
    {
        var all = new EventDate[dates.Length];
        for (var i = 0; i < all.Length; i++) all[i] = new EventDate(dates[i].Event, dates[i].Date);
        return new EventDates(ImmutableCollectionsMarshal.AsImmutableArray(all));
    }

    /// <summary>These dates and one more known date; it replaces an earlier or expected one.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="date">Its date.</param>
    /// <param name="label">Tells several events of one kind apart.</param>
    /// <returns>The new dates.</returns>
    public EventDates With(TradeEvent happened, LocalDate date, string label = "") => With(new EventDate(happened, date, label));

    /// <summary>These dates and one more that is only expected; a known date stays.</summary>
    /// <param name="expected">The event.</param>
    /// <param name="date">When it is expected.</param>
    /// <param name="label">Tells several events of one kind apart.</param>
    /// <returns>The new dates.</returns>
    public EventDates Expecting(TradeEvent expected, LocalDate date, string label = "") =>
        Find(expected, label) is { IsEstimate: false } ? this : With(new EventDate(expected, date, label, isEstimate: true));

    /// <summary>The date of an event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="label">The label.</param>
    /// <returns>The date; null if nothing is known.</returns>
    public EventDate? Find(TradeEvent happened, string label = "")
    {
        foreach (var date in Dates)
        {
            if (date.Event == happened && string.Equals(date.Label, label, StringComparison.Ordinal)) return date;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(EventDates? other) => other is not null && Dates.Length == other.Dates.Length && Dates.All(d => other.Dates.Contains(d));

    /// <inheritdoc/>
    public override int GetHashCode() => Dates.Aggregate(Dates.Length, (hash, d) => hash ^ d.GetHashCode());

    private EventDates With(EventDate date) => new(Dates.Add(date));
}
