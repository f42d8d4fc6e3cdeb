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
            var money = PaidOn(p.Promise, p.MadeOn, view);
            // A promise that ended before its last day was neither kept nor broken by then, unless it was kept already.
            var status = money.Paid >= p.Promise.Amount ? PromiseStatus.Kept
                : p.EndedOn <= p.Promise.By ? p.Ended!.Value
                : view.Day > DayNumber.Of(p.Promise.By) ? PromiseStatus.Broken : PromiseStatus.Open;
            return new PromiseToPay(p.Promise.Promise, p.Promise.Debtor, p.Promise.Amount, p.MadeOn, p.Promise.By, p.Promise.Items, money.Paid, money.PaidLate, status);
        }),
    ];

    // Money applied from the day of the promise to its last day, both counted, and what was applied after it.
    private CarriedPromise PaidOn(LedgerEvent.PromiseMade promise, LocalDate madeOn, View view)
    {
        var (first, last) = (DayNumber.Of(madeOn), DayNumber.Of(promise.By));
        var carried = _opening?.CarriedOf(promise.Promise);
        Int128 paid = carried?.Paid.MinorUnits ?? 0;
        var late = new SortedDictionary<LocalDate, Int128>();
        foreach (var (on, amount) in carried?.PaidLate ?? []) late[on] = amount.MinorUnits;
        var items = promise.Items.IsEmpty
            ? Enumerable.Range(0, _items.Length).Where(i => _items[i].Debtor == promise.Debtor && _items[i].Original.Currency == promise.Amount.Currency)
            : promise.Items.Where(_index.ContainsKey).Select(i => _index[i]);
        foreach (var item in items.Where(i => _items[i].Original.IsPositive))
        {
            foreach (var movement in _byItem.Value.Of(item))
            {
                if (movement.Kind is not (MovementKind.Payment or MovementKind.Discount) || movement.Day < first || !movement.IsVisible(view.Day, view.KnownTicks)) continue;
                if (movement.Day <= last) paid -= movement.MinorUnits;
                else late[DayNumber.ToDate(movement.Day)] = late.GetValueOrDefault(DayNumber.ToDate(movement.Day)) - movement.MinorUnits;
            }
        }

        var currency = promise.Amount.Currency;
        return new CarriedPromise(promise.Promise, Money.OfMinor(paid, currency)) { PaidLate = [.. late.Where(l => l.Value != 0).Select(l => new LatePromisePayment(l.Key, Money.OfMinor(l.Value, currency)))] };
    }
}
