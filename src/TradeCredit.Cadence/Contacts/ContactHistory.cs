using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Everything that was said to a debtor, by him, and done about his debt.</summary>
/// <remarks>
/// A set: neither the order in which events arrive nor their number matters. An event that occurs twice under one key counts once. Events are in the order of
/// when they happened, and of keys within one instant. Immutable and safe for use by several threads; equality is by events.
/// </remarks>
public sealed class ContactHistory : IEquatable<ContactHistory>
{
    private readonly ContactEntry[] _entries;

    private ContactHistory(ImmutableArray<Recorded<ContactEvent>> events)
    {
        Events = events;
        _entries = ContactEntry.Of(events);
    }

    /// <summary>A history without events.</summary>
    public static ContactHistory Empty { get; } = new([]);

    /// <summary>The events, in order.</summary>
    public ImmutableArray<Recorded<ContactEvent>> Events { get; }

    internal ReadOnlySpan<ContactEntry> Entries => _entries;

    /// <summary>Makes a history.</summary>
    /// <param name="events">The events of one debtor, in any order.</param>
    /// <returns>
    /// The history, and what is not in it: <c>cadence.part-missing</c>, <c>cadence.value-not-declared</c> and <c>cadence.position-negative</c> for events that are not whole, and a
    /// <c>cadence.key-conflict</c> for each key that is used for different events, none of which counts. The path is the key.
    /// </returns>
    public static ValueWithFailures<ContactHistory> From(IEnumerable<Recorded<ContactEvent>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Recorded<ContactEvent>[] all = [.. events];
        Guard.Whole(ImmutableCollections.Of(all), nameof(events));
        if (Array.Exists(all, static e => ContactFault.Of(e) is not null))
        {
            var whole = From(all.Where(e => ContactFault.Of(e) is null));
            return new ValueWithFailures<ContactHistory>(whole.Value, [.. all.Select(ContactFault.Of).OfType<Failure>().OrderBy(f => f.Path, StringComparer.Ordinal), .. whole.Failures]);
        }

        if (HaveOwnKeys(all)) return new ValueWithFailures<ContactHistory>(Sorted(all), []);
        var byKey = new Dictionary<string, (Recorded<ContactEvent> Event, bool Conflicts)>(StringComparer.Ordinal);
        foreach (var e in all)
        {
            if (!byKey.TryGetValue(e.Key, out var known)) byKey.Add(e.Key, (e, false));
            else if (!known.Event.Equals(e)) byKey[e.Key] = (known.Event, true);
        }

        return new ValueWithFailures<ContactHistory>(Sorted([.. byKey.Values.Where(e => !e.Conflicts).Select(e => e.Event)]),
        [
            .. byKey.Where(e => e.Value.Conflicts).OrderBy(e => e.Key, StringComparer.Ordinal)
                .Select(e => new Failure(FailureReason.Contradiction, "cadence.key-conflict", "The key is used for different events; none of them counts.", e.Key)),
        ]);
    }

    // Few events are compared with each other sooner than put into a table.
    private static bool HaveOwnKeys(Recorded<ContactEvent>[] events)
    {
        if (events.Length > 16) return false;
        for (var i = 1; i < events.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (string.Equals(events[i].Key, events[j].Key, StringComparison.Ordinal)) return false;
            }
        }

        return true;
    }

    private static ContactHistory Sorted(Recorded<ContactEvent>[] events)
    {
        if (events.Length == 0) return Empty;
        Array.Sort(events, static (x, y) =>
        {
            var order = x.Event.At.CompareTo(y.Event.At);
            return order != 0 ? order : string.CompareOrdinal(x.Key, y.Key);
        });
        return new ContactHistory(ImmutableCollections.Of(events));
    }

    /// <summary>The history with more events.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The history.</returns>
    /// <exception cref="DefinitionException">An event is not whole, or a key is used for different events.</exception>
    public ContactHistory With(params IEnumerable<Recorded<ContactEvent>> events) => From(Events.Concat(events)).ValueOrThrow();

    /// <inheritdoc/>
    public bool Equals(ContactHistory? other) => other is not null && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContactHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => Events.Length;

    /// <summary>Whether both hold the same events.</summary>
    /// <param name="left">One history.</param>
    /// <param name="right">Another history.</param>
    public static bool operator ==(ContactHistory? left, ContactHistory? right) => Equals(left, right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One history.</param>
    /// <param name="right">Another history.</param>
    public static bool operator !=(ContactHistory? left, ContactHistory? right) => !Equals(left, right);
}
