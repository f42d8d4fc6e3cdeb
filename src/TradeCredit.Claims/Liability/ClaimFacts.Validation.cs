using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Claims;

/// <content>What makes facts unusable.</content>
public sealed partial record ClaimFacts
{
    /// <summary>All faults of the facts, each with its path.</summary>
    /// <returns>
    /// The faults; none if a decision can be made. Codes: <c>claims.evidence-strength-out-of-range</c>, <c>claims.evidence-unknown</c>, <c>claims.evidence-contradicts-itself</c>, <c>claims.finding-without-evidence</c>,
    /// <c>claims.shares-do-not-sum</c>, <c>claims.cause-party-mismatch</c>, <c>claims.leg-unknown</c>, <c>claims.regime-unresolved</c>, <c>claims.incoterm-mode-mismatch</c>,
    /// <c>claims.part-missing</c>, <c>claims.law-conflict</c>, <c>claims.chronology</c>, <c>claims.kind-routed-out</c>, and those of the loss statement.
    /// </returns>
    public ImmutableArray<Failure> Validate() => [.. Faults()];

    internal IEnumerable<Failure> Faults()
    {
        var missing = MissingParts().ToList();
        foreach (var part in missing) yield return new Failure(FailureReason.Missing, "claims.part-missing", "The facts lack this part; an empty array says that there is none.", part);
        if (missing.Count > 0) yield break;
        if (Kind == ClaimKind.ThirdPartyRight)
            yield return new Failure(FailureReason.NotPermitted, "claims.kind-routed-out", "Rights of third parties in the goods (CISG art. 41 to 43) are not decided here.", "kind", Kind.Name);
        foreach (var fault in SaleFaults()) yield return fault.Under("sale");
        foreach (var fault in ChronologyFaults()) yield return fault;
        for (var i = 0; i < Findings.Length; i++)
        {
            foreach (var fault in FindingFaults(Findings[i])) yield return fault.Under(PathOf("findings", i));
        }

        if (!StatedPortions.IsEmpty)
        {
            foreach (var fault in PortionFaults()) yield return fault;
        }

        foreach (var fault in Loss?.Faults() ?? []) yield return fault.Under("loss");
    }

    // What a reader of JSON can leave out or set to null, although the types do not allow it.
    private IEnumerable<string> MissingParts()
    {
        if (Kind is null) yield return "kind";
        if (Sale is null) yield return "sale";
        else if (Sale.Delivery is null) yield return "sale.delivery";
        if (Delivery is null) yield return "delivery";
        if (Risk is null) yield return "risk";
        if (Conformity is null) yield return "conformity";
        if (Conduct is null) yield return "conduct";
        if (Legs.IsDefault) yield return "legs";
        if (Evidence.IsDefault) yield return "evidence";
        if (Findings.IsDefault) yield return "findings";
        if (StatedPortions.IsDefault) yield return "statedPortions";
    }

    private IEnumerable<Failure> SaleFaults()
    {
        if (Sale is { CisgApplies: true, ExcludesCisg: true })
            yield return new Failure(FailureReason.Contradiction, "claims.law-conflict", "The sales convention cannot both apply and be excluded.", "cisgApplies");
        if (Sale.Delivery.Rule.IsForSeaOnly && !Legs.IsEmpty && !Legs.Any(l => l.Mode is TransportMode.Sea or TransportMode.InlandWaterway or TransportMode.Multimodal))
            yield return new Failure(FailureReason.Contradiction, "claims.incoterm-mode-mismatch", $"{Sale.Delivery.Rule.Name} is for carriage by sea and inland waterway; no leg is.", "delivery", Sale.Delivery.ToString());
        if (Sale.LiabilityCap is { } cap && Loss is { Heads.IsDefaultOrEmpty: false } && Loss.Heads[0].Amount.Currency != cap.Currency)
            yield return new Failure(FailureReason.CurrencyMismatch, "claims.currency-mismatch", $"The loss is in {Loss.Heads[0].Amount.Currency.Code}, the cap in {cap.Currency.Code}: convert one by a dated rate first.", "liabilityCap", cap.ToString());
    }

