using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class PlanChangeTests
{
    private static readonly InstalmentPlan Three = PlanTerms.EqualPrincipal(3, PlanDates.Monthly(Start.PlusMonths(1)), PlanInterest.Monthly(12m)).Plan(Euro(3_000m), Start).Value;

    [Fact]
    public void Apply_OfAChangeOfTime_KeepsThePrincipal() => Check.That(Plans, Days, (plan, pick) =>
    {
        var row = plan.Rows[pick % plan.Rows.Length];
        var later = row.Due.Unadjusted.PlusDays(5);
        PlanChange[] changes =
        [
            new PlanChange.ReAge(plan.LastDue!.Value, plan.LastDue.Value.PlusDays(1), PeriodLength.OfMonths(1), 4),
            new PlanChange.ReAmortise(row.Due.Unadjusted),
            new PlanChange.ShiftDue(row.Due.Unadjusted, later),
            new PlanChange.ExtraTerms(row.Due.Unadjusted, 2, PeriodLength.OfDays(15)),
            new PlanChange.Grace(row.Due.Unadjusted, 2, PeriodLength.OfMonths(1), InterestGrace.Deferred),
            new PlanChange.NewRate(row.Due.Unadjusted, Percentage.Of(3m)),
        ];
        return changes.All(c => !plan.Apply(c).TryGet(out var revision, out _) || (revision.After.Principal == plan.Principal && revision.Before == plan && revision.After.Rows[^1].BalanceAfter.IsZero));
    });

    [Fact]
    public void Undo_OfAChange_IsThePlanBefore() => Check.That(Plans, plan =>
    {
        var day = plan.LastDue!.Value;
        var changed = new PlanEvent.Changed(day, new PlanChange.ReAge(day, day.PlusDays(1), PeriodLength.OfMonths(1), 3));
        return PlanAccount.Replay(plan, [changed, new PlanEvent.Undone(day)], day).Value.Outstanding == plan;
    });

    [Fact]
    public void Shift_KeepsTheDistancesOfLaterRows()
    {
        var after = Three.Apply(new PlanChange.ShiftDue(Start.PlusMonths(2), Start.PlusMonths(2).PlusDays(10))).Value.After;
        Assert.Equal([Start.PlusMonths(1), Start.PlusMonths(2).PlusDays(10), Start.PlusMonths(3).PlusDays(10)], after.Rows.Select(r => r.Due.Unadjusted));
    }

    [Fact]
    public void Shift_OntoTheRowBefore_IsRefused() => Assert.Equal("settlement.invalid-schedule", Three.Apply(new PlanChange.ShiftDue(Start.PlusMonths(2), Start.PlusMonths(1))).Failure?.Code);

    [Fact]
    public void ReAge_BeforeTheLastDueDay_IsRefused() =>
        Assert.Equal("settlement.not-matured", Three.Apply(new PlanChange.ReAge(Three.LastDue!.Value.PlusDays(-1), Three.LastDue.Value, PeriodLength.OfMonths(1), 3)).Failure?.Code);

    [Fact]
    public void ReAge_LeavesInterestThatFellDueOnItsDates()
    {
        var after = Three.Apply(new PlanChange.ReAge(Three.LastDue!.Value, Three.LastDue.Value.PlusMonths(1), PeriodLength.OfMonths(1), 2)).Value.After;
        Assert.Equal([Euro(30m), Euro(20m), Euro(10m), Euro(1_530m), Euro(1_515m)], after.Rows.Select(r => r.Total));
    }

    [Fact]
    public void NewRate_ChangesInterestFromItsRowOn()
    {
        var after = Three.Apply(new PlanChange.NewRate(Start.PlusMonths(2), Percentage.Of(24m))).Value.After;
        Assert.Equal([Euro(30m), Euro(40m), Euro(20m)], after.Rows.Select(r => r.Interest));
    }

    [Fact]
    public void NewRate_BelowZero_IsRefused() => Assert.Equal("settlement.invalid-rate", Three.Apply(new PlanChange.NewRate(Start, Percentage.Of(-1m))).Failure?.Code);

    [Fact]
    public void Capitalise_TurnsPastInterestIntoPrincipal()
    {
        var after = Three.Apply(new PlanChange.Capitalise(Start.PlusMonths(1))).Value.After;
        Assert.Equal(Euro(3_030m), after.Principal);
        Assert.Equal([Euro(0m), Euro(20.30m), Euro(10.15m)], after.Rows.Select(r => r.Interest));
    }

    [Fact]
    public void Waive_OfPrincipal_TakesItOffTheLastRow()
    {
        var after = Three.Apply(new PlanChange.Waive(Start, PaymentComponent.Principal, Euro(400m))).Value.After;
        Assert.Equal([Euro(1_000m), Euro(1_000m), Euro(600m)], after.Rows.Select(r => r.Principal));
        Assert.Equal([Euro(26m), Euro(16m), Euro(6m)], after.Rows.Select(r => r.Interest));
    }

    [Fact]
    public void Waive_OfMoreThanIsOwed_IsRefused() => Assert.Equal("settlement.invalid-terms", Three.Apply(new PlanChange.Waive(Start, PaymentComponent.Interest, Euro(60.01m))).Failure?.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.001)]
    public void ReAmortise_WithABadUnit_IsRefused(double unit) => Assert.Equal("settlement.invalid-unit", Three.Apply(new PlanChange.ReAmortise(Start.PlusMonths(1), (decimal)unit)).Failure?.Code);

    [Fact]
    public void ReAmortise_WithAUnitLargerThanARow_IsRefused() => Assert.Equal("settlement.unit-too-large", Three.Apply(new PlanChange.ReAmortise(Start.PlusMonths(1), 2_000m)).Failure?.Code);

    [Fact]
    public void Revision_NamesTheRowsThatAreOutOfForce()
    {
        var revision = Three.Apply(new PlanChange.ShiftDue(Start.PlusMonths(3), Start.PlusMonths(4))).Value;
        Assert.Equal([3], revision.Superseded.Select(r => r.Number));
        Assert.Equal([3], revision.Added.Select(r => r.Number));
        Assert.Equal("settlement.shift-due", revision.Step.Rule);
    }

    [Fact]
    public void SubstantialChange_IsOneOfTenPercent()
    {
        Assert.True(SubstantialChange.Between(Euro(100m), Euro(110m)));
        Assert.False(SubstantialChange.Between(Euro(100m), Euro(109.99m)));
    }

    // At 0 % the values are the sums: 3,060 becomes 3,000 and a fee; a tenth of it is 306.
    [Theory]
    [InlineData("366.00", true)]
    [InlineData("365.99", false)]
    public void SubstantialChange_InARevision_ComparesPresentValues(string fee, bool expected)
    {
        var revision = Three.Apply(new PlanChange.NewRate(Start, Percentage.Zero)).Value;
        Assert.Equal(expected, SubstantialChange.In(revision, Money.Parse("EUR " + fee), new Discounting(Start, Percentage.Zero)).Value);
    }
}
