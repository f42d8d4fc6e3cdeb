using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <content>What became of promises.</content>
public sealed partial class Ledger
{
    private ImmutableArray<PromiseToPay> Promises(View view) =>
    [
        .. _facts.Promises(view).Select(p =>
        {
            var paid = PaidOn(p.Promise, p.MadeOn, view);
            // A promise that ended before its last day was neither kept nor broken by then, unless it was kept already.
            var status = paid >= p.Promise.Amount ? PromiseStatus.Kept
                : p.EndedOn <= p.Promise.By ? p.Ended!.Value
                : view.Day > DayNumber.Of(p.Promise.By) ? PromiseStatus.Broken : PromiseStatus.Open;
            return new PromiseToPay(p.Promise.Promise, p.Promise.Debtor, p.Promise.Amount, p.MadeOn, p.Promise.By, p.Promise.Items, paid, status);
        }),
    ];

    // Money applied from the day of the promise to its last day, both counted.
    private Money PaidOn(LedgerEvent.PromiseMade promise, LocalDate madeOn, View view)
    {
        var (first, last) = (DayNumber.Of(madeOn), Math.Min(view.Day, DayNumber.Of(promise.By)));
        Int128 paid = _opening?.PaidOn(promise.Promise)?.MinorUnits ?? 0;
        var items = promise.Items.IsEmpty
            ? Enumerable.Range(0, _items.Length).Where(i => _items[i].Debtor == promise.Debtor && _items[i].Original.Currency == promise.Amount.Currency)
            : promise.Items.Where(_index.ContainsKey).Select(i => _index[i]);
        foreach (var item in items.Where(i => _items[i].Original.IsPositive))
        {
            foreach (var movement in _byItem.Value.Of(item))
            {
                if (movement.Kind is MovementKind.Payment or MovementKind.Discount && movement.Day >= first && movement.IsVisible(last, view.KnownTicks)) paid -= movement.MinorUnits;
            }
        }

        return Money.OfMinor(paid, promise.Amount.Currency);
    }
}
