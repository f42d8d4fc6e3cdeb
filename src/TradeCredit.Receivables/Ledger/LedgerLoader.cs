using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Receivables;

/// <summary>Collects what events mean. Order does not matter: items are made before anything refers to them, and all effects add up.</summary>
internal sealed class LedgerLoader
{
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();
    private readonly List<LedgerItem> _items;
    private readonly List<Movement> _movements;
    private readonly List<Ledger.DueChange> _dueChanges = [];
    private readonly List<Recorded<LedgerEvent>> _facts = [];
    private readonly Dictionary<ItemId, int> _index;
    private readonly HashSet<string> _factKeys = new(StringComparer.Ordinal);
    private readonly LedgerSnapshot? _opening;
    private readonly Entry[] _events;
    private readonly bool[] _rejected;

    public LedgerLoader(LedgerSnapshot? opening, IEnumerable<Recorded<LedgerEvent>> events)
    {
        _opening = opening;
        _events = Distinct(events);
        _rejected = new bool[_events.Length];
        // Most events post an item or apply money to two.
        _items = new List<LedgerItem>(_events.Length / 2);
        _movements = new List<Movement>(_events.Length * 2);
        _index = new Dictionary<ItemId, int>(_events.Length / 2);
    }

    /// <summary>The ledger of the events that do not contradict each other, and the failures of the others.</summary>
    public ValueWithFailures<Ledger> Load()
    {
        Open();
        for (var i = 0; i < _events.Length; i++) Post(i);
        for (var i = 0; i < _events.Length; i++) PostOnOthers(i);
        for (var i = 0; i < _events.Length; i++) Refer(i);

        var kept = ImmutableArray.CreateBuilder<Recorded<LedgerEvent>>(_events.Length);
        if (_failures.Count == 0) foreach (ref readonly var entry in _events.AsSpan()) kept.Add(entry.Event);
        else Keep(kept);
        _dueChanges.Sort(static (x, y) => (x.Day, x.RecordedTicks, x.Item).CompareTo((y.Day, y.RecordedTicks, y.Item)));
        var facts = _facts.OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Key, StringComparer.Ordinal).ToArray();
        var items = _items.ToArray();
        var ledger = new Ledger(kept.DrainToImmutable(), items, Ordered(items), _index, [.. _movements], [.. _dueChanges], new LedgerFacts(facts), _opening);
        return new ValueWithFailures<Ledger>(ledger, [.. _failures.OrderBy(f => f.Index)]);
    }

    // Items in the order of posting day and identity, which does not depend on how they came into the ledger.
    private static int[] Ordered(LedgerItem[] items)
    {
        var order = new int[items.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (x, y) => LedgerItem.Compare(items[x], items[y]));
        return order;
    }

    // Rejected events leave the list, and movements that point into it follow.
    private void Keep(ImmutableArray<Recorded<LedgerEvent>>.Builder kept)
    {
        var position = new int[_events.Length];
        for (var i = 0; i < _events.Length; i++)
        {
            position[i] = kept.Count;
            if (!_rejected[i]) kept.Add(_events[i].Event);
        }

        foreach (ref var movement in CollectionsMarshal.AsSpan(_movements))
        {
            if (movement.Event >= 0) movement = movement with { Event = position[movement.Event] };
        }
    }

    private void Open()
    {
        if (_opening is null) return;
        var (day, ticks) = (DayNumber.Of(_opening.AsOf), _opening.KnownAt.ToUnixTimeTicks());
        foreach (var item in _opening.Items)
        {
            AddItem(item.ToItem(), -1);
            var carried = item.Open - item.Original;
            if (!carried.IsZero) _movements.Add(new Movement(_items.Count - 1, day, ticks, carried.MinorUnits, MovementKind.CarriedForward, -1));
        }

        foreach (var fact in _opening.Facts)
        {
            _facts.Add(fact);
            if (FactNames.Introduced(fact.Event) is { } name) _factKeys.Add(name);
        }
    }

    // One event a key, in the order of days, instants and keys: the same list whatever the order of arrival.
    private Entry[] Distinct(IEnumerable<Recorded<LedgerEvent>> input)
    {
        var entries = new List<Entry>(input.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var e in input) entries.Add(new Entry(e, entries.Count));
        var sorted = entries.ToArray();
        Array.Sort(sorted, static (x, y) => Entry.Compare(in x, in y));
        var first = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        var unique = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(first, sorted[i].Event.Key, out var known);
            if (!known)
            {
                at = unique;
                sorted[unique++] = sorted[i];
            }
            else if (!sorted[at].Event.Equals(sorted[i].Event))
            {
                _failures.Add(new Failure(FailureReason.Contradiction, "receivables.key-conflict",
                    $"Another event has this key: it counts from {Iso.Text(sorted[at].Event.EffectiveOn)} and says something else.", sorted[i].Event.Key, sorted[i].Event.Key, sorted[i].Index));
            }
        }

        return unique == sorted.Length ? sorted : sorted[..unique];
    }

    // First pass: items that stand on nothing else.
    private void Post(int position)
    {
        var e = _events[position].Event;
        switch (e.Event)
        {
            case LedgerEvent.InvoicePosted p:
                PostDocument(position, p.Entity, p.Document, p.Debtor, p.DocumentDate, p.Schedule);
                break;
            case LedgerEvent.CreditNotePosted p:
                PostItem(position, p.Item, p.Debtor, ItemKind.CreditNote, p.DocumentDate, p.Amount, -1);
                break;
            case LedgerEvent.PaymentReceived p:
                PostItem(position, p.Item, p.Debtor, p.IsAdvance ? ItemKind.Advance : ItemKind.Payment, e.EffectiveOn, p.Amount, -1);
                break;
            case LedgerEvent.RevaluationPosted p:
                if (IsNew(position, p.Item)) AddItem(new LedgerItem(p.Item, p.Debtor, ItemKind.Revaluation, p.DocumentDate, e.EffectiveOn, e.RecordedAt, p.DocumentDate, p.DocumentDate, p.Amount), position);
                break;
            default:
                break;
        }
    }

    // Second pass: items that come out of others.
    private void PostOnOthers(int position)
    {
        switch (_events[position].Event.Event)
        {
            case LedgerEvent.ChargebackPosted p:
                if (Finds(position, p.Payment, p.Amount, out _)) PostItem(position, p.Item, p.Debtor, ItemKind.Chargeback, _events[position].Event.EffectiveOn, p.Amount, 1);
                break;
            case LedgerEvent.Rescheduled p:
                Reschedule(position, p);
                break;
            default:
                break;
        }
    }

    // Third pass: what refers to items.
    private void Refer(int position)
    {
        switch (_events[position].Event.Event)
        {
            case LedgerEvent.Applied a:
                Apply(position, a);
                break;
            case LedgerEvent.WrittenOff w:
                if (Finds(position, w.Item, w.Amount, out var written)) Move(position, written, -w.Amount.MinorUnits, MovementKind.WriteOff);
                break;
            case LedgerEvent.Refunded r:
                if (IsPositive(position, r.Amount) && Finds(position, r.Item, r.Amount, out var refunded)) Move(position, refunded, r.Amount.MinorUnits, MovementKind.Refund);
                break;
            case LedgerEvent.Cancelled c:
                Cancel(position, c);
                break;
            case LedgerEvent.DueDatesChanged d:
                ChangeDueDates(position, d);
                break;
            case LedgerEvent.InvoicePosted or LedgerEvent.CreditNotePosted or LedgerEvent.PaymentReceived or LedgerEvent.RevaluationPosted or LedgerEvent.ChargebackPosted or LedgerEvent.Rescheduled:
                break;
            default:
                AddFact(position);
                break;
        }
    }

    private void PostDocument(int position, EntityId entity, string document, DebtorId debtor, LocalDate documentDate, PaymentSchedule schedule)
    {
        if (!IsNew(position, new ItemId(entity, document))) return;
        var e = _events[position].Event;
        foreach (var line in schedule.Lines) AddItem(LedgerItem.OfLine(entity, document, debtor, documentDate, e.EffectiveOn, e.RecordedAt, schedule, line), position);
    }

    private void PostItem(int position, ItemId item, DebtorId debtor, ItemKind kind, LocalDate documentDate, Money amount, int sign)
    {
        if (!IsPositive(position, amount) || !IsNew(position, item)) return;
        var e = _events[position].Event;
        AddItem(new LedgerItem(item, debtor, kind, documentDate, e.EffectiveOn, e.RecordedAt, documentDate, documentDate, amount.Times(sign)), position);
    }

    private void AddItem(LedgerItem item, int position)
    {
        _index.Add(item.Id, _items.Count);
        _movements.Add(new Movement(_items.Count, item.PostedDay, item.RecordedTicks, item.Original.MinorUnits, MovementKind.Posted, position));
        _items.Add(item);
    }

    private void Reschedule(int position, LedgerEvent.Rescheduled plan)
    {
        foreach (var moved in plan.Moved)
        {
            if (moved.Amount.Currency != plan.Plan.Currency)
            {
                Mismatch(position, $"The plan is in {plan.Plan.Currency.Code}", moved.Amount);
                return;
            }

            if (!Finds(position, moved.Item, moved.Amount, out _)) return;
        }

        PostDocument(position, plan.Entity, plan.Document, plan.Debtor, plan.AgreedOn, plan.Plan);
        if (_rejected[position]) return;
        foreach (var moved in plan.Moved) Move(position, _index[moved.Item], -moved.Amount.MinorUnits, MovementKind.Rescheduling);
    }

    private void Apply(int position, LedgerEvent.Applied applied)
    {
        var from = -1;
        if (!Finds(position, applied.To, applied.Amount, out var to) || (applied.From is { } source && !Finds(position, source, applied.Amount, out from))) return;
        if (applied.Discount is { } discount && discount.Currency != applied.Amount.Currency)
        {
            Mismatch(position, $"The amount is in {applied.Amount.Currency.Code}", discount);
            return;
        }

        var kind = from >= 0 && _items[from].Kind == ItemKind.CreditNote ? MovementKind.Credit : MovementKind.Payment;
        Move(position, to, -applied.Amount.MinorUnits, kind);
        if (applied.Discount is { IsZero: false } granted) Move(position, to, -granted.MinorUnits, MovementKind.Discount);
        if (from >= 0) Move(position, from, applied.Amount.MinorUnits, kind);
    }

    private void Cancel(int position, LedgerEvent.Cancelled cancelled)
    {
        var name = $"{cancelled.Entity}/{cancelled.Document}";
        if (!_index.ContainsKey(new ItemId(cancelled.Entity, cancelled.Document)))
        {
            Fail(position, FailureReason.NotFound, "receivables.document-unknown", $"No document {cancelled.Document} was posted.", name);
            return;
        }

        if (!_factKeys.Add("cancelled " + name))
        {
            Fail(position, FailureReason.Duplicate, "receivables.fact-duplicate", $"The document {cancelled.Document} was cancelled before.", name);
            return;
        }

        for (var line = 1; _index.TryGetValue(new ItemId(cancelled.Entity, cancelled.Document, line), out var item); line++)
            Move(position, item, -_items[item].Original.MinorUnits, MovementKind.Cancellation);
    }

    private void ChangeDueDates(int position, LedgerEvent.DueDatesChanged changed)
    {
        if (!_index.ContainsKey(new ItemId(changed.Entity, changed.Document)))
        {
            Fail(position, FailureReason.NotFound, "receivables.document-unknown", $"No document {changed.Document} was posted.", $"{changed.Entity}/{changed.Document}");
            return;
        }

        foreach (var line in changed.Schedule.Lines)
        {
            if (_index.TryGetValue(new ItemId(changed.Entity, changed.Document, line.Number), out var item) && _items[item].Original == line.Amount) continue;
            Fail(position, FailureReason.Contradiction, "receivables.schedule-mismatch", $"Line {line} is not one of the posted lines: due dates can change, amounts cannot.", line.ToString());
            return;
        }

        foreach (var line in changed.Schedule.Lines)
            _dueChanges.Add(new Ledger.DueChange(_index[new ItemId(changed.Entity, changed.Document, line.Number)], _events[position].Day, _events[position].Ticks, LedgerItem.DueDateOf(line)));
    }

    private void AddFact(int position)
    {
        var e = _events[position].Event;
        foreach (var item in FactNames.Items(e.Event))
        {
            if (!_index.ContainsKey(item))
            {
                Unknown(position, item);
                return;
            }
        }

        if (e.Event is LedgerEvent.DisputeOpened dispute && (!IsPositive(position, dispute.Amount) || !Finds(position, dispute.Item, dispute.Amount, out _))) return;
        if (e.Event is LedgerEvent.PromiseMade promise && (!IsPositive(position, promise.Amount) || !promise.Items.All(i => Finds(position, i, promise.Amount, out _)))) return;
        // Facts come in the order of days, so a reference to a later fact is a contradiction.
        if (FactNames.Referred(e.Event) is { } reference && !_factKeys.Contains(reference))
        {
            Fail(position, FailureReason.NotFound, "receivables.fact-unknown", $"Nothing was recorded before as {reference}.", reference);
            return;
        }

        if (FactNames.Introduced(e.Event) is { } name && !_factKeys.Add(name))
        {
            Fail(position, FailureReason.Duplicate, "receivables.fact-duplicate", $"Another event recorded {name} before.", name);
            return;
        }

        _facts.Add(e);
    }

    private bool IsNew(int position, ItemId item)
    {
        if (!_index.ContainsKey(item)) return true;
        Fail(position, FailureReason.Duplicate, "receivables.item-duplicate", $"The item {item} was posted before.", item.ToString());
        return false;
    }

    private bool IsPositive(int position, Money amount)
    {
        if (amount.IsPositive) return true;
        Fail(position, FailureReason.InvalidInput, "receivables.amount-not-positive", "The amount must be above zero; its effect follows from the kind of event.", amount.ToString());
        return false;
    }

    private bool Finds(int position, ItemId item, Money amount, out int index)
    {
        if (!_index.TryGetValue(item, out index))
        {
            Unknown(position, item);
            return false;
        }

        if (_items[index].Original.Currency == amount.Currency) return true;
        Mismatch(position, $"The item {item} is in {_items[index].Original.Currency.Code}", amount);
        return false;
    }

    private void Move(int position, int item, long minorUnits, MovementKind kind) =>
        _movements.Add(new Movement(item, _events[position].Day, _events[position].Ticks, minorUnits, kind, position));

    private void Unknown(int position, ItemId item) => Fail(position, FailureReason.NotFound, "receivables.item-unknown", $"No item {item} was posted.", item.ToString());

    private void Mismatch(int position, string what, Money amount) =>
        Fail(position, FailureReason.CurrencyMismatch, "receivables.currency-mismatch", $"{what}, the amount in {amount.Currency.Code}.", amount.ToString());

    private void Fail(int position, FailureReason reason, string code, string message, string? value)
    {
        _rejected[position] = true;
        _failures.Add(new Failure(reason, code, message, _events[position].Event.Key, value, _events[position].Index));
    }

    /// <summary>An event with its place in the input.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Entry(Recorded<LedgerEvent> e, long index)
    {
        public Recorded<LedgerEvent> Event { get; } = e;

        public long Index { get; } = index;

        public int Day { get; } = DayNumber.Of(e.EffectiveOn);

        public long Ticks { get; } = e.RecordedAt.ToUnixTimeTicks();

        /// <summary>By day, instant and key.</summary>
        public static int Compare(in Entry x, in Entry y)
        {
            var order = x.Day.CompareTo(y.Day);
            if (order == 0) order = x.Ticks.CompareTo(y.Ticks);
            return order != 0 ? order : string.CompareOrdinal(x.Event.Key, y.Event.Key);
        }
    }
}
