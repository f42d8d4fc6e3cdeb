using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Credit sales, read from the events of a ledger.</summary>
/// <remarks>A ledger that begins with a snapshot knows only what came after it.</remarks>
public static class CreditSales
{
    /// <summary>The credit sales between two closing states.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The day after which they count.</param>
    /// <param name="to">The last day that counts.</param>
    /// <param name="figure">Which figure counts as sales.</param>
    /// <returns>One amount for each currency in which something was posted, ordered by code.</returns>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure is not declared.</exception>
    public static ImmutableArray<Money> Between(Ledger ledger, LocalDate after, LocalDate to, SalesFigure figure)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Guard.Declared(figure, nameof(figure));
        if (to < after) throw new ArgumentException($"The end {Iso.Text(to)} lies before the start {Iso.Text(after)}.", nameof(to));
        var sums = new Dictionary<Currency, Int128>();
        foreach (var (day, amount) in Postings(ledger, figure))
        {
            if (day > after && day <= to) Add(sums, amount);
        }

        return [.. sums.OrderBy(s => s.Key.Code, StringComparer.Ordinal).Select(s => Money.OfMinor(s.Value, s.Key))];
    }

    /// <summary>The credit sales of calendar months in one currency, for <see cref="CollectionMeasures.CountBack"/>.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="newest">The newest month.</param>
    /// <param name="months">How many months, at least 1.</param>
    /// <param name="figure">Which figure counts as sales.</param>
    /// <returns>The months with their real lengths, the newest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one month, or the figure is not declared.</exception>
    public static ImmutableArray<SalesMonth> ByMonth(Ledger ledger, Currency currency, YearMonth newest, int months, SalesFigure figure)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Guard.Declared(figure, nameof(figure));
        Guard.InRange(months, 1, 12_000, "months", nameof(months));
        var sums = new Int128[months];
        foreach (var (day, amount) in Postings(ledger, figure))
        {
            var index = ((newest.Year - day.Year) * 12) + newest.Month - day.Month;
            if (index >= 0 && index < months && amount.Currency == currency) sums[index] += amount.MinorUnits;
        }

        return [.. sums.Select((sum, i) => SalesMonth.Of(newest.PlusMonths(-i), Money.OfMinor(sum, currency)))];
    }

    private static IEnumerable<(LocalDate Day, Money Amount)> Postings(Ledger ledger, SalesFigure figure)
    {
        var posted = new Dictionary<(EntityId, string), Money>();
        foreach (var e in ledger.Events)
        {
            switch (e.Event)
            {
                case LedgerEvent.InvoicePosted p:
                    posted[(p.Entity, p.Document)] = p.Schedule.Total;
                    yield return (e.EffectiveOn, p.Schedule.Total);
                    break;
                case LedgerEvent.CreditNotePosted p when figure == SalesFigure.NetOfCreditNotes:
                    posted[(p.Item.Entity, p.Item.Document)] = -p.Amount;
                    yield return (e.EffectiveOn, -p.Amount);
                    break;
                default:
                    break;
            }
        }

        foreach (var e in ledger.Events)
        {
            if (e.Event is LedgerEvent.Cancelled c && posted.TryGetValue((c.Entity, c.Document), out var amount)) yield return (e.EffectiveOn, -amount);
        }
    }

    private static void Add(Dictionary<Currency, Int128> sums, Money amount) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, amount.Currency, out _) += amount.MinorUnits;
}
