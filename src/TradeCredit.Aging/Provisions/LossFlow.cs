using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Receivables;
using TradeCredit.Terms;

namespace TradeCredit.Aging;

/// <summary>Follows invoices of a ledger through the buckets: what reached each, and what of it was never paid.</summary>
internal sealed class LossFlow
{
    private readonly Ledger _ledger;
    private readonly LocalDate _observedTo;
    private readonly AgingScheme.Days _scheme;
    private readonly Instant? _knownAt;
    private readonly HashSet<(EntityId, string)> _cancelled = [];
    private readonly Dictionary<ItemId, LocalDate?> _dueDates = [];
    private readonly Dictionary<ItemId, List<(LocalDate Day, long MinorUnits)>> _writeOffs = [];
    private readonly Dictionary<Currency, (Int128[] Reached, Int128[] Lost)> _sums = [];
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();

    public LossFlow(Ledger ledger, LocalDate observedTo, AgingScheme.Days scheme, Instant? knownAt)
    {
        _ledger = ledger;
        _observedTo = observedTo;
        _scheme = scheme;
        _knownAt = knownAt;
        foreach (var e in ledger.Events)
        {
            if (e.EffectiveOn > observedTo || e.RecordedAt > knownAt) continue;
            switch (e.Event)
            {
                case LedgerEvent.WrittenOff w:
                    (CollectionsMarshal.GetValueRefOrAddDefault(_writeOffs, w.Item, out _) ??= []).Add((e.EffectiveOn, w.Amount.MinorUnits));
                    break;
                case LedgerEvent.Cancelled c:
                    _cancelled.Add((c.Entity, c.Document));
                    break;
                case LedgerEvent.DueDatesChanged d:
                    // Events come in the order of days, so the last change stays.
                    foreach (var line in d.Schedule.Lines) _dueDates[new ItemId(d.Entity, d.Document, line.Number)] = DueDateOf(line);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether an invoice is a sale: known at the instant, and not cancelled.</summary>
    public bool Follows(Recorded<LedgerEvent> e, LedgerEvent.InvoicePosted invoice) => !(e.RecordedAt > _knownAt) && !_cancelled.Contains((invoice.Entity, invoice.Document));

    public void Add(ItemId item, LocalDate postedOn, ScheduledInstalment line)
    {
        if (!line.Amount.IsPositive) return;
        if (!_dueDates.TryGetValue(item, out var due)) due = DueDateOf(line);
        if (due is not { } dueDate)
        {
            _failures.Add(new Failure(FailureReason.Missing, "aging.due-date-missing", "The item has no due date, so it cannot be followed through the buckets.", "due", item.ToString()));
            return;
        }

        var buckets = _scheme.Labels.Length;
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, line.Amount.Currency, out var known);
        if (!known) sums = (new Int128[buckets], new Int128[buckets]);
        var writeOffs = _writeOffs.GetValueOrDefault(item, []);
        var stillOpen = OpenAt(item, _observedTo, line);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            // Nothing comes before the first bucket: all of it reaches that.
            var entry = bucket == 0 ? DayNumber.Of(postedOn) : _scheme.DayOfEntry(DayNumber.Of(dueDate), bucket);
            if (entry - 1 > DayNumber.Of(_observedTo)) return;
            var first = DayNumber.ToDate(Math.Clamp(entry, DayNumber.Min + 1, DayNumber.Max));
            var reached = bucket == 0 || first <= postedOn ? line.Amount.MinorUnits : OpenAt(item, first.PlusDays(-1), line);
            long lost = stillOpen;
            foreach (var (day, minorUnits) in writeOffs)
            {
                if (bucket == 0 || day >= first) lost += minorUnits;
            }

            sums.Reached[bucket] += reached;
            sums.Lost[bucket] += Math.Clamp(lost, 0, reached);
        }
    }

    public ValueWithFailures<ImmutableArray<FlowLossRates>> Build() => new(
        [.. _sums.OrderBy(s => s.Key.Code, StringComparer.Ordinal).Select(s => new FlowLossRates(_scheme.Labels, ToMoney(s.Value.Reached, s.Key), ToMoney(s.Value.Lost, s.Key)))],
        _failures.ToImmutable());

    private static ImmutableArray<Money> ToMoney(Int128[] sums, Currency currency) => [.. sums.Select(s => Money.OfMinor(s, currency))];

    private static LocalDate? DueDateOf(ScheduledInstalment line) => line.Date is InstalmentDate.Due due ? due.Date.Adjusted : null;

    private long OpenAt(ItemId item, LocalDate day, ScheduledInstalment line) =>
        _ledger.OpenAmountOf(item, day, _knownAt) is { } open ? Math.Clamp(open.MinorUnits, 0, line.Amount.MinorUnits) : line.Amount.MinorUnits;
}
