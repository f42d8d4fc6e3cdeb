using System.Collections.Immutable;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>What documents and seals presume, what rebuts it, and where risk moves.</summary>
public sealed class PresumptionTests
{
    private static readonly ImmutableArray<CarriageLeg> TwoLegs =
    [
        Leg(TransportMode.Road, CarriageRegime.Cmr, DeliveryStage.HandedToFirstCarrier, DeliveryStage.PreCarriage),
        Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.OnBoard, DeliveryStage.ReadyForUnloading, HandoverRecord.NotRecorded),
    ];

    [Fact]
    public void SealIntact_AllegedShortPacking_IsStillPresumed()
    {
        var decision = (Facts(ClaimKind.Shortage, null, new CauseFinding(CauseKind.ShortPacked, FindingStatus.Alleged, new EvidenceBearing("mail", Ratio.One))) with { Conformity = new ConformityFacts { SealIntact = true } }).Decide();

        Assert.Equal("claims.sealed-container", decision.CauseShares.Single().Rule);
    }

    [Fact]
    public void SealIntact_ProofOfStuffing_Rebuts()
    {
        var decision = (Facts(ClaimKind.Shortage, null, new CauseFinding(CauseKind.ShortPacked, FindingStatus.Disproved, new EvidenceBearing("photos", Ratio.One, EvidenceDirection.Against))) with
        {
            Conformity = new ConformityFacts { SealIntact = true },
        }).Decide();

        Assert.Equal(LossParty.Undetermined, decision.CauseShares.Single().Party);
        Assert.Equal(Ratio.One, decision.BuyerShare);
    }

    [Fact]
    public void CleanDocument_OneLegDamagedAtOutturn_PresumesThatCarrier()
    {
        var decision = (Facts(ClaimKind.Damage) with { Legs = [Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.OnBoard, DeliveryStage.ReadyForUnloading, HandoverRecord.Clean, HandoverRecord.Remarked)] }).Decide();

        Assert.Equal((LossParty.Carrier, 1, "claims.clean-document"), (decision.CauseShares.Single().Party, decision.CauseShares.Single().Leg, decision.CauseShares.Single().Rule));
        Assert.Equal(Ratio.One, decision.BuyerShare);
    }

    [Fact]
    public void CleanDocument_TwoLegsAndNoRecordBetween_LeavesTheLegOpen()
    {
        var decision = (Facts(ClaimKind.Damage, Incoterm.FCA) with { Legs = TwoLegs }).Decide();

        Assert.Null(decision.CauseShares.Single().Leg);
        Assert.Contains(decision.OpenQuestions, q => q.Code == "claims.leg-open");
        Assert.Equal(Ratio.One, decision.BuyerShare);
    }

    [Fact]
    public void CleanDocument_LossOnEitherSideOfTheTransfer_IsUndetermined()
    {
        var decision = (Facts(ClaimKind.Damage) with { Legs = TwoLegs }).Decide();

        Assert.Equal(Ratio.One, decision.UndeterminedShare);
        Assert.Contains(decision.OpenQuestions, q => q.Code == "claims.stage-open" && q.WouldDecide.Contains(EvidenceKind.DeliveryReceipt));
    }

    [Fact]
    public void CleanDocument_DamageInsideIntactPackages_IsNeutral() =>
        Assert.Equal(LossParty.Undetermined, (Facts(ClaimKind.Damage) with { Legs = TwoLegs, Conformity = new ConformityFacts { PackagesIntact = true } }).Decide().CauseShares.Single().Party);

    [Fact]
    public void StatedPortions_TakeThePlaceOfFindingsAndPresumptions()
    {
        var decision = (Facts(ClaimKind.Damage, null, Proven(CauseKind.ProductionDefect)) with
        {
            Legs = TwoLegs,
            StatedPortions = [CauseShare.Stated(LossParty.Seller, Ratio.Of(3, 10), "joint survey"), CauseShare.Stated(LossParty.Carrier, Ratio.Of(7, 10), "joint survey", leg: 2)],
        }).Decide();

        Assert.Equal(["3/10 Seller", "7/10 Carrier, leg 2"], decision.CauseShares.Select(s => s.ToString()));
        Assert.Equal(Ratio.Of(3, 10), decision.SellerShare);
    }

    [Fact]
    public void Risk_SoldInTransit_PassesWithTheContract() => Assert.Equal(
        [Ratio.One, Ratio.Zero],
        new[] { DeliveryStage.OnBoard, DeliveryStage.MainCarriage }.Select(stage => (Facts(ClaimKind.Damage, Incoterm.CIF, Proven(CauseKind.Wetting).At(stage)) with { Risk = new RiskFacts { SoldInTransitAt = DeliveryStage.MainCarriage } }).Decide().SellerShare));

    [Fact]
    public void Risk_GoodsNotIdentified_StaysWithTheSeller() => Assert.Equal(
        Ratio.One, (Facts(ClaimKind.Damage, Incoterm.CIF, Proven(CauseKind.Wetting).At(DeliveryStage.MainCarriage)) with { Risk = new RiskFacts { IdentifiedAt = DeliveryStage.ReadyForUnloading } }).Decide().SellerShare);

    [Fact]
    public void Risk_BuyerFailsToTake_PassesEarlier() => Assert.Equal(
        Ratio.Zero, (Facts(ClaimKind.Damage, Incoterm.DPU, (Proven(CauseKind.Theft) with { Party = LossParty.ThirdParty }).At(DeliveryStage.ReadyForUnloading)) with { Risk = new RiskFacts { BuyerFailedToTakeAt = DeliveryStage.ReadyForUnloading } }).Decide().SellerShare);

    [Fact]
    public void Clause_CanMoveACell() => Assert.Equal(
        Ratio.One,
        (Facts(ClaimKind.Damage, Incoterm.CIF, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)) with
        {
            Sale = SaleOn() with { Overrides = [new BearingOverride(LossParty.Carrier, RiskHasPassed: true, SaleParty.Seller, "quality final at arrival")] },
        }).Decide().SellerShare);

    [Fact]
    public void Guarantee_UnknownCauseWithinIt_IsTheSellers()
    {
        var facts = Facts(ClaimKind.Quality) with { Delivery = new DeliveryFacts { HandedOverOn = HandedOver, IsHidden = true, DiscoveredOn = HandedOver.PlusMonths(6) }, Notice = new DefectNotice(HandedOver.PlusMonths(6)) };

        Assert.Equal(Ratio.Zero, facts.Decide().SellerShare);
        Assert.Equal(Ratio.One, (facts with { Sale = SaleOn() with { Guarantee = PeriodLength.OfMonths(12) } }).Decide().SellerShare);
    }

    [Fact]
    public void SupplierExempt_OnlyIfBothAre()
    {
        var facts = Facts(ClaimKind.Quality, null, Proven(CauseKind.ProductionDefect) with { Party = LossParty.Supplier }) with { Loss = Loss((LossHeadKind.Storage, 900m)) };

        Assert.Equal(Eur(900m), facts.Decide().Quantum!.Payable);
        Assert.Equal(Eur(0m), (facts with { Conduct = new ConductFacts { SellerAndSupplierExempt = true } }).Decide().Quantum!.Payable);
    }

    [Fact]
    public void Undetermined_NamesTheEvidenceThatWouldDecideAndIsNotAtHand()
    {
        var question = (Facts(ClaimKind.Shortage) with { Evidence = [new Evidence("ticket", EvidenceKind.WeightTicket, HandedOver)] }).Decide().OpenQuestions.Single(q => q.Code == "claims.cause-open");

        Assert.Contains(EvidenceKind.StuffingPhotos, question.WouldDecide);
        Assert.DoesNotContain(EvidenceKind.WeightTicket, question.WouldDecide);
    }
}
