using System.Collections.Immutable;

namespace TradeCredit.Aging;

/// <summary>The buckets of a portfolio by currency, from batches with currency codes. Currencies are never added.</summary>
/// <remarks>
/// A code is the position of its currency in <see cref="Currencies"/>. Sums are exact whatever the amounts. Not for use by several threads at once.
/// </remarks>
/// <example><code>
/// var totals = new AgingTotalsByCurrency(AgingScheme.Default.At(today), [Currency.CNY, Currency.USD]);
/// totals.Add(new AgingBatch(days, minorUnits).WithCurrencies(codes));   // code 1 = USD
/// </code></example>
public sealed class AgingTotalsByCurrency : IAgingAccumulator<AgingTotalsByCurrency>
{
    private readonly KeyedCells _cells;

    /// <summary>Starts with empty buckets.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <param name="currencies">The currency of each code, from code 0 on; 1 to 256 of them.</param>
    /// <exception cref="ArgumentException">There is no currency, there are more than 256, or one occurs twice.</exception>
    public AgingTotalsByCurrency(AgingCuts cuts, ImmutableArray<Currency> currencies)
        : this(new CompiledCuts(cuts), currencies)
    {
    }

    /// <summary>Starts with empty buckets.</summary>
    /// <param name="cuts">The buckets on the as-of day, compiled before.</param>
    /// <param name="currencies">The currency of each code, from code 0 on; 1 to 256 of them.</param>
    /// <exception cref="ArgumentException">There is no currency, there are more than 256, or one occurs twice.</exception>
    public AgingTotalsByCurrency(CompiledCuts cuts, ImmutableArray<Currency> currencies)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        Guard.InRange(Guard.Assigned(currencies, nameof(currencies)).Length, 1, byte.MaxValue + 1, "currencies", nameof(currencies));
        if (currencies.Distinct().Count() != currencies.Length) throw new ArgumentException("A currency has one code; the table holds one twice.", nameof(currencies));
        Currencies = currencies;
        _cells = new KeyedCells(cuts, CellKeys.OfCurrencies(currencies.Length));
    }

    /// <summary>The cuts between the buckets.</summary>
    public AgingCuts Cuts => _cells.Cuts.Cuts;

    /// <summary>The currency of each code.</summary>
    public ImmutableArray<Currency> Currencies { get; }

    /// <summary>One line for each currency with an item, ordered by code of the currency.</summary>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public ImmutableArray<AgingLine<Currency>> Lines =>
        [.. Enumerable.Range(0, Currencies.Length).Select(i => AgingLine<Currency>.Of(Currencies[i], Currencies[i], Cuts, Row(i))).Where(l => l.Total.Count != 0).OrderBy(l => l.Currency.Code, StringComparer.Ordinal)];

    /// <summary>What one bucket of one currency holds.</summary>
    /// <param name="code">The code of the currency.</param>
    /// <param name="bucket">The bucket; 0 = youngest.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such code or bucket.</exception>
    public BucketTotal this[int code, int bucket] => _cells[code, bucket];

    /// <inheritdoc/>
    public void Add(in AgingBatch batch)
    {
        BatchFault.ThrowUnlessInCurrencies(batch);
        _cells.Add(batch);
    }

    /// <inheritdoc/>
    public void Remove(in AgingBatch batch)
    {
        BatchFault.ThrowUnlessInCurrencies(batch);
        _cells.Remove(batch);
    }

    /// <inheritdoc/>
    public void Merge(AgingTotalsByCurrency other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ShapeFault.ThrowUnlessEqual(Cuts, other.Cuts, nameof(other));
        if (!Currencies.SequenceEqual(other.Currencies)) throw new ArgumentException("Only agings with the same table of currencies merge.", nameof(other));
        _cells.Merge(other._cells);
    }

    /// <inheritdoc/>
    public void Clear() => _cells.Clear();

    /// <inheritdoc/>
    public AgingTotalsByCurrency NewEmpty() => new(_cells.Cuts, Currencies);

    private BucketTotal[] Row(int code) => [.. Enumerable.Range(0, _cells.Cuts.BucketCount).Select(b => _cells[code, b])];
}
