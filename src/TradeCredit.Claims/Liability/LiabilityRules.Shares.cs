using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <content>Who caused the loss, and who bears it.</content>
internal static partial class LiabilityRules
{
    private static void PortionsStated(DecisionDraft d)
    {
        if (d.Facts.StatedPortions.IsEmpty) return;
        foreach (var stated in d.Facts.StatedPortions.Where(p => p.Share > Ratio.Zero))
        {
            var (from, to) = StagesOf(d, stated.Leg, null, null);
            d.Portions.Add(new Portion(stated.Party, stated.Leg, stated.Share, from, to, IsAtStage(stated.Party), d.Current!.Id, stated.Evidence));
        }

        d.Fire("", string.Join(", ", d.Portions.Select(p => p.Text)), "A binding survey or an agreement states the portions.", [.. d.Facts.StatedPortions.SelectMany(p => p.Evidence).Distinct(StringComparer.Ordinal)]);
    }

    private static void CauseWeights(DecisionDraft d)
    {
        if (d.Portions.Count > 0) return;
        var weighed = d.Facts.Findings.Select(f => (Finding: f, d.Current!.Id, f.Weight)).Concat(d.Presumptions.Select(p => (p.Finding, Id: p.Rule, p.Finding.Weight))).Where(w => w.Weight > Ratio.Zero).ToArray();
        if (weighed.Length == 0) return;
        var total = Ratio.Sum(weighed.Select(w => w.Weight));
        foreach (var (finding, rule, weight) in weighed)
        {
            var (from, to) = StagesOf(d, finding.Leg, finding.From, finding.To);
            d.Portions.Add(new Portion(finding.Party, finding.Leg, weight / total, from, to, finding.Cause.Origin == CauseOrigin.OnTheWay && IsAtStage(finding.Party), rule, [.. finding.EvidenceIds]));
        }

        var disproved = d.Facts.Findings.Where(f => f.Status == FindingStatus.Disproved).Select(f => f.Cause.Words).Distinct(StringComparer.Ordinal).ToArray();
        d.Fire(
            string.Join(", ", weighed.Select(w => $"{w.Finding.Cause.Name} {w.Weight}")), string.Join(", ", d.Portions.Select(p => p.Text)),
            $"By the weight of the evidence the loss comes from {string.Join(" and ", weighed.Select(w => $"{w.Finding.Cause.Words} ({w.Weight / total})"))}.{(disproved.Length > 0 ? $" Disproved: {string.Join(", ", disproved)}." : "")}",
            [.. d.Portions.SelectMany(p => p.Evidence).Distinct(StringComparer.Ordinal)]);
    }

    private static void CauseUnknown(DecisionDraft d)
    {
        if (d.Portions.Count > 0) return;
        d.Portions.Add(new Portion(LossParty.Undetermined, null, Ratio.One, d.Facts.Delivery.FoundAt, d.Facts.Delivery.FoundAt, IsAtStage: true, d.Current!.Id, []));
        var atHand = d.Facts.Evidence.Select(e => e.Kind).ToHashSet();
        d.Ask("claims.cause-open", "What caused the loss? Offer a joint survey.", [.. d.Facts.Kind.DecidingEvidence.Where(k => !atHand.Contains(k))]);
        d.Fire("", "unknown", "No finding carries weight: the cause is unknown, and the burden of proof decides.");
    }

    private static void Bearing(DecisionDraft d)
    {
        foreach (var portion in d.Portions.Where(p => p.Party != LossParty.Undetermined))
        {
            if (Side(d, portion) is { } passed) Bear(d, portion, passed);
        }
    }

    private static void Burden(DecisionDraft d)
    {
        foreach (var portion in d.Portions.Where(p => p.Party == LossParty.Undetermined))
        {
            if (d.InGuarantee)
            {
                d.Seller += portion.Share;
                d.Fire(portion.Text, "Seller", $"{portion.Text}: the seller guaranteed the goods and does not show another cause.", source: ClaimsData.Source("cisg-36-2"));
                continue;
            }

            Bear(d, portion, portion.From >= d.RiskPassesAt);
        }
    }

