using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TradeCredit.Cadence;

/// <summary>Arrays that nobody else holds become immutable without a copy.</summary>
internal static class ImmutableCollections
{
    public static ImmutableArray<T> Of<T>(T[] items) => ImmutableCollectionsMarshal.AsImmutableArray(items);
}
