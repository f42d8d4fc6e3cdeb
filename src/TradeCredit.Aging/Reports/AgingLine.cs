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

    /// <inheritdoc/>
    public bool Equals(AgingLine<TKey>? other) =>
        other is not null && EqualityComparer<TKey>.Default.Equals(Key, other.Key) && Currency == other.Currency && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Currency, Total);
}
