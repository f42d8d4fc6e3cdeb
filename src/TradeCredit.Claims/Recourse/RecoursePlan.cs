using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>Who bears a loss in the end: the shares of the sale, moved by what recourse brings back.</summary>
/// <remarks>The shares are exact and sum to one. Nobody gets back more than it bears: recourse is used in the order given. Equality is by all members and by content.</remarks>
public sealed record RecoursePlan
{
    private RecoursePlan(Money loss, ImmutableArray<FinalShare> shares)
    {
        Loss = loss;
        Shares = shares;
    }

    /// <summary>The loss.</summary>
    public Money Loss { get; }

    /// <summary>Who bears it in the end: seller, buyer and undetermined first, then one for each recourse.</summary>
    public ImmutableArray<FinalShare> Shares { get; }

    /// <summary>Moves the shares of a sale by recourse.</summary>
    /// <param name="saleShares">Who bears the loss between seller and buyer; they sum to one.</param>
    /// <param name="loss">The loss, above zero.</param>
    /// <param name="recourse">The recourse, in the order in which it is used.</param>
    /// <returns>The plan; or <c>claims.shares-do-not-sum</c>, <c>claims.currency-mismatch</c>, <c>claims.shares-overflow</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The loss is not above zero.</exception>
    public static Result<RecoursePlan> Of(ImmutableArray<LiabilityShare> saleShares, Money loss, params ReadOnlySpan<RecourseClaim> recourse)
    {
        if (!loss.IsPositive) throw new ArgumentOutOfRangeException(nameof(loss), loss, "A loss that is shared is above zero.");
        var kept = new Ratio[Enum.GetValues<LiabilityBearer>().Length];
        foreach (var share in Guard.Assigned(saleShares, nameof(saleShares))) kept[(int)share.Bearer] += share.Share;
        if (Ratio.Sum(kept) != Ratio.One) return new Failure(FailureReason.Contradiction, "claims.shares-do-not-sum", "The shares of the sale sum to exactly one.", "saleShares", string.Join(" + ", saleShares.Select(s => s.Share)));
        var moved = ImmutableArray.CreateBuilder<FinalShare>();
        try
        {
            foreach (var claim in recourse)
            {
                if (claim.Recoverable.Currency != loss.Currency)
                    return new Failure(FailureReason.CurrencyMismatch, "claims.currency-mismatch", $"The loss is in {loss.Currency.Code}, recourse in {claim.Recoverable.Currency.Code}.", "recourse", claim.Recoverable.ToString());
                var from = claim.ClaimedBy == SaleParty.Seller ? LiabilityBearer.Seller : LiabilityBearer.Buyer;
                var back = claim.Recoverable.RatioTo(loss);
                if (back > kept[(int)from]) back = kept[(int)from];
                kept[(int)from] -= back;
                moved.Add(new FinalShare(BearerOf(claim.Target), claim.Leg, back));
            }
        }
        catch (OverflowException e)
        {
            return new Failure(FailureReason.Overflow, "claims.shares-overflow", $"The shares cannot be held exactly: {e.Message}", "recourse");
        }

        return new RecoursePlan(loss, [new(FinalBearer.Seller, null, kept[0]), new(FinalBearer.Buyer, null, kept[1]), new(FinalBearer.Undetermined, null, kept[2]), .. moved]);
    }

    /// <summary>The loss split by the shares, to whole minor units; the sum is the loss.</summary>
    /// <returns>One amount for each share, in order.</returns>
    public ImmutableArray<Money> Amounts() => Loss.Allocate([.. Shares.Select(s => s.Share)]);

    /// <inheritdoc/>
    public bool Equals(RecoursePlan? other) => other is not null && Loss == other.Loss && Shares.SequenceEqual(other.Shares);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Loss, Shares.Length);

    private static FinalBearer BearerOf(RecourseTarget target) => target switch
    {
        RecourseTarget.Carrier => FinalBearer.Carrier,
        RecourseTarget.Insurer => FinalBearer.Insurer,
        RecourseTarget.Supplier => FinalBearer.Supplier,
        _ => FinalBearer.ThirdParty,
    };
}
