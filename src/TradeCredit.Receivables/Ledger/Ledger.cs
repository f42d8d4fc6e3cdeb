using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>The recorded history of receivables, from which the state of any day can be replayed.</summary>
/// <remarks>
/// <para>Two questions have two answers: what was open on a day as we know it now, and what we knew to be open on that day at some instant. Everything that
/// counts after the day, or was entered after the instant, is left out.</para>
/// <para>Effects add up, so the result does not depend on the order in which events arrive. An event that contradicts the others is not in the ledger but
/// in the failures of <see cref="From(IEnumerable{Recorded{LedgerEvent}})"/>, under its key. Immutable and safe for use by several threads.</para>
/// </remarks>
/// <example><code>
/// Ledger ledger = Ledger.From(events).Value;
/// ImmutableArray&lt;OpenItem&gt; open = ledger.AsOf(new LocalDate(2026, 9, 30));
/// </code></example>
public sealed partial class Ledger
{
    private readonly LedgerItem[] _items;
    private readonly int[] _order;
    private readonly Dictionary<ItemId, int> _index;
    private readonly List<Movement> _movements;
    private readonly DueChange[] _dueChanges;
    private readonly LedgerFacts _facts;
    private readonly LedgerSnapshot? _opening;
    private readonly Lazy<MovementIndex> _byItem;

    internal Ledger(ImmutableArray<Recorded<LedgerEvent>> events, LedgerItem[] items, int[] order, Dictionary<ItemId, int> index, List<Movement> movements, DueChange[] dueChanges, LedgerFacts facts, LedgerSnapshot? opening)
    {
        Events = events;
        _items = items;
        _order = order;
        _index = index;
        _movements = movements;
        _dueChanges = dueChanges;
        _facts = facts;
        _opening = opening;
        _byItem = new Lazy<MovementIndex>(() => new MovementIndex(_items.Length, CollectionsMarshal.AsSpan(_movements)));
    }

    /// <summary>The events that are in the ledger, in the order of the days on which they count.</summary>
    public ImmutableArray<Recorded<LedgerEvent>> Events { get; }

    /// <summary>The first day that the ledger can answer for: the day of the snapshot that it begins with; null = any day.</summary>
    public LocalDate? AnswersFrom => _opening?.AsOf;

    /// <summary>The items that were open on a day, in the order of posting day and identity.</summary>
    /// <param name="effective">The day, whose closing state counts.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>Every item that existed and had an open amount other than zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day or the instant lies before the snapshot that the ledger begins with.</exception>
    public ImmutableArray<OpenItem> AsOf(LocalDate effective, Instant? knownAt = null)
    {
        var view = ViewOf(effective, knownAt);
        var open = OpenMinorUnits(view);
        var due = DueDates(view);
        var disputed = _facts.Disputed(view);
        var items = ImmutableArray.CreateBuilder<OpenItem>();
        foreach (var i in _order)
        {
            if (open[i] == 0 || !view.Sees(_items[i])) continue;
            items.Add(Open(_items[i], due is null ? _items[i].DueDate : due[i], open[i], disputed));
        }

        return items.ToImmutable();
    }

    /// <summary>The open amount of one item on a day.</summary>
    /// <param name="item">The item.</param>
    /// <param name="effective">The day, whose closing state counts.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>The open amount, zero if it is settled; null if the item did not exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day or the instant lies before the snapshot that the ledger begins with.</exception>
    public Money? OpenAmountOf(ItemId item, LocalDate effective, Instant? knownAt = null)
    {
        var view = ViewOf(effective, knownAt);
        if (!_index.TryGetValue(item, out var index) || !view.Sees(_items[index])) return null;
        long open = 0;
        foreach (var movement in _byItem.Value.Of(index))
        {
            if (movement.IsVisible(view.Day, view.KnownTicks)) open += movement.MinorUnits;
        }

        return Money.OfMinor(open, _items[index].Original.Currency);
    }

