using System.Collections.Immutable;
using System.Numerics;

namespace TradeCredit.Claims;

/// <summary>What the seller pays of a claimed loss, and how it comes about.</summary>
/// <remarks>
/// <para>In this order: heads that are proven and allowed, damages only if foreseeable; of those that measure the value of the goods only the largest; damages less what should have
/// been avoided; times the seller's share, for damages less the exempt part of it; at most the agreed cap; less what the goods still bring. One rounding at the end,
/// half up.</para>
/// <para>Equality is by all members and by content. <i>Source:</i> CISG art. 74, 77; the order is a convention of this library.</para>
/// </remarks>
public sealed record Quantum
{
    private Quantum(ImmutableArray<QuantumHead> heads, Money recoverable, Money mitigated, Ratio sellerShare, bool capBinds, Money payable)
    {
        Heads = heads;
        Recoverable = recoverable;
        Mitigated = mitigated;
        SellerShare = sellerShare;
        CapBinds = capBinds;
        Payable = payable;
    }

    /// <summary>What became of each head, in the order given.</summary>
    public ImmutableArray<QuantumHead> Heads { get; }

    /// <summary>The sum of the heads that count.</summary>
    public Money Recoverable { get; }

    /// <summary>That sum, its damages less what should have been avoided.</summary>
    public Money Mitigated { get; }

    /// <summary>The part that the seller bears.</summary>
    public Ratio SellerShare { get; }

    /// <summary>Whether the agreed cap decided the amount.</summary>
    public bool CapBinds { get; }

    /// <summary>What the seller pays, zero or more.</summary>
    public Money Payable { get; }

    /// <summary>Computes the amount.</summary>
    /// <param name="loss">The loss that is claimed.</param>
    /// <param name="sellerShare">The part that the seller bears, 0 to 1.</param>
    /// <param name="limits">What keeps it from being paid in full.</param>
    /// <returns>The quantum, or the first fault of the statement: <c>claims.loss-heads-missing</c>, <c>claims.quantity-negative</c>, <c>claims.currency-mismatch</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share lies outside 0 to 1.</exception>
    public static Result<Quantum> Of(LossStatement loss, Ratio sellerShare, QuantumLimits limits)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(limits);
        if (sellerShare < Ratio.Zero || sellerShare > Ratio.One) throw new ArgumentOutOfRangeException(nameof(sellerShare), sellerShare, "A share lies from 0 to 1.");
        if (loss.Faults().FirstOrDefault() is { } fault) return fault;
        var currency = loss.Heads[0].Amount.Currency;
        if (limits.Cap is { } c && c.Currency != currency)
            return new Failure(FailureReason.CurrencyMismatch, "claims.currency-mismatch", $"The loss is in {currency.Code}, the cap in {c.Currency.Code}: convert one by a dated rate first.", "cap", c.ToString());
        var heads = Judge(loss.Heads, limits);
        var damages = Sum(heads, currency, damages: true);
        var others = Sum(heads, currency, damages: false);
        var mitigated = loss.Avoidable is { } avoidable ? SaleDamages.Mitigated(damages, avoidable) : damages;
        var liable = sellerShare > limits.ExemptShare ? sellerShare - limits.ExemptShare : Ratio.Zero;

        // Exact over one denominator until the one rounding.
        var denominator = (BigInteger)sellerShare.Denominator * liable.Denominator;
        var share = ((BigInteger)mitigated.MinorUnits * liable.Numerator * sellerShare.Denominator) + ((BigInteger)others.MinorUnits * sellerShare.Numerator * liable.Denominator);
        var cap = limits.Cap is { } most ? most.MinorUnits * denominator : share;
        var exact = BigInteger.Min(share, cap) - ((loss.Salvage?.MinorUnits ?? 0) * denominator);
        var payable = Money.OfQuotient(BigInteger.Max(exact, BigInteger.Zero), denominator, currency, Rounding.HalfUp);
        return new Quantum(heads, damages + others, mitigated + others, sellerShare, cap < share, payable);
    }

    /// <inheritdoc/>
    public bool Equals(Quantum? other) =>
        other is not null && Heads.SequenceEqual(other.Heads) && Recoverable == other.Recoverable && Mitigated == other.Mitigated && SellerShare == other.SellerShare
        && CapBinds == other.CapBinds && Payable == other.Payable;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Heads.Length, Recoverable, SellerShare, Payable);

    private static Money Sum(ImmutableArray<QuantumHead> heads, Currency currency, bool damages) =>
        Money.Sum(heads.Where(h => h.Counts && h.Head.Kind.IsDamages == damages).Select(h => h.Head.Amount), currency);

    private static ImmutableArray<QuantumHead> Judge(ImmutableArray<LossHead> heads, QuantumLimits limits)
    {
        var judged = heads.Select(h => Judge(h, limits)).ToArray();
        var largest = -1;
        for (var i = 0; i < judged.Length; i++)
        {
            if (judged[i].Counts && heads[i].Kind.IsValueOfGoods && (largest < 0 || heads[i].Amount > heads[largest].Amount)) largest = i;
        }

        for (var i = 0; i < judged.Length; i++)
        {
            if (judged[i].Counts && heads[i].Kind.IsValueOfGoods && i != largest)
                judged[i] = new QuantumHead(heads[i], Counts: false, "claims.head-overlaps", $"the same loss as {heads[largest].Kind.Name}");
        }

        return [.. judged];
    }

    private static QuantumHead Judge(LossHead head, QuantumLimits limits)
    {
        if (!head.IsProven) return new QuantumHead(head, Counts: false, "claims.head-not-proven", "not proven");
        if (limits.Barred.FirstOrDefault(b => b.Remedy == head.Kind.Remedy || (b.Remedy == BuyerRemedy.Damages && head.Kind.Remedy == BuyerRemedy.LostProfit)) is { } barred)
            return new QuantumHead(head, Counts: false, barred.Rule, $"{barred.Remedy} barred by {barred.Source}");
        if (limits.Excluded.Contains(head.Kind)) return new QuantumHead(head, Counts: false, "claims.head-excluded", "excluded by the contract");
        return head.IsForeseeable || !head.Kind.IsDamages ? new QuantumHead(head, Counts: true, "claims.head-counts", "proven and foreseeable")
            : new QuantumHead(head, Counts: false, "claims.head-not-foreseeable", "not foreseeable when the contract was made");
    }
}
