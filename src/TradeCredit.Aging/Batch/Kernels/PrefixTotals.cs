namespace TradeCredit.Aging;

/// <summary>Totals by cut as kernels make them: element k holds the items before k cuts or more, so neighbours differ by one bucket.</summary>
internal static class PrefixTotals
{
    /// <summary>Adds the buckets that the prefixes mean.</summary>
    public static void AddTo(Span<BucketTotal> buckets, ReadOnlySpan<BucketTotal> prefixes)
    {
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] += i + 1 < prefixes.Length ? prefixes[i] - prefixes[i + 1] : prefixes[i];
    }
}
