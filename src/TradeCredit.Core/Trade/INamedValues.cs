using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>A type that lists its named values.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface INamedValues<TSelf>
    where TSelf : INamedValues<TSelf>
{
    /// <summary>All values, in a meaningful order.</summary>
    static abstract ImmutableArray<TSelf> All { get; }
}
