using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Aging;

/// <summary>The buckets of one key in one currency.</summary>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>Equality is by key, currency and cells.</remarks>
public sealed record AgingLine<TKey>
{
    [JsonConstructor]
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

    /// <summary>The share of each bucket in the total, exactly. A bucket in credit has a negative share; together they are one.</summary>
    /// <returns>One ratio for each bucket; or <c>aging.total-zero</c>.</returns>
    public Result<ImmutableArray<Ratio>> Shares()
    {
        if (Total.Amount.IsZero) return NoShares();
        return Cells.Select(c => c.Amount.RatioTo(Total.Amount)).ToImmutableArray();
    }

    /// <summary>The share of each bucket in the total as percentages that add up to exactly 100 %.</summary>
    /// <param name="decimals">The digits after the decimal point, 0 to 12.</param>
    /// <returns>
    /// One percentage for each bucket, each rounded down or up so that none is missing (largest remainder, of equal remainders the youngest bucket first); or
    /// <c>aging.total-zero</c>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits lies outside 0 to 12.</exception>
    public Result<ImmutableArray<Percentage>> Percentages(int decimals)
    {
        Guard.InRange(decimals, 0, 12, "digits", nameof(decimals));
        if (Total.Amount.IsZero) return NoShares();
        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit /= 10m;
        return LargestRemainder.Split((Int128)(100m / unit), [.. Cells.Select(c => c.Amount.MinorUnits)]).Select(p => Percentage.Of((decimal)p * unit)).ToImmutableArray();
    }

    private static Failure NoShares() => new(FailureReason.Missing, "aging.total-zero", "The total is zero, so there are no shares of it.");
}
