using TradeCredit.Receivables;

namespace TradeCredit.Claims;

/// <summary>What a claim means for the open item that it is about.</summary>
/// <remarks>
/// <para>An open claim splits the item: the disputed part keeps its original due date in the aging but is flagged, and its reminders pause; the undisputed part goes on as before.
/// A settled claim clears the flag and gives what is to be credited, refunded, kept for a later order, or paid as damages beyond the invoice. A credit acts on the
/// price itself, so interest runs on the reduced price from the original due date. <c>ToDispute</c>, <c>ToSettlement</c> and <c>ToPayout</c> are the events that the ledger records.</para>
/// <para>Credit is never above what is open, refund never above what was paid; disputed and undisputed part sum to what is open. Equality is by all members.
/// <i>Source:</i> convention of this library.</para>
/// </remarks>
public sealed partial record ReceivableEffect
{
    private ReceivableEffect(ItemId item, Money open, Money disputed)
    {
        Item = item;
        Open = open;
        Disputed = disputed;
        Credit = Refund = Later = Damages = Money.Zero(open.Currency);
    }

    /// <summary>The item.</summary>
    public ItemId Item { get; }

    /// <summary>What is open of it.</summary>
    public Money Open { get; }

    /// <summary>The disputed part.</summary>
    public Money Disputed { get; }

    /// <summary>The undisputed part.</summary>
    public Money Undisputed => Open - Disputed;

    /// <summary>What a credit note takes off the item.</summary>
    public Money Credit { get; private init; }

    /// <summary>What goes back to the customer of what it paid.</summary>
    public Money Refund { get; private init; }

    /// <summary>What is kept for a later order; the item stays as it is.</summary>
    public Money Later { get; private init; }

    /// <summary>What is paid beyond price and payments: damages.</summary>
    public Money Damages { get; private init; }

    /// <summary>The effect of a claim that came in.</summary>
    /// <param name="item">The item.</param>
    /// <param name="open">What is open of it, zero or more.</param>
    /// <param name="claimed">What is claimed, zero or more.</param>
    /// <param name="settled">What of the claim was settled before, zero or more; null = nothing.</param>
    /// <returns>The split: disputed is what is claimed and not settled yet, at most what is open. Or <c>claims.currency-mismatch</c>, <c>claims.quantity-negative</c>.</returns>
    /// <exception cref="ArgumentException">The item is the default value.</exception>
    public static Result<ReceivableEffect> OfClaim(ItemId item, Money open, Money claimed, Money? settled = null)
    {
        var before = settled ?? Money.Zero(claimed.Currency);
        if (Fault(item, ("open", open), ("claimed", claimed), ("settled", before)) is { } fault) return fault;
        return new ReceivableEffect(item, open, Money.Max(Money.Min(open, claimed - before), Money.Zero(open.Currency)));
    }

    /// <summary>The effect of a claim that is settled.</summary>
    /// <param name="item">The item.</param>
    /// <param name="open">What is open of it, zero or more.</param>
    /// <param name="paid">What the customer paid on it, zero or more.</param>
    /// <param name="amount">What the customer gets, zero or more.</param>
    /// <param name="remedy">By which remedy.</param>
    /// <returns>
    /// The effect: a credit lowers the open item first, then money goes back; a refund goes back first, then lowers the open item; what exceeds both is damages. Goods, spare parts, repair and
    /// rejection leave the item as it is. Or <c>claims.currency-mismatch</c>, <c>claims.quantity-negative</c>.
    /// </returns>
    /// <exception cref="ArgumentException">The item is the default value.</exception>
    public static Result<ReceivableEffect> OfSettlement(ItemId item, Money open, Money paid, Money amount, RemedyKind remedy)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        if (Fault(item, ("open", open), ("paid", paid), ("amount", amount)) is { } fault) return fault;
        var settled = new ReceivableEffect(item, open, Money.Zero(open.Currency));
        switch (remedy.Effect)
        {
            case ReceivableEffectKind.Later:
                return settled with { Later = amount };
            case ReceivableEffectKind.Credit:
                var credit = Money.Min(amount, open);
                var back = Money.Min(amount - credit, paid);
                return settled with { Credit = credit, Refund = back, Damages = amount - credit - back };
            case ReceivableEffectKind.Payment:
                var refund = Money.Min(amount, paid);
                var lowered = Money.Min(amount - refund, open);
                return settled with { Refund = refund, Credit = lowered, Damages = amount - refund - lowered };
            default:
                return settled;
        }
    }

    private static Failure? Fault(ItemId item, params ReadOnlySpan<(string Path, Money Amount)> amounts)
    {
        if (item == default) throw new ArgumentException("default(ItemId) identifies no item.", nameof(item));
        foreach (var (path, amount) in amounts)
        {
            if (amount.IsNegative) return new Failure(FailureReason.InvalidInput, "claims.quantity-negative", "Amounts are zero or more.", path, amount.ToString());
            if (amount.Currency != amounts[0].Amount.Currency)
                return new Failure(FailureReason.CurrencyMismatch, "claims.currency-mismatch", $"The item is in {amounts[0].Amount.Currency.Code}: convert by a dated rate first.", path, amount.ToString());
        }

        return null;
    }
}
