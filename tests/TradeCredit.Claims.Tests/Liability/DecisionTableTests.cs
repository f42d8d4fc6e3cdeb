using System.Collections.Immutable;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>The default outcome of twenty-five common situations.</summary>
public sealed class DecisionTableTests
{
    private static readonly CauseFinding Defect = Proven(CauseKind.ProductionDefect);

    private static readonly DefectNotice Late = new(LastDay.PlusDays(1));

    private static readonly InspectionClause Final = new("Ningbo", "SGS", CertificateWeight.Conclusive);

    private static readonly ImmutableArray<CarriageLeg> SealedSea = [Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.OnBoard, DeliveryStage.ReadyForUnloading)];

    /// <summary>Situation, facts, the seller's share, a rule that must have fired.</summary>
    public static TheoryData<string, ClaimFacts, string, string> Situations => new()
    {
        { "1 production defect, timely notice", Facts(ClaimKind.Quality, null, Defect), "1", "claims.bearing" },
        { "2 the same, late, no exception", Facts(ClaimKind.Quality, null, Defect) with { Notice = Late }, "0", "claims.late-notice" },
        { "3 the same, late, seller knew and hid it", Facts(ClaimKind.Quality, null, Defect) with { Notice = Late, Conduct = new ConductFacts { SellerConcealed = true } }, "1", "claims.seller-concealed" },
        { "4 the same, late, reasonable excuse", Facts(ClaimKind.Quality, null, Defect) with { Notice = Late, Conduct = new ConductFacts { ReasonableExcuse = true } }, "1", "claims.reasonable-excuse" },
        { "5 bad packaging, CIF, found at destination", Facts(ClaimKind.Damage, null, Proven(CauseKind.BadPackaging)), "1", "claims.bearing" },
        { "6 crash at sea, CIF", Facts(ClaimKind.Damage, null, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "6 crash at sea, CFR", Facts(ClaimKind.Damage, Incoterm.CFR, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "6 crash at sea, FOB", Facts(ClaimKind.Damage, Incoterm.FOB, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "6 crash at sea, CPT", Facts(ClaimKind.Damage, Incoterm.CPT, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "6 crash at sea, CIP", Facts(ClaimKind.Damage, Incoterm.CIP, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "7 crash in the last mile, DAP", Facts(ClaimKind.Damage, Incoterm.DAP, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "1", "claims.recourse" },
        { "7 crash in the last mile, DPU", Facts(ClaimKind.Damage, Incoterm.DPU, Proven(CauseKind.Crash).At(DeliveryStage.ReadyForUnloading)), "1", "claims.recourse" },
        { "7 crash in the last mile, DDP", Facts(ClaimKind.Damage, Incoterm.DDP, Proven(CauseKind.Crash).At(DeliveryStage.MainCarriage)), "1", "claims.recourse" },
        { "8 dropped before loading, FOB", Facts(ClaimKind.Damage, Incoterm.FOB, (Proven(CauseKind.RoughHandling) with { Party = LossParty.ThirdParty }).At(DeliveryStage.AlongsideShip)), "1", "claims.recourse" },
        { "9 theft in transit, CIF", Facts(ClaimKind.Shortage, null, Proven(CauseKind.Theft).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "10 short quantity, clean bill, seal intact", Facts(ClaimKind.Shortage) with { Legs = SealedSea, Conformity = new ConformityFacts { SealIntact = true } }, "1", "claims.sealed-container" },
        { "11 short quantity, seal broken, clean bill, CIF", Facts(ClaimKind.Shortage) with { Legs = SealedSea, Conformity = new ConformityFacts { SealIntact = false } }, "0", "claims.seal-broken" },
        { "11 short quantity, seal broken, clean bill, DPU", Facts(ClaimKind.Shortage, Incoterm.DPU) with { Legs = SealedSea, Conformity = new ConformityFacts { SealIntact = false } }, "1", "claims.seal-broken" },
        { "12 wrong specification by the buyer", Facts(ClaimKind.WrongGoods, null, Proven(CauseKind.WrongSpecification)), "0", "claims.own-act" },
        { "13 seller passed over an obvious error", Facts(ClaimKind.WrongGoods, null, Proven(CauseKind.WrongSpecification, "order"), Proven(CauseKind.IgnoredError, "mail", Ratio.Of(1, 2))), "1/3", "claims.own-act" },
        { "14 delay by the seller", Facts(ClaimKind.Delay, null, Proven(CauseKind.LateProduction)), "1", "claims.notice-not-needed" },
        { "15 delay by the carrier after transfer", Facts(ClaimKind.Delay, null, Proven(CauseKind.CarrierDelay).At(DeliveryStage.MainCarriage)), "0", "claims.recourse" },
        { "16 delay by force majeure", Facts(ClaimKind.Delay, null, Proven(CauseKind.ForceMajeure).At(DeliveryStage.PreCarriage)), "0", "claims.exempt" },
        { "17 norm of the import country, no special circumstance", Facts(ClaimKind.ImportNorm, null, Proven(CauseKind.OffSpecification)), "0", "claims.import-norm" },
        { "18 passes a final inspection, fails at destination", Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { Inspection = Final }, Conformity = new ConformityFacts { CertificatePassed = true } }, "0", "claims.certificate-conclusive" },
        { "18 the same, but by fraud", Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { Inspection = Final }, Conformity = new ConformityFacts { CertificatePassed = true, CertificateIsTainted = true } }, "1", "claims.certificate-conclusive" },
        { "18 the same, but hidden", Hidden(Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { Inspection = Final }, Conformity = new ConformityFacts { CertificatePassed = true } }), "1", "claims.bearing" },
        { "19 defect and rough handling both proven, CIF", Facts(ClaimKind.Damage, null, Proven(CauseKind.ProductionDefect, "report"), Proven(CauseKind.RoughHandling, "tally", Ratio.Of(1, 2)).At(DeliveryStage.MainCarriage)), "2/3", "claims.recourse" },
        { "20 cause unknown, after transfer", Facts(ClaimKind.Quality, Incoterm.FCA), "0", "claims.burden" },
        { "21 cause unknown, before transfer, DPU found before unloading", Before(Facts(ClaimKind.Quality, Incoterm.DPU)), "1", "claims.burden" },
        { "22 buyer used the goods after discovery", Facts(ClaimKind.Quality, null, Defect) with { Conduct = new ConductFacts { GoodsNotReturnable = true } }, "1", "claims.goods-not-returnable" },
        { "23 buyer refuses the offered cure", Facts(ClaimKind.Quality, null, Defect) with { Conduct = new ConductFacts { CureRefused = true } }, "1", "claims.cure-refused" },
        { "24 one instalment bad", Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { Instalment = 2 } }, "1", "claims.instalment" },
        { "25 over-delivery", Facts(ClaimKind.Surplus, null, Proven(CauseKind.WrongGoods)), "0", "claims.surplus" },
    };

    [Theory]
    [MemberData(nameof(Situations))]
    public void Decide_CommonSituation_GivesTheDefaultOutcome(string situation, ClaimFacts facts, string sellerShare, string rule)
    {
        var decision = facts.Decide();

        Assert.True(decision.SellerShare == Ratio.Parse(sellerShare), $"{situation}: {decision}");
        Assert.Equal(Ratio.Zero, decision.UndeterminedShare);
        Assert.Contains(decision.Steps, s => s.Fired && s.Step.Rule == rule);
    }

    [Fact]
    public void Decide_ReasonableExcuse_LeavesNoLostProfit()
    {
        var decision = (Facts(ClaimKind.Quality, null, Defect) with
        {
            Notice = Late,
            Conduct = new ConductFacts { ReasonableExcuse = true },
            Loss = Loss((LossHeadKind.PriceReduction, 4_000m), (LossHeadKind.LostProfit, 1_000m), (LossHeadKind.Storage, 300m)),
        }).Decide();

        Assert.Equal(Eur(4_300m), decision.Quantum!.Payable);
    }

    [Fact]
    public void Decide_CureRefused_LeavesNoPriceReduction() => Assert.Equal(Eur(0m), (Facts(ClaimKind.Quality, null, Defect) with
    {
        Conduct = new ConductFacts { CureRefused = true },
        Loss = Loss((LossHeadKind.PriceReduction, 4_000m)),
    }).Decide().Quantum!.Payable);

    [Fact]
    public void Decide_GoodsUsedAfterDiscovery_LeavesNoRefundAndNoSubstituteGoods() => Assert.Equal(Eur(4_000m), (Facts(ClaimKind.Quality, null, Defect) with
    {
        Conduct = new ConductFacts { GoodsNotReturnable = true },
        Loss = Loss((LossHeadKind.Refund, 10_000m), (LossHeadKind.ReplacementGoods, 9_000m), (LossHeadKind.PriceReduction, 4_000m)),
    }).Decide().Quantum!.Payable);

    [Fact]
    public void Decide_AgreedSumForDelay_ReplacesDamages() => Assert.Equal(Eur(500m), (Facts(ClaimKind.Delay, null, Proven(CauseKind.LateProduction)) with
    {
        Sale = SaleOn() with { LiquidatedDamages = new LiquidatedDamages(Percentage.Of(1m), PeriodLength.OfWeeks(1), Percentage.Of(5m)) },
        Loss = Loss((LossHeadKind.LiquidatedDamages, 500m), (LossHeadKind.LostProfit, 9_000m), (LossHeadKind.CustomerPenalties, 700m)),
    }).Decide().Quantum!.Payable);

    [Fact]
    public void Decide_ForceMajeureOnGoodsBeforeTransfer_KeepsPriceReductionAndNoDamages() => Assert.Equal(Eur(4_000m), (Facts(ClaimKind.Damage, Incoterm.DAP, Proven(CauseKind.ForceMajeure).At(DeliveryStage.MainCarriage)) with
    {
        Loss = Loss((LossHeadKind.PriceReduction, 4_000m), (LossHeadKind.Storage, 800m)),
    }).Decide().Quantum!.Payable);

    [Fact]
    public void Decide_ImpedimentNotNotified_AsksWhatTheSilenceCost() =>
        Assert.Contains((Facts(ClaimKind.Delay, null, Proven(CauseKind.ForceMajeure)) with { Conduct = new ConductFacts { ImpedimentNotified = false } }).Decide().OpenQuestions, q => q.Code == "claims.impediment-notice");

    private static ClaimFacts Hidden(ClaimFacts facts) => facts with { Delivery = facts.Delivery with { IsHidden = true, DiscoveredOn = HandedOver } };

    private static ClaimFacts Before(ClaimFacts facts) => facts with { Delivery = facts.Delivery with { FoundAt = DeliveryStage.ReadyForUnloading } };
}
