using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Receivables;

/// <summary>Collects what events mean. All effects add up, so events are taken as they come; only contradictions have to be judged in the order of time.</summary>
internal sealed class LedgerLoader
{
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();
    private readonly List<LedgerItem> _items;
    private readonly List<Movement> _movements;
    private readonly List<Ledger.DueChange> _dueChanges = [];
    private readonly List<Recorded<LedgerEvent>> _facts = [];
    private readonly Dictionary<ItemId, int> _index;
    private readonly HashSet<string> _factKeys = new(StringComparer.Ordinal);
    private readonly List<int> _others = [];
    private readonly LedgerSnapshot? _opening;
    private readonly Entry[] _events;
    private readonly bool[] _leftOut;

    private LedgerLoader(LedgerSnapshot? opening, Entry[] events)
    {
        _opening = opening;
        _events = events;
        _leftOut = new bool[events.Length];
        // Most events post an item or apply money to one.
        _items = new List<LedgerItem>(events.Length / 2);
        _movements = new List<Movement>(events.Length + (events.Length / 4));
        _index = new Dictionary<ItemId, int>(events.Length / 2);
    }

    /// <summary>The ledger of the events that do not contradict each other, and the failures of the others.</summary>
    public static ValueWithFailures<Ledger> Load(LedgerSnapshot? opening, IEnumerable<Recorded<LedgerEvent>> input)
    {
        var entries = new List<Entry>(input.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var e in input) entries.Add(e?.Event is not null ? new Entry(e, entries.Count) : throw new ArgumentException($"The event at position {entries.Count} is null.", nameof(input)));
        var events = entries.ToArray();
        var inTime = EventOrder.Of(events.Length, i => events[i].CoarseKey, (x, y) => Entry.Compare(in events[x], in events[y]));
        // In the order of arrival, events lie beside each other in memory, which is several times faster. If two of them contradict each other,
        // which one stays must not depend on arrival: then all are taken again in the order of time.
        var asTheyCome = new LedgerLoader(opening, events);
        asTheyCome.Take(null);
        if (asTheyCome._failures.Count == 0) return asTheyCome.Make(inTime);
        var again = new LedgerLoader(opening, events);
        again.Take(inTime);
        return again.Make(inTime);
    }

    private void Take(int[]? order)
    {
        Open();
        LeaveOutRepeated(order);
        for (var n = 0; n < _events.Length; n++) Post(order?[n] ?? n);
        _others.Sort((x, y) => Entry.Compare(in _events[x], in _events[y]));
        foreach (var i in _others) PostOnOthers(i);
        foreach (var early in _opening?.Early ?? []) Carry(early.Item, early.Amount);
        for (var n = 0; n < _events.Length; n++) Refer(order?[n] ?? n);
        foreach (var i in _others) AddFact(i);
    }

