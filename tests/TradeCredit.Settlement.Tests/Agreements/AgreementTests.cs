using TradeCredit.Receivables;
using TradeCredit.Terms;
using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

/// <summary>Agreements, and the ledger that takes their events.</summary>
public sealed class AgreementTests
{
    private static readonly EntityId Company = new("CN01");
    private static readonly DebtorId Buyer = new("Hansa GmbH");
    private static readonly ItemId Invoice = new(Company, "INV-1");

    // 120,000 overdue: 20,000 is forgiven if three instalments of 34,000 (100,000 and 2,000 of interest) are paid.
    private static readonly AgreementTerms Terms = new()
    {
        Entity = Company,
        Debtor = Buyer,
        Document = "PLAN-1",
        Items = [new ItemAmount(Invoice, Usd(100_000m))],
        Forgiven = [new ItemAmount(Invoice, Usd(20_000m))],
        Plan = InstalmentPlan.Of(Day(10), PlanRow.Of(Day(40), Usd(33_000m), Usd(1_000m)), PlanRow.Of(Day(70), Usd(33_400m), Usd(600m)), PlanRow.Of(Day(100), Usd(33_600m), Usd(400m))),
        Acceleration = new AccelerationClause(1, null, 10),
        GraceDays = 5,
        ValidUntil = Day(20),
        NeedsApprovalBy = "manager",
    };

    private static readonly AuthorityMatrix Roles = new(["clerk", "manager"], []);

    private static readonly AgreementEvent[] Made =
    [
        new AgreementEvent.Proposed(Day(5), SaleParty.Seller, "Li", Terms), new AgreementEvent.Approved(Day(6), "manager", "Wang"), new AgreementEvent.Accepted(Day(10), SaleParty.Buyer),
    ];

    [Fact]
    public void Replay_OfferApprovalAcceptance_RunsThroughItsStates()
    {
        Assert.Equal(AgreementStatus.Proposed, On(6, Made[..1]).Status);
        Assert.Equal(AgreementStatus.Approved, On(6, Made[..2]).Status);
        Assert.Equal(AgreementStatus.Expired, On(21, Made[..2]).Status);
        var agreed = On(11, Made);
        Assert.Equal((AgreementStatus.Performing, Day(10), "manager"), (agreed.Status, agreed.AgreedOn, agreed.ApprovedBy));
        Assert.Equal(Usd(120_000m), agreed.Terms.Acknowledged);
        Assert.Equal(AgreementStatus.Withdrawn, On(9, [.. Made[..2], new AgreementEvent.Withdrawn(Day(8), "no answer")]).Status);
    }

