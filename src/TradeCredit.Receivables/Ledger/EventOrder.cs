namespace TradeCredit.Receivables;

/// <summary>Sorts by whole numbers first: that is several times faster than comparing objects, and only what is then still equal is compared in full.</summary>
internal static class EventOrder
{
    /// <summary>The positions 0 to count - 1 in order. The coarse key never puts two positions in another order than the comparison does.</summary>
    public static int[] Of(int count, Func<int, long> coarseKey, Comparison<int> comparison)
    {
        var keys = new long[count];
        var order = new int[count];
        for (var i = 0; i < count; i++) (keys[i], order[i]) = (coarseKey(i), i);
        Array.Sort(keys, order);
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && keys[end] == keys[start]) end++;
            if (end - start > 1) order.AsSpan(start..end).Sort(comparison);
            start = end;
        }

        return order;
    }
}
