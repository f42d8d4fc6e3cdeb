using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Aging;

/// <summary>How old the receivables of one currency are on average, weighted by open amount.</summary>
/// <remarks>Three figures that are often taken for each other, under three names. Equality is by content.</remarks>
public sealed record WeightedAges
{
    private WeightedAges(Currency currency, Result<Ratio> age, Result<Ratio> daysOverdue, Result<Ratio> daysPastDue)
    {
        Currency = currency;
        Age = age;
        DaysOverdue = daysOverdue;
        DaysPastDue = daysPastDue;
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The mean days since the document date; or <c>aging.no-receivables</c>.</summary>
    public Result<Ratio> Age { get; }

    /// <summary>The mean days past due of the items that are overdue; or <c>aging.no-receivables</c> if none is.</summary>
    public Result<Ratio> DaysOverdue { get; }

    /// <summary>The mean days past due of all items, negative for those that are not yet due; or <c>aging.no-receivables</c>.</summary>
    public Result<Ratio> DaysPastDue { get; }

    /// <summary>The weighted ages of open items, credits left out.</summary>
    /// <param name="items">The items, in any order; read once.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="basis">The date that says whether an item is past due.</param>
    /// <returns>One result for each currency, ordered by code, and a failure for each item that the basis gives no date; such items count in none of the figures.</returns>
    public static ValueWithFailures<ImmutableArray<WeightedAges>> Of(IEnumerable<OpenItem> items, LocalDate asOf, AgingBasis basis) => Of(items, asOf, basis, CreditItems.LeftOut);

    /// <summary>The weighted ages of open items.</summary>
    /// <param name="items">The items, in any order; read once.</param>
    /// <param name="asOf">The as-of day.</param>
    /// <param name="basis">The date that says whether an item is past due.</param>
    /// <param name="credits">Whether credits count.</param>
    /// <returns>One result for each currency, ordered by code, and a failure for each item that the basis gives no date; such items count in none of the figures.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The setting is not declared.</exception>
    public static ValueWithFailures<ImmutableArray<WeightedAges>> Of(IEnumerable<OpenItem> items, LocalDate asOf, AgingBasis basis, CreditItems credits)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(basis);
        Guard.Declared(credits, nameof(credits));
        var sums = new Dictionary<Currency, Sums>();
        var failures = ImmutableArray.CreateBuilder<Failure>();
        long index = -1;
        foreach (var item in items)
        {
            index++;
            if (credits == CreditItems.LeftOut && !item.Open.IsPositive) continue;
            if (!basis.DateOf(item, asOf).TryGet(out var due, out var failure))
            {
                failures.Add(failure.At(index));
                continue;
            }

            CollectionsMarshal.GetValueRefOrAddDefault(sums, item.Open.Currency, out _).Add(item.Open.MinorUnits, Period.DaysBetween(item.DocumentDate, asOf), Period.DaysBetween(due, asOf));
        }

        return new ValueWithFailures<ImmutableArray<WeightedAges>>([.. sums.OrderBy(s => s.Key.Code, StringComparer.Ordinal).Select(s => s.Value.ToAges(s.Key))], failures.ToImmutable());
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Sums
    {
        private Int128 _open;
        private Int128 _aged;
        private Int128 _pastDue;
        private Int128 _overdueOpen;
        private Int128 _overdue;

        public void Add(long open, int age, int daysPastDue)
        {
            _open += open;
            _aged += (Int128)open * age;
            _pastDue += (Int128)open * daysPastDue;
            if (daysPastDue <= 0) return;
            _overdueOpen += open;
            _overdue += (Int128)open * daysPastDue;
        }

        public readonly WeightedAges ToAges(Currency currency) => new(currency, Mean(_aged, _open), Mean(_overdue, _overdueOpen), Mean(_pastDue, _open));

        private static Result<Ratio> Mean(Int128 sum, Int128 weight) => Quotient.Of(sum, weight, CollectionMeasures.NoReceivables());
    }
}
