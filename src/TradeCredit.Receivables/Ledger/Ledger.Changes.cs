using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <content>What changed between two days.</content>
public sealed partial class Ledger
{
    /// <summary>What changed the receivables between two closing states, by kind and currency.</summary>
    /// <param name="after">The day whose closing state is the start.</param>
    /// <param name="to">The day whose closing state is the end.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>One movement for each currency, ordered by code: opening + changes = closing.</returns>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day.</exception>
    public ImmutableArray<LedgerMovement> MovementBetween(LocalDate after, LocalDate to, Instant? knownAt = null)
    {
        if (to < after) throw new ArgumentException($"The end {Iso.Text(to)} lies before the start {Iso.Text(after)}.", nameof(to));
        var (start, end) = (ViewOf(after, knownAt), ViewOf(to, knownAt));
        var opening = new Dictionary<Currency, Int128>();
        var changes = new Dictionary<(Currency Currency, MovementKind Kind), Int128>();
        foreach (var movement in _movements)
        {
            var item = _items[movement.Item];
            var currency = item.Original.Currency;
            // What was applied to an item before it was posted counts when the item does.
            var day = Math.Max(movement.Day, item.PostedDay);
            if (day > end.Day || movement.RecordedTicks > end.KnownTicks || item.RecordedTicks > end.KnownTicks) continue;
            if (day <= start.Day) opening[currency] = opening.GetValueOrDefault(currency) + movement.MinorUnits;
            else changes[(currency, movement.Kind)] = changes.GetValueOrDefault((currency, movement.Kind)) + movement.MinorUnits;
        }

        return
        [
            .. opening.Keys.Union(changes.Keys.Select(k => k.Currency)).OrderBy(c => c.Code, StringComparer.Ordinal).Select(currency => new LedgerMovement(
                currency, after, to, Money.OfMinor(opening.GetValueOrDefault(currency), currency),
                [.. Enum.GetValues<MovementKind>().Where(k => changes.ContainsKey((currency, k))).Select(k => new MovementSum(k, Money.OfMinor(changes[(currency, k)], currency)))])),
        ];
    }

    /// <summary>The events that changed what a debtor owes, each with its net effect; both days count.</summary>
    internal IEnumerable<(LocalDate Date, string Event, string Document, Money Amount)> Changes(DebtorId debtor, LocalDate from, LocalDate to)
    {
        var (first, last) = (DayNumber.Of(from), DayNumber.Of(to));
        return Enumerable.Range(0, _items.Length).Where(i => _items[i].Debtor == debtor)
            .SelectMany(i => _byItem.Value.Of(i).Select(m => (Movement: m, Item: _items[i], Day: Math.Max(m.Day, _items[i].PostedDay))))
            .Where(m => m.Day >= first && m.Day <= last)
            .GroupBy(m => (m.Day, m.Movement.Event, m.Item.Original.Currency))
            .Select(g => (g.Key.Day, g.Key.Event, Net: g.Aggregate(Int128.Zero, (sum, m) => sum + m.Movement.MinorUnits), g.First().Item, g.Key.Currency))
            .Where(g => g.Net != 0)
            .OrderBy(g => g.Day).ThenBy(g => g.Event)
            .Select(g => (DayNumber.ToDate(g.Day), g.Event < 0 ? "carriedForward" : Events[g.Event].Event.Code, g.Item.Id.Document, Money.OfMinor(g.Net, g.Currency)));
    }

    /// <summary>The net effect of each event of some days on the receivables of a currency, and of every event entered after an instant.</summary>
    internal IEnumerable<(Recorded<LedgerEvent> Event, Money Effect)> Effects(Currency currency, LocalDate from, LocalDate to, Instant? enteredAfter)
    {
        var sums = new SortedDictionary<int, Int128>();
        foreach (var movement in _movements)
        {
            if (movement.Event < 0 || _items[movement.Item].Original.Currency != currency) continue;
            var e = Events[movement.Event];
            if ((e.EffectiveOn >= from && e.EffectiveOn <= to) || e.RecordedAt > enteredAfter) sums[movement.Event] = sums.GetValueOrDefault(movement.Event) + movement.MinorUnits;
        }

        return sums.Where(s => s.Value != 0).Select(s => (Events[s.Key], Money.OfMinor(s.Value, currency)));
    }

    /// <summary>The items of a debtor with their movements in order of day.</summary>
    internal IEnumerable<(LedgerItem Item, ArraySegment<Movement> Movements)> ItemsOf(DebtorId debtor) =>
        Enumerable.Range(0, _items.Length).Where(i => _items[i].Debtor == debtor).Select(i => (_items[i], _byItem.Value.Of(i)));

    /// <summary>The due dates of a debtor's items as they are known on a day.</summary>
    internal Func<ItemId, LocalDate?> DueDatesOn(LocalDate day)
    {
        var due = DueDates(ViewOf(day, null));
        return item => _index.TryGetValue(item, out var index) ? due is null ? _items[index].DueDate : due[index] : null;
    }
}
