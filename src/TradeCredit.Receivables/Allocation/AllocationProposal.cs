using System.Collections.Immutable;

namespace TradeCredit.Receivables;

/// <summary>How a payment is spread over open items.</summary>
/// <remarks>What is applied and what is left add up to the payment. Equality is by content.</remarks>
public sealed record AllocationProposal
{
    internal AllocationProposal(ImmutableArray<ItemAmount> applied, Money unapplied)
    {
        Applied = applied;
        Unapplied = unapplied;
    }

    /// <summary>What each item gets, in the order of filling; items that get nothing are left out.</summary>
    public ImmutableArray<ItemAmount> Applied { get; }

    /// <summary>What is left on account.</summary>
    public Money Unapplied { get; }

    /// <summary>The proposal as events, one for each item.</summary>
    /// <param name="payment">The payment or credit note that is applied; null when it has no item.</param>
    /// <returns>The events.</returns>
    public ImmutableArray<LedgerEvent> ToEvents(ItemId? payment) => [.. Applied.Select(a => new LedgerEvent.Applied(payment, a.Item, a.Amount))];

    /// <inheritdoc/>
    public bool Equals(AllocationProposal? other) => other is not null && Unapplied == other.Unapplied && Applied.SequenceEqual(other.Applied);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unapplied, Applied.Length);
}