    /// <summary>Everything that is known on a day: open items, disputes, promises, holds, buffers, cover.</summary>
    /// <param name="effective">The day, whose closing state counts.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day or the instant lies before the snapshot that the ledger begins with.</exception>
    public LedgerState StateAsOf(LocalDate effective, Instant? knownAt = null)
    {
        var view = ViewOf(effective, knownAt);
        return new LedgerState(effective, AsOf(effective, knownAt), _facts.Disputes(view), Promises(view), _facts.Holds(view), _facts.Buffers(view), _facts.Covers(view));
    }

    /// <summary>Everything that happened to one item, in order of days.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The events that name it; none if it is unknown.</returns>
    public ImmutableArray<Recorded<LedgerEvent>> HistoryOf(ItemId item) =>
        _index.TryGetValue(item, out var index)
            ? [.. _byItem.Value.Of(index).Where(m => m.Event >= 0).Select(m => m.Event).Distinct().Order().Select(e => Events[e]).Concat(_facts.About(item)).Distinct().OrderBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt)]
            : [];

    internal static OpenItem Open(LedgerItem item, LocalDate? due, long open, IReadOnlyDictionary<ItemId, Money>? disputed)
    {
        var amount = Money.OfMinor(open, item.Original.Currency);
        return new OpenItem(item.Id, item.Debtor, item.DocumentDate, due, item.Original, amount)
        {
            Kind = item.Kind,
            PostedOn = item.PostedOn,
            BaselineDate = item.BaselineDate,
            Disputed = disputed is not null && disputed.TryGetValue(item.Id, out var part) ? Clamp(part, amount) : Money.Zero(amount.Currency),
        };
    }

    // What is disputed is never more than what is open.
    private static Money Clamp(Money part, Money open) => !open.IsPositive ? Money.Zero(open.Currency) : part <= open ? part : open;

    private View ViewOf(LocalDate effective, Instant? knownAt)
    {
        if (_opening is { } opening && (effective < opening.AsOf || knownAt < opening.KnownAt))
            throw new ArgumentOutOfRangeException(nameof(effective), effective, $"The ledger begins with a snapshot of {Iso.Text(opening.AsOf)}; it answers for that day and later ones.");
        return new View(DayNumber.Of(effective), knownAt?.ToUnixTimeTicks() ?? long.MaxValue);
    }

    private long[] OpenMinorUnits(View view)
    {
        var open = new long[_items.Length];
        foreach (ref readonly var movement in CollectionsMarshal.AsSpan(_movements))
        {
            if (movement.IsVisible(view.Day, view.KnownTicks)) open[movement.Item] += movement.MinorUnits;
        }

        return open;
    }

    // Due dates as changed; null where none ever changed.
    private LocalDate?[]? DueDates(View view)
    {
        if (_dueChanges.Length == 0) return null;
        var due = new LocalDate?[_items.Length];
        for (var i = 0; i < due.Length; i++) due[i] = _items[i].DueDate;
        foreach (var change in _dueChanges)
        {
            if (change.Day <= view.Day && change.RecordedTicks <= view.KnownTicks) due[change.Item] = change.DueDate;
        }

        return due;
    }

    /// <summary>A day and an instant of knowledge.</summary>
    internal readonly record struct View(int Day, long KnownTicks)
    {
        public bool Sees(LedgerItem item) => item.PostedDay <= Day && item.RecordedTicks <= KnownTicks;

        public bool Sees(Recorded<LedgerEvent> e) => DayNumber.Of(e.EffectiveOn) <= Day && e.RecordedAt.ToUnixTimeTicks() <= KnownTicks;
    }

    /// <summary>A due date that changed; sorted by day and instant, so that the last one that is seen counts.</summary>
    internal readonly record struct DueChange(int Item, int Day, long RecordedTicks, LocalDate? DueDate);
}
