using System.Collections.Immutable;

namespace TradeCredit.Aging;

/// <summary>Net roll rates: each bucket of the second day over the next younger bucket of the first. From totals alone, and so a different figure than <see cref="RollRateMatrix"/>.</summary>
/// <remarks>What came in and what went out meet in one figure, which can exceed one. <i>Source:</i> convention.</remarks>
public static class NetRollRates
{
    /// <summary>The net roll rates between two agings one period apart.</summary>
    /// <typeparam name="TKey">The type of the key of the lines.</typeparam>
    /// <param name="before">The line of the first day.</param>
    /// <param name="after">The line of the second day, of the same currency and buckets.</param>
    /// <returns>For each bucket but the youngest, its amount after over the amount of the next younger bucket before; or <c>aging.no-receivables</c>.</returns>
    /// <exception cref="CurrencyMismatchException">The lines are in two currencies.</exception>
    /// <exception cref="ArgumentException">The lines have other buckets.</exception>
    public static ImmutableArray<Result<Ratio>> Of<TKey>(AgingLine<TKey> before, AgingLine<TKey> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Currency != after.Currency) throw new CurrencyMismatchException(before.Currency, after.Currency);
        if (!before.Cells.Select(c => c.Label).SequenceEqual(after.Cells.Select(c => c.Label), StringComparer.Ordinal)) throw new ArgumentException("The lines have different buckets.", nameof(after));
        return [.. after.Cells.Skip(1).Zip(before.Cells, (a, b) => Quotient.Of(a.Amount.MinorUnits, b.Amount.MinorUnits, CollectionMeasures.NoReceivables()))];
    }
}
