namespace TradeCredit.Claims;

/// <summary>The code of the rules in <c>liability-rules.csv</c>, by stage.</summary>
internal static partial class LiabilityRules
{
    public static Dictionary<string, Action<DecisionDraft>> Bodies() => new(StringComparer.Ordinal)
    {
        ["claims.sale-law"] = SaleLaw,
        ["claims.leg-regime"] = LegRegime,
        ["claims.notice-not-needed"] = NoticeNotNeeded,
        ["claims.notice-agreed"] = NoticeAgreed,
        ["claims.notice-reasonable"] = NoticeReasonable,
        ["claims.notice-cut-off"] = NoticeCutOff,
        ["claims.notice-nature"] = NoticeNature,
        ["claims.seller-concealed"] = SellerConcealed,
        ["claims.lateness-waived"] = LatenessWaived,
        ["claims.reasonable-excuse"] = ReasonableExcuse,
        ["claims.buyer-knew"] = BuyerKnew,
        ["claims.import-norm"] = ImportNorm,
        ["claims.certificate-conclusive"] = CertificateConclusive,
        ["claims.lot-passed"] = LotPassed,
        ["claims.surplus"] = Surplus,
        ["claims.cured"] = Cured,
        ["claims.risk-passes"] = RiskPasses,
        ["claims.risk-sold-in-transit"] = RiskSoldInTransit,
        ["claims.risk-not-identified"] = RiskNotIdentified,
        ["claims.risk-buyer-late"] = RiskBuyerLate,
        ["claims.guarantee"] = Guarantee,
        ["claims.sealed-container"] = SealedContainer,
        ["claims.seal-broken"] = SealBroken,
        ["claims.clean-document"] = CleanDocument,
        ["claims.portions-stated"] = PortionsStated,
        ["claims.cause-weights"] = CauseWeights,
        ["claims.cause-unknown"] = CauseUnknown,
        ["claims.bearing"] = Bearing,
        ["claims.burden"] = Burden,
        ["claims.stage-open"] = StageOpen,
        ["claims.not-in-breach"] = NotInBreach,
        ["claims.late-notice"] = LateNotice,
        ["claims.lateness-open"] = LatenessOpen,
        ["claims.own-act"] = OwnAct,
        ["claims.exempt"] = Exempt,
        ["claims.impediment-notice"] = ImpedimentNotice,
        ["claims.fundamental-breach"] = FundamentalBreach,
        ["claims.not-fundamental"] = NotFundamental,
        ["claims.cure-refused"] = CureRefused,
        ["claims.goods-not-returnable"] = GoodsNotReturnable,
        ["claims.instalment"] = Instalment,
        ["claims.liquidated-damages"] = LiquidatedDamages,
        ["claims.clause-validity"] = ClauseValidity,
        ["claims.mitigation"] = Mitigation,
        ["claims.quantum"] = Quantum,
        ["claims.recourse"] = Recourse,
        ["claims.goodwill"] = Goodwill,
    };

    // Law

    private static void SaleLaw(DecisionDraft d)
    {
        if (d.Facts.Sale.CisgApplies)
        {
            d.Fire("", "CISG", "The UN sales convention governs the sale.");
            return;
        }

        // Another law has a time for notice of its own, which is not on file.
        if (d.Facts.Kind.IsConformity && d.Facts.Sale.ComplaintPeriod is null) d.Lateness = Lateness.Open;
        d.Ask("claims.national-law", $"What does {(d.Facts.Sale.Law is { } law ? $"the law of {law}" : "the governing law")} say on notice, burden of proof and remedies, where the contract is silent?");
    }

    private static void LegRegime(DecisionDraft d)
    {
        foreach (var leg in d.Facts.Findings.Select(f => (f.Party, f.Leg)).Concat(d.Facts.StatedPortions.Select(p => (p.Party, p.Leg))).Where(p => p.Party == LossParty.Carrier).Select(p => p.Leg).Distinct())
        {
            if (leg is not { } number)
            {
                d.Ask("claims.leg-open", "On which leg did it happen, and which regime governs that leg?", EvidenceKind.TransportDocument, EvidenceKind.DeliveryReceipt, EvidenceKind.Tally);
                continue;
            }

            var regime = d.Facts.Legs[number - 1].Regime!;
            d.Fire($"leg {Text(number)}", regime.Name, $"Leg {Text(number)} is under {regime.Title}.", source: regime.Source);
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
