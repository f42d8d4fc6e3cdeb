using TradeCredit.Receivables;
using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class InstalmentPlanTests
{
    [Fact]
    public void ToSchedule_IsThePlanAgain() => Check.That(Plans, plan =>
    {
        var schedule = plan.ToSchedule("PLAN").Value;
        var due = plan.Rows.Where(r => !r.Total.IsZero).ToArray();
        return schedule.Total == plan.Total && schedule.Lines.Length == due.Length
            && schedule.Lines.Zip(due).All(p => p.First.DueDate!.Value.Adjusted == p.Second.Due.Adjusted && p.First.Amount == p.Second.Total);
    }, maxTest: 100);

    [Fact]
    public void ToFlows_AreWhatIsDue() => Check.That(Plans, plan => Money.Sum(plan.ToFlows().Select(f => f.Amount), plan.Currency) == plan.Total);

    [Fact]
    public void ToEvent_WithItemsThatDoNotAddUp_IsRefused()
    {
        var plan = PlanTerms.Level(2, PlanDates.Monthly(Start)).Plan(Euro(100m), Start).Value;
        var (company, debtor) = (new EntityId("CN01"), new DebtorId("Hansa"));
        Assert.Equal("settlement.invalid-principal", plan.ToEvent([new ItemAmount(new ItemId(company, "INV1"), Euro(99m))], company, "PLAN1", debtor, Start).Failure?.Code);
        Assert.Equal("settlement.currency-mismatch", plan.ToEvent([new ItemAmount(new ItemId(company, "INV1"), Money.Of(100m, Currency.USD))], company, "PLAN1", debtor, Start).Failure?.Code);
    }

    [Fact]
    public void ToEvent_InALedger_MovesTheDebtToThePlan()
    {
        var (company, debtor) = (new EntityId("CN01"), new DebtorId("Hansa"));
        var plan = PlanTerms.Level(2, PlanDates.Monthly(Start.PlusMonths(2)), PlanInterest.Monthly(12m)).Plan(Euro(100m), Start.PlusMonths(1)).Value;
        var invoice = new LedgerEvent.InvoicePosted(company, "INV1", debtor, Start, Terms.PaymentTerms.Net(30).Schedule(Euro(100m), Terms.EventDates.Of((Terms.TradeEvent.Invoice, Start))).Value);
        var noon = Instant.FromUtc(2024, 6, 1, 12, 0);
        var ledger = Ledger.From([
            new Recorded<LedgerEvent>("a", Start, noon, invoice),
            new Recorded<LedgerEvent>("b", Start.PlusMonths(1), noon, plan.ToEvent([new ItemAmount(new ItemId(company, "INV1"), Euro(100m))], company, "PLAN1", debtor, Start.PlusMonths(1)).Value),
        ]);
        Assert.Empty(ledger.Failures);
        Assert.Equal([("PLAN1", 1, plan.Rows[0].Total), ("PLAN1", 2, plan.Rows[1].Total)], ledger.Value.AsOf(Start.PlusMonths(1)).Select(i => (i.Id.Document, i.Id.Instalment, i.Open)));
    }

    [Fact]
    public void Accelerate_OnADay_MakesNoLessDueAndEarnsNoMore() => Check.That(Plans, Days, (plan, day) =>
    {
        var on = plan.Start.PlusDays(day);
        var after = plan.Accelerate(on).Value;
        return Due(after, on) >= Due(plan, on) && after.TotalInterest <= plan.TotalInterest && after.Principal == plan.Principal && after.Accelerate(on).Value == after && after.Rows.All(r => r.Due.Unadjusted <= on);
    });

    [Fact]
    public void Accelerate_HalfwayThroughAPeriod_TakesTheInterestEarned()
    {
        // 30 days of March and April: 15 of 31 days of the first row's interest.
        var plan = InstalmentPlan.Of(new LocalDate(2024, 3, 1), PlanRow.Of(new LocalDate(2024, 4, 1), Euro(500m), Euro(31m)), PlanRow.Of(new LocalDate(2024, 5, 1), Euro(500m), Euro(30m)));
        var after = plan.Accelerate(new LocalDate(2024, 3, 16)).Value;
        Assert.Equal(Euro(1_015m), Assert.Single(after.Rows).Total);
    }

    [Fact]
    public void Accelerate_WithForgivenessOnCondition_BringsItBack()
    {
        var plan = InstalmentPlan.Of(Start, PlanRow.Of(Start.PlusDays(30), Euro(500m)));
        Assert.Equal(Euro(700m), plan.Accelerate(Start.PlusDays(10), Euro(200m)).Value.Total);
        Assert.Equal("settlement.invalid-terms", plan.Accelerate(Start.PlusDays(10), Euro(-1m)).Failure?.Code);
    }

    [Fact]
    public void Plan_OfRowsOutOfOrder_IsRefused() =>
        Assert.Throws<ArgumentException>(() => InstalmentPlan.Of(Start, PlanRow.Of(Start.PlusDays(30), Euro(500m)), PlanRow.Of(Start.PlusDays(30), Euro(500m))));

    private static Money Due(InstalmentPlan plan, LocalDate on) => Money.Sum(plan.Rows.Where(r => r.Due.Adjusted <= on).Select(r => r.Total), plan.Currency);
}
