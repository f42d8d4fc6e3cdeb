using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>The state of a ledger on one day, by debtor.</summary>
internal sealed class LedgerDay
{
    private readonly ILookup<DebtorId, PromiseToPay> _promises;
    private readonly ILookup<ItemId, Dispute> _disputes;
    private readonly ILookup<DebtorId, Hold> _holds;
    private readonly ILookup<DebtorId, AgreedBuffer> _buffers;
    private readonly ILookup<DebtorId, CreditCover> _covers;
    private readonly ImmutableDictionary<ItemId, LocalDate> _originalDueDates;

    public LedgerDay(Ledger ledger, LocalDate day, Instant now)
    {
        var state = ledger.StateAsOf(day, now);
        Items = state.Items.ToLookup(i => i.Debtor);
        _promises = state.Promises.ToLookup(p => p.Debtor);
        _disputes = state.Disputes.ToLookup(d => d.Item);
        _holds = state.Holds.ToLookup(h => h.Debtor);
        _covers = state.Covers.ToLookup(c => c.Debtor);
        // Buffers that are over count too.
        _buffers = Known(ledger, day, now).Select(e => e.Event is LedgerEvent.BufferGranted b ? new AgreedBuffer(b.Buffer, b.Debtor, b.Item, e.EffectiveOn, b.Until) : null)
            .OfType<AgreedBuffer>().Concat(state.Buffers).DistinctBy(b => b.Id, StringComparer.Ordinal).ToLookup(b => b.Debtor);
        _originalDueDates = OriginalDueDates(ledger, day, now);
    }

    public ILookup<DebtorId, OpenItem> Items { get; }

    public static IEnumerable<DebtorId> DebtorsOf(Ledger ledger) =>
        ledger.AsOf(ledger.Events.IsEmpty ? LocalDate.MaxIsoValue : LocalDate.Max(ledger.AnswersFrom ?? LocalDate.MinIsoValue, ledger.Events[^1].EffectiveOn)).Select(i => i.Debtor)
            .Concat(ledger.Events.Select(e => DebtorOf(e.Event)).OfType<DebtorId>()).Distinct();

    public DebtorAccount AccountOf(DebtorFile file, ContactHistory contacts)
    {
        var items = Items[file.Debtor].ToList();
        return new DebtorAccount(file, items, contacts)
        {
            Promises = [.. _promises[file.Debtor]],
            Disputes = [.. items.SelectMany(i => _disputes[i.Id])],
            Holds = [.. _holds[file.Debtor]],
            Buffers = [.. _buffers[file.Debtor]],
            Covers = [.. _covers[file.Debtor]],
            OriginalDueDates = _originalDueDates.IsEmpty ? _originalDueDates : items.Where(i => _originalDueDates.ContainsKey(i.Id)).ToImmutableDictionary(i => i.Id, i => _originalDueDates[i.Id]),
        };
    }

    private static DebtorId? DebtorOf(LedgerEvent e) => e switch
    {
        LedgerEvent.InvoicePosted i => i.Debtor,
        LedgerEvent.Rescheduled r => r.Debtor,
        LedgerEvent.ChargebackPosted c => c.Debtor,
        LedgerEvent.RevaluationPosted r => r.Debtor,
        _ => null,
    };

    private static IEnumerable<Recorded<LedgerEvent>> Known(Ledger ledger, LocalDate day, Instant now) => ledger.Events.Where(e => e.EffectiveOn <= day && e.RecordedAt <= now);

    // The first due day of each item that got another: that of its posting; of the lines of a plan, that of the oldest debt that moved into it.
    private static ImmutableDictionary<ItemId, LocalDate> OriginalDueDates(Ledger ledger, LocalDate day, Instant now)
    {
        var known = Known(ledger, day, now).Select(e => e.Event).ToList();
        var plans = known.OfType<LedgerEvent.Rescheduled>().ToList();
        var documents = known.OfType<LedgerEvent.DueDatesChanged>().Select(c => (c.Entity, c.Document)).Concat(plans.Select(p => (p.Entity, p.Document))).ToHashSet();
        if (documents.Count == 0) return ImmutableDictionary<ItemId, LocalDate>.Empty;
        var dates = new Dictionary<ItemId, LocalDate>();
        foreach (var posted in known.OfType<LedgerEvent.InvoicePosted>())
        {
            foreach (var line in posted.Schedule.Lines)
            {
                if (line.Date is TradeCredit.Terms.InstalmentDate.Due due) dates[new ItemId(posted.Entity, posted.Document, line.Number)] = due.Date.Adjusted;
            }
        }

        foreach (var plan in plans)
        {
            var oldest = plan.Moved.Select(m => dates.TryGetValue(m.Item, out var due) ? due : (LocalDate?)null).Min();
            if (oldest is not { } first) continue;
            foreach (var line in plan.Plan.Lines) dates[new ItemId(plan.Entity, plan.Document, line.Number)] = first;
        }

        return dates.Where(d => documents.Contains((d.Key.Entity, d.Key.Document))).ToImmutableDictionary();
    }
}
