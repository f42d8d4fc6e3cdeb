using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>Credit sales, read from the events of a ledger.</summary>
/// <remarks>A ledger that begins with a snapshot knows only the sales after it.</remarks>
public static class CreditSales
{
    /// <summary>The credit sales between two closing states.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The day after which they count.</param>
    /// <param name="to">The last day that counts.</param>
    /// <param name="figure">Which figure counts as sales.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>One amount for each currency in which something was posted, ordered by code.</returns>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ledger begins with a snapshot of a later day, or the figure is not declared.</exception>
    public static ImmutableArray<Money> Between(Ledger ledger, LocalDate after, LocalDate to, SalesFigure figure, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Guard.Declared(figure, nameof(figure));
        if (to < after) throw new ArgumentException($"The end {Iso.Text(to)} lies before the start {Iso.Text(after)}.", nameof(to));
        if (after < ledger.AnswersFrom) throw new ArgumentOutOfRangeException(nameof(after), after, $"The ledger begins with a snapshot of {Iso.Text(ledger.AnswersFrom.Value)}; sales before it are not in it.");
        var sums = new Dictionary<Currency, Int128>();
        foreach (var (day, amount) in Postings(ledger, figure, knownAt))
        {
            if (day > after && day <= to) Add(sums, amount);
        }

        return [.. sums.OrderBy(s => s.Key.Code, StringComparer.Ordinal).Select(s => Money.OfMinor(s.Value, s.Key))];
    }

    /// <summary>The credit sales of calendar months in one currency, for <see cref="CollectionMeasures.CountBack"/>.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="newest">The newest month.</param>
    /// <param name="months">How many months at most, 1 to 12,000.</param>
    /// <param name="figure">Which figure counts as sales.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>The months with their real lengths, the newest first; without those that did not begin after the snapshot that the ledger begins with.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of months lies outside its range, or the figure is not declared.</exception>
    public static ImmutableArray<SalesMonth> ByMonth(Ledger ledger, Currency currency, YearMonth newest, int months, SalesFigure figure, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Guard.Declared(figure, nameof(figure));
        Guard.InRange(months, 1, 12_000, "months", nameof(months));
        var sums = new Int128[Covered(ledger, newest, months)];
        foreach (var (day, amount) in Postings(ledger, figure, knownAt))
        {
            var index = ((newest.Year - day.Year) * 12) + newest.Month - day.Month;
            if (index >= 0 && index < sums.Length && amount.Currency == currency) sums[index] += amount.MinorUnits;
        }

        return [.. sums.Select((sum, i) => SalesMonth.Of(newest.PlusMonths(-i), Money.OfMinor(sum, currency)))];
    }

    /// <summary>How many months, counted back from the newest, begin after the snapshot that the ledger begins with.</summary>
    internal static int Covered(Ledger ledger, YearMonth newest, int months)
    {
        if (ledger.AnswersFrom is not { } from) return months;
        var whole = ((newest.Year - from.Year) * 12) + newest.Month - from.Month;
        return Math.Clamp(whole, 0, months);
    }

    private static IEnumerable<(LocalDate Day, Money Amount)> Postings(Ledger ledger, SalesFigure figure, Instant? knownAt)
    {
        var posted = new Dictionary<(EntityId, string), Money>();
        foreach (var e in ledger.Events)
        {
            if (e.RecordedAt > knownAt) continue;
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
            if (e.Event is LedgerEvent.Cancelled c && !(e.RecordedAt > knownAt) && posted.TryGetValue((c.Entity, c.Document), out var amount)) yield return (e.EffectiveOn, -amount);
        }
    }

    private static void Add(Dictionary<Currency, Int128> sums, Money amount) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, amount.Currency, out _) += amount.MinorUnits;
}
