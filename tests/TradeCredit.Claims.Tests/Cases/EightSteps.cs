using System.Collections.Immutable;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>A claim that goes through all eight steps: two wet pallets of a delivery to Hamburg.</summary>
internal static class EightSteps
{
    /// <summary>Received on Saturday 28 March 2026 at noon in Hamburg: its 24 hours hold the night in which clocks go forward.</summary>
    public static readonly Instant Received = Instant.FromUtc(2026, 3, 28, 11, 0);

    public static readonly DateTimeZone Hamburg = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static readonly Claim Claim = new()
    {
        Id = "CL-7",
        Sale = "SO-4711",
        ReceivedAt = Received,
        Lines = [new ClaimLine("TILE-60", ClaimKind.Damage, Delivered: 40m, Claimed: 2m, Eur(3_000m))],
    };

    public static readonly CasePolicy Times = new() { Investigate = Duration.FromDays(5), DecideLiability = Duration.FromDays(2), PrepareOptions = Duration.FromDays(2), Reply = Duration.FromDays(1) };

    public static readonly Evidence Photos = new("photos", EvidenceKind.Photos, new LocalDate(2026, 3, 28));

    public static readonly RemedyOffer Discount = new(RemedyKind.Discount, Eur(1_500m)) { Amount = Eur(1_500m) };

    public static readonly RemedyOffer Replacement = new(RemedyKind.Replacement, Eur(1_900m)) { SellerPaysFreight = true };

    public static readonly CaseReview Review = new(CauseKind.Wetting, "TILE-60", "", "pallets rewrapped", new PreventiveAction("shrink hoods", "packing", new LocalDate(2026, 6, 1)), Eur(1_650m));

    /// <summary>Every event of the case, hours after receipt.</summary>
    public static readonly ImmutableArray<CaseEvent> Events =
    [
        new CaseEvent.Acknowledged("We have your claim and look into it; this admits and waives nothing.") { At = Hour(20) },
        new CaseEvent.InvestigationOpened { At = Hour(21) },
        new CaseEvent.EvidenceRequested([new EvidenceRequest(EvidenceSource.Customer, [EvidenceKind.Photos])]) { At = Hour(24) },
        new CaseEvent.EvidenceReceived([Photos]) { At = Hour(24 + 240) },
        new CaseEvent.FindingRecorded(new CauseFinding(CauseKind.Wetting, FindingStatus.Proven, new EvidenceBearing("photos", Ratio.Of(1, 2)))) { At = Hour(266) },
        new CaseEvent.LiabilityProposed([new CauseShare(LossParty.Carrier, null, Ratio.One, "claims.cause-weights", ["photos"])], [new LiabilityShare(LiabilityBearer.Seller, Ratio.One)], "wetted before risk passed") { At = Hour(270) },
        new CaseEvent.OptionsDrafted("Ada", [Discount, Replacement]) { At = Hour(280) },
        new CaseEvent.OptionApproved(1, ApprovalRole.Manager, "Ben") { At = Hour(281) },
        new CaseEvent.OptionApproved(1, ApprovalRole.Finance, "Cy") { At = Hour(282) },
        new CaseEvent.OptionApproved(2, ApprovalRole.Manager, "Ben") { At = Hour(283) },
        new CaseEvent.OptionApproved(2, ApprovalRole.Production, "Di") { At = Hour(284) },
        new CaseEvent.OptionApproved(2, ApprovalRole.Finance, "Cy") { At = Hour(285) },
        new CaseEvent.OptionsReleased { At = Hour(286) },
        new CaseEvent.Replied("de", "courier 881") { At = Hour(290) },
        new CaseEvent.OfferMade(SaleParty.Buyer, "EUR 1,800") { At = Hour(320) },
        new CaseEvent.AgreementReached(Discount, "signed 8 April") { At = Hour(340) },
        new CaseEvent.ExecutionStarted([new ExecutionItem("credit", "credit note over EUR 1,500")]) { At = Hour(341) },
        new CaseEvent.ItemExecuted("credit", "CN-9") { At = Hour(350) },
        new CaseEvent.FollowUpSet(new LocalDate(2026, 5, 4)) { At = Hour(351) },
        new CaseEvent.CaseReviewed(Review) { At = Hour(360) },
        new CaseEvent.CaseClosed { At = Hour(361) },
    ];

    public static Instant Hour(int hours) => Received + Duration.FromHours(hours);

    /// <summary>The case before its first event of a code.</summary>
    public static ClaimCase Before(string code) => ClaimCase.Replay(Claim, Events.TakeWhile(e => e.Code != code), Times).Value;

    /// <summary>The case after its last event of a code.</summary>
    public static ClaimCase After(string code) => ClaimCase.Replay(Claim, Events.Take(Events.ToList().FindLastIndex(e => e.Code == code) + 1), Times).Value;
}
