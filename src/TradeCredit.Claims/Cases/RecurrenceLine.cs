using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>What happened again under one key: how often, at what cost, and whether an action prevented it.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <typeparam name="TKey">The key: a cause, a product, a supplier.</typeparam>
/// <param name="Key">The key.</param>
/// <param name="Count">How many cases.</param>
/// <param name="AfterAction">How many of them came in after a preventive action for the same key was done: the action did not help.</param>
/// <param name="Cost">The cost, one amount a currency, ordered by code.</param>
public sealed record RecurrenceLine<TKey>(TKey Key, int Count, int AfterAction, ImmutableArray<Money> Cost)
{
    /// <inheritdoc/>
    public bool Equals(RecurrenceLine<TKey>? other) =>
        other is not null && EqualityComparer<TKey>.Default.Equals(Key, other.Key) && Count == other.Count && AfterAction == other.AfterAction && Cost.SequenceEqual(other.Cost);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Count, AfterAction, Cost.Length);
}
