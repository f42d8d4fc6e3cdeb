using TradeCredit.Receivables;
using TradeCredit.Terms;
using static TradeCredit.Settlement.Tests.WorkedCases;

namespace TradeCredit.Settlement.Tests;

public sealed class DiagnosisTests
{
    [Fact]
    public void Tables_HaveOneRowForEachCase_AndNameOptionsThatThereAre()
    {
        Assert.Equal(Enum.GetValues<ArrearsCause>(), Countermeasure.All.Select(c => c.Cause));
        Assert.Equal(Enum.GetValues<ArrearsSignal>(), Countermeasure.All.SelectMany(c => c.Signals).Order());
        Assert.Equal(Enum.GetValues<CustomerStanding>(), CustomerManners.All.Select(m => m.Standing));
        Assert.Equal(Enum.GetValues<ComplaintSituation>(), ComplaintAnswer.All.Select(a => a.Situation));
        Assert.All(Countermeasure.All, c => Assert.All(c.Options.Concat(c.Unsuited), code => Assert.NotNull(Case(typeof(DebtOption), code))));
        Assert.All(ComplaintAnswer.All, a => Assert.All(a.Options, code => Assert.NotNull(Case(typeof(ClaimOption), code))));

        static Type? Case(Type union, string code) => union.GetNestedType(char.ToUpperInvariant(code[0]) + code[1..]);
    }

    [Fact]
    public void Of_Signals_PutsTheCauseWithTheLargestPartFirst()
    {
        var causes = ArrearsDiagnosis.Of(ArrearsSignal.AsksForTime, ArrearsSignal.PaysInPart, ArrearsSignal.InvoiceWrong, ArrearsSignal.AsksForTime);
        Assert.Equal([(ArrearsCause.CashFlow, Ratio.Of(2, 3)), (ArrearsCause.OwnManagement, Ratio.Of(1, 2))], causes.Select(c => (c.Cause, c.Strength)));
        Assert.Equal(ArrearsCause.Insolvency, ArrearsDiagnosis.Of(ArrearsSignal.Complains, ArrearsSignal.ProceedingsOpen)[0].Cause);
        Assert.Empty(ArrearsDiagnosis.Of());
    }

    [Fact]
    public void Signals_OfALedger_AreItsFacts()
    {
        var (company, buyer, now) = (new EntityId("CN01"), new DebtorId("B"), Instant.FromUtc(2026, 1, 1, 9, 0));
        Recorded<LedgerEvent> At(string key, int day, LedgerEvent e) => new(key, Day(day), now, e);
        var ledger = Ledger.From(
        [
            At("1", 0, new LedgerEvent.InvoicePosted(company, "A", buyer, Day(0), PaymentTerms.Net(10).Schedule(Usd(100m), EventDates.Of((TradeEvent.Invoice, Day(0)))).Value)),
            At("2", 12, new LedgerEvent.Applied(null, new ItemId(company, "A"), Usd(40m))),
            At("3", 13, new LedgerEvent.PromiseMade("P", buyer, Usd(60m), Day(20), [])),
            At("4", 22, new LedgerEvent.DisputeOpened("D", new ItemId(company, "A"), Usd(10m), "wet")),
        ]).ValueOrThrow();
        Assert.Empty(ArrearsDiagnosis.Signals(ledger, buyer, Day(5)));
        Assert.Equal([ArrearsSignal.PaysInPart], ArrearsDiagnosis.Signals(ledger, buyer, Day(15)).ToArray());
        Assert.Equal([ArrearsSignal.PaysInPart, ArrearsSignal.Complains, ArrearsSignal.BrokePromises], ArrearsDiagnosis.Signals(ledger, buyer, Day(25)).ToArray());
        Assert.Empty(ArrearsDiagnosis.Signals(ledger, new DebtorId("C"), Day(25)));
    }

    [Fact]
    public void RefusedCargo_WaitsForFreeTimeOrInsurer_AndDecidesWhileTheAlternativeIsThere()
    {
        var course = RefusedCargo.Plan(Cargo, [new("resale", Resale(10)), new("abandon", new CargoOption.Abandon(Day(30), Usd(1_500m)))], 120).Value;
        // Free time ends on day 7; a resale that takes ten days can begin on day 79 and close on day 89, the last one before abandonment.
        Assert.Equal((Day(7), Day(79), "resale"), (course.WaitUntil, course.DecideBy, course.Alternative));
        Assert.Equal(course.Steps.OrderBy(s => s.On), course.Steps);
        Assert.Equal(Today, course.Steps[0].On);
        var notice = RefusedCargo.Plan(Cargo with { Cargo = Cargo.Cargo! with { InsurerNoticeBy = Day(4) } }, [new("resale", Resale(10))], 120).Value;
        Assert.Equal(Day(4), notice.WaitUntil);
        var hold = Assert.IsType<LedgerEvent.HoldPlaced>(notice.ToHold("H-1", new DebtorId("B")));
        Assert.Equal((HoldReason.QuietWait, Day(4)), (hold.Reason, hold.Until));
        var lost = RefusedCargo.Plan(Cargo with { Cargo = Cargo.Cargo! with { IsReleased = true } }, [new("resale", Resale(10))], 30).Value;
        Assert.Null(lost.DecideBy);
    }

    [Fact]
    public void Prevention_Figures()
    {
        Assert.Equal(71m, new FiveCs(80, 70, 60, 50, 90).Score(0.3m, 0.2m, 0.2m, 0.1m, 0.2m) - 2m);
        Assert.Throws<ArgumentException>(() => new FiveCs(80, 70, 60, 50, 90).Score(0.3m, 0.2m, 0.2m, 0.1m, 0.1m));
        Assert.Equal(Usd(75_000m), CreditExposure.Of(Usd(100_000m), Usd(30_000m), Usd(15_000m), new Collateral(Usd(80_000m), Percent(50m), Usd(1_000m))));
        Assert.Equal(Usd(0m), CreditExposure.Of(Usd(1m), Usd(0m), Usd(15_000m)));
        Assert.Equal(Usd(200_000m), CreditExposure.Need(Usd(730_000m), 60, 40));
        Assert.Equal(Usd(300m), CustomerManners.PursuitCap(Usd(1_000m), Percent(30m)));
    }
}
