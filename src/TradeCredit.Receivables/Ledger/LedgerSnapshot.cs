using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>The state of a ledger on a day, to go on from without the events before it.</summary>
/// <remarks>
/// A ledger made of a snapshot and all events that are not in it answers from the day of the snapshot on exactly as one made of the whole history. What
/// happened before the day is kept as one sum an item, so payment behaviour and statements need the history itself, and a promise that is entered later than
/// the snapshot, though made before its day, sees only payments after it. Equality is by content.
/// </remarks>
public sealed record LedgerSnapshot
{
    /// <summary>Makes a snapshot as it was stored.</summary>
    /// <param name="asOf">The day, whose closing state it is.</param>
    /// <param name="knownAt">The instant of knowledge: events that count by that day but were entered later are not in it.</param>
    /// <param name="items">Every item that existed, settled ones included.</param>
    /// <param name="facts">Every recorded fact.</param>
    /// <param name="promises">What was paid on each promise.</param>
    /// <param name="early">What was applied to items that are posted later.</param>
    public LedgerSnapshot(LocalDate asOf, Instant knownAt, ImmutableArray<SnapshotItem> items, ImmutableArray<Recorded<LedgerEvent>> facts, ImmutableArray<CarriedPromise> promises, ImmutableArray<ItemAmount> early)
    {
        AsOf = asOf;
        KnownAt = knownAt;
        Items = Guard.Assigned(items, nameof(items));
        Facts = Guard.Assigned(facts, nameof(facts));
        Promises = Guard.Assigned(promises, nameof(promises));
        Early = Guard.Assigned(early, nameof(early));
    }

    /// <summary>The day, whose closing state it is.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The instant of knowledge.</summary>
    public Instant KnownAt { get; }

    /// <summary>Every item that existed, settled ones included.</summary>
    public ImmutableArray<SnapshotItem> Items { get; }

    /// <summary>Every recorded fact.</summary>
    public ImmutableArray<Recorded<LedgerEvent>> Facts { get; }

    /// <summary>What was paid on each promise.</summary>
    public ImmutableArray<CarriedPromise> Promises { get; }

    /// <summary>What was applied to items that are posted later: the signed change of each.</summary>
    public ImmutableArray<ItemAmount> Early { get; }

    /// <inheritdoc/>
    public bool Equals(LedgerSnapshot? other) =>
        other is not null && AsOf == other.AsOf && KnownAt == other.KnownAt && Items.SequenceEqual(other.Items) && Facts.SequenceEqual(other.Facts) && Promises.SequenceEqual(other.Promises)
        && Early.SequenceEqual(other.Early);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsOf, KnownAt, Items.Length, Facts.Length);

    /// <summary>A promise as the snapshot carries it; null if it is not in it.</summary>
    internal CarriedPromise? CarriedOf(string promise) => Promises.FirstOrDefault(p => string.Equals(p.Promise, promise, StringComparison.Ordinal));
}
