using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>A way to end an unpaid debt. The amounts are those of the case; an option holds what is particular to it.</summary>
/// <remarks>Read by pattern; <see cref="SettlementOption.Code"/> is the stable name of the case. What is agreed with the debtor comes first, then what others pay, then what is enforced.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PayNow), "payNow")]
[JsonDerivedType(typeof(EarlyDiscount), "earlyDiscount")]
[JsonDerivedType(typeof(Deferral), "deferral")]
[JsonDerivedType(typeof(Plan), "plan")]
[JsonDerivedType(typeof(PartialForgiveness), "partialForgiveness")]
[JsonDerivedType(typeof(GoodsInLieu), "goodsInLieu")]
[JsonDerivedType(typeof(Secured), "secured")]
[JsonDerivedType(typeof(SetOff), "setOff")]
[JsonDerivedType(typeof(Factor), "factor")]
[JsonDerivedType(typeof(Forfait), "forfait")]
[JsonDerivedType(typeof(ClaimInsurance), "claimInsurance")]
[JsonDerivedType(typeof(DrawSecurity), "drawSecurity")]
[JsonDerivedType(typeof(Agency), "agency")]
[JsonDerivedType(typeof(LawyerLetter), "lawyerLetter")]
[JsonDerivedType(typeof(Mediation), "mediation")]
[JsonDerivedType(typeof(CourtSuit), "courtSuit")]
[JsonDerivedType(typeof(Arbitration), "arbitration")]
[JsonDerivedType(typeof(PaymentOrder), "paymentOrder")]
[JsonDerivedType(typeof(InsolvencyFiling), "insolvencyFiling")]
[JsonDerivedType(typeof(WriteOff), "writeOff")]
public abstract partial record DebtOption : SettlementOption
{
    private DebtOption()
    {
    }

    /// <summary>What still comes in if the other side does not do its part; null = nothing.</summary>
    public Fallback? IfBroken { get; init; }

    private protected abstract int CaseIndex { get; }
}
