using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>An item of a ledger on two days: what was open, and what left it by write-off or into a plan in between.</summary>
internal sealed record ItemHistory(OpenItem? Before, LocalDate DateBefore, OpenItem? After, LocalDate DateAfter, Money WrittenOff, Money Rescheduled)
{
    /// <summary>The items that were open on either day, those of the first day first; or a failure for one without a date.</summary>
    public static IEnumerable<Result<ItemHistory>> Between(Ledger ledger, LocalDate from, LocalDate to, AgingBasis basis, Instant? knownAt)
    {
        var after = ledger.AsOf(to, knownAt).ToDictionary(i => i.Id);
        var (writtenOff, rescheduled) = Reductions(ledger, from, to, knownAt);
        foreach (var item in ledger.AsOf(from, knownAt))
        {
            after.Remove(item.Id, out var later);
            var (dateAfter, failure) = (default(LocalDate), default(Failure));
            if (!basis.DateOf(item, from).TryGet(out var date, out failure) || !(later is null ? date : basis.DateOf(later, to)).TryGet(out dateAfter, out failure))
            {
                yield return failure;
                continue;
            }

            var zero = Money.Zero(item.Open.Currency);
            yield return new ItemHistory(item, date, later, dateAfter, writtenOff.GetValueOrDefault(item.Id, zero), rescheduled.GetValueOrDefault(item.Id, zero));
        }

        foreach (var item in after.Values.OrderBy(i => i.Id.ToString(), StringComparer.Ordinal))
        {
            if (!basis.DateOf(item, to).TryGet(out var date, out var failure)) yield return failure;
            else yield return new ItemHistory(null, date, item, date, Money.Zero(item.Open.Currency), Money.Zero(item.Open.Currency));
        }
    }

    public RolledItem ToRolled(OpenItem before) => new(DateBefore, before.Open, After?.Open ?? Money.Zero(before.Open.Currency)) { DateAfter = DateAfter, WrittenOff = WrittenOff, Rescheduled = Rescheduled };

    private static (Dictionary<ItemId, Money> WrittenOff, Dictionary<ItemId, Money> Rescheduled) Reductions(Ledger ledger, LocalDate from, LocalDate to, Instant? knownAt)
    {
        var (writtenOff, rescheduled) = (new Dictionary<ItemId, Money>(), new Dictionary<ItemId, Money>());
        foreach (var e in ledger.Events)
        {
            if (e.EffectiveOn <= from || e.EffectiveOn > to || e.RecordedAt > knownAt) continue;
            switch (e.Event)
            {
                case LedgerEvent.WrittenOff w:
                    Add(writtenOff, w.Item, w.Amount);
                    break;
                case LedgerEvent.Rescheduled r:
                    foreach (var moved in r.Moved) Add(rescheduled, moved.Item, moved.Amount);
                    break;
                default:
                    break;
            }
        }

        return (writtenOff, rescheduled);
    }

    private static void Add(Dictionary<ItemId, Money> sums, ItemId item, Money amount) => sums[item] = sums.TryGetValue(item, out var sum) ? sum + amount : amount;
}
