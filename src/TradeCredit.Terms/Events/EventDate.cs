using NodaTime;

namespace TradeCredit.Terms;

/// <summary>The date of an event of a sale, known or expected.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record EventDate
{
    /// <summary>Makes the date of an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="date">The date.</param>
    /// <param name="label">Tells several events of one kind apart, for example <c>shipment 2</c>; empty for the only one.</param>
    /// <param name="isEstimate">Whether the date is only expected.</param>
    public EventDate(TradeEvent @event, LocalDate date, string label = "", bool isEstimate = false)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(label);
        Event = @event;
        Date = date;
        Label = label;
        IsEstimate = isEstimate;
    }

    /// <summary>The event.</summary>
    public TradeEvent Event { get; }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>Tells several events of one kind apart; empty for the only one.</summary>
    public string Label { get; }

    /// <summary>Whether the date is only expected.</summary>
    public bool IsEstimate { get; }
}