    private static void StageOpen(DecisionDraft d)
    {
        foreach (var portion in d.Portions.Where(p => p.Party != LossParty.Undetermined && Side(d, p) is null))
        {
            d.Undetermined += portion.Share;
            d.Ask(
                "claims.stage-open", $"Did it happen before or after risk passed at the stage '{d.RiskPassesAt.Words()}'?",
                EvidenceKind.TransportDocument, EvidenceKind.DeliveryReceipt, EvidenceKind.Tally, EvidenceKind.TemperatureLog, EvidenceKind.StuffingPhotos);
            d.Fire($"{portion.From} to {portion.To}", "Undetermined", $"{portion.Text}: it can have happened before or after risk passed at the stage '{d.RiskPassesAt.Words()}'; who bears it is open.", portion.Evidence);
        }
    }

    private static void NotInBreach(DecisionDraft d)
    {
        if (!d.NotInBreach) return;
        d.LeaveWithBuyer();
        d.Fire("", "0", "The seller is not in breach, so the loss stays with the buyer.");
    }

    private static void LateNotice(DecisionDraft d)
    {
        if (d.Lateness != Lateness.Late) return;
        d.LeaveWithBuyer();
        d.Fire("late", "0", "Notice was late or missing and nothing excuses it: the buyer may not rely on the defect, whoever caused it.");
    }

    private static void LatenessOpen(DecisionDraft d)
    {
        if (d.Lateness != Lateness.Open || d.Seller == Ratio.Zero || d.NotInBreach) return;
        (d.Undetermined, d.Seller, d.Exempt) = (d.Undetermined + d.Seller, Ratio.Zero, Ratio.Zero);
        d.Fire("open", "Undetermined", "Whether notice was in time is open, and with it what the seller bears.");
    }

    // Null = the stages in question lie on both sides of the passing of risk, and the side matters.
    private static bool? Side(DecisionDraft d, Portion portion)
    {
        if (!portion.IsAtStage) return false;
        if (portion.To < d.RiskPassesAt) return false;
        if (portion.From >= d.RiskPassesAt) return true;
        return BearerOf(d, portion.Party, passed: false).Bearer == BearerOf(d, portion.Party, passed: true).Bearer ? false : null;
    }

    private static void Bear(DecisionDraft d, Portion portion, bool passed)
    {
        var (bearer, cell, clause) = BearerOf(d, portion.Party, passed);
        if (bearer == SaleParty.Buyer) d.Buyer += portion.Share;
        else d.Seller += portion.Share;
        var exempt = bearer == SaleParty.Seller && d.Facts.Sale.CisgApplies && (!cell.OwesDamages || (portion.Party == LossParty.Supplier && d.Facts.Conduct.SellerAndSupplierExempt));
        if (exempt) d.Exempt += portion.Share;
        var when = !portion.IsAtStage ? "" : passed ? ", after risk passed" : ", before risk passed";
        d.Fire(portion.Text + when, bearer.ToString(), $"{portion.Text}{when}: borne by the {(bearer == SaleParty.Buyer ? "buyer" : "seller")}{(clause is null ? "" : $" under the clause '{clause}'")}.", portion.Evidence,
            clause is null ? cell.Source : ClaimsData.Source("contract"));
    }

    private static (SaleParty Bearer, BearingCell Cell, string? Clause) BearerOf(DecisionDraft d, LossParty party, bool passed)
    {
        var cell = BearingCell.For(party, d.Facts.Kind.IsTime, passed);
        var moved = d.Facts.Sale.Overrides.FirstOrDefault(o => o.Cause == party && o.RiskHasPassed == passed);
        return moved is null ? (cell.Bearer, cell, null) : (moved.Bearer, cell, moved.Clause);
    }

    private static (DeliveryStage From, DeliveryStage To) StagesOf(DecisionDraft d, int? leg, DeliveryStage? from, DeliveryStage? to)
    {
        var known = leg is { } number ? d.Facts.Legs[number - 1] : null;
        return (from ?? known?.From ?? DeliveryStage.Packed, to ?? known?.To ?? d.Facts.Delivery.FoundAt);
    }

    // What seller, supplier and buyer do lies with them at any stage.
    private static bool IsAtStage(LossParty party) => party is not (LossParty.Seller or LossParty.Supplier or LossParty.Buyer);

}
