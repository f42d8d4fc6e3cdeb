using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TradeCredit.Cadence;

/// <summary>Immutable arrays without a copy.</summary>
internal static class ImmutableCollections
{
    /// <summary>An array that nobody else holds becomes immutable without a copy.</summary>
    public static ImmutableArray<T> Of<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
