using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>One debtor with all that a plan needs: his file, what he owes, what was agreed, what was said.</summary>
/// <remarks>
/// <para>Items stand as of the day of the plan; the other facts carry their own days and are judged by them, so an account may be looked at on later days as
/// long as no money moves. Buffers and disputes that are over belong to it as well, since their days may not count.</para>
/// <para>The order of items does not matter. Equality is by content.</para>
/// </remarks>
public sealed record DebtorAccount
{
    /// <summary>Makes an account.</summary>
    /// <param name="file">The debtor's file.</param>
    /// <param name="items">What is open between the parties; credits are negative.</param>
    /// <param name="contacts">What was said; null = nothing.</param>
    /// <exception cref="ArgumentException">An item or a contact is of another debtor, or two items have one identity.</exception>
    public DebtorAccount(DebtorFile file, IEnumerable<OpenItem> items, ContactHistory? contacts = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(items);
        File = file;
        var sorted = items.ToArray();
        if (Array.FindIndex(sorted, static i => i is null) is >= 0 and var empty) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The item at position {empty} is null."), nameof(items));
        Array.Sort(sorted, Compare);
        foreach (var item in sorted)
        {
            if (item.Debtor != file.Debtor) throw new ArgumentException($"The item {item.Id} is owed by {item.Debtor}, not by {file.Debtor}.", nameof(items));
        }

        if (Twice(sorted) is { } twice) throw new ArgumentException($"The item {twice} occurs twice.", nameof(items));

        Items = ImmutableCollections.Of(sorted);
        Contacts = contacts ?? ContactHistory.Empty;
    }

    /// <summary>The debtor's file.</summary>
    /// <exception cref="ArgumentException">It is of another debtor than the account.</exception>
    public DebtorFile File
    {
        get;
        init
        {
            Guard.Present(value, nameof(File));
            if (field is not null && field.Debtor != value.Debtor) throw new ArgumentException($"The account is of {field.Debtor}, the file of {value.Debtor}.", nameof(value));
            field = value;
        }
    }

    /// <summary>What is open, in the order of due days and identities.</summary>
    public ImmutableArray<OpenItem> Items { get; }

    /// <summary>What was said.</summary>
    /// <exception cref="ArgumentException">A contact is of another debtor.</exception>
    public ContactHistory Contacts
    {
        get;
        init
        {
            Guard.Present(value, nameof(Contacts));
            foreach (var contact in value.Events)
            {
                if (contact.Event.Debtor != File.Debtor) throw new ArgumentException($"The contact {contact.Key} is of {contact.Event.Debtor}, not of {File.Debtor}.", nameof(value));
            }

            field = value;
        }
    }

    /// <summary>The promises he made.</summary>
    public ImmutableArray<PromiseToPay> Promises { get; init => field = Guard.Whole(value, nameof(Promises)); } = [];

    /// <summary>The disputes, open and over. What of an item is disputed stands with the item.</summary>
    public ImmutableArray<Dispute> Disputes { get; init => field = Guard.Whole(value, nameof(Disputes)); } = [];

    /// <summary>The holds.</summary>
    public ImmutableArray<Hold> Holds { get; init => field = Guard.Whole(value, nameof(Holds)); } = [];

    /// <summary>The buffers, running and over.</summary>
    public ImmutableArray<AgreedBuffer> Buffers { get; init => field = Guard.Whole(value, nameof(Buffers)); } = [];

    /// <summary>What insurers and banks cover of him.</summary>
    public ImmutableArray<CreditCover> Covers { get; init => field = Guard.Whole(value, nameof(Covers)); } = [];

    /// <summary>Due days before any change, for items whose due day was changed: clocks of insurers and of law run from them.</summary>
    public ImmutableDictionary<ItemId, LocalDate> OriginalDueDates { get; init => field = Guard.Present(value, nameof(OriginalDueDates)); } = ImmutableDictionary<ItemId, LocalDate>.Empty;

    /// <summary>The account after more contacts.</summary>
    /// <param name="events">The contacts.</param>
    /// <returns>The changed account.</returns>
    /// <exception cref="DefinitionException">An event is not whole, or a key is used for different events.</exception>
    public DebtorAccount With(params IEnumerable<Recorded<ContactEvent>> events) => this with { Contacts = Contacts.With(events) };

    /// <summary>The due day of an item before any change.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The day; null = the item has none.</returns>
    public LocalDate? OriginalDueDateOf(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return OriginalDueDates.TryGetValue(item.Id, out var original) ? original : item.DueDate;
    }

    /// <summary>The reminders that were sent and not withdrawn, of which an item is still open.</summary>
    /// <param name="now">The instant of the question.</param>
    /// <returns>The reminders, in order. One that names no items is about whatever is open.</returns>
    public ImmutableArray<ContactEvent.ReminderSent> UnresolvedReminders(Instant now)
    {
        var reminders = ImmutableArray.CreateBuilder<ContactEvent.ReminderSent>();
        var ticks = now.ToUnixTimeTicks();
        foreach (ref readonly var entry in Contacts.Entries)
        {
            if (entry.Event is ContactEvent.ReminderSent sent && entry.At <= ticks && entry.IsStanding(ticks) && (sent.Lines.IsEmpty ? Items.Any(i => i.Open.IsPositive) : sent.Lines.Any(l => Items.Any(i => i.Id == l.Item && i.Open.IsPositive)))) reminders.Add(sent);
        }

        return reminders.ToImmutable();
    }

    /// <summary>The instant of the last contact that the creditor made, scheduled ones included.</summary>
    /// <param name="now">The instant of knowledge.</param>
    /// <returns>The contact; null = there was none.</returns>
    public Recorded<ContactEvent>? LastContact(Instant now)
    {
        var entries = Contacts.Entries;
        for (var i = entries.Length - 1; i >= 0; i--)
        {
            if (entries[i].Event.IsOutbound && entries[i].IsStanding(now.ToUnixTimeTicks())) return Contacts.Events[i];
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(DebtorAccount? other) =>
        other is not null && File == other.File && Contacts == other.Contacts && Items.SequenceEqual(other.Items) && Promises.SequenceEqual(other.Promises) && Disputes.SequenceEqual(other.Disputes)
        && Holds.SequenceEqual(other.Holds) && Buffers.SequenceEqual(other.Buffers) && Covers.SequenceEqual(other.Covers) && OriginalDueDates.Count == other.OriginalDueDates.Count
        && OriginalDueDates.All(o => other.OriginalDueDates.TryGetValue(o.Key, out var due) && due == o.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File.Debtor, Items.Length, Contacts);

    // Few items are compared with each other sooner than put into a table.
    private static ItemId? Twice(OpenItem[] items)
    {
        var seen = items.Length > 16 ? new HashSet<ItemId>(items.Length) : null;
        for (var i = 0; i < items.Length; i++)
        {
            if (seen?.Add(items[i].Id) == false) return items[i].Id;
            for (var j = 0; seen is null && j < i; j++)
            {
                if (items[j].Id == items[i].Id) return items[i].Id;
            }
        }

        return null;
    }

    private static int Compare(OpenItem x, OpenItem y)
    {
        var order = (x.DueDate ?? LocalDate.MaxIsoValue).CompareTo(y.DueDate ?? LocalDate.MaxIsoValue);
        if (order == 0) order = string.CompareOrdinal(x.Id.Document, y.Id.Document);
        if (order == 0) order = x.Id.Instalment.CompareTo(y.Id.Instalment);
        return order != 0 ? order : string.CompareOrdinal(x.Id.Entity.Value, y.Id.Entity.Value);
    }
}