    private IEnumerable<Failure> ChronologyFaults()
    {
        if (Notice is { } notice && Delivery.HandedOverOn is { } handed && notice.GivenOn < handed && Delivery.FoundAt >= DeliveryStage.Unloaded)
            yield return Chronology("notice.givenOn", $"Notice of {Iso.Text(notice.GivenOn)} lies before the handing over on {Iso.Text(handed)}.", Iso.Text(notice.GivenOn));
        if (Delivery is { HandedOverAt: { } at } && Notice?.GivenAt < at && Delivery.FoundAt >= DeliveryStage.Unloaded)
            yield return Chronology("notice.givenAt", "The notice lies before the handing over.", Notice.GivenAt.Value.ToString("g", CultureInfo.InvariantCulture));
        if (Notice is { ParticularsOn: { } particulars } vague && particulars < vague.GivenOn)
            yield return Chronology("notice.particularsOn", $"Particulars of {Iso.Text(particulars)} lie before the notice of {Iso.Text(vague.GivenOn)}.", Iso.Text(particulars));
        for (var i = 0; i < Legs.Length; i++)
        {
            var leg = Legs[i];
            if (leg.DeliveredOn < leg.TakenOverOn) yield return Chronology(PathOf("legs", i) + ".deliveredOn", $"The carrier delivered on {Iso.Text(leg.DeliveredOn.Value)}, before it took over on {Iso.Text(leg.TakenOverOn.Value)}.", Iso.Text(leg.DeliveredOn.Value));
            if (leg.To < leg.From) yield return Chronology(PathOf("legs", i) + ".to", $"A leg cannot end at {leg.To}, before it starts at {leg.From}.", leg.To.ToString());
        }
    }

    private IEnumerable<Failure> FindingFaults(CauseFinding finding)
    {
        for (var i = 0; i < finding.Bearings.Length; i++)
        {
            var bearing = finding.Bearings[i];
            if (bearing.Strength < Ratio.Zero || bearing.Strength > Ratio.One)
                yield return new Failure(FailureReason.InvalidInput, "claims.evidence-strength-out-of-range", "Evidence has a strength from 0 to 1.", PathOf("bearings", i) + ".strength", bearing.Strength.ToString());
            if (!Evidence.Any(e => string.Equals(e.Id, bearing.EvidenceId, StringComparison.Ordinal)))
                yield return new Failure(FailureReason.NotFound, "claims.evidence-unknown", "The file has no evidence of that id.", PathOf("bearings", i) + ".evidenceId", bearing.EvidenceId);
        }

        // Named twice, evidence counts once; it cannot say two things about one cause.
        foreach (var id in finding.Bearings.Distinct().CountBy(b => b.EvidenceId, StringComparer.Ordinal).Where(b => b.Value > 1).Select(b => b.Key))
            yield return new Failure(FailureReason.Contradiction, "claims.evidence-contradicts-itself", "One piece of evidence has two strengths or directions in one finding.", "bearings", id);
        if (finding.Bearings.IsEmpty && finding.Status != FindingStatus.Presumed)
            yield return new Failure(FailureReason.Missing, "claims.finding-without-evidence", "A finding rests on evidence, unless it is presumed.", "bearings");
        if (!finding.Cause.Parties.Contains(finding.Party))
            yield return new Failure(FailureReason.Contradiction, "claims.cause-party-mismatch", $"{finding.Cause.Name} is a matter of {string.Join(" or ", finding.Cause.Parties)}.", "party", finding.Party.ToString());
        if (finding.To < finding.From) yield return Chronology("to", $"A cause cannot end at {finding.To}, before {finding.From}.", finding.To.Value.ToString());
        foreach (var fault in LegFaults(finding.Party, finding.Leg)) yield return fault;
    }

    private IEnumerable<Failure> PortionFaults()
    {
        for (var i = 0; i < StatedPortions.Length; i++)
        {
            foreach (var fault in LegFaults(StatedPortions[i].Party, StatedPortions[i].Leg)) yield return fault.Under(PathOf("statedPortions", i));
        }

        if (StatedPortions.Any(p => p.Share < Ratio.Zero) || Ratio.Sum(StatedPortions.Select(p => p.Share)) is var sum && sum != Ratio.One)
            yield return new Failure(FailureReason.Contradiction, "claims.shares-do-not-sum", "Stated portions are 0 or more and sum to exactly one.", "statedPortions", string.Join(" + ", StatedPortions.Select(p => p.Share)));
    }

    private IEnumerable<Failure> LegFaults(LossParty party, int? number)
    {
        if (number is not { } leg) yield break;
        if (leg < 1 || leg > Legs.Length)
            yield return new Failure(FailureReason.NotFound, "claims.leg-unknown", string.Create(CultureInfo.InvariantCulture, $"The journey has {Legs.Length} legs."), "leg", leg.ToString(CultureInfo.InvariantCulture));
        else if (party == LossParty.Carrier && Legs[leg - 1].Regime is null)
            yield return new Failure(FailureReason.Missing, "claims.regime-unresolved", string.Create(CultureInfo.InvariantCulture, $"The regime of leg {leg} is not resolved; find it with CarriageRules.Governing. There is no default."), "leg", leg.ToString(CultureInfo.InvariantCulture));
    }

    private static Failure Chronology(string path, string message, string value) => new(FailureReason.Contradiction, "claims.chronology", message, path, value);

    private static string PathOf(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");
}
