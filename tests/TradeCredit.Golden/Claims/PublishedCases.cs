using TradeCredit.Claims;

namespace TradeCredit.Golden.Claims;

/// <summary>published_cases.json: reported decisions, answered from their facts.</summary>
internal static class PublishedCases
{
    // The cases carry days of notice only where the question asks for them; any day will do for delivery.
    private static readonly LocalDate Day = new(2026, 3, 6);

    private static readonly DefectNotice Timely = new(Day);

    public static IEnumerable<RowResult> Run(GoldenFolder folder) => PublishedCase.Read(folder.PathOf("published_cases.json")).Select(c => c.Run(Answer));

    private static void Answer(PublishedCase row)
    {
        switch (row.Question)
        {
            case "price_due": PriceDue(row); break;
            case "price_factor": row.Expect("value_factor", PriceReduction.Factor(Percentage.Of(row.Number("value_decrease_pct"))).ToDecimal(18, RoundingMode.HalfUp)); break;
            case "notice_period_source": NoticePeriodSource(row); break;
            case "risk": row.Expect("risk_on", ClaimsCells.Name(Incoterm.Of(row.Text("term")).RiskAt(ClaimsCells.Stage(row.Text("event_stage"))))); break;
            case "withholding": row.Expect("withholding_allowed", PriceDefence.Of(Terms() with { ExcludesWithholding = row.IsStated("no_withholding_term") }).MayWithhold); break;
            case "set_off_law": row.Expect("cisg_governs_set_off", ConventionScope.Governs(ConventionMatter.SetOff)); break;
            case "package_limit": PackageLimit(row); break;
            case "bulk_limit": row.Expect("limit_applies", !Limit(row, new LimitFacts { IsBulk = row.Flag("bulk"), Packages = 1m }).IsUnlimited); break;
            case "weight_limit": WeightLimit(row); break;
            case "suit_period": row.Expect("governing_months", CarriageRegime.TimeForSuit(PeriodLength.OfMonths(row.Count("bill_of_lading_months")), PeriodLength.OfMonths(row.Count("statute_months"))).Count); break;
            case "burden": Burden(row); break;
            case "art40": Concealment(row); break;
            default: throw new GoldenException($"'{row.Question}' is no question of the file");
        }
    }

    private static void PriceDue(PublishedCase row)
    {
        if (row.Text("defect_alleged") != "import_country_guideline_exceeded") throw new GoldenException($"'{row.Text("defect_alleged")}' is no defect of the file");
        var decision = Decide(Facts(ClaimKind.ImportNorm) with
        {
            Conformity = new ConformityFacts { SpecialCircumstances = row.Flag("special_circumstances") },
            Evidence = [new Evidence("analysis", EvidenceKind.InspectionCertificate, Day)],
            Findings = [new CauseFinding(CauseKind.OffSpecification, FindingStatus.Proven, new EvidenceBearing("analysis", Ratio.One))],
        });
        row.Expect("seller_liable", decision.SellerShare > Ratio.Zero);
        row.Expect("price_due", UnroundedAmount.Of(row.Number("unit_price"), Currency.Of(row.Text("currency"))).Times(row.Number("quantity_kg")).Round(Rounding.HalfUp).Amount);
    }

    private static void NoticePeriodSource(PublishedCase row)
    {
        var sale = Terms() with { ComplaintPeriod = row.Has("agreed_notice_hours") ? new ComplaintPeriod.InHours(row.Count("agreed_notice_hours"), ComplaintStart.HandingOver) : null };
        var handedOver = Day.AtMidnight().InUtc().ToInstant();
        var decision = Decide(Facts(ClaimKind.Quality) with { Sale = sale, Delivery = new DeliveryFacts { HandedOverOn = Day, HandedOverAt = handedOver }, Notice = Timely with { GivenAt = handedOver } });
        row.Expect("contract_period_governs", decision.TimeBars.Any(t => t.Clock == TimeBarClock.AgreedComplaint) && decision.TimeBars.All(t => t.Clock != TimeBarClock.ReasonableTime));
    }

    private static void PackageLimit(PublishedCase row)
    {
        var limits = row.Numbers("package_counts").ToDictionary(p => p.Key, p => Limit(row, new LimitFacts { Packages = p.Value, AsOf = row.DateOrNull("as_of") }).Amount!.Value);
        foreach (var (label, amount) in limits) row.Expect($"limits.{label}", amount.Amount);
        row.Expect("unit", Unit(limits.Values.First()));
    }

    private static void WeightLimit(PublishedCase row)
    {
        var limit = Limit(row, new LimitFacts { GrossKilograms = row.Number("gross_kg"), AsOf = row.DateOrNull("as_of") }).Amount!.Value;
        row.Expect("limit", limit.Amount);
        row.Expect("unit", Unit(limit));
    }

    private static void Burden(PublishedCase row)
    {
        var proven = row.Flag("defect_proven_at_handover");
        var facts = Facts(ClaimKind.Quality);
        var decision = Decide(proven
            ? facts with { Evidence = [new Evidence("proof", EvidenceKind.SurveyReport, Day)], Findings = [new CauseFinding(CauseKind.ProductionDefect, FindingStatus.Proven, new EvidenceBearing("proof", Ratio.One))] }
            : facts);
        row.Expect("seller_liable", decision.SellerShare > Ratio.Zero);

        // Whoever is not liable gets the whole price and its interest.
        row.Expect("total_award", (Money.Of(row.Number("price"), ClaimsCells.Currency) + Money.Of(row.Number("interest"), ClaimsCells.Currency)).Times(decision.BuyerShare, Rounding.HalfUp).Amount);
    }

    private static void Concealment(PublishedCase row)
    {
        // A notice long after any reasonable time, and after two years.
        var decision = Decide(Facts(ClaimKind.Quality) with { Notice = new DefectNotice(Day.PlusYears(3)), Conduct = new ConductFacts { SellerConcealed = row.Flag("seller_tampered_with_documents") } });
        row.Expect("time_limit_available_to_seller", decision.TimeBars.Any(t => t.IsMissed));
    }

    private static ClaimFacts Facts(ClaimKind kind) => new() { Kind = kind, Sale = Terms(), Delivery = new DeliveryFacts { HandedOverOn = Day }, Notice = Timely };

    private static SaleTerms Terms() => new() { Delivery = new DeliveryTerm(Incoterm.FCA, "the named place", 2020) };

    private static LiabilityDecision Decide(ClaimFacts facts) => Liability.Decide(facts).Value;

    private static LiabilityLimit Limit(PublishedCase row, LimitFacts facts) => CarriageRules.BuiltIn.Limit(CarriageRegime.Of(row.Text("regime")), facts).Value;

    private static string Unit(UnroundedAmount amount) => amount.Currency == Currency.XDR ? "SDR" : amount.Currency.Code;
}
