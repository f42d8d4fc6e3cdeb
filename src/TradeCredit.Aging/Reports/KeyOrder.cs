using System.Runtime.CompilerServices;

namespace TradeCredit.Aging;

/// <summary>The order of report lines: the same on every machine and in every culture.</summary>
internal static class KeyOrder
{
    /// <summary>Text by character, tuples element by element, what has an order by that, all else by its text.</summary>
    public static IComparer<TKey> For<TKey>()
    {
        if (typeof(TKey) == typeof(string)) return (IComparer<TKey>)(object)StringComparer.Ordinal;
        // The order of a tuple would compare texts in it by culture.
        if (typeof(TKey).IsAssignableTo(typeof(ITuple))) return Comparer<TKey>.Create(static (x, y) => Compare((ITuple?)x, (ITuple?)y));
        if (typeof(TKey).IsAssignableTo(typeof(IComparable<TKey>))) return Comparer<TKey>.Default;
        return Comparer<TKey>.Create(static (x, y) => string.CompareOrdinal(x?.ToString(), y?.ToString()));
    }

    private static int Compare(ITuple? x, ITuple? y)
    {
        for (var i = 0; x is not null && y is not null && i < x.Length; i++)
        {
            var order = Compare(x[i], y[i]);
            if (order != 0) return order;
        }

        return 0;
    }

    private static int Compare(object? x, object? y) => (x, y) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (ITuple a, ITuple b) => Compare(a, b),
        (IComparable a, not null) => a.CompareTo(y),
        _ => string.CompareOrdinal(x?.ToString(), y?.ToString()),
    };
}
