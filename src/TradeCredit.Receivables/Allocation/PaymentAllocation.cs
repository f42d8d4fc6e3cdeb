using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>Spreads a payment over open items, the same way every time.</summary>
/// <remarks>
/// A debtor who names the items decides; then no policy is needed. Only items with a positive open amount in the currency of the payment take part; ties
/// are broken by document date and identity. <i>Source:</i> convention; the law of a debt can prescribe an order.
/// </remarks>
public static class PaymentAllocation
{
    /// <summary>Proposes how to apply a payment.</summary>
    /// <param name="payment">The money, zero or more.</param>
    /// <param name="items">The open items.</param>
    /// <param name="policy">Which items are filled first.</param>
    /// <returns>The proposal. No item gets more than is open; what no item needs is left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The payment is negative, or the policy is not declared.</exception>
    public static AllocationProposal Propose(Money payment, IEnumerable<OpenItem> items, AllocationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(items);
        Guard.Declared(policy, nameof(policy));
        if (payment.IsNegative) throw new ArgumentOutOfRangeException(nameof(payment), payment, "A payment must be zero or more.");
        var candidates = items.Where(i => i.Open.Currency == payment.Currency && i.Open.IsPositive)
            .OrderBy(i => i.DueDate ?? LocalDate.MaxIsoValue).ThenBy(i => i.DocumentDate).ThenBy(i => i.Id.ToString(), StringComparer.Ordinal).ToList();
        if (policy == AllocationPolicy.NewestDueFirst) candidates.Reverse();
        return policy == AllocationPolicy.ProRata ? ProRata(payment, candidates) : InOrder(payment, candidates);
    }

    private static AllocationProposal InOrder(Money payment, List<OpenItem> items)
    {
        var applied = ImmutableArray.CreateBuilder<ItemAmount>();
        var left = payment;
        foreach (var item in items)
        {
            if (left.IsZero) break;
            var part = Money.Min(left, item.Open);
            applied.Add(new ItemAmount(item.Id, part));
            left -= part;
        }

        return new AllocationProposal(applied.ToImmutable(), left);
    }

    private static AllocationProposal ProRata(Money payment, List<OpenItem> items)
    {
        var open = Money.Sum(items.Select(i => i.Open), payment.Currency);
        var used = Money.Min(payment, open);
        if (used.IsZero) return new AllocationProposal([], payment);
        var parts = used.Allocate([.. items.Select(i => Ratio.Of(i.Open.MinorUnits, 1))], ResidualRule.LargestRemainder);
        return new AllocationProposal([.. items.Zip(parts, (i, p) => new ItemAmount(i.Id, p)).Where(a => !a.Amount.IsZero)], payment - used);
    }
}
