namespace TradeCredit.Settlement;

/// <content>Debts.</content>
public static partial class FeasibilityRules
{
    private static void InsurerConsent(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { Cover: { } cover } facts || on.Debt is not (DebtOption.Plan or DebtOption.Deferral) || facts.InsurerConsents) return;
        var allowed = facts.OriginalDue.PlusDays(cover.MaximumExtensionDays ?? 0);
        var ends = on.Debt.EndsOn(on.Case);
        on.Deadline("end of the maximum extension period", allowed);
        if (ends <= allowed) return;
        var fact = $"It ends on {Iso.Text(ends)}; without consent the policy {cover.Policy} allows {Iso.Text(allowed)}, counted from the original due date.";
        if (facts.CoverMayBeForfeited) on.Require("cover-forfeited", fact, "The cover is given up; somebody with authority must have decided so.");
        else on.Block("cover-forfeited", fact, "The cover would be lost: the insurer must consent in writing first.");
    }

    private static void InsuranceWindow(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { } facts || on.Debt is not DebtOption.ClaimInsurance claim) return;
        if (facts.Cover is not { } cover)
        {
            on.Block("no-cover", "The case has no credit insurance.", "There is nobody to claim from.");
            return;
        }

        if (Day(facts, cover.WaitingDays) is { } opens && claim.FiledOn < opens)
            on.Block("too-early", $"The waiting period ends on {Iso.Text(opens)}.", $"A claim cannot be filed on {Iso.Text(claim.FiledOn)}.");
        if (Day(facts, cover.ClaimDays) is { } closes)
        {
            on.Deadline("time to file with the insurer", closes);
            if (claim.FiledOn > closes) on.Block("window-closed", $"The time to file ended on {Iso.Text(closes)}.", $"A claim cannot be filed on {Iso.Text(claim.FiledOn)}.");
        }

        if (facts.ShippedAfterStop) on.Block("shipped-after-stop", "Goods were shipped after the stop of the policy.", "The insurer need not pay.");
        if (on.Case.Claim > cover.Limit) on.Require("limit-exceeded", $"The claim is {on.Case.Claim}, the limit {cover.Limit}.", "Only the limit is covered.");
    }

    private static void DisputedDebt(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { Disputed: { IsPositive: true } disputed } || on.Debt is not (DebtOption.CourtSuit or DebtOption.PaymentOrder or DebtOption.ClaimInsurance)) return;
        on.Block("dispute-open", $"{disputed} is disputed.", "The dispute must be resolved first, or the undisputed part split off.");
    }

    private static void CollectionRule(FeasibilityInquiry on)
    {
        if ((on.Case.Debt?.Collection ?? on.Case.Cargo?.Collection) is not { } instruction) return;
        var takesPart = on.Debt is DebtOption.Plan or DebtOption.EarlyDiscount or DebtOption.PartialForgiveness
            || on.CargoChain.Any(s => s is CargoOption.ReleaseAgainstPartPayment or CargoOption.DiscountToSameBuyer);
        if (takesPart && !instruction.AllowsPartPayments) on.Require("collection-instruction", "The instruction allows no part payment.", "The collection instruction must be amended: the bank takes the full amount only.");
        if (on.Debt is (DebtOption.CourtSuit or DebtOption.PaymentOrder) && !instruction.OrdersProtest)
            on.Require("no-protest", "The instruction orders no protest.", "The bank does not protest the bill unless it is told to, at the seller's cost.");
    }

    private static void ForumOpen(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { } facts) return;
        if (on.Debt is DebtOption.Arbitration && !facts.HasArbitrationAgreement) on.Block("no-arbitration-agreement", "The parties did not agree on arbitration.", "There is no tribunal to go to.");
        if (on.Debt is not (DebtOption.CourtSuit or DebtOption.Arbitration or DebtOption.PaymentOrder)) return;
        if (facts.LimitationEnd is not { } end)
        {
            on.Require("limitation-unknown", "The end of the limitation period is not known.", "The limitation period is to be found out.");
            return;
        }

        on.Deadline("limitation period", end);
        if (on.Case.AsOf > end) on.Block("time-barred", $"The limitation period ended on {Iso.Text(end)}.", "The debtor can refuse to pay.");
    }

    private static void OneRestructuring(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { } facts || on.Debt is not (DebtOption.Plan or DebtOption.Deferral or DebtOption.PartialForgiveness)) return;
        if (facts.HasOpenRestructuring) on.Block("already-open", "A restructuring runs.", "A debt has one open restructuring: it is renegotiated or ended first.");
        if (facts.IsChargedOff && on.Debt is not DebtOption.PartialForgiveness) on.Block("closed", "The debt was charged off.", "A debt that was charged off is not rescheduled.");
    }

    private static void WriteOffConditions(FeasibilityInquiry on)
    {
        if (on.Case.Debt is { WriteOffConditionsMet: false } && on.Debt is DebtOption.WriteOff)
            on.Require("tax-conditions", "The conditions of tax law are not shown to be met.", "Tax comes back only once they are.");
    }

    private static void PresentationInTime(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { } facts || on.Debt is not DebtOption.DrawSecurity drawing) return;
        if (facts.Instrument is not { } instrument)
        {
            on.Block("no-instrument", "The case has no letter of credit or guarantee.", "There is nothing to draw on.");
            return;
        }

        on.Deadline("last day of presentation", instrument.LastDay);
        if (drawing.PresentedOn > instrument.LastDay) on.Block("window-closed", $"The last day of presentation was {Iso.Text(instrument.LastDay)}.", $"Documents cannot be presented on {Iso.Text(drawing.PresentedOn)}.");
        if (instrument.HasKnownDiscrepancies) on.Require("discrepancies", "The documents do not comply.", "The drawing is worth what a refused presentation is worth: the chance must be that of a waiver.");
    }

    private static void SetOffAllowed(FeasibilityInquiry on)
    {
        if (on.Case.Debt is { SetOffIsBarred: true } && on.Debt is DebtOption.SetOff) on.Block("set-off-barred", "Set-off is barred.", "Both claims must be paid.");
    }

    private static void InsolvencyOpen(FeasibilityInquiry on)
    {
        if (on.Case.Debt is not { } facts) return;
        if (on.Debt is DebtOption.InsolvencyFiling && !facts.IsInsolvent) on.Block("not-insolvent", "No proceedings are open.", "There is no estate to file with.");
        if (facts.IsInsolvent && on.Debt is (DebtOption.CourtSuit or DebtOption.PaymentOrder or DebtOption.Agency or DebtOption.LawyerLetter))
            on.Block("insolvent", "Insolvency proceedings are open.", "The claim is filed in the proceedings only.");
    }

    private static NodaTime.LocalDate? Day(DebtFacts facts, int? days) => days is { } count ? facts.OriginalDue.PlusDays(count) : null;
}
