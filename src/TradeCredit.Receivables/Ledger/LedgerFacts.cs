using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>The events that say something about debts without changing them, and what they mean on a day. Sorted by day and instant.</summary>
internal sealed class LedgerFacts(Recorded<LedgerEvent>[] facts)
{
    /// <summary>All facts, in order.</summary>
    public IReadOnlyList<Recorded<LedgerEvent>> All => facts;

    public ImmutableArray<Dispute> Disputes(Ledger.View view)
    {
        var closed = Seen<LedgerEvent.DisputeClosed>(view).ToDictionary(c => c.Event.Dispute, c => c, StringComparer.Ordinal);
        return
        [
            .. Seen<LedgerEvent.DisputeOpened>(view).Select(o => closed.TryGetValue(o.Event.Dispute, out var end)
                ? new Dispute(o.Event.Dispute, o.Event.Item, o.Event.Amount, o.Event.Reason, o.On, end.On, end.Event.Outcome)
                : new Dispute(o.Event.Dispute, o.Event.Item, o.Event.Amount, o.Event.Reason, o.On, null, null)),
        ];
    }

    /// <summary>What is in open dispute, by item; null if nothing is.</summary>
    public IReadOnlyDictionary<ItemId, Money>? Disputed(Ledger.View view)
    {
        if (facts.Length == 0) return null;
        var disputed = new Dictionary<ItemId, Money>();
        foreach (var dispute in Disputes(view).Where(d => d.IsOpen))
            disputed[dispute.Item] = disputed.TryGetValue(dispute.Item, out var sum) ? sum + dispute.Amount : dispute.Amount;
        return disputed.Count == 0 ? null : disputed;
    }

    public ImmutableArray<Hold> Holds(Ledger.View view)
    {
        var released = Seen<LedgerEvent.HoldReleased>(view).Select(r => r.Event.Hold).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Seen<LedgerEvent.HoldPlaced>(view)
                .Where(h => !released.Contains(h.Event.Hold) && (h.Event.Until is not { } until || DayNumber.Of(until) >= view.Day))
                .Select(h => new Hold(h.Event.Hold, h.Event.Debtor, h.Event.Item, h.Event.Reason, h.On, h.Event.Until)),
        ];
    }

    public ImmutableArray<AgreedBuffer> Buffers(Ledger.View view) =>
    [
        .. Seen<LedgerEvent.BufferGranted>(view).Where(b => DayNumber.Of(b.Event.Until) >= view.Day)
            .Select(b => new AgreedBuffer(b.Event.Buffer, b.Event.Debtor, b.Event.Item, b.On, b.Event.Until)),
    ];

    public ImmutableArray<CreditCover> Covers(Ledger.View view)
    {
        var covers = new Dictionary<(DebtorId, string), CreditCover>();
        foreach (var fact in facts)
        {
            if (!view.Sees(fact)) continue;
            if (fact.Event is LedgerEvent.CoverGranted granted) covers[(granted.Cover.Debtor, granted.Cover.Policy)] = granted.Cover;
            else if (fact.Event is LedgerEvent.CoverEnded ended) covers.Remove((ended.Debtor, ended.Policy));
        }

        return [.. covers.Values.Where(c => DayNumber.Of(c.From) <= view.Day && (c.To is not { } to || DayNumber.Of(to) >= view.Day))];
    }

    /// <summary>The promises that were made, with what ended each of them early.</summary>
    public IEnumerable<(LedgerEvent.PromiseMade Promise, LocalDate MadeOn, PromiseStatus? Ended, LocalDate? EndedOn)> Promises(Ledger.View view)
    {
        var ended = new Dictionary<string, (PromiseStatus Status, LocalDate On)>(StringComparer.Ordinal);
        foreach (var withdrawn in Seen<LedgerEvent.PromiseWithdrawn>(view)) ended.TryAdd(withdrawn.Event.Promise, (PromiseStatus.Withdrawn, withdrawn.On));
        foreach (var next in Seen<LedgerEvent.PromiseMade>(view).Where(p => p.Event.Supersedes is not null)) ended.TryAdd(next.Event.Supersedes!, (PromiseStatus.Superseded, next.On));
        return Seen<LedgerEvent.PromiseMade>(view).Select(p => ended.TryGetValue(p.Event.Promise, out var end) ? (p.Event, p.On, end.Status, end.On) : (p.Event, p.On, (PromiseStatus?)null, (LocalDate?)null));
    }

    /// <summary>The facts that name an item.</summary>
    public IEnumerable<Recorded<LedgerEvent>> About(ItemId item) => facts.Where(f => f.Event switch
    {
        LedgerEvent.DisputeOpened d => d.Item == item,
        LedgerEvent.DisputeClosed c => facts.Any(o => o.Event is LedgerEvent.DisputeOpened d && string.Equals(d.Dispute, c.Dispute, StringComparison.Ordinal) && d.Item == item),
        LedgerEvent.PromiseMade p => p.Items.Contains(item),
        LedgerEvent.HoldPlaced h => h.Item == item,
        LedgerEvent.BufferGranted b => b.Item == item,
        _ => false,
    });

    private IEnumerable<(T Event, LocalDate On)> Seen<T>(Ledger.View view)
        where T : LedgerEvent
    {
        foreach (var fact in facts)
        {
            if (fact.Event is T e && view.Sees(fact)) yield return (e, fact.EffectiveOn);
        }
    }
}
