using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TradeCredit.Cadence;

/// <summary>Immutable arrays, made and checked.</summary>
internal static class ImmutableCollections
{
    /// <summary>Throws if the array was never assigned, or an element of it is null.</summary>
    public static ImmutableArray<T> Whole<T>(ImmutableArray<T> items, string name)
        where T : class
    {
        var position = Guard.Assigned(items, name).IndexOf(null!);
        return position < 0 ? items : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} has null at position {position}."), name);
    }

    /// <summary>An array that nobody else holds becomes immutable without a copy.</summary>
    public static ImmutableArray<T> Of<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
