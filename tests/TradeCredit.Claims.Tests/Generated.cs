using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Claims of every kind, usable ones: findings, legs, records, conduct and losses in any combination.</summary>
internal static class Generated
{
    private static readonly Gen<bool?> Known = Gen.Elements<bool?>(null, true, false);

    private static readonly Gen<Ratio> Strength =
        from d in Gen.Choose(1, 12)
        from n in Gen.Choose(0, d)
        select Ratio.Of(n, d);

    private static readonly Gen<DeliveryStage> Stage = Gen.Elements(Enum.GetValues<DeliveryStage>());

    private static readonly Gen<CauseFinding> Finding =
        from cause in Gen.Elements<CauseKind>(CauseKind.All)
        from status in Gen.Elements(Enum.GetValues<FindingStatus>())
        from party in Gen.Elements<LossParty>(cause.Parties)
        from strengths in Gen.ArrayOf(Strength, 2)
        from against in Gen.Elements(EvidenceDirection.For, EvidenceDirection.For, EvidenceDirection.Against)
        from first in Stage
        from last in Stage
        from placed in Gen.Elements(true, false)
        select new CauseFinding(cause, status, new EvidenceBearing("photos", strengths[0]), new EvidenceBearing("survey", strengths[1], against))
        {
            Party = party,
            From = placed ? Min(first, last) : null,
            To = placed ? Max(first, last) : null,
        };

    private static readonly Gen<ConductFacts> Conduct =
        from flags in Gen.ArrayOf(Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true))), 7)
        from fundamental in Known
        from notified in Known
        select new ConductFacts
        {
            SellerConcealed = flags[0],
            LatenessWaived = flags[1],
            ReasonableExcuse = flags[2],
            IsCured = flags[3],
            CureRefused = flags[4],
            GoodsNotReturnable = flags[5],
            SellerAndSupplierExempt = flags[6],
            BreachIsFundamental = fundamental,
            ImpedimentNotified = notified,
        };

    private static readonly Gen<ConformityFacts> Conformity =
        from flags in Gen.ArrayOf(Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true))), 3)
        from passed in Known
        from intact in Known
        from seal in Known
        select new ConformityFacts { BuyerKnew = flags[0], SpecialCircumstances = flags[1], CertificateIsTainted = flags[2], CertificatePassed = passed, PackagesIntact = intact, SealIntact = seal };

    private static readonly Gen<ImmutableArray<CarriageLeg>> Legs =
        from count in Gen.Choose(0, 2)
        from records in Gen.ArrayOf(Gen.Elements(Enum.GetValues<HandoverRecord>()), 4)
        select ImmutableArray.Create(
            Leg(TransportMode.Sea, CarriageRegime.HagueVisby, DeliveryStage.OnBoard, DeliveryStage.MainCarriage, records[0], records[1]),
            Leg(TransportMode.Road, CarriageRegime.Cmr, DeliveryStage.ReadyForUnloading, DeliveryStage.Unloaded, records[2], records[3])).RemoveRange(count, 2 - count);

    private static readonly Gen<SaleTerms> Sale =
        from rule in Gen.Elements<Incoterm>(Incoterm.All)
        from policy in Gen.Elements(Policy, null)
        from period in Gen.Elements<ComplaintPeriod?>(null, null, new ComplaintPeriod.InDays(PeriodLength.OfDays(10), ComplaintStart.HandingOver), new ComplaintPeriod.InDays(PeriodLength.OfDays(3), ComplaintStart.Discovery))
        from guarantee in Gen.Elements<PeriodLength?>(null, PeriodLength.OfMonths(6), PeriodLength.OfYears(3))
        from weight in Gen.Elements(Enum.GetValues<CertificateWeight>())
        from cap in Gen.Elements<Money?>(null, Eur(2_500m))
        from convention in Gen.Elements(true, true, true, false)
        select SaleOn(rule) with { ReasonableTime = policy, ComplaintPeriod = period, Guarantee = guarantee, Inspection = new InspectionClause("Ningbo", "SGS", weight), LiabilityCap = cap, CisgApplies = convention };

    private static readonly Gen<LossStatement> Loss =
        from kinds in Gen.NonEmptyListOf(Gen.Elements<LossHeadKind>(LossHeadKind.All))
        from cents in Gen.ArrayOf(Gen.Choose(0, 5_000_000), kinds.Count)
        from proven in Gen.ArrayOf(Gen.Elements(true, true, false), kinds.Count)
        from avoidable in Gen.Choose(0, 1_000_000)
        from salvage in Gen.Choose(0, 1_000_000)
        select new LossStatement
        {
            Heads = [.. kinds.Select((k, i) => new LossHead(k, Money.OfMinor(cents[i], Currency.EUR)) { IsProven = proven[i] })],
            Avoidable = Money.OfMinor(avoidable, Currency.EUR),
            Salvage = Money.OfMinor(salvage, Currency.EUR),
        };

    private static readonly Gen<ClaimFacts> Any =
        from kind in Gen.Elements(ClaimKind.All.Where(k => k != ClaimKind.ThirdPartyRight))
        from sale in Sale
        from findings in Gen.Choose(0, 4).SelectMany(n => Gen.ArrayOf(Finding, n))
        from conduct in Conduct
        from conformity in Conformity
        from legs in Legs
        from found in Stage
        from noticeAfter in Gen.Choose(-1, 900)
        from discoveredAfter in Gen.Choose(0, 400)
        from hidden in Gen.Elements(true, false)
        from vague in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        from loss in Loss
        select new ClaimFacts
        {
            Kind = kind,
            Sale = sale,
            Findings = [.. findings],
            Conduct = conduct,
            Conformity = conformity,
            Legs = legs,
            Delivery = new DeliveryFacts { HandedOverOn = HandedOver, IsHidden = hidden, DiscoveredOn = HandedOver.PlusDays(discoveredAfter), FoundAt = found },
            Notice = noticeAfter < 0 ? null : new DefectNotice(HandedOver.PlusDays(noticeAfter)) { StatesNature = !vague },
            Evidence = [new Evidence("photos", EvidenceKind.Photos, HandedOver), new Evidence("survey", EvidenceKind.SurveyReport, HandedOver)],
            Loss = loss,
        };

    public static Arbitrary<ClaimFacts> Claims { get; } = Arb.From(Any, Smaller);

    public static Arbitrary<Ratio> Strengths { get; } = Arb.From(Strength, s => s == Ratio.Zero ? [] : [Ratio.Zero]);

    // One step towards the plainest claim at a time.
    private static IEnumerable<ClaimFacts> Smaller(ClaimFacts facts)
    {
        for (var i = 0; i < facts.Findings.Length; i++) yield return facts with { Findings = facts.Findings.RemoveAt(i) };
        if (!facts.Legs.IsEmpty) yield return facts with { Legs = [] };
        if (facts.Conduct != new ConductFacts()) yield return facts with { Conduct = new ConductFacts() };
        if (facts.Conformity != new ConformityFacts()) yield return facts with { Conformity = new ConformityFacts() };
        if (facts.Sale != SaleOn(facts.Sale.Delivery.Rule)) yield return facts with { Sale = SaleOn(facts.Sale.Delivery.Rule) };
    }

    private static DeliveryStage Min(DeliveryStage a, DeliveryStage b) => a < b ? a : b;

    private static DeliveryStage Max(DeliveryStage a, DeliveryStage b) => a < b ? b : a;
}
