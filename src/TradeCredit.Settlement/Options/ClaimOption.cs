using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using TradeCredit.Claims;

namespace TradeCredit.Settlement;

/// <summary>A way to answer a customer's complaint. The claim of the case is what the customer asks for; everything here is the seller's cost: goods at cost, not at price.</summary>
/// <remarks>Read by pattern; <see cref="SettlementOption.Code"/> is the stable name of the case.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(FullRefund), "fullRefund")]
[JsonDerivedType(typeof(PartialRefund), "partialRefund")]
[JsonDerivedType(typeof(PriceReduction), "priceReduction")]
[JsonDerivedType(typeof(Replace), "replace")]
[JsonDerivedType(typeof(Repair), "repair")]
[JsonDerivedType(typeof(SpareParts), "spareParts")]
[JsonDerivedType(typeof(NextOrderCredit), "nextOrderCredit")]
[JsonDerivedType(typeof(ShareCost), "shareCost")]
[JsonDerivedType(typeof(WithRecourse), "withRecourse")]
public abstract partial record ClaimOption : SettlementOption
{
    private ClaimOption()
    {
    }

    /// <summary>The dispute that may go on all the same; null = none.</summary>
    public ResidualDispute? Residual { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool NeedsConsent => this is not Reject;

    private protected abstract int CaseIndex { get; }

    /// <summary>The remedy that a claim case can offer for it.</summary>
    /// <param name="case">The case.</param>
    /// <returns>Kind and cost, and what the customer gets in money.</returns>
    public RemedyOffer ToRemedyOffer(SettlementCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var zero = Money.Zero(@case.Claim.Currency);
        return new RemedyOffer(Remedy, Money.Sum(Own(Projection.Of(@case)).Select(f => -f.Amount), @case.Claim.Currency)) { Amount = Gets(@case) is { } gets && gets != zero ? gets : null, SellerPaysFreight = SellerPaysFreight };
    }

    internal sealed override void Check(OptionCheck check)
    {
        if (Residual is { } residual)
        {
            check.Share("residual.chance", residual.Chance);
            check.NotNegative("residual.cost", residual.Cost);
        }

        CheckOwn(check);
    }

    internal sealed override ImmutableArray<Scenario> Project(Projection on)
    {
        var own = Own(on);
        return Residual is { } residual
            ? ScenarioMix.Either(Percentage.Of(100 - residual.Chance.Value), "customer is content", own.AsSpan(), "dispute goes on", own.Add(new ScenarioFlow(residual.On, -residual.Cost, "dispute that goes on")).AsSpan())
            : ScenarioMix.Certain("customer is content", own.AsSpan());
    }

    private protected abstract RemedyKind Remedy { get; }

    private protected virtual bool SellerPaysFreight => false;

    private protected virtual Money? Gets(SettlementCase @case) => null;

    private protected abstract ImmutableArray<ScenarioFlow> Own(Projection on);

    private protected abstract void CheckOwn(OptionCheck check);

    private static ScenarioFlow Cost(LocalDate on, Money amount, string what) => new(on, -amount, what);
}
