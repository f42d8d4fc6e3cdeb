using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class PlanTermsTests
{
    private static readonly PlanDates Monthly = PlanDates.Monthly(Start.PlusMonths(1));

    [Fact]
    public void Plan_OfAnyTerms_BringsThePrincipalBackAndNoMore() => Check.That(Agreements, a =>
    {
        var plan = a.Terms.Plan(a.Principal, Start).Value;
        var balance = a.Principal;
        foreach (var row in plan.Rows)
        {
            balance -= row.Principal;
            if (row.Principal.IsNegative || row.Interest.IsNegative || row.Total != row.Principal + row.Interest || row.BalanceAfter != balance) return false;
        }

        return balance.IsZero && Money.Sum(plan.Rows.Select(r => r.Principal), Currency.EUR) == a.Principal;
    });

    [Fact]
    public void Plan_OfAnyTerms_HasAscendingDates() => Check.That(Plans, p => p.Rows.Zip(p.Rows.Skip(1)).All(r => r.First.Due.Unadjusted < r.Second.Due.Unadjusted));

    [Fact]
    public void Plan_WithoutInterest_HasRowsThatDifferByOneUnitAtMost() => Check.That(Agreements, a =>
    {
        var plan = (a.Terms with { Repayment = new Repayment.Level(), Interest = null, GraceOnPrincipal = 0, GraceOnInterest = 0 }).Plan(a.Principal, Start).Value;
        return plan.TotalInterest.IsZero && plan.Rows.SkipLast(1).All(r => Math.Abs(r.Total.MinorUnits - plan.Rows[0].Total.MinorUnits) <= 1);
    });

    [Fact]
    public void Plan_Level_AgreesWithTheAnnuityFormula() => Check.That(Rates, Days, (rate, extra) =>
    {
        var (principal, rows) = (Euro(1_000_000m), 2 + (extra % 120));
        var terms = PlanTerms.Level(rows, Monthly, PlanInterest.Monthly(rate)) with { Repayment = new Repayment.Level { IsLevelled = false } };
        var formula = -TimeValue.Payment((double)rate / 1200, rows, 1_000_000).Value;
        return Math.Abs((double)terms.Plan(principal, Start).Value.Instalment!.Value.Amount - formula) <= 0.005 + 1e-6;
    });

    [Fact]
    public void Explain_GivesThePlanOfThePlainCall() => Check.That(Agreements, a => a.Terms.Explain(a.Principal, Start) is var explained && explained.Value == a.Terms.Plan(a.Principal, Start));

    // 1.00 with half a per cent is 1.005: exactly between two cents, where floating point could fall either way.
    [Theory]
    [InlineData("half-even", 100)]
    [InlineData("half-up", 101)]
    [InlineData("up", 101)]
    [InlineData("down", 100)]
    public void Plan_LevelBetweenTwoCents_FollowsItsRounding(string rounding, long cents)
    {
        var terms = PlanTerms.Level(1, Monthly, PlanInterest.Stated(PeriodRate.Of(Ratio.Of(1, 200)))) with { Repayment = new Repayment.Level { Rounding = Rounding.Parse(rounding), IsLevelled = false } };
        Assert.Equal(Money.OfMinor(cents, Currency.EUR), terms.Plan(Euro(1m), Start).Value.Instalment);
    }

    // 105 over two periods of 10 %: 105 x 0.1 x 1.21 / 0.21 = 60.50 without a remainder, which rounding up or down must not move.
    [Theory]
    [InlineData("up/0.5")]
    [InlineData("down/0.5")]
    [InlineData("half-even/0.5")]
    public void Plan_LevelWithoutARemainder_IsNotMovedByRounding(string rounding)
    {
        var tenth = PeriodRate.Of(Ratio.Of(1, 10));
        var terms = PlanTerms.Level(2, Monthly, PlanInterest.Stated(tenth, tenth)) with { Repayment = new Repayment.Level { Rounding = Rounding.Parse(rounding), IsLevelled = false } };
        Assert.Equal(Euro(60.50m), terms.Plan(Euro(105m), Start).Value.Instalment);
    }

    [Fact]
    public void Plan_Levelled_EndsNoFurtherOff() => Check.That(Agreements, a =>
    {
        long Off(bool levelled)
        {
            var plan = (a.Terms with { Repayment = new Repayment.Level { IsLevelled = levelled }, GraceOnPrincipal = 0, GraceOnInterest = 0 }).Plan(a.Principal, Start).Value;
            return Math.Abs((plan.Rows[^1].Total - plan.Instalment!.Value).MinorUnits);
        }

        return Off(true) <= Off(false);
    });

    // 1,000 over two half-years at 10 %: (1,000 - 400 / 1.05²) x 0.05 x 1.05² / (1.05² - 1) = 342.68...
    [Fact]
    public void Plan_Balloon_EndsWithTheLargeRow()
    {
        var plan = PlanTerms.Balloon(2, Euro(400m), PlanDates.From(Start.PlusMonths(6), PeriodLength.OfMonths(6)), new PlanInterest { Rate = new PlanRate.ByPeriods(Percentage.Of(10m), 2) }).Plan(Euro(1_000m), Start).Value;
        Assert.Equal(Euro(342.68m), plan.Rows[0].Total);
        Assert.Equal(Euro(342.69m) + Euro(400m), plan.Rows[1].Total);
    }

    [Fact]
    public void Plan_Bullet_HasAllPrincipalInTheLastRow()
    {
        var plan = PlanTerms.Bullet(3, Monthly, PlanInterest.Monthly(12m)).Plan(Euro(1_000m), Start).Value;
        Assert.Equal([Euro(10m), Euro(10m), Euro(1_010m)], plan.Rows.Select(r => r.Total));
    }

    [Fact]
    public void Plan_FixedAmount_EndsWithTheRemainder()
    {
        var plan = PlanTerms.FixedAmount(Euro(300m), Monthly).Plan(Euro(1_000m), Start).Value;
        Assert.Equal([Euro(300m), Euro(300m), Euro(300m), Euro(100m)], plan.Rows.Select(r => r.Total));
    }

    [Fact]
    public void Plan_FlatInterest_CountsOnTheWholePrincipal()
    {
        var plan = PlanTerms.EqualPrincipal(3, Monthly, PlanInterest.Monthly(12m) with { IsFlat = true }).Plan(Euro(3_000m), Start).Value;
        Assert.All(plan.Rows, r => Assert.Equal(Euro(1_030m), r.Total));
    }

    // Interest of the second month is on the balance at the start of the quarter.
    [Fact]
    public void Plan_WithQuarterlyRests_CountsInterestOnTheBalanceOfTheQuarter()
    {
        var plan = PlanTerms.EqualPrincipal(4, Monthly, PlanInterest.Monthly(12m) with { RowsPerRest = 3 }).Plan(Euro(4_000m), Start).Value;
        Assert.Equal([Euro(40m), Euro(40m), Euro(40m), Euro(10m)], plan.Rows.Select(r => r.Interest));
    }

    [Theory]
    [InlineData(InterestGrace.Due, 10, 10, 10, 10)]
    [InlineData(InterestGrace.Free, 0, 0, 10, 10)]
    [InlineData(InterestGrace.Deferred, 0, 0, 30, 10)]
    public void Plan_WithInterestGrace_ChargesAsSaid(InterestGrace grace, int first, int second, int third, int fourth)
    {
        var terms = PlanTerms.Bullet(4, Monthly, PlanInterest.Monthly(12m)) with { GraceOnInterest = 2, InterestInGrace = grace };
        Assert.Equal([Euro(first), Euro(second), Euro(third), Euro(fourth)], terms.Plan(Euro(1_000m), Start).Value.Rows.Select(r => r.Interest));
    }

    [Fact]
    public void Plan_WithPrincipalGrace_GrowsByTheRows()
    {
        var plan = (PlanTerms.EqualPrincipal(2, Monthly) with { GraceOnPrincipal = 2 }).Plan(Euro(100m), Start).Value;
        Assert.Equal([Euro(0m), Euro(0m), Euro(50m), Euro(50m)], plan.Rows.Select(r => r.Principal));
    }

    // Day counts over a fixed year take a shorter way; stated rates take none.
    [Theory]
    [InlineData("ACT/365F")]
    [InlineData("ACT/360")]
    [InlineData("30E/360")]
    public void Plan_ByDays_CountsAsTheDayCountDoes(string name) => Check.That(Rates, Days, (rate, gap) =>
    {
        var dayCount = DayCount.Of(name);
        LocalDate[] due = [.. Enumerable.Range(1, 20).Select(k => Start.PlusDays((k * (3 + (gap % 50))) + (k % 3)))];
        var stated = due.Select((d, i) => PeriodRate.Of(Percentage.Of(rate).ToRatio() * dayCount.Fraction(i == 0 ? Start : due[i - 1], d).Value)).ToArray();
        InstalmentPlan Plan(PlanInterest interest) => (PlanTerms.Level(20, PlanDates.On(due), interest) with { Roll = Terms.DueRule.None }).Plan(Euro(10_000m), Start).Value;
        return Plan(PlanInterest.Yearly(rate, dayCount)).Rows.SequenceEqual(Plan(PlanInterest.Stated(stated)).Rows);
    }, maxTest: 100);

    // A rate that changes inside a period: each slice is rounded before it is added.
    [Fact]
    public void Plan_WithASteppedRate_SumsRoundedSlices()
    {
        var interest = PlanInterest.Yearly(10m) with { Steps = [new RateStep(Start.PlusDays(10), Percentage.Of(20m))] };
        var plan = PlanTerms.Stated([(Start.PlusDays(30), Euro(777.77m))], interest).Plan(Euro(777.77m), Start).Value;
        Assert.Equal(Euro(2.13m) + Euro(8.52m), plan.Rows[0].Interest);
    }

    [Fact]
    public void Plan_FromTheThirtyFirst_KeepsItsAnchor() =>
        Assert.Equal([new LocalDate(2024, 1, 31), new LocalDate(2024, 2, 29), new LocalDate(2024, 3, 31)], PlanDates.Monthly(new LocalDate(2024, 1, 31)).Take(3).Value.AsEnumerable());

    [Theory]
    [InlineData(0, "settlement.invalid-principal")]
    [InlineData(-1, "settlement.invalid-principal")]
    public void Plan_OfNoPrincipal_IsRefused(int principal, string code) => Assert.Equal(code, PlanTerms.Level(3, Monthly).Plan(Euro(principal), Start).Failure?.Code);

    [Fact]
    public void Plan_WithAFirstRowBeforeTheStart_IsRefused() => Assert.Equal("settlement.invalid-schedule", PlanTerms.Level(3, PlanDates.Monthly(Start.PlusDays(-1))).Plan(Euro(100m), Start).Failure?.Code);

    [Fact]
    public void Plan_WithStatedAmountsThatDoNotAddUp_IsRefused() => Assert.Equal("settlement.invalid-schedule", PlanTerms.Stated([(Start, Euro(40m)), (Start.PlusDays(1), Euro(50m))]).Plan(Euro(100m), Start).Failure?.Code);

    [Fact]
    public void Plan_WithABalloonAboveThePrincipal_IsRefused() => Assert.Equal("settlement.invalid-terms", PlanTerms.Balloon(3, Euro(101m), Monthly).Plan(Euro(100m), Start).Failure?.Code);

    [Fact]
    public void Plan_WithAUnitLargerThanARow_IsRefused() => Assert.Equal(
        "settlement.unit-too-large", (PlanTerms.EqualPrincipal(3, Monthly) with { Repayment = new Repayment.EqualPrincipal { Rounding = Rounding.Down.ToMultipleOf(50m) } }).Plan(Euro(100m), Start).Failure?.Code);

    [Theory]
    [InlineData("half-even/0.001")]
    [InlineData("half-even/0.015")]
    public void Plan_WithAUnitFinerThanTheCurrency_IsRefused(string rounding)
    {
        var level = PlanTerms.Level(3, Monthly) with { Repayment = new Repayment.Level { Rounding = Rounding.Parse(rounding) } };
        Assert.Equal("settlement.invalid-unit", level.Plan(Euro(100m), Start).Failure?.Code);
        var interest = PlanTerms.Level(3, Monthly, PlanInterest.Monthly(6m) with { Rounding = Rounding.Parse(rounding) });
        Assert.Equal("settlement.invalid-unit", interest.Plan(Euro(100m), Start).Failure?.Code);
    }

    [Fact]
    public void Plan_WithAnAmountThatOnlyCoversInterest_IsNeverRepaid() => Assert.Equal("settlement.never-repaid", PlanTerms.FixedAmount(Euro(10m), Monthly, PlanInterest.Monthly(12m)).Plan(Euro(1_000m), Start).Failure?.Code);

    [Fact]
    public void Plan_InAnotherCurrency_IsRefused() => Assert.Equal("settlement.currency-mismatch", PlanTerms.FixedAmount(Money.Of(10m, Currency.USD), Monthly).Plan(Euro(1_000m), Start).Failure?.Code);

    [Fact]
    public void Terms_WithFaults_NameThemAllWithPaths()
    {
        var faults = Assert.Throws<DefinitionException>(() => PlanTerms.Level(0, new PlanDates.Stated([Start, Start]), PlanInterest.Yearly(-1m))).Failures;
        Assert.Contains(faults, f => f is { Code: "settlement.invalid-count", Path: "count" });
        Assert.Contains(faults, f => f is { Code: "settlement.invalid-rate", Path: "interest.rate" });
        Assert.Contains(faults, f => f is { Code: "settlement.invalid-schedule", Path: "dates[1]" });
    }

    [Fact]
    public void Terms_WithoutDatesOrRate_OrWithARateBeyondRange_SayWhatIsWrong()
    {
        Assert.Equal(("settlement.invalid-schedule", "dates"), FaultOf(() => PlanTerms.Level(4, null!)));
        Assert.Equal(("settlement.invalid-rate", "interest.rate"), FaultOf(() => PlanTerms.Level(4, Monthly, new PlanInterest { Rate = null! })));
        Assert.Equal(("settlement.invalid-rate", "interest.rate"), FaultOf(() => PlanTerms.Level(4, Monthly, PlanInterest.Yearly(10_000.01m))));
        Assert.True(PlanTerms.Level(4, Monthly, PlanInterest.Yearly(10_000m)).Plan(Euro(1_000m), Start).IsSuccess);

        static (string, string) FaultOf(Func<PlanTerms> terms) => Assert.Throws<DefinitionException>(terms).Failures.Single() is var fault ? (fault.Code, fault.Path) : default;
    }

    [Fact]
    public void Plan_ThatLeavesTheCalendar_IsRefused() => Assert.Equal("settlement.invalid-schedule", PlanTerms.Level(9_000, PlanDates.From(Start, PeriodLength.OfYears(1))).Plan(Euro(100_000m), Start).Failure?.Code);

    [Fact]
    public void Plan_OnAClosedDay_MovesOnlyThatDay()
    {
        var terms = PlanTerms.Level(2, PlanDates.Monthly(new LocalDate(2024, 3, 31))) with { Roll = Terms.DueRule.None.Adjusted(BusinessDayConvention.Following, CalendarId.Of("TARGET")) };
        var plan = terms.Plan(Euro(100m), Start).Value;
        Assert.Equal((new LocalDate(2024, 3, 31), new LocalDate(2024, 4, 2)), (plan.Rows[0].Due.Unadjusted, plan.Rows[0].Due.Adjusted));
        Assert.Equal(new LocalDate(2024, 4, 30), plan.Rows[1].Due.Adjusted);
    }
}
