using System.Collections.Immutable;
using NodaTime;
using TradeCredit.Claims;

namespace TradeCredit.Settlement;

/// <content>The remedies.</content>
public abstract partial record ClaimOption
{
    /// <summary>The complaint is rejected, with evidence.</summary>
    /// <param name="Evidence">What proves that it is not founded, in words.</param>
    public sealed record Reject(string Evidence) : ClaimOption
    {
        private protected override int CaseIndex => 0;

        private protected override RemedyKind Remedy => RemedyKind.Rejection;

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [];

        private protected override void CheckOwn(OptionCheck check)
        {
            if (string.IsNullOrWhiteSpace(Evidence)) check.Add(Fault.Of("invalid-terms", "A rejection names its evidence.", "evidence", Evidence));
        }
    }

    /// <summary>The whole amount claimed goes back.</summary>
    /// <param name="On">The day.</param>
    public sealed record FullRefund(LocalDate On) : ClaimOption
    {
        /// <summary>What the goods are worth that come back, after their freight; null = they do not come back.</summary>
        public Money? GoodsBack { get; init; }

        private protected override int CaseIndex => 1;

        private protected override RemedyKind Remedy => RemedyKind.FullRefund;

        private protected override Money? Gets(SettlementCase @case) => @case.Claim;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = @case.Claim };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) =>
            GoodsBack is { } goods ? [Cost(On, on.Claim, "refund"), new ScenarioFlow(On, goods, "goods that come back")] : [Cost(On, on.Claim, "refund")];

        private protected override void CheckOwn(OptionCheck check) => check.NotNegative("goodsBack", GoodsBack);
    }

    /// <summary>Part of the amount claimed goes back.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="On">The day.</param>
    public sealed record PartialRefund(Percentage Part, LocalDate On) : ClaimOption
    {
        private protected override int CaseIndex => 2;

        private protected override RemedyKind Remedy => RemedyKind.PartialRefund;

        private protected override Money? Gets(SettlementCase @case) => @case.Claim.Times(Part, Rounding.HalfEven);

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = @case.Claim.Times(Part, Rounding.HalfEven) };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [Cost(On, on.Claim.Times(Part, Rounding.HalfEven), "part refund")];

        private protected override void CheckOwn(OptionCheck check) => check.Share("part", Part);
    }

    /// <summary>The price is lowered by a credit note.</summary>
    /// <param name="Amount">By how much.</param>
    /// <param name="On">The day on which the customer pays less.</param>
    public sealed record PriceReduction(Money Amount, LocalDate On) : ClaimOption
    {
        private protected override int CaseIndex => 3;

        private protected override RemedyKind Remedy => RemedyKind.Discount;

        private protected override Money? Gets(SettlementCase @case) => Amount;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = Amount };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [Cost(On, Amount, "credit note")];

        private protected override void CheckOwn(OptionCheck check) => check.NotNegative("amount", Amount);
    }

    /// <summary>Replacement goods are sent.</summary>
    /// <param name="GoodsCost">What they cost the seller.</param>
    /// <param name="Freight">Their freight.</param>
    /// <param name="FreightPayer">Who pays the freight: the party at fault.</param>
    /// <param name="On">The day on which they are sent.</param>
    public sealed record Replace(Money GoodsCost, Money Freight, SaleParty FreightPayer, LocalDate On) : ClaimOption
    {
        /// <summary>What the defective goods bring that come back, after their freight; null = they do not come back.</summary>
        public Money? DefectiveBack { get; init; }

        private protected override int CaseIndex => 4;

        private protected override RemedyKind Remedy => RemedyKind.Replacement;

        private protected override bool SellerPaysFreight => FreightPayer == SaleParty.Seller;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = GoodsCost + (SellerPaysFreight ? Freight : Money.Zero(Freight.Currency)) };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on)
        {
            var flows = ImmutableArray.Create(Cost(On, GoodsCost, "replacement goods at cost"));
            if (SellerPaysFreight) flows = flows.Add(Cost(On, Freight, "freight of the replacement"));
            return DefectiveBack is { } back ? flows.Add(new ScenarioFlow(On, back, "defective goods that come back")) : flows;
        }

        private protected override void CheckOwn(OptionCheck check)
        {
            check.NotNegative("goodsCost", GoodsCost);
            check.NotNegative("freight", Freight);
            check.NotNegative("defectiveBack", DefectiveBack);
        }
    }

    /// <summary>The goods are repaired.</summary>
    /// <param name="Where">Where.</param>
    /// <param name="RepairCost">What it costs with parts, labour and travel or freight.</param>
    /// <param name="On">The day.</param>
    public sealed record Repair(RepairPlace Where, Money RepairCost, LocalDate On) : ClaimOption
    {
        private protected override int CaseIndex => 5;

        private protected override RemedyKind Remedy => RemedyKind.Repair;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = RepairCost };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [Cost(On, RepairCost, "repair")];

        private protected override void CheckOwn(OptionCheck check) => check.NotNegative("repairCost", RepairCost);
    }

    /// <summary>Spare parts are sent; the customer fits them.</summary>
    /// <param name="PartsCost">What they cost the seller with their freight.</param>
    /// <param name="On">The day.</param>
    public sealed record SpareParts(Money PartsCost, LocalDate On) : ClaimOption
    {
        private protected override int CaseIndex => 6;

        private protected override RemedyKind Remedy => RemedyKind.SpareParts;

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Spent = PartsCost };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [Cost(On, PartsCost, "spare parts")];

        private protected override void CheckOwn(OptionCheck check) => check.NotNegative("partsCost", PartsCost);
    }

    /// <summary>A credit on the next order: it costs only what is redeemed, and only then.</summary>
    /// <param name="Amount">The credit.</param>
    /// <param name="Redemption">The chance that it is redeemed.</param>
    /// <param name="RedeemedOn">The day on which it would be redeemed.</param>
    /// <param name="ExpiresOn">The last day of the credit.</param>
    public sealed record NextOrderCredit(Money Amount, Percentage Redemption, LocalDate RedeemedOn, LocalDate ExpiresOn) : ClaimOption
    {
        /// <summary>The smallest order that it is granted on; null = any.</summary>
        public Money? MinimumOrder { get; init; }

        private protected override int CaseIndex => 7;

        private protected override RemedyKind Remedy => RemedyKind.NextOrderCredit;

        internal override LocalDate EndsOn(SettlementCase @case) => ExpiresOn;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = Amount };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [Cost(RedeemedOn, Amount.Times(Redemption, Rounding.HalfEven), "credit that is redeemed")];

        private protected override void CheckOwn(OptionCheck check)
        {
            check.NotNegative("amount", Amount);
            check.Share("redemption", Redemption);
            check.NotNegative("minimumOrder", MinimumOrder);
            check.NotBefore("expiresOn", ExpiresOn, RedeemedOn);
        }
    }

    /// <summary>Seller and customer share the loss.</summary>
    /// <param name="SellerPart">The seller's part of the amount claimed.</param>
    /// <param name="On">The day.</param>
    public sealed record ShareCost(Percentage SellerPart, LocalDate On) : ClaimOption
    {
        private protected override int CaseIndex => 8;

        private protected override RemedyKind Remedy => RemedyKind.PartialRefund;

        private protected override Money? Gets(SettlementCase @case) => @case.Claim.Times(SellerPart, Rounding.HalfEven);

        internal override LocalDate ActsOn(SettlementCase @case) => On;

        internal override OptionEffects Effects(SettlementCase @case) => base.Effects(@case) with { Forgiven = @case.Claim.Times(SellerPart, Rounding.HalfEven) };

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [Cost(On, on.Claim.Times(SellerPart, Rounding.HalfEven), "seller's part of the loss")];

        private protected override void CheckOwn(OptionCheck check) => check.Share("sellerPart", SellerPart);
    }

    /// <summary>Another option, of whose cost somebody else pays back a part: supplier, carrier or insurer.</summary>
    /// <param name="Option">What the customer gets.</param>
    /// <param name="Against">Who pays back.</param>
    /// <param name="Amount">What he is asked for.</param>
    /// <param name="Chance">The part of it that is expected: the chance that he pays.</param>
    /// <param name="PaidOn">The day on which he pays.</param>
    public sealed record WithRecourse(ClaimOption Option, RecourseTarget Against, Money Amount, Percentage Chance, LocalDate PaidOn) : ClaimOption
    {
        private protected override int CaseIndex => 9;

        private protected override RemedyKind Remedy => Option.Remedy;

        private protected override bool SellerPaysFreight => Option.SellerPaysFreight;

        private protected override Money? Gets(SettlementCase @case) => Option.Gets(@case);

        internal override Sensitivity? Sensitivity => Settlement.Sensitivity.Chance("part that recourse brings", Chance, p => this with { Chance = p });

        internal override LocalDate ActsOn(SettlementCase @case) => Option.ActsOn(@case);

        internal override LocalDate EndsOn(SettlementCase @case) => PaidOn;

        internal override OptionEffects Effects(SettlementCase @case) => Option.Effects(@case);

        private protected override ImmutableArray<ScenarioFlow> Own(Projection on) => [.. Option.Own(on), new ScenarioFlow(PaidOn, Amount.Times(Chance, Rounding.HalfEven), "recourse")];

        private protected override void CheckOwn(OptionCheck check)
        {
            Option.CheckOwn(check);
            check.NotNegative("amount", Amount);
            check.Share("chance", Chance);
        }
    }
}
