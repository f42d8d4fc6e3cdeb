using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class DiscountingTests
{
    private static readonly LocalDate Later = Start.PlusDays(2_000);

    [Fact]
    public void PresentValue_OfInflows_FallsWithTheRateAndWithDelayAndGrowsWithEachAmount() => Check.That(Inflows, Rates, (flows, rate) =>
    {
        var at = new Discounting(Start.PlusDays(-1), Percentage.Of(rate));
        double Value(Discounting d, CashFlow[] f) => d.Unrounded(f, Currency.EUR).Value;
        CashFlow[] delayed = [flows[0] with { On = flows[0].On.PlusDays(1) }, .. flows[1..]];
        CashFlow[] larger = [flows[0] with { Amount = flows[0].Amount + Euro(1m) }, .. flows[1..]];
        return Value(new Discounting(at.On, Percentage.Of(rate + 1)), flows) < Value(at, flows) && Value(at, delayed) < Value(at, flows) && Value(at, larger) > Value(at, flows);
    });

    [Fact]
    public void PresentValue_WithoutARate_IsTheSum() => Check.That(Inflows, flows =>
        new Discounting(Start, Percentage.Zero).PresentValue(flows, Currency.EUR).Value == Money.Sum(flows.Select(f => f.Amount), Currency.EUR));

    [Fact]
    public void BreakEvenDiscount_GrowsWithRateAndDaysAndFallsWithTheChance() => Check.That(Rates, Days, (rate, days) =>
    {
        double D(decimal k, int d, long p) => new Discounting(Start, Percentage.Of(k)).BreakEvenDiscount(Start.PlusDays(d), Ratio.Of(p, 100)).Value;
        return D(rate + 1, days, 90) >= D(rate, days, 90) && D(rate, days + 1, 90) >= D(rate, days, 90) && D(rate, days, 91) < D(rate, days, 90) && D(rate, 0, 100) == 0;
    });

    [Fact]
    public void NeutralInterest_MakesADeferralCostNothing() => Check.That(Rates, Days, (rate, days) =>
    {
        var at = new Discounting(Start, Percentage.Of(rate));
        var until = Start.PlusDays(days);
        return at.DeferralCost(Euro(100m), until, at.NeutralInterest(Euro(100m), until).Value, Euro(0m)).Value.Abs() <= Euro(0.01m);
    });

    // 1.1^1 and 1.1^2 by hand; 2024 has 366 days, so the years end one day early.
    [Fact]
    public void Factor_OfWholeYearsOf365Days_IsThePower()
    {
        var at = new Discounting(Start, Percentage.Of(10m));
        Assert.Equal(1 / 1.1, at.Factor(Start.PlusDays(365)), 14);
        Assert.Equal(1 / 1.21, at.Factor(Start.PlusDays(730)), 14);
        Assert.Equal(1, at.Factor(Start));
    }

    [Fact]
    public void Factor_OfADayBefore_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Discounting(Start, Percentage.Of(10m)).Factor(Start.PlusDays(-1)));

    [Fact]
    public void Discounting_AtMinusAHundredPercent_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Discounting(Start, Percentage.Of(-100m)));

    [Fact]
    public void PresentValue_OfBadFlows_NamesTheFlow()
    {
        var at = new Discounting(Start, Percentage.Of(10m));
        var before = at.PresentValue([new CashFlow(Start, Euro(1m)), new CashFlow(Start.PlusDays(-1), Euro(1m))], Currency.EUR).Failure!;
        Assert.Equal(("settlement.flow-before-valuation", 1L), (before.Code, before.Index));
        Assert.Equal("settlement.currency-mismatch", at.PresentValue([new CashFlow(Start, Money.Of(1m, Currency.USD))], Currency.EUR).Failure?.Code);
        Assert.Equal("settlement.invalid-probability", at.BreakEvenDiscount(Later, Ratio.Of(101, 100)).Failure?.Code);
    }

    [Fact]
    public void PresentValue_BeyondMoney_IsAFailure()
    {
        var huge = new CashFlow(Later, Money.OfMinor(long.MaxValue, Currency.EUR));
        Assert.Equal("settlement.amount-too-large", new Discounting(Start, Percentage.Of(-99m)).PresentValue([huge], Currency.EUR).Failure?.Code);
    }

    [Fact]
    public void Survival_OfACertainDebtor_IsThePresentValueOfThePlan() => Check.That(Plans, plan =>
    {
        var at = new Discounting(plan.Start, Percentage.Of(10m));
        return new PaymentSurvival(Ratio.One, Ratio.Zero, 0).ExpectedValue(plan, at) == at.PresentValue(plan.ToFlows().AsSpan(), plan.Currency);
    }, maxTest: 100);

    [Fact]
    public void Survival_OfADebtorWhoNeverPays_IsTheFallbackOfTheWhole()
    {
        var plan = PlanTerms.Level(3, PlanDates.Monthly(Start)).Plan(Euro(300m), Start).Value;
        var value = new PaymentSurvival(Ratio.Zero, Ratio.Of(1, 2), 0).ExpectedValue(plan, new Discounting(Start, Percentage.Of(10m))).Value;
        Assert.Equal(Euro(150m), value);
    }
}
