using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>One calendar month of a ledger in one currency, and what it says about collection.</summary>
/// <param name="Month">The month.</param>
/// <param name="Period">Receivables and credit sales of the month.</param>
/// <remarks>Equality is by all members.</remarks>
public sealed record CollectionMonth(YearMonth Month, CollectionPeriod Period)
{
    /// <summary>The months of a ledger, as far as its history covers them.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="newest">The newest month; it counts in whole.</param>
    /// <param name="months">How many months at most, 1 to 12,000.</param>
    /// <param name="basis">The date that says whether an item is past due.</param>
    /// <param name="sales">Which figure counts as sales.</param>
    /// <param name="knownAt">The instant of knowledge; null = everything that is in the ledger.</param>
    /// <returns>
    /// The months, the newest first, in each month one period for each currency, ordered by code. A month before the first event has none; nor has one that did not
    /// begin after the snapshot that the ledger begins with. And one failure for each item that the basis gives no date (<c>aging.due-date-missing</c>).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of months lies outside its range, the instant lies before the snapshot, or the figure is not declared.</exception>
    /// <example><code>
    /// foreach (CollectionMonth m in CollectionMonth.Of(ledger, new YearMonth(2026, 10), 12, AgingBasis.Due, SalesFigure.Invoiced).Value)
    ///     Console.WriteLine($"{m.Month} {m.Period.Currency} {m.Period.DaysSalesOutstanding()} {m.Period.AverageDaysDelinquent()}");
    /// </code></example>
    public static ValueWithFailures<ImmutableArray<CollectionMonth>> Of(Ledger ledger, YearMonth newest, int months, AgingBasis basis, SalesFigure sales, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Guard.InRange(months, 1, 12_000, "months", nameof(months));
        if (ledger.Events.IsEmpty && ledger.AnswersFrom is null) return new ValueWithFailures<ImmutableArray<CollectionMonth>>([], []);
        var periods = ImmutableArray.CreateBuilder<CollectionMonth>();
        var failures = new List<Failure>();
        var first = ledger.AnswersFrom ?? ledger.Events[0].EffectiveOn;
        for (var i = 0; i < CreditSales.Covered(ledger, newest, months); i++)
        {
            var month = newest.PlusMonths(-i);
            var days = month.ToDateInterval();
            if (days.End < first) break;
            var result = CollectionPeriod.Of(ledger, days.Start.PlusDays(-1), days.End, basis, sales, knownAt);
            foreach (var period in result.Value) periods.Add(new CollectionMonth(month, period));
            failures.AddRange(result.Failures);
        }

        return new ValueWithFailures<ImmutableArray<CollectionMonth>>(periods.ToImmutable(), [.. failures.DistinctBy(f => f.Value, StringComparer.Ordinal).Select(f => new Failure(f.Reason, f.Code, f.Message, f.Path, f.Value))]);
    }
}
