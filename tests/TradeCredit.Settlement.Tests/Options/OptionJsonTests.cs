using System.Text.Json;
using System.Text.Json.Serialization;
using TradeCredit.Claims;
using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

public sealed class OptionJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new Iso8601() } };

    private static readonly Proceedings Trial = new() { Win = Percent(60m), Collected = Percent(80m), PaidOn = Day(500), Costs = [new DatedCost(Day(1), Usd(5m))] };

    private static readonly SettlementOption[] All =
    [
        new DebtOption.PayNow(Day(1), Percent(90m)) { IfBroken = new Fallback(Percent(10m), 30) }, new DebtOption.EarlyDiscount(Percent(12m), Day(1), Percent(90m)), new DebtOption.Deferral(Day(90), Usd(1m), Usd(2m), Percent(90m)),
        Plan, new DebtOption.PartialForgiveness(Usd(1m), true, Day(9), Percent(90m)), new DebtOption.GoodsInLieu("steel", new Collateral(Usd(9m), Percent(50m), Usd(1m)), Day(30)),
        new DebtOption.Secured(Plan, new Security("g", SecurityKind.Guarantee, new Collateral(Usd(9m), Percent(0m), Usd(0m)), Day(90)), "old"), new DebtOption.SetOff(Usd(1m), Day(1)),
        new DebtOption.Factor(new FactoringTerms(Percent(80m), Percent(2m), Percent(9m), true), Day(90), Percent(90m)), new DebtOption.Forfait(new ForfaitingDiscount.Straight(Percent(3m), 90, 3)),
        new DebtOption.ClaimInsurance(Day(1), Day(60), Percent(90m)) { Deductible = Usd(5m) }, new DebtOption.DrawSecurity(Usd(1m), Day(1), Day(8), Percent(90m)),
        new DebtOption.Agency(Percent(50m), new AgencyFee(Percent(20m)), Day(90)), new DebtOption.LawyerLetter(Usd(1m), Day(14), Percent(30m)), new DebtOption.Mediation(Usd(1m), Percent(70m), Day(60), Percent(60m)),
        new DebtOption.CourtSuit("Hamburg", Trial), new DebtOption.Arbitration("CIETAC", Trial), new DebtOption.PaymentOrder("Wedding", Trial), new DebtOption.InsolvencyFiling(Percent(5m), Day(900), Usd(1m)), new DebtOption.WriteOff(Day(1), Usd(1m), Usd(0m)),
        new CargoOption.HoldAndWait(Day(20), Percent(50m), Resale(40)), new CargoOption.ReleaseAgainstPayment(Day(5), Percent(50m), null), new CargoOption.ReleaseAgainstBankUndertaking(Day(5), Day(60), Percent(50m), null),
        new CargoOption.ReleaseAgainstPartPayment(Percent(40m), Day(5), Percent(50m), Day(60), Percent(25m), true, Resale(25)), CargoCandidates[0].Option, Resale(25),
        new CargoOption.ResellThirdCountry(Usd(6m), Percent(5m), Usd(7m), Day(20), Day(60)), CargoCandidates[3].Option, new CargoOption.BondedStorage(Day(20), Usd(6m), Usd(2m), Resale(60)), CargoCandidates[4].Option,
        new CargoOption.LetAuction(Day(60), Usd(5m), Usd(3m), true), new CargoOption.InsurerSalvage(Day(40), Usd(5m), Percent(50m), null), new CargoOption.Destroy(Day(5), Usd(4m)),
        new ClaimOption.Reject("late notice") { Residual = new ResidualDispute(Percent(25m), Usd(8m), Day(200)) }, new ClaimOption.FullRefund(Day(10)) { GoodsBack = Usd(3m) }, new ClaimOption.PartialRefund(Percent(40m), Day(10)),
        new ClaimOption.PriceReduction(Usd(2m), Day(10)), new ClaimOption.Replace(Usd(4m), Usd(9m), SaleParty.Seller, Day(10)), new ClaimOption.Repair(RepairPlace.OnSite, Usd(1m), Day(10)), new ClaimOption.SpareParts(Usd(3m), Day(10)),
        new ClaimOption.NextOrderCredit(Usd(3m), Percent(60m), Day(100), Day(365)), new ClaimOption.ShareCost(Percent(30m), Day(10)), new ClaimOption.WithRecourse(new ClaimOption.FullRefund(Day(10)), RecourseTarget.Supplier, Usd(8m), Percent(50m), Day(90)),
    ];

    [Fact]
    public void Options_OfAllCases_SurviveJson()
    {
        Assert.Equal(typeof(SettlementOption).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType.FullName).Order(StringComparer.Ordinal), All.Select(o => o.GetType().FullName).Order(StringComparer.Ordinal));
        Assert.All(All, option => Survive(option));
        Assert.All(All.OfType<DebtOption>(), option => Survive(option));
        Assert.All(All.OfType<CargoOption>(), option => Survive(option));
        Assert.All(All.OfType<ClaimOption>(), option => Survive(option));
    }

    [Fact]
    public void Options_Code_IsTheDiscriminator() => Assert.All(All, option =>
        Assert.StartsWith($"{{\"kind\":\"{option.Code}\"", JsonSerializer.Serialize(option, Options), StringComparison.Ordinal));

    [Fact]
    public void Cases_SurviveJson()
    {
        Survive(Debt with { Authority = new AuthorityMatrix(["clerk"], [new AuthorityLimit(AuthorityMeasure.Length, "clerk", 3)]), Relationship = new RelationshipFacts(Percent(5m), Usd(1m), Day(3)) });
        Survive(Cargo with { Cargo = Cargo.Cargo! with { Collection = new CollectionInstruction(true, false), InsurerNoticeBy = Day(3) } });
        Survive(DebtCandidates[0] with { Scenarios = [new Scenario("all", 1m, [new ScenarioFlow(Day(1), Usd(1m), "x")])] });
        Survive<RankOrder>(new RankOrder.Weighted([new UtilityScale(RankCriterion.Npv, 1m, 0m, 1m)]));
        Survive<RankOrder>(new RankOrder.Lexicographic([RankCriterion.Days]));
        Survive(Feasibility.Of(Resale(95), Cargo));
        Survive(Feasibility.Of(Resale(25), Cargo));
        Survive(Feasibility.Of(new CargoOption.Abandon(Day(1), Usd(1m)), Cargo));
    }

    internal static void Survive<T>(T value) => Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Options), Options));

    private sealed class Iso8601 : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => NodaTime.Text.LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(NodaTime.Text.LocalDatePattern.Iso.Format(value));
    }
}
