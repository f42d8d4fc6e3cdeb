using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <content>From events to a ledger.</content>
public sealed partial class Ledger
{
    /// <summary>Makes a ledger of events.</summary>
    /// <param name="events">The events, in any order. An event that occurs twice under one key counts once.</param>
    /// <returns>
    /// The ledger, and a failure for each event that is not in it because it contradicts others; the index is its position, the path its key. Codes:
    /// <c>receivables.key-conflict</c>, <c>receivables.id-missing</c>, <c>receivables.item-duplicate</c>, <c>receivables.item-unknown</c>, <c>receivables.document-unknown</c>,
    /// <c>receivables.currency-mismatch</c>, <c>receivables.amount-not-positive</c>, <c>receivables.schedule-mismatch</c>,
    /// <c>receivables.fact-duplicate</c>, <c>receivables.fact-unknown</c>,
    /// <c>receivables.part-missing</c>, <c>receivables.applied-to-itself</c>, <c>receivables.discount-sign</c>.
    /// </returns>
    public static ValueWithFailures<Ledger> From(IEnumerable<Recorded<LedgerEvent>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return LedgerLoader.Load(null, events);
    }

    /// <summary>Makes a ledger of a snapshot and the events that are not in it: those of later days, and those that were entered later.</summary>
    /// <param name="opening">The snapshot.</param>
    /// <param name="events">The other events, in any order.</param>
    /// <returns>A ledger that answers from the day of the snapshot on as the whole history would, and failures as for <see cref="From(IEnumerable{Recorded{LedgerEvent}})"/>.</returns>
    public static ValueWithFailures<Ledger> From(LedgerSnapshot opening, IEnumerable<Recorded<LedgerEvent>> events)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(events);
        return LedgerLoader.Load(opening, events);
    }

    /// <summary>The state of a day in a form that can be stored, to go on from without the events before it.</summary>
    /// <param name="effective">The day, whose closing state counts.</param>
    /// <param name="knownAt">The instant of knowledge.</param>
    /// <returns>The snapshot: every item with what is open, and the facts.</returns>
    public LedgerSnapshot Snapshot(LocalDate effective, Instant knownAt)
    {
        var view = ViewOf(effective, knownAt);
        var open = OpenMinorUnits(view);
        var due = DueDates(view);
        var items = ImmutableArray.CreateBuilder<SnapshotItem>();
        var early = ImmutableArray.CreateBuilder<ItemAmount>();
        foreach (var i in _order)
        {
            if (view.Sees(_items[i])) items.Add(SnapshotItem.Of(_items[i], due is null ? _items[i].DueDate : due[i], open[i]));
            else if (open[i] != 0) early.Add(new ItemAmount(_items[i].Id, Money.OfMinor(open[i], _items[i].Original.Currency)));
        }

        return new LedgerSnapshot(effective, knownAt, items.ToImmutable(), [.. _facts.All.Where(view.Sees)],
            [.. _facts.Promises(view).Select(p => PaidOn(p.Promise, p.MadeOn, view))], early.ToImmutable());
    }
}
