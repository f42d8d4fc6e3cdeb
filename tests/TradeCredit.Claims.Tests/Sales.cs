using System.Collections.Immutable;

namespace TradeCredit.Claims.Tests;

/// <summary>Facts that the tests vary: durable goods handed over on 2 March 2026, complained of in time unless a test says otherwise.</summary>
internal static class Sales
{
    public static readonly LocalDate HandedOver = new(2026, 3, 2);

    public static readonly ReasonableTimePolicy Policy = new(
        "house rule",
        new ReasonableTime(GoodsKind.Perishable, PeriodLength.OfDays(1), PeriodLength.OfDays(2)),
        new ReasonableTime(GoodsKind.Durable, PeriodLength.OfDays(7), PeriodLength.OfDays(14)));

    /// <summary>The last day of the policy for durable goods: 7 days to examine and 14 to give notice.</summary>
    public static readonly LocalDate LastDay = new(2026, 3, 23);

    public static SaleTerms SaleOn(Incoterm? rule = null) => new() { Delivery = new DeliveryTerm(rule ?? Incoterm.CIF, "Rotterdam", 2020), ReasonableTime = Policy };

    public static ClaimFacts Facts(ClaimKind kind, Incoterm? rule = null, params ImmutableArray<CauseFinding> findings) => new()
    {
        Kind = kind,
        Sale = SaleOn(rule),
        Delivery = new DeliveryFacts { HandedOverOn = HandedOver },
        Notice = new DefectNotice(HandedOver.PlusDays(5)),
        Findings = findings,
        Evidence = [.. findings.SelectMany(f => f.Bearings).Select(b => b.EvidenceId).Distinct().Select(id => new Evidence(id, EvidenceKind.SurveyReport, HandedOver))],
    };

    public static CauseFinding Proven(CauseKind cause, string evidence = "survey", Ratio? strength = null) => new(cause, FindingStatus.Proven, new EvidenceBearing(evidence, strength ?? Ratio.One));

    /// <summary>What happened at one stage.</summary>
    public static CauseFinding At(this CauseFinding finding, DeliveryStage stage) => finding with { From = stage, To = stage };

    public static CarriageLeg Leg(TransportMode mode, CarriageRegime regime, DeliveryStage from, DeliveryStage to, HandoverRecord takenOver = HandoverRecord.Clean, HandoverRecord delivered = HandoverRecord.NotRecorded) =>
        new() { Mode = mode, Regime = regime, From = from, To = to, TakenOverAs = takenOver, DeliveredAs = delivered };

    public static LossStatement Loss(params ImmutableArray<(LossHeadKind Kind, decimal Amount)> heads) => new() { Heads = [.. heads.Select(h => new LossHead(h.Kind, Money.Of(h.Amount, Currency.EUR)))] };

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static LiabilityDecision Decide(this ClaimFacts facts, BusinessCalendar? calendar = null) => Liability.Decide(facts, calendar).Value;

    public static string FailureCode(this ClaimFacts facts, BusinessCalendar? calendar = null) =>
        Liability.Decide(facts, calendar).Match(static _ => "no failure", static f => f.Code);
}