    private ValueWithFailures<Ledger> Make(int[] inTime)
    {
        var kept = ImmutableArray.CreateBuilder<Recorded<LedgerEvent>>(_events.Length);
        var position = new int[_events.Length];
        foreach (var i in inTime)
        {
            position[i] = kept.Count;
            if (!_leftOut[i]) kept.Add(_events[i].Event);
        }

        // While events were taken, movements knew them by arrival.
        foreach (ref var movement in CollectionsMarshal.AsSpan(_movements))
        {
            if (movement.Event >= 0) movement = movement with { Event = position[movement.Event] };
        }

        var items = _items.ToArray();
        var order = EventOrder.Of(items.Length, i => items[i].PostedDay, (x, y) => LedgerItem.Compare(items[x], items[y]));
        _dueChanges.Sort(static (x, y) => (x.Day, x.RecordedTicks, x.Item).CompareTo((y.Day, y.RecordedTicks, y.Item)));
        var facts = _facts.OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Key, StringComparer.Ordinal).ToArray();
        var ledger = new Ledger(kept.DrainToImmutable(), items, order, _index, _movements, [.. _dueChanges], new LedgerFacts(facts), _opening);
        return new ValueWithFailures<Ledger>(ledger, [.. _failures.OrderBy(f => f.Index)]);
    }

    private void Open()
    {
        if (_opening is null) return;
        foreach (var item in _opening.Items)
        {
            AddItem(item.ToItem(), -1);
            Carry(item.Id, item.Open - item.Original);
        }

        foreach (var fact in _opening.Facts)
        {
            _facts.Add(fact);
            if (FactNames.Introduced(fact.Event) is { } name) _factKeys.Add(name);
        }
    }

    // What happened to an item before the snapshot; nothing, if the item was never posted.
    private void Carry(ItemId item, Money amount)
    {
        if (!amount.IsZero && _index.TryGetValue(item, out var index))
            _movements.Add(new Movement(index, DayNumber.Of(_opening!.AsOf), _opening.KnownAt.ToUnixTimeTicks(), amount.MinorUnits, MovementKind.CarriedForward, -1));
    }

    // One event a key: the first in the given order stays, an equal one is left out in silence, another one is a contradiction.
    private void LeaveOutRepeated(int[]? order)
    {
        var first = new Dictionary<string, int>(_events.Length, StringComparer.Ordinal);
        for (var n = 0; n < _events.Length; n++)
        {
            var i = order?[n] ?? n;
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(first, _events[i].Event.Key, out var known);
            if (!known) at = i;
            else if (_events[at].Event.Equals(_events[i].Event)) _leftOut[i] = true;
            else Fail(i, FailureReason.Contradiction, "receivables.key-conflict", $"Another event has this key: it counts from {Iso.Text(_events[at].Event.EffectiveOn)} and says something else.", _events[i].Event.Key);
        }
    }

    // First pass: items that stand on nothing else.
    private void Post(int position)
    {
        if (_leftOut[position]) return;
        var e = _events[position].Event;
        if (MissingPart.Of(e) is { } missing)
        {
            Fail(position, FailureReason.Missing, "receivables.part-missing", $"The event lacks its {missing}.", null);
            return;
        }

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
                if (HasDebtor(position, p.Debtor) && IsNew(position, p.Item)) AddItem(new LedgerItem(p.Item, p.Debtor, ItemKind.Revaluation, p.DocumentDate, e.EffectiveOn, e.RecordedAt, p.DocumentDate, p.DocumentDate, p.Amount), position);
                break;
            case LedgerEvent.Applied or LedgerEvent.WrittenOff or LedgerEvent.Refunded or LedgerEvent.DueDatesChanged:
                break;
            default:
                _others.Add(position);
                break;
        }
    }

    // Second pass, in the order of time: items that come out of others.
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
            case LedgerEvent.Cancelled c:
                Cancel(position, c);
                break;
            default:
                break;
        }
    }

    // Third pass: money that meets items.
    private void Refer(int position)
    {
        if (_leftOut[position]) return;
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
            case LedgerEvent.DueDatesChanged d:
                ChangeDueDates(position, d);
                break;
            default:
                break;
        }
    }

    private void PostDocument(int position, EntityId entity, string document, DebtorId debtor, LocalDate documentDate, PaymentSchedule schedule)
    {
        if (!Names(position, entity, document) || !HasDebtor(position, debtor) || !IsNew(position, new ItemId(entity, document))) return;
        var e = _events[position].Event;
        foreach (var line in schedule.Lines) AddItem(LedgerItem.OfLine(entity, document, debtor, documentDate, e.EffectiveOn, e.RecordedAt, schedule, line), position);
    }

    private void PostItem(int position, ItemId item, DebtorId debtor, ItemKind kind, LocalDate documentDate, Money amount, int sign)
    {
        if (!HasDebtor(position, debtor) || !IsPositive(position, amount) || !IsNew(position, item)) return;
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
        if (_leftOut[position]) return;
        foreach (var moved in plan.Moved) Move(position, _index[moved.Item], -moved.Amount.MinorUnits, MovementKind.Rescheduling);
    }

    private void Apply(int position, LedgerEvent.Applied applied)
    {
        var from = -1;
        if (!Finds(position, applied.To, applied.Amount, out var to) || (applied.From is { } source && !Finds(position, source, applied.Amount, out from))) return;
        if (from == to)
        {
            Fail(position, FailureReason.Contradiction, "receivables.applied-to-itself", $"The item {applied.To} cannot be applied to itself.", applied.To.ToString());
            return;
        }

        if (applied.Discount is { } discount && discount.Currency != applied.Amount.Currency)
        {
            Mismatch(position, $"The amount is in {applied.Amount.Currency.Code}", discount);
            return;
        }

        if (applied.Discount is { } given && given.MinorUnits != 0 && Math.Sign(given.MinorUnits) == -Math.Sign(applied.Amount.MinorUnits))
        {
            Fail(position, FailureReason.Contradiction, "receivables.discount-sign", $"A discount goes with its amount: both above zero, or both below to take them back; the amount is {applied.Amount}.", given.ToString());
            return;
        }

        var kind = from >= 0 && _items[from].Kind == ItemKind.CreditNote ? MovementKind.Credit : MovementKind.Payment;
        Move(position, to, -applied.Amount.MinorUnits, kind);
        if (applied.Discount is { IsZero: false } granted) Move(position, to, -granted.MinorUnits, MovementKind.Discount);
        if (from >= 0) Move(position, from, applied.Amount.MinorUnits, kind);
    }

    private void Cancel(int position, LedgerEvent.Cancelled cancelled)
    {
        if (!Names(position, cancelled.Entity, cancelled.Document)) return;
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
        if (!Names(position, changed.Entity, changed.Document)) return;
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

    // Last, in the order of time: a fact that refers to a later one is a contradiction.
    private void AddFact(int position)
    {
        var e = _events[position].Event;
        if (e.Event is LedgerEvent.ChargebackPosted or LedgerEvent.Rescheduled or LedgerEvent.Cancelled) return;
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

    private bool Names(int position, EntityId entity, string document)
    {
        if (entity != default && !string.IsNullOrWhiteSpace(document)) return true;
        Fail(position, FailureReason.Missing, "receivables.id-missing", "A document is named by its company and its number; one of them is missing.", $"{entity}/{document}");
        return false;
    }

    private bool HasDebtor(int position, DebtorId debtor)
    {
        if (debtor != default) return true;
        Fail(position, FailureReason.Missing, "receivables.id-missing", "The event names no debtor.", null);
        return false;
    }

    private bool IsNew(int position, ItemId item)
    {
        if (item == default)
        {
            Fail(position, FailureReason.Missing, "receivables.id-missing", "The event names no item.", null);
            return false;
        }

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
        _leftOut[position] = true;
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

        /// <summary>The day in the upper 24 bits, the instant in steps of 7 ms in the lower 40; instants before 1970 or after 2198 share the ends.</summary>
        public long CoarseKey => ((long)Day << 40) | Math.Clamp(Ticks >> 16, 0, (1L << 40) - 1);

        /// <summary>By day, instant and key.</summary>
        public static int Compare(in Entry x, in Entry y)
        {
            var order = x.Day.CompareTo(y.Day);
            if (order == 0) order = x.Ticks.CompareTo(y.Ticks);
            return order != 0 ? order : string.CompareOrdinal(x.Event.Key, y.Event.Key);
        }
    }
}
