using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>An event with its key and its two times: the day on which it counts, and the instant at which it was entered.</summary>
/// <typeparam name="T">The kind of event.</typeparam>
/// <remarks>
/// The key makes an event idempotent: the same key with the same content counts once, with other content it is a contradiction. Two times let a ledger
/// answer both "what was open on that day" and "what did we report as open on that day". Equality is by all members.
/// </remarks>
public sealed record Recorded<T>
    where T : class
{
    /// <summary>Makes a recorded event.</summary>
    /// <param name="key">What identifies the event; not blank.</param>
    /// <param name="effectiveOn">The day on which it counts; it counts from the start of that day.</param>
    /// <param name="recordedAt">The instant at which it was entered.</param>
    /// <param name="event">The event.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    public Recorded(string key, LocalDate effectiveOn, Instant recordedAt, T @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        Key = Guard.Text(key, nameof(key));
        EffectiveOn = effectiveOn;
        RecordedAt = recordedAt;
        Event = @event;
    }

    /// <summary>What identifies the event.</summary>
    public string Key { get; }

    /// <summary>The day on which it counts.</summary>
    public LocalDate EffectiveOn { get; }

    /// <summary>The instant at which it was entered.</summary>
    public Instant RecordedAt { get; }

    /// <summary>The event.</summary>
    public T Event { get; }
}
