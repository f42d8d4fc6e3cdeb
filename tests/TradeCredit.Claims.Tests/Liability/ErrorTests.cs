using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Facts that cannot be decided on: each fault has a code and a path.</summary>
public sealed class ErrorTests
{
    private static readonly CauseFinding Defect = Proven(CauseKind.ProductionDefect);

    private static readonly ClaimFacts Sound = Facts(ClaimKind.Quality, null, Defect);

    private static readonly Evidence Survey = new("survey", EvidenceKind.SurveyReport, HandedOver);

    public static TheoryData<string, string, ClaimFacts> Faults => new()
    {
        { "claims.evidence-strength-out-of-range", "findings[0].bearings[0].strength", Sound with { Findings = [Proven(CauseKind.ProductionDefect, strength: Ratio.Of(3, 2))] } },
        { "claims.evidence-strength-out-of-range", "findings[0].bearings[0].strength", Sound with { Findings = [Proven(CauseKind.ProductionDefect, strength: Ratio.Of(-1, 2))] } },
        { "claims.evidence-unknown", "findings[0].bearings[0].evidenceId", Sound with { Evidence = [] } },
        { "claims.evidence-contradicts-itself", "findings[0].bearings", Sound with { Findings = [new CauseFinding(CauseKind.ProductionDefect, FindingStatus.Proven, new EvidenceBearing("survey", Ratio.One), new EvidenceBearing("survey", Ratio.Of(1, 2)))] } },
        { "claims.finding-without-evidence", "findings[0].bearings", Sound with { Findings = [new CauseFinding(CauseKind.ProductionDefect, FindingStatus.Proven)] } },
        { "claims.shares-do-not-sum", "statedPortions", Sound with { StatedPortions = [CauseShare.Stated(LossParty.Seller, Ratio.Of(1, 2), "survey"), CauseShare.Stated(LossParty.Buyer, Ratio.Of(1, 3), "survey")] } },
        { "claims.shares-do-not-sum", "statedPortions", Sound with { StatedPortions = [CauseShare.Stated(LossParty.Seller, Ratio.Of(3, 2), "survey"), CauseShare.Stated(LossParty.Buyer, Ratio.Of(-1, 2), "survey")] } },
        { "claims.cause-party-mismatch", "findings[0].party", Sound with { Findings = [Defect with { Party = LossParty.Buyer }] } },
        { "claims.leg-unknown", "findings[0].leg", Sound with { Findings = [Proven(CauseKind.Crash) with { Leg = 1 }] } },
        { "claims.regime-unresolved", "findings[0].leg", Sound with { Findings = [Proven(CauseKind.Crash) with { Leg = 1 }], Legs = [new CarriageLeg { Mode = TransportMode.Sea, From = DeliveryStage.OnBoard, To = DeliveryStage.MainCarriage }] } },
        { "claims.incoterm-mode-mismatch", "sale.delivery", Sound with { Legs = [Leg(TransportMode.Air, CarriageRegime.Montreal, DeliveryStage.OnBoard, DeliveryStage.MainCarriage)] } },
        { "claims.incoterm-mode-mismatch", "sale.delivery", Sound with { Legs = [Leg(TransportMode.Rail, CarriageRegime.Cim, DeliveryStage.OnBoard, DeliveryStage.MainCarriage)] } },
        { "claims.law-conflict", "sale.cisgApplies", Sound with { Sale = SaleOn() with { ExcludesCisg = true } } },
        { "claims.chronology", "notice.givenOn", Sound with { Notice = new DefectNotice(HandedOver.PlusDays(-1)) } },
        { "claims.chronology", "notice.particularsOn", Sound with { Notice = new DefectNotice(HandedOver.PlusDays(2)) { StatesNature = false, ParticularsOn = HandedOver.PlusDays(1) } } },
        { "claims.chronology", "legs[0].deliveredOn", Sound with { Legs = [Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.OnBoard, DeliveryStage.MainCarriage) with { TakenOverOn = HandedOver, DeliveredOn = HandedOver.PlusDays(-1) }] } },
        { "claims.chronology", "legs[0].to", Sound with { Legs = [Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.MainCarriage, DeliveryStage.OnBoard)] } },
        { "claims.chronology", "findings[0].to", Sound with { Findings = [Proven(CauseKind.Crash) with { From = DeliveryStage.MainCarriage, To = DeliveryStage.OnBoard }] } },
        { "claims.part-missing", "sale", Sound with { Sale = null! } },
        { "claims.part-missing", "findings", Sound with { Findings = default } },
        { "claims.part-missing", "conduct", Sound with { Conduct = null! } },
        { "claims.kind-routed-out", "kind", Sound with { Kind = ClaimKind.ThirdPartyRight } },
        { "claims.loss-heads-missing", "loss.heads", Sound with { Loss = new LossStatement { Heads = [] } } },
        { "claims.quantity-negative", "loss.heads[0].amount", Sound with { Loss = Loss((LossHeadKind.Storage, -1m)) } },
        { "claims.quantity-negative", "loss.salvage", Sound with { Loss = Loss((LossHeadKind.Storage, 1m)) with { Salvage = Eur(-200m) } } },
        { "claims.quantity-negative", "loss.avoidable", Sound with { Loss = Loss((LossHeadKind.Storage, 1m)) with { Avoidable = Eur(-200m) } } },
        { "claims.currency-mismatch", "loss.heads[1].amount", Sound with { Loss = new LossStatement { Heads = [new LossHead(LossHeadKind.Storage, Eur(1m)), new LossHead(LossHeadKind.Duty, Money.Of(1m, Currency.USD))] } } },
        { "claims.currency-mismatch", "sale.liabilityCap", Sound with { Sale = SaleOn() with { LiabilityCap = Money.Of(1m, Currency.USD) }, Loss = Loss((LossHeadKind.Storage, 1m)) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Decide_UnusableFacts_FailWithCodeAndPath(string code, string path, ClaimFacts facts)
    {
        var fault = Assert.Single(facts.Validate());

        Assert.Equal((code, path), (fault.Code, fault.Path));
        Assert.Equal(code, facts.FailureCode());
    }

    [Fact]
    public void Validate_SeveralFaults_GivesAll() => Assert.Equal(
        ["claims.law-conflict", "claims.chronology", "claims.cause-party-mismatch"],
        (Sound with { Sale = SaleOn() with { ExcludesCisg = true }, Notice = new DefectNotice(HandedOver.PlusDays(-1)), Findings = [Defect with { Party = LossParty.Buyer }] }).Validate().Select(f => f.Code));

    [Fact]
    public void DecideAll_OneBadLine_StopsNoOther()
    {
        var result = Liability.DecideAll([Sound, Sound with { Sale = SaleOn() with { ExcludesCisg = true } }, Sound]);

        Assert.Equal(2, result.Value.Length);
        Assert.Equal(("claims.law-conflict", 1L), (result.Failures.Single().Code, result.Failures.Single().Index!.Value));
    }

    [Fact]
    public void DecideAll_NothingInALine_StopsNoOther()
    {
        var result = Liability.DecideAll([Sound, null!, Sound]);

        Assert.Equal(2, result.Value.Length);
        Assert.Equal(("claims.part-missing", 1L), (result.Failures.Single().Code, result.Failures.Single().Index!.Value));
    }

    [Fact]
    public void Decide_StrengthsThatNoExactShareHolds_Fails()
    {
        long[] denominators = [long.MaxValue, long.MaxValue - 1, long.MaxValue - 2];
        var facts = Sound with
        {
            Findings = [.. denominators.Select((d, i) => Proven(CauseKind.ProductionDefect, $"e{i}", Ratio.Of(1, d)))],
            Evidence = [.. denominators.Select((_, i) => new Evidence($"e{i}", EvidenceKind.SurveyReport, HandedOver))],
        };

        Assert.Equal("claims.shares-overflow", facts.FailureCode());
    }

    [Theory]
    [InlineData("XYZ", "Rotterdam", 2020, "claims.incoterm-unknown")]
    [InlineData("DAT", "Rotterdam", 2020, "claims.incoterm-unknown")]
    [InlineData("CIF", "Rotterdam", null, "claims.incoterm-incomplete")]
    [InlineData("CIF", " ", 2020, "claims.incoterm-incomplete")]
    [InlineData("CIF", "Rotterdam", 2000, "claims.incoterm-edition-not-covered")]
    public void DeliveryTerm_Read_RefusesWhatIsNotATerm(string rule, string place, int? edition, string code) =>
        Assert.Equal(code, DeliveryTerm.Read(rule, place, edition).Match(static _ => "read", static f => f.Code));

    [Fact]
    public void Evidence_NamedTwiceAlike_CountsOnce()
    {
        var bearing = new EvidenceBearing(Survey.Id, Ratio.Of(1, 3));

        Assert.Equal(Ratio.Of(1, 3), new CauseFinding(CauseKind.ProductionDefect, FindingStatus.Proven, bearing, bearing).Weight);
    }
}