    public static TheoryData<string, AgreementEvent[]> Refused => new()
    {
        { "nothing-proposed", [new AgreementEvent.Accepted(Day(5), SaleParty.Buyer)] },
        { "not-authorised", [Made[0], Made[2]] },
        { "not-authorised", [Made[0], new AgreementEvent.Approved(Day(6), "clerk", "Wang")] },
        { "not-authorised", [Made[0], new AgreementEvent.Approved(Day(6), "manager", "Li")] },
        { "own-offer", [Made[0], Made[1], new AgreementEvent.Accepted(Day(7), SaleParty.Seller)] },
        { "offer-expired", [Made[0], Made[1], new AgreementEvent.Accepted(Day(21), SaleParty.Buyer)] },
        { "not-agreed", [Made[0], new AgreementEvent.Paid(Day(6), Usd(1m))] },
        { "already-open", [.. Made, Made[0] with { }] },
        { "invalid-payment", [.. Made, new AgreementEvent.Paid(Day(11), Usd(0m))] },
        { "nothing-missed", [.. Made, new AgreementEvent.Demanded(Day(45))] },
        { "acceleration-not-available", [.. Made, new AgreementEvent.Accelerated(Day(46))] },
        { "acceleration-not-available", [.. Made, new AgreementEvent.Demanded(Day(46)), new AgreementEvent.Accelerated(Day(56))] },
        { "closed", [.. Made, new AgreementEvent.Renegotiated(Day(50), "A-2"), new AgreementEvent.Paid(Day(51), Usd(1m))] },
        { "future-dated", [.. Made, new AgreementEvent.Paid(Day(301), Usd(1m))] },
        { "invalid-principal", [new AgreementEvent.Proposed(Day(5), SaleParty.Seller, "Li", Terms with { Items = [new ItemAmount(Invoice, Usd(99_999m))] })] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Replay_EventThatMayNotBe_Fails(string code, AgreementEvent[] events)
    {
        // A new offer after the agreement was made.
        if (code == "already-open") events[^1] = new AgreementEvent.Proposed(Day(12), SaleParty.Buyer, "Hans", Terms);
        Assert.Equal("settlement." + code, Agreement.Replay("A-1", events, Day(300), Roles).Failure!.Code);
    }

    [Fact]
    public void Ledger_WhileAnOfferStands_HoldsTheItems_AndACounterOfferMovesTheHold()
    {
        var countered = On(9, [Made[0], new AgreementEvent.Proposed(Day(8), SaleParty.Buyer, "Hans", Terms with { ValidUntil = Day(15) })]);
        var ledger = LedgerOf(countered);
        Assert.Equal((HoldReason.Negotiation, Day(20)), Hold(ledger, 6));
        Assert.Equal((HoldReason.Negotiation, Day(15)), Hold(ledger, 9));
        Assert.Empty(ledger.StateAsOf(Day(16)).Holds);
    }

    [Fact]
    public void Ledger_Agreed_HasThePlanInThePlaceOfTheItem_AndHoldsWhatIsForgivenOnCondition()
    {
        var ledger = LedgerOf(On(11, Made));
        Assert.Equal([("INV-1", 20_000m), ("PLAN-1", 34_000m), ("PLAN-1", 34_000m), ("PLAN-1", 34_000m)], Open(ledger, 11));
        Assert.Equal(Invoice, Assert.Single(ledger.StateAsOf(Day(11)).Holds).Item);
    }

    [Fact]
    public void Completed_CreditsWhatIsForgiven()
    {
        var done = On(101, [.. Made, new AgreementEvent.Paid(Day(40), Usd(34_000m)), new AgreementEvent.Paid(Day(72), Usd(34_000m)), new AgreementEvent.Paid(Day(100), Usd(34_000m))]);
        Assert.Equal(AgreementStatus.Completed, done.Status);
        Assert.Equal([AgreementRowState.PaidOnTime, AgreementRowState.PaidOnTime, AgreementRowState.PaidOnTime], done.Rows.Select(r => r.State));
        Assert.Equal(Ratio.One, done.KeptRate);
        Assert.Equal([0, 2, 0], done.Rows.Select(r => r.DaysLate));
        var ledger = LedgerOf(done);
        Assert.DoesNotContain(Open(ledger, 101), i => i.Document == "INV-1");
        Assert.Empty(ledger.StateAsOf(Day(101)).Holds);
    }

    [Fact]
    public void Breach_MissedThenPaidAfterNotice_IsCured()
    {
        AgreementEvent[] missed = [.. Made, new AgreementEvent.Paid(Day(40), Usd(10_000m)), new AgreementEvent.Demanded(Day(47))];
        var broken = On(50, missed);
        Assert.Equal((AgreementStatus.InDefault, AccelerationStatus.Curing, Day(57)), (broken.Status, broken.Acceleration!.Status, broken.Acceleration.LastCureDay));
        Assert.Equal((AgreementRowState.PartlyPaid, 10, Usd(24_000m)), (broken.Rows[0].State, broken.Rows[0].DaysLate, broken.Rows[0].Open));
        var cured = On(56, [.. missed, new AgreementEvent.Paid(Day(55), Usd(24_000m))]);
        Assert.Equal((AgreementStatus.Performing, true, AgreementRowState.PaidLate), (cured.Status, cured.WasCured, cured.Rows[0].State));
        Assert.Equal(Ratio.Zero, cured.KeptRate);
    }

    [Fact]
    public void Breach_AfterACure_NeedsANoticeOfItsOwn()
    {
        var again = On(90, [.. Made, new AgreementEvent.Demanded(Day(46)), new AgreementEvent.Paid(Day(55), Usd(34_000m))]);
        Assert.Equal((AgreementStatus.InDefault, (LocalDate?)null, AccelerationStatus.NoticeNeeded, true), (again.Status, again.DemandedOn, again.Acceleration!.Status, again.WasCured));
    }

    [Fact]
    public void Events_OfAllCases_SurviveJson()
    {
        AgreementEvent[] events = [.. Made, new AgreementEvent.Withdrawn(Day(8), "no answer"), new AgreementEvent.Paid(Day(40), Usd(1m)), new AgreementEvent.Demanded(Day(46)), new AgreementEvent.Accelerated(Day(57)), new AgreementEvent.Renegotiated(Day(50), "A-2")];
        Assert.All(events, OptionJsonTests.Survive);
        Assert.Equal(8, events.Select(e => e.GetType()).Distinct().Count());
    }

    [Theory]
    [InlineData(45, AgreementStatus.Performing)]
    [InlineData(46, AgreementStatus.InDefault)]
    public void Breach_BeginsAfterTheDaysOfGrace(int day, AgreementStatus expected) => Assert.Equal(expected, On(day, Made).Status);

    [Fact]
    public void Accelerated_EverythingIsDue_UnearnedInterestIsCredited_ForgivenessSpringsBack()
    {
        var called = On(60, [.. Made, new AgreementEvent.Demanded(Day(46)), new AgreementEvent.Accelerated(Day(57))]);
        Assert.Equal(AgreementStatus.Accelerated, called.Status);
        // Interest of the second row is 600 for 30 days, 17 of which have passed: 340 is earned.
        Assert.Equal(Usd(34_000m + 33_400m + 340m + 33_600m + 20_000m), called.Account!.Outstanding.Total);
        Assert.Equal([AgreementRowState.Missed, AgreementRowState.CalledDue, AgreementRowState.CalledDue], called.Rows.Select(r => r.State));
        var ledger = LedgerOf(called);
        Assert.Equal(called.Account.Outstanding.Total, Money.Sum(ledger.AsOf(Day(60)).Select(i => i.Open), Currency.USD));
        Assert.All(ledger.AsOf(Day(60)).Where(i => i.Id.Document == "PLAN-1"), i => Assert.True(i.DueDate <= Day(57)));
        Assert.Empty(ledger.StateAsOf(Day(60)).Holds);
    }

    [Fact]
    public void Renegotiated_EndsTheAgreement_AndReleasesWhatWasHeld()
    {
        var ended = On(60, [.. Made, new AgreementEvent.Renegotiated(Day(50), "A-2")]);
        Assert.Equal(AgreementStatus.Renegotiated, ended.Status);
        Assert.Empty(LedgerOf(ended).StateAsOf(Day(60)).Holds);
    }

    [Fact]
    public void OutrightForgiveness_IsCreditedWhenTheAgreementIsMade()
    {
        var agreed = On(11, [new AgreementEvent.Proposed(Day(5), SaleParty.Buyer, "Hans", Terms with { IsSpringing = false, NeedsApprovalBy = null }), new AgreementEvent.Accepted(Day(10), SaleParty.Seller)]);
        Assert.DoesNotContain(Open(LedgerOf(agreed), 11), i => i.Document == "INV-1");
    }

    [Fact]
    public void Postings_KeysAreUnique_AndStayWhenMoreHappens()
    {
        AgreementEvent[] events = [.. Made, new AgreementEvent.Demanded(Day(46)), new AgreementEvent.Accelerated(Day(57))];
        var full = On(60, events).Postings;
        Assert.Equal(full.Length, full.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count());
        for (var n = 1; n < events.Length; n++) Assert.Equal(On(60, events[..n]).Postings, full.Take(On(60, events[..n]).Postings.Length));
    }

    private static Agreement On(int day, AgreementEvent[] events) => Agreement.Replay("A-1", events, Day(day), Roles).Value;

    private static Ledger LedgerOf(Agreement agreement)
    {
        var now = Instant.FromUtc(2026, 1, 1, 9, 0);
        var posted = new LedgerEvent.InvoicePosted(Company, "INV-1", Buyer, Day(-100), PaymentTerms.Net(30).Schedule(Usd(120_000m), EventDates.Of((TradeEvent.Invoice, Day(-100)))).Value);
        return Ledger.From([new Recorded<LedgerEvent>("I-1", Day(-100), now, posted), .. agreement.Postings.Select(p => p.At(now))]).ValueOrThrow();
    }

    private static (HoldReason, LocalDate?) Hold(Ledger ledger, int day)
    {
        var hold = Assert.Single(ledger.StateAsOf(Day(day)).Holds);
        return (hold.Reason, hold.Until);
    }

    private static (string Document, decimal Open)[] Open(Ledger ledger, int day) => [.. ledger.AsOf(Day(day)).Select(i => (i.Id.Document, i.Open.Amount))];
}
