using System.Collections.Immutable;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>An event prepared for folding: its day and instants as numbers, and from when on it is undone.</summary>
internal readonly struct ContactEntry
{
    public required ContactEvent Event { get; init; }

    /// <summary>The debtor's day, as a day number.</summary>
    public required int Day { get; init; }

    /// <summary>When it happened, in ticks since 1970.</summary>
    public required long At { get; init; }

    /// <summary>When it was entered, in ticks since 1970.</summary>
    public required long Known { get; init; }

    /// <summary>When it was known to be cancelled, failed or set aside; never = <see cref="long.MaxValue"/>.</summary>
    public required long UndoneKnown { get; init; }

    public bool IsKnown(long now) => Known <= now;

    public bool IsStanding(long now) => Known <= now && UndoneKnown > now;

    public static ContactEntry[] Of(ImmutableArray<Recorded<ContactEvent>> events)
    {
        Dictionary<string, long>? undone = null, overtaken = null;
        foreach (var e in events)
        {
            var reminder = e.Event switch
            {
                ContactEvent.ReminderCancelled c => c.Reminder,
                ContactEvent.ReminderFailed f => f.Reminder,
                _ => null,
            };
            Note(ref undone, reminder, e);
            Note(ref overtaken, e.Event switch { ContactEvent.ReminderSetAside a => a.Reminder, ContactEvent.ReminderSent s => s.Reminder, _ => null }, e);
        }

        var entries = new ContactEntry[events.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var e = events[i];
            var end = e.Event switch
            {
                ContactEvent.ReminderSent s when undone is not null && undone.TryGetValue(s.Reminder, out var at) => at,
                ContactEvent.ReminderPrepared p when overtaken is not null && overtaken.TryGetValue(p.Reminder, out var at) => at,
                _ => long.MaxValue,
            };
            entries[i] = new ContactEntry
            {
                Event = e.Event,
                Day = DayNumber.Of(e.EffectiveOn),
                At = e.Event.At.ToUnixTimeTicks(),
                Known = e.RecordedAt.ToUnixTimeTicks(),
                UndoneKnown = end,
            };
        }

        return entries;
    }

    // The earliest knowledge counts.
    private static void Note(ref Dictionary<string, long>? ends, string? reminder, Recorded<ContactEvent> e)
    {
        if (reminder is null) return;
        ends ??= new Dictionary<string, long>(StringComparer.Ordinal);
        var known = e.RecordedAt.ToUnixTimeTicks();
        if (!ends.TryGetValue(reminder, out var earlier) || known < earlier) ends[reminder] = known;
    }
}
