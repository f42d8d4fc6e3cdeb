using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Which regime governs, and where on a journey a loss happened.</summary>
public sealed class GoverningTests
{
    private static readonly LocalDate Day = new(2026, 3, 6);

    private static readonly CarriageLeg Truck = Leg(TransportMode.Road, CarriageRegime.Cmr, DeliveryStage.HandedToFirstCarrier, DeliveryStage.PreCarriage);

    private static readonly CarriageLeg Ship = Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.OnBoard, DeliveryStage.ReadyForUnloading);

    [Fact]
    public void Governing_RoadToAPartyState_IsCmrByItsOwnForce()
    {
        var governing = CarriageRules.BuiltIn.Governing(Contract(TransportMode.Road, "DE", "PL")).Value;

        Assert.Equal((CarriageRegime.Cmr, true), (governing.Regime, governing.IsMandatory));
        Assert.Contains(governing.Steps, s => s.Rule == "claims.regime-governs" && s.Source!.Title.Contains("CMR", StringComparison.Ordinal));
    }

    [Fact]
    public void Governing_RoadWithinOneState_IsNotCmr() => Assert.Equal("claims.regime-unresolved", Code(Contract(TransportMode.Road, "DE", "DE")));

    [Fact]
    public void Governing_RoadUnderAPostalConvention_IsNotCmr() => Assert.Equal("claims.regime-unresolved", Code(Contract(TransportMode.Road, "DE", "PL") with { IsPostal = true }));

    [Fact]
    public void Governing_NothingOnFileAndNothingAgreed_IsNoSilentDefault() => Assert.Equal("claims.regime-unresolved", Code(Contract(TransportMode.Sea, "BR", "JP")));

    [Fact]
    public void Governing_Agreed_CountsWhereNothingAppliesByItsOwnForce_AndNamesWhatIsNotExcluded()
    {
        var governing = CarriageRules.BuiltIn.Governing(Contract(TransportMode.Sea, "BR", "JP") with { Agreed = CarriageRegime.HagueVisby }).Value;

        Assert.Equal((CarriageRegime.HagueVisby, false), (governing.Regime, governing.IsMandatory));
        Assert.NotEmpty(governing.NotExcluded);
    }

    [Fact]
    public void Governing_TwoRegimesClaimToApply_DependsOnTheCourt()
    {
        // From a State of the Hamburg Rules to the United States.
        var contract = Contract(TransportMode.Sea, "EG", "US");

        Assert.Equal("claims.regime-ambiguous", Code(contract));
        Assert.Equal(CarriageRegime.Cogsa, CarriageRules.BuiltIn.Governing(contract with { Forum = CountryCode.Of("US") }).Value.Regime);
        Assert.Equal(CarriageRegime.Hamburg, CarriageRules.BuiltIn.Governing(contract with { Forum = CountryCode.Of("EG") }).Value.Regime);
    }

    [Fact]
    public void Governing_StateOfYourOwn_IsTakenUp()
    {
        var rules = CarriageRules.BuiltIn.With(new RuleRow<RegimeState, bool>(new RegimeState(CarriageRegime.HagueVisby, CountryCode.Of("JP")), new LocalDate(1993, 6, 1), null, true, "my reading"));

        Assert.Equal(CarriageRegime.HagueVisby, rules.Governing(Contract(TransportMode.Sea, "JP", "BR")).Value.Regime);
    }

    [Fact]
    public void Governing_ChinaMaritimeCode_ChangesWithTheDay() => Assert.Equal(
        ["claims.regime-unresolved", "CMC_2025"],
        new[] { new LocalDate(2026, 4, 30), new LocalDate(2026, 5, 1) }.Select(day => CarriageRules.BuiltIn.Governing(Contract(TransportMode.Sea, "CN", "BR") with { On = day }).Match(static g => g.Regime.Name, static f => f.Code)));

    [Theory]
    [InlineData(HandoverRecord.Clean, HandoverRecord.Remarked, HandoverRecord.NotRecorded, HandoverRecord.NotRecorded, LossPlace.OnLeg, 1)]
    [InlineData(HandoverRecord.Clean, HandoverRecord.Clean, HandoverRecord.Clean, HandoverRecord.Remarked, LossPlace.OnLeg, 2)]
    [InlineData(HandoverRecord.Clean, HandoverRecord.Clean, HandoverRecord.Remarked, HandoverRecord.Remarked, LossPlace.BetweenLegs, null)]
    [InlineData(HandoverRecord.Clean, HandoverRecord.NotRecorded, HandoverRecord.ContainerOnly, HandoverRecord.Remarked, LossPlace.AmongLegs, 1)]
    [InlineData(HandoverRecord.Remarked, HandoverRecord.Remarked, HandoverRecord.Remarked, HandoverRecord.Remarked, LossPlace.BeforeCarriage, null)]
    [InlineData(HandoverRecord.ContainerOnly, HandoverRecord.ContainerOnly, HandoverRecord.ContainerOnly, HandoverRecord.Remarked, LossPlace.Unknown, 1)]
    [InlineData(HandoverRecord.Clean, HandoverRecord.Clean, HandoverRecord.Clean, HandoverRecord.Clean, LossPlace.Unknown, null)]
    public void Find_RecordsAtEachHandover_PlaceTheLoss(HandoverRecord out1, HandoverRecord in1, HandoverRecord out2, HandoverRecord in2, LossPlace place, int? firstLeg)
    {
        var location = LossLocation.Find(Truck with { TakenOverAs = out1, DeliveredAs = in1 }, Ship with { TakenOverAs = out2, DeliveredAs = in2 });

        Assert.Equal((place, firstLeg), (location.Place, location.FirstLeg));
    }

    [Fact]
    public void RegimeOf_UnknownLegUnderTwoRegimes_AsksForTheNetworkClause()
    {
        CarriageLeg[] legs = [Truck with { DeliveredAs = HandoverRecord.NotRecorded }, Ship with { TakenOverAs = HandoverRecord.ContainerOnly, DeliveredAs = HandoverRecord.Remarked }];
        var location = LossLocation.Find(legs);

        Assert.Equal("claims.network-clause-missing", CarriageRules.RegimeOf(location, null, legs).Match(static r => r.Name, static f => f.Code));
        Assert.Equal(CarriageRegime.HagueVisby, CarriageRules.RegimeOf(location, CarriageRegime.HagueVisby, legs).Value);
    }

    [Fact]
    public void RegimeOf_KnownLeg_IsThatOfTheLeg_AndUnresolvedIsAFailure()
    {
        CarriageLeg[] legs = [Truck with { DeliveredAs = HandoverRecord.Remarked }, Ship];

        Assert.Equal(CarriageRegime.Cmr, CarriageRules.RegimeOf(LossLocation.Find(legs), null, legs).Value);
        legs[0] = legs[0] with { Regime = null };
        Assert.Equal("claims.regime-unresolved", CarriageRules.RegimeOf(LossLocation.Find(legs), null, legs).Match(static r => r.Name, static f => f.Code));
    }

    private static CarriageContract Contract(TransportMode mode, string from, string to) => new() { Mode = mode, Origin = CountryCode.Of(from), Destination = CountryCode.Of(to), On = Day };

    private static string Code(CarriageContract contract) => CarriageRules.BuiltIn.Governing(contract).Match(static g => g.Regime.Name, static f => f.Code);
}
