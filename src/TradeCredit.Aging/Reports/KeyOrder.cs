namespace TradeCredit.Aging;

/// <summary>The order of report lines: the same on every machine and in every culture.</summary>
internal static class KeyOrder
{
    /// <summary>Text by character, what has an order by that, all else by its text.</summary>
    public static IComparer<TKey> For<TKey>()
    {
        if (typeof(TKey) == typeof(string)) return (IComparer<TKey>)(object)StringComparer.Ordinal;
        if (typeof(TKey).IsAssignableTo(typeof(IComparable<TKey>))) return Comparer<TKey>.Default;
        return Comparer<TKey>.Create((x, y) => string.CompareOrdinal(x?.ToString(), y?.ToString()));
    }
}
