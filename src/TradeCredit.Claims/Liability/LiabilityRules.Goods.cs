using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <content>Whether the goods conform, where risk passed, and what the documents presume.</content>
internal static partial class LiabilityRules
{
    private static void BuyerKnew(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsConformity || !d.Facts.Conformity.BuyerKnew) return;
        d.NotInBreach = true;
        d.Fire("buyer knew", "no breach", "The buyer knew of the lack of conformity when the contract was made, or could not have been unaware of it.");
    }

    private static void ImportNorm(DecisionDraft d)
    {
        if (d.Facts.Kind != ClaimKind.ImportNorm || d.Facts.Conformity.SpecialCircumstances) return;
        d.NotInBreach = true;
        d.Fire("no special circumstances", "no breach", "A public norm of the buyer's country binds the seller only in special circumstances: the same norm at home, a reference to it, or knowledge.");
    }

    // A certificate speaks of what was inspected, not of the journey.
    private static void CertificateConclusive(DecisionDraft d)
    {
        if (d.Facts.Sale.Inspection is not { Weight: CertificateWeight.Conclusive } clause || d.Facts.Conformity.CertificatePassed != true || d.Facts.Delivery.IsHidden || !IsAboutQuality(d.Facts.Kind)) return;
        if (d.Facts.Conformity.CertificateIsTainted)
        {
            d.Fire(clause.Body, "set aside", $"The certificate of {clause.Body} would be final, but it was got by fraud or tampering.");
            return;
        }

        d.NotInBreach = true;
        d.Fire(clause.Body, "no breach", $"The goods passed the inspection by {clause.Body} at {clause.Place}, which the contract makes final.");
    }

    private static void LotPassed(DecisionDraft d)
    {
        if (!d.Facts.Sale.PassedLotConforms || d.Facts.Conformity.LotVerdict is not (LotVerdict.Accept or LotVerdict.Gap) || !IsAboutQuality(d.Facts.Kind)) return;
        d.NotInBreach = true;
        d.Fire("lot passed", "no breach", "The lot passed the agreed sampling plan, and the contract takes such a lot as conforming.");
    }

    private static void Surplus(DecisionDraft d)
    {
        if (d.Facts.Kind != ClaimKind.Surplus) return;
        d.NotInBreach = true;
        d.Fire("surplus", "nothing to pay", "The buyer may refuse what is too much; what it takes it pays at the contract rate.");
    }

    private static void Cured(DecisionDraft d)
    {
        if (!d.Facts.Conduct.IsCured) return;
        d.Bar(BuyerRemedy.PriceReduction);
        d.Fire("cured", "no price reduction", "The seller cured the defect: the price is not reduced; damages that remain are owed.");
    }

    private static void RiskPasses(DecisionDraft d) =>
        d.Fire(d.Facts.Sale.Delivery.ToString(), d.RiskPassesAt.ToString(), $"Under {d.Facts.Sale.Delivery}, risk passes to the buyer at the stage '{d.RiskPassesAt.Words()}'.");

    private static void RiskSoldInTransit(DecisionDraft d)
    {
        if (d.Facts.Risk.SoldInTransitAt is not { } stage) return;
        d.RiskPassesAt = stage;
        d.Fire(stage.ToString(), stage.ToString(), $"The goods were sold in transit: risk passes with the contract, at the stage '{stage.Words()}'.");
    }

    private static void RiskNotIdentified(DecisionDraft d)
    {
        if (d.Facts.Risk.IdentifiedAt is not { } stage || stage <= d.RiskPassesAt) return;
        d.RiskPassesAt = stage;
        d.Fire(stage.ToString(), stage.ToString(), $"The goods were identified to the contract only at the stage '{stage.Words()}': risk does not pass before.");
    }

    private static void RiskBuyerLate(DecisionDraft d)
    {
        if (d.Facts.Risk.BuyerFailedToTakeAt is not { } stage || stage >= d.RiskPassesAt) return;
        d.RiskPassesAt = stage;
        d.Fire(stage.ToString(), stage.ToString(), $"The buyer failed to take the goods when they were at its disposal: risk passed at the stage '{stage.Words()}'.");
    }

    private static void Guarantee(DecisionDraft d)
    {
        var delivery = d.Facts.Delivery;
        if (d.Facts.Sale.Guarantee is not { } guarantee || delivery.HandedOverOn is not { } handedOver || (delivery.DiscoveredOn ?? delivery.Examinable) is not { } shown) return;
        if (!PeriodRule.EventExcluded.Count(handedOver, guarantee, d.Calendar).TryGet(out var period, out var failure))
        {
            d.Stop = Missing(failure);
            return;
        }

        if (shown > period.LastDay) return;
        d.InGuarantee = true;
        d.Fire($"until {Iso.Text(period.LastDay)}", "covered", $"The seller guaranteed the goods until {Iso.Text(period.LastDay)}; the defect showed on {Iso.Text(shown)}, so the seller must show another cause.");
    }

    private static void SealedContainer(DecisionDraft d)
    {
        if (d.Facts.Kind != ClaimKind.Shortage || d.Facts.Conformity.SealIntact != true || d.IsKnownOrRebutted(CauseKind.ShortPacked)) return;
        d.Presumptions.Add((new CauseFinding(CauseKind.ShortPacked, FindingStatus.Presumed), d.Current!.Id));
        d.Fire("seal intact", "short packing presumed", "The seal was intact at destination: the goods were packed short, unless proof of stuffing shows otherwise.");
        d.Ask("claims.stuffing-proof", "Do records of the stuffing show the full quantity?", EvidenceKind.StuffingPhotos, EvidenceKind.WeightTicket, EvidenceKind.PackingList);
    }

    private static void SealBroken(DecisionDraft d)
    {
        if (d.Facts.Kind != ClaimKind.Shortage || d.Facts.Conformity.SealIntact != false || d.IsKnownOrRebutted(CauseKind.Theft)) return;
        var location = Find(d);
        Presume(d, CauseKind.Theft, location, d.Facts.Legs.Length == 1 ? 1 : location.Place == LossPlace.OnLeg ? location.FirstLeg : null);
        d.Fire("seal broken", "carriage presumed", "The seal was broken on the way: the carriage is presumed to have lost the goods.");
    }

    private static void CleanDocument(DecisionDraft d)
    {
        if (d.Facts.Kind != ClaimKind.Damage && (d.Facts.Kind != ClaimKind.Shortage || d.Facts.Conformity.SealIntact is not null)) return;
        if (d.Facts.Legs.IsEmpty || d.IsKnownOrRebutted(CauseKind.InTransit)) return;
        var location = Find(d);
        if (location.Place is not (LossPlace.OnLeg or LossPlace.AmongLegs or LossPlace.BetweenLegs)) return;
        if (d.Facts.Conformity.PackagesIntact == true)
        {
            d.Ask("claims.inside-intact-packages", "How did the damage come about inside packages that are intact?", EvidenceKind.SurveyReport, EvidenceKind.PackingSpecification, EvidenceKind.RetainedSample);
            return;
        }

        Presume(d, CauseKind.InTransit, location, location.Place == LossPlace.OnLeg ? location.FirstLeg : null);
        d.Fire(location.Place.ToString(), "carriage presumed", location.Place switch
        {
            LossPlace.OnLeg => $"The goods were taken over clean for leg {Text(location.FirstLeg!.Value)} and came damaged or short: it is presumed to have happened on that leg.",
            LossPlace.BetweenLegs => "The goods were delivered clean by one carrier and taken over with a remark by the next: it is presumed to have happened between the legs.",
            _ => "The goods were taken over clean and came damaged or short: it is presumed to have happened on the way, the leg is open.",
        });
        if (location.Place == LossPlace.AmongLegs)
            d.Ask("claims.leg-open", "On which leg did it happen? If that cannot be found, does the contract of carriage have a network clause?", EvidenceKind.DeliveryReceipt, EvidenceKind.Tally, EvidenceKind.TransportDocument);
    }

    private static void Presume(DecisionDraft d, CauseKind cause, LossLocation location, int? leg) => d.Presumptions.Add((
        new CauseFinding(cause, FindingStatus.Presumed)
        {
            Party = location.Place == LossPlace.BetweenLegs ? LossParty.ThirdParty : LossParty.Carrier,
            Leg = leg,
            From = leg is { } number ? d.Facts.Legs[number - 1].From : location.From,
            To = leg is { } same ? d.Facts.Legs[same - 1].To : location.To,
        },
        d.Current!.Id));

    private static LossLocation Find(DecisionDraft d) => LossLocation.Find(d.Facts.Legs.AsSpan());

    private static bool IsAboutQuality(ClaimKind kind) => kind == ClaimKind.Quality || kind == ClaimKind.WrongGoods || kind == ClaimKind.Packaging || kind == ClaimKind.ImportNorm;
}
