using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <content>What cuts the remedies, and how much is paid.</content>
internal static partial class LiabilityRules
{
    private static void OwnAct(DecisionDraft d)
    {
        var own = Ratio.Sum(d.Portions.Where(p => p.Party == LossParty.Buyer).Select(p => p.Share));
        if (own > Ratio.Zero) d.Fire("", own.ToString(), $"To the extent of {own} the buyer's own act or omission caused the loss; it cannot rely on the seller's failure for that part.");
    }

    private static void Exempt(DecisionDraft d)
    {
        var impediment = Ratio.Sum(d.Portions.Where(p => p.Party == LossParty.ForceMajeure).Select(p => p.Share));
        if (d.Exempt == Ratio.Zero && !(d.Facts.Kind.IsTime && impediment > Ratio.Zero)) return;
        if (d.Exempt == d.Seller) d.Bar(BuyerRemedy.Damages, BuyerRemedy.LostProfit);
        d.Fire(impediment.ToString(), "no damages", "An impediment beyond control exempts from damages for its part; reduction of the price and avoidance stay.");
    }

    private static void ImpedimentNotice(DecisionDraft d)
    {
        if (d.Facts.Conduct.ImpedimentNotified != false || !d.Portions.Exists(p => p.Party == LossParty.ForceMajeure)) return;
        d.Ask("claims.impediment-notice", "What did the buyer lose because it was not told of the impediment in reasonable time? That loss is the seller's.", EvidenceKind.Correspondence);
        d.Fire("not notified", "seller liable for the silence", "The seller did not give notice of the impediment in reasonable time: it answers for what that silence caused, beside the exemption.");
    }

    private static void FundamentalBreach(DecisionDraft d)
    {
        if (d.Facts.Conduct.BreachIsFundamental != true || d.Seller == Ratio.Zero) return;
        d.Fire("fundamental", "remedies kept", "The breach is fundamental: that risk has passed takes no remedy from the buyer.");
    }

    private static void NotFundamental(DecisionDraft d)
    {
        if (d.Facts.Conduct.BreachIsFundamental == false)
        {
            d.Bar(BuyerRemedy.SubstituteGoods, BuyerRemedy.Avoidance);
            d.Fire("not fundamental", "no avoidance, no substitute goods", "The breach is not fundamental: the buyer may neither avoid the contract nor require substitute goods.");
        }
        else if (d.Facts.Conduct.BreachIsFundamental is null && d.Facts.Loss is { } loss && loss.Heads.Any(h => h.Kind.Remedy is BuyerRemedy.Avoidance or BuyerRemedy.SubstituteGoods))
        {
            d.Ask("claims.fundamental-open", "Is the breach fundamental? Refund and substitute goods depend on it.");
        }
    }

    private static void CureRefused(DecisionDraft d)
    {
        if (!d.Facts.Conduct.CureRefused) return;
        d.Bar(BuyerRemedy.PriceReduction);
        d.Fire("refused", "no price reduction", "The buyer refused the cure that the seller offered: it may not reduce the price.");
    }

    private static void GoodsNotReturnable(DecisionDraft d)
    {
        if (!d.Facts.Conduct.GoodsNotReturnable) return;
        d.Bar(BuyerRemedy.Avoidance, BuyerRemedy.SubstituteGoods);
        d.Fire("not returnable", "no avoidance, no substitute goods", "The buyer cannot give the goods back by its own act: no avoidance and no substitute goods; other remedies stay.");
    }

    private static void Instalment(DecisionDraft d)
    {
        if (d.Facts.Sale.Instalment is not { } number) return;
        if (d.Facts.Conduct.OtherInstalmentsAffected) d.Fire(Text(number), "others affected", $"The defect of instalment {Text(number)} reaches the others: they give ground for concern, or hang together.");
        else d.Fire(Text(number), "this instalment", $"The decision is for instalment {Text(number)} alone.");
    }

    private static void LiquidatedDamages(DecisionDraft d)
    {
        if (!d.Facts.Kind.IsTime || d.Facts.Sale.LiquidatedDamages is not { } clause) return;
        d.DamagesAreReplaced = clause.ReplacesDamages;
        d.Fire($"{clause.Rate} per {clause.Period}", clause.ReplacesDamages ? "in place of damages" : "beside damages", clause.ReplacesDamages
            ? "The agreed sum for delay stands in place of other damages." : "The agreed sum for delay is owed beside other damages.");
    }

    private static void ClauseValidity(DecisionDraft d)
    {
        if (d.Facts.Sale is { LiabilityCap: null, ExcludedHeads.IsEmpty: true }) return;
        d.Ask("claims.clause-validity", "Is the cap or exclusion valid under national law? It often is not for intent or gross fault.");
        d.Fire(d.Facts.Sale.LiabilityCap?.ToString() ?? "exclusion", "applied and flagged", "The contract caps or excludes liability; whether that is valid is outside the sales convention.");
    }

    private static void Mitigation(DecisionDraft d)
    {
        if (d.Facts.Loss?.Avoidable is { IsPositive: true } avoidable) d.Fire(avoidable.ToString(), "damages cut", $"Of the damages {avoidable} should have been avoided and is not owed.");
    }

    private static void Quantum(DecisionDraft d)
    {
        if (d.Facts.Loss is not { } loss || d.Undetermined > Ratio.Zero) return;
        var excluded = d.DamagesAreReplaced ? d.Facts.Sale.ExcludedHeads.AddRange(LossHeadKind.All.Where(IsReplaced)) : d.Facts.Sale.ExcludedHeads;
        var limits = new QuantumLimits { Barred = [.. d.Barred], Excluded = excluded, Cap = d.Facts.Sale.LiabilityCap, ExemptShare = d.Exempt };
        d.Quantum = Claims.Quantum.Of(loss, d.Seller, limits).Value;
        d.Fire($"{d.Quantum.Recoverable} x {d.Seller}", d.Quantum.Payable.ToString(), $"Of the claimed loss {d.Quantum.Recoverable} counts; the seller bears {d.Seller} of it: {d.Quantum.Payable}{(d.Quantum.CapBinds ? ", at the agreed cap" : "")}.");
    }

    private static void Recourse(DecisionDraft d)
    {
        foreach (var portion in d.Portions.Where(p => p.Party is LossParty.Carrier or LossParty.Supplier or LossParty.ThirdParty))
            d.Fire(portion.Text, "recourse", $"Whoever bears {portion.Share} has recourse against the {Spoken(portion)}, within its own limits and time bars.", portion.Evidence);
    }

    private static void Goodwill(DecisionDraft d)
    {
        if (d.Seller == Ratio.Zero && d.Undetermined == Ratio.Zero)
            d.Fire("", "goodwill", "The seller owes nothing; what it pays all the same is goodwill and is recorded as such.");
    }

    private static bool IsReplaced(LossHeadKind kind) => kind.IsDamages && kind != LossHeadKind.LiquidatedDamages && kind != LossHeadKind.Interest && kind != LossHeadKind.LegalCosts;

    private static string Spoken(Portion portion) => portion.Party switch
    {
        LossParty.Carrier => portion.Leg is { } leg ? $"carrier of leg {Text(leg)}" : "carrier",
        LossParty.Supplier => "supplier",
        _ => "third party",
    };
}
