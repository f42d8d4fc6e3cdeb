using System.Collections.Immutable;

namespace TradeCredit.Aging;

/// <summary>The buckets of one key in one currency.</summary>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>Equality is by key, currency and cells.</remarks>
public sealed record AgingLine<TKey>
{
    internal AgingLine(TKey key, Currency currency, ImmutableArray<AgingCell> cells, AgingCell total)
    {
        Key = key;
        Currency = currency;
        Cells = cells;
        Total = total;
    }

    /// <summary>The key.</summary>
    public TKey Key { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>One cell for each bucket, youngest first.</summary>
    public ImmutableArray<AgingCell> Cells { get; }

    /// <summary>The sum of the cells, under the label <c>total</c>.</summary>
    public AgingCell Total { get; }

    internal static AgingLine<TKey> Of(TKey key, Currency currency, AgingCuts cuts, ReadOnlySpan<BucketTotal> buckets)
    {
        var cells = ImmutableArray.CreateBuilder<AgingCell>(buckets.Length);
        var total = default(BucketTotal);
        foreach (var bucket in buckets)
        {
            cells.Add(new AgingCell(cuts.Labels[cells.Count], bucket.ToMoney(currency), bucket.Count));
            total += bucket;
        }

        return new AgingLine<TKey>(key, currency, cells.MoveToImmutable(), new AgingCell("total", total.ToMoney(currency), total.Count));
    }

    /// <inheritdoc/>
    public bool Equals(AgingLine<TKey>? other) =>
        other is not null && EqualityComparer<TKey>.Default.Equals(Key, other.Key) && Currency == other.Currency && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Currency, Total);
}
