using NodaTime;

namespace TradeCredit.Settlement;

/// <content>Goods at a port.</content>
public static partial class FeasibilityRules
{
    /// <summary>How long after avoidance a resale was still held to be within a reasonable time: 7 August to 6 October.</summary>
    private const int AcceptedResaleDays = 60;

    private static void ControlOfGoodsRule(FeasibilityInquiry on)
    {
        if (on.Case.Cargo is not { } facts || !on.CargoChain.Any(NeedsControl)) return;
        var control = ControlOfGoods.Of(facts);
        if (control.Strength == ControlStrength.None) on.Block("control-lost", control.Fact, "The goods are no longer under the seller's control.", control.Source);
        else if (control.Strength == ControlStrength.Weak) on.Require("control-to-be-confirmed", control.Fact, "Control must be confirmed with the carrier in writing.", control.Source);
    }

    private static void ReleaseOnFunds(FeasibilityInquiry on)
    {
        foreach (var step in on.CargoChain)
        {
            switch (step)
            {
                case CargoOption.ReleaseAgainstPartPayment { RestIsSecured: false }:
                    on.Block("release-forbidden", "Nothing but a promise stands for the rest.", "Goods are not released while the balance is unpaid and no bank undertakes to pay it.");
                    break;
                case CargoOption.ReleaseAgainstPartPayment or CargoOption.ReleaseAgainstBankUndertaking:
                    on.Require("bank-undertaking", "The balance is paid after the release.", "A bank must undertake by itself to pay, before the documents leave the seller's hands.");
                    break;
                case CargoOption.ReleaseAgainstPayment or CargoOption.DiscountToSameBuyer or CargoOption.HoldAndWait:
                    on.Require("cleared-funds", "The documents go to the buyer.", "The money must have cleared before the documents leave the seller's hands.");
                    break;
            }
        }
    }

    private static void ConsentToRedirect(FeasibilityInquiry on)
    {
        if (on.Case.Cargo is not { } facts || !on.CargoChain.Any(Redirects) || facts.ConsentNeeded == ReturnConsent.NotNeeded || facts.Consent == ConsentState.Given) return;
        var fact = $"{Who(facts)}; {What(facts.Consent)}.";
        switch (facts.ConsentNeeded, facts.Consent)
        {
            case (ReturnConsent.InPractice, ConsentState.ProofOfRefusal or ConsentState.Refused):
                break;
            case (ReturnConsent.Consignee or ReturnConsent.Authority, ConsentState.Refused):
                on.Block("consent-missing", fact, "The consent that the goods need to leave was refused.");
                break;
            case (ReturnConsent.Unknown, _):
                on.Require("consent-unknown", fact, "Whether somebody must consent is to be found out.");
                break;
            default:
                on.Require("consent-missing", fact, "The consent is needed first, or the proof of the buyer's refusal where the authority accepts it.");
                break;
        }
    }

    private static void BeforeAbandonment(FeasibilityInquiry on)
    {
        if (on.Case.Cargo is not { } facts) return;
        foreach (var step in on.CargoChain.Where(s => !OutlivesAbandonment(s)))
        {
            if (facts.AbandonedFrom is not { } from)
            {
                on.Require("abandonment-unknown", "The day of abandonment is not known.", "The customs clock of the place is to be found out.");
                return;
            }

            on.Deadline("customs abandonment", from.PlusDays(-1));
            if (step.ActsOn(on.Case) >= from)
                on.Block("abandoned", $"{Iso.Text(step.ActsOn(on.Case))} is not before {Iso.Text(from)}.", $"Customs may treat the goods as abandoned before {Words(step)}.");
        }
    }

    private static void DutyToSell(FeasibilityInquiry on)
    {
        if (on.Case.Cargo is not { } facts) return;
        if (facts.IsPerishable && on.Option is CargoOption.HoldAndWait)
            on.Require("duty-to-sell", "The goods perish, or cost too much to keep.", "The seller must try to sell while he waits, and give notice where possible.");
        foreach (var sale in on.CargoChain.Where(IsResale))
        {
            if (!facts.IsPerishable && !(facts.NoticeOfSaleOn <= sale.ActsOn(on.Case)))
                on.Require("notice-of-sale", "No notice of the intention to sell was given.", "The buyer must be given notice of the intention to sell.");
        }
    }

    private static void SubstituteSaleRule(FeasibilityInquiry on)
    {
        if (on.Case.Cargo is not { } facts) return;
        foreach (var sale in on.CargoChain.Where(IsResale))
        {
            var day = sale.ActsOn(on.Case);
            if (facts.AvoidedOn is not { } avoided || avoided > day)
                on.Require("sale-before-avoidance", "The contract is not avoided.", "The contract must be avoided first: an earlier resale fixes no damages.");
            else if (Period.DaysBetween(avoided, day) > AcceptedResaleDays)
                on.Require("late-resale", $"{Period.DaysBetween(avoided, day).ToInvariantText()} days lie between avoidance and resale.", "The time must be shown to be reasonable; in one case about two months were.");
        }
    }

    private static string Who(CargoFacts facts) => facts.ConsentNeeded switch
    {
        ReturnConsent.InPractice => $"In {facts.Country.Code} the consignee is asked in practice",
        ReturnConsent.Consignee => $"In {facts.Country.Code} the consignee must consent",
        ReturnConsent.Authority => $"In {facts.Country.Code} the authority must permit it",
        _ => $"Who must consent in {facts.Country.Code} is not known",
    };

    private static string What(ConsentState consent) => consent switch
    {
        ConsentState.Given => "the consent was given",
        ConsentState.Refused => "the consent was refused",
        ConsentState.ProofOfRefusal => "there is proof that the buyer refused the goods or did not pay",
        _ => "nothing is there yet",
    };

    private static bool NeedsControl(CargoOption step) =>
        step is CargoOption.HoldAndWait or CargoOption.ReleaseAgainstPayment or CargoOption.ReleaseAgainstBankUndertaking or CargoOption.ReleaseAgainstPartPayment or CargoOption.DiscountToSameBuyer
            or CargoOption.BondedStorage || Redirects(step);

    private static bool IsResale(CargoOption step) => step is CargoOption.ResellLocally or CargoOption.ResellThirdCountry;

    private static bool Redirects(CargoOption step) => IsResale(step) || step is CargoOption.ReturnHome;

    private static bool OutlivesAbandonment(CargoOption step) => step is CargoOption.LetAuction or CargoOption.Abandon or CargoOption.Destroy or CargoOption.InsurerSalvage;

    private static string Words(SettlementOption option) => string.Concat(option.Code.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
