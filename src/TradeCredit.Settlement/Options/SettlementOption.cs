using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A way to end a debt, to deal with stranded cargo, or to answer a complaint: the closed groups <see cref="DebtOption"/>, <see cref="CargoOption"/> and <see cref="ClaimOption"/>.</summary>
/// <remarks>
/// Pure data. What it means for a case is told by <see cref="FeasibilityRules"/> (may it be done?), <see cref="OptionValue"/> (what is it worth?) and <see cref="SettlementRanking"/>.
/// Chances and parts are per cent from 0 to 100; costs are stated above zero and go out.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DebtOption.PayNow), "payNow")]
[JsonDerivedType(typeof(DebtOption.EarlyDiscount), "earlyDiscount")]
[JsonDerivedType(typeof(DebtOption.Deferral), "deferral")]
[JsonDerivedType(typeof(DebtOption.Plan), "plan")]
[JsonDerivedType(typeof(DebtOption.PartialForgiveness), "partialForgiveness")]
[JsonDerivedType(typeof(DebtOption.GoodsInLieu), "goodsInLieu")]
[JsonDerivedType(typeof(DebtOption.Secured), "secured")]
[JsonDerivedType(typeof(DebtOption.SetOff), "setOff")]
[JsonDerivedType(typeof(DebtOption.Factor), "factor")]
[JsonDerivedType(typeof(DebtOption.Forfait), "forfait")]
[JsonDerivedType(typeof(DebtOption.ClaimInsurance), "claimInsurance")]
[JsonDerivedType(typeof(DebtOption.DrawSecurity), "drawSecurity")]
[JsonDerivedType(typeof(DebtOption.Agency), "agency")]
[JsonDerivedType(typeof(DebtOption.LawyerLetter), "lawyerLetter")]
[JsonDerivedType(typeof(DebtOption.Mediation), "mediation")]
[JsonDerivedType(typeof(DebtOption.CourtSuit), "courtSuit")]
[JsonDerivedType(typeof(DebtOption.Arbitration), "arbitration")]
[JsonDerivedType(typeof(DebtOption.PaymentOrder), "paymentOrder")]
[JsonDerivedType(typeof(DebtOption.InsolvencyFiling), "insolvencyFiling")]
[JsonDerivedType(typeof(DebtOption.WriteOff), "writeOff")]
[JsonDerivedType(typeof(CargoOption.HoldAndWait), "holdAndWait")]
[JsonDerivedType(typeof(CargoOption.ReleaseAgainstPayment), "releaseAgainstPayment")]
[JsonDerivedType(typeof(CargoOption.ReleaseAgainstBankUndertaking), "releaseAgainstBankUndertaking")]
[JsonDerivedType(typeof(CargoOption.ReleaseAgainstPartPayment), "releaseAgainstPartPayment")]
[JsonDerivedType(typeof(CargoOption.DiscountToSameBuyer), "discountToSameBuyer")]
[JsonDerivedType(typeof(CargoOption.ResellLocally), "resellLocally")]
[JsonDerivedType(typeof(CargoOption.ResellThirdCountry), "resellThirdCountry")]
[JsonDerivedType(typeof(CargoOption.ReturnHome), "returnHome")]
[JsonDerivedType(typeof(CargoOption.BondedStorage), "bondedStorage")]
[JsonDerivedType(typeof(CargoOption.Abandon), "abandon")]
[JsonDerivedType(typeof(CargoOption.LetAuction), "letAuction")]
[JsonDerivedType(typeof(CargoOption.InsurerSalvage), "insurerSalvage")]
[JsonDerivedType(typeof(CargoOption.Destroy), "destroy")]
[JsonDerivedType(typeof(ClaimOption.Reject), "reject")]
[JsonDerivedType(typeof(ClaimOption.FullRefund), "fullRefund")]
[JsonDerivedType(typeof(ClaimOption.PartialRefund), "partialRefund")]
[JsonDerivedType(typeof(ClaimOption.PriceReduction), "priceReduction")]
[JsonDerivedType(typeof(ClaimOption.Replace), "replace")]
[JsonDerivedType(typeof(ClaimOption.Repair), "repair")]
[JsonDerivedType(typeof(ClaimOption.SpareParts), "spareParts")]
[JsonDerivedType(typeof(ClaimOption.NextOrderCredit), "nextOrderCredit")]
[JsonDerivedType(typeof(ClaimOption.ShareCost), "shareCost")]
[JsonDerivedType(typeof(ClaimOption.WithRecourse), "withRecourse")]
public abstract record SettlementOption
{
    private protected SettlementOption()
    {
    }

    /// <summary>The stable name of the case, as in JSON.</summary>
    [JsonIgnore]
    public string Code
    {
        get
        {
            var name = GetType().Name;
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }

    /// <summary>Whether the other side must agree to it. What needs no consent is what remains when talks fail.</summary>
    [JsonIgnore]
    public abstract bool NeedsConsent { get; }

    /// <summary>The figure that its value depends on most; null if there is none.</summary>
    internal virtual Sensitivity? Sensitivity => null;

    /// <summary>What the option is worth is decided by these scenarios. Only called once <see cref="Check"/> found nothing.</summary>
    internal abstract ImmutableArray<Scenario> Project(Projection on);

    /// <summary>Reports what is wrong with the figures.</summary>
    internal abstract void Check(OptionCheck check);

    /// <summary>The day by which the creditor must act.</summary>
    internal virtual LocalDate ActsOn(SettlementCase @case) => @case.AsOf;

    /// <summary>The day by which it is over if it works out.</summary>
    internal virtual LocalDate EndsOn(SettlementCase @case) => ActsOn(@case);

    /// <summary>What it does besides moving money.</summary>
    internal virtual OptionEffects Effects(SettlementCase @case) => OptionEffects.None(@case.Claim.Currency, EndsOn(@case));

    /// <summary>What it can still cost beyond its projected flows.</summary>
    internal virtual ImmutableArray<OptionLiability> Liabilities(SettlementCase @case) => [];
}
