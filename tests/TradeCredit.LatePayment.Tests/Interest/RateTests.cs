using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Interest;

/// <summary>References, bindings, and rates that are refused.</summary>
public sealed class RateTests
{
    private static readonly RuleTable<string, Percentage> Rates = ReferenceRates.Empty.With(
        ReferenceRates.Row("R", On("2023-01-15"), On("2023-05-09"), 2.5m, "a"), ReferenceRates.Row("R", On("2023-05-10"), On("2023-11-30"), 3.25m, "b"),
        ReferenceRates.Row("R", On("2023-12-01"), On("2024-12-31"), 3m, "c"), ReferenceRates.Row("LOW", On("2020-01-01"), null, -9m, "d"));

    private static InterestRule Over(string series, decimal margin) => new() { Rate = new InterestRate.OverReference(series, Percentage.Of(margin)) };

    private static InterestRule With(Func<InterestRate.OverReference, InterestRate.OverReference> change) => new() { Rate = change(new InterestRate.OverReference("R", Percentage.Of(8m))) };

    private static decimal Rate(InterestRule rule, string date) => rule.RateOn(On(date), Rates).Value.Rate.Value;

    [Fact]
    public void RateOn_SameDay_ChangesOnTheDayOfChange() =>
        Assert.Equal((10.5m, 11.25m), (Rate(Over("R", 8m), "2023-05-09"), Rate(Over("R", 8m), "2023-05-10")));

    [Fact]
    public void RateOn_FirstOfHalfYear_IsConstantInAHalfYear()
    {
        var rule = With(r => r with { Day = ReferenceDay.FirstOfHalfYear });
        Assert.All(Enumerable.Range(0, 184), day => Assert.Equal(11.25m, rule.RateOn(On("2023-07-01").PlusDays(day), Rates).Value.Rate.Value));
        Assert.Equal(11m, Rate(rule, "2024-01-01"));
        Assert.False(rule.RateOn(On("2023-06-30"), Rates).IsSuccess);
    }

    [Fact]
    public void Statement_FirstOfHalfYear_CutsAtHalfYearsOnly_AndNotWhereTheValueStays()
    {
        var rule = With(r => r with { Day = ReferenceDay.FirstOfHalfYear });
        var lines = rule.Statement(Debt("EUR 1000.00", "2023-06-30"), On("2024-12-31"), Rates).Value.Lines;
        Assert.Equal([("2023-12-31", 11.25m), ("2024-12-31", 11m)], lines.Select(l => (NodaTime.Text.LocalDatePattern.Iso.Format(l.To), l.Rate.Rate.Value)));
    }

    // Already on a half point stays; 3.25 becomes 3.5.
    [Theory]
    [InlineData("2023-05-09", "10.5%")]
    [InlineData("2023-05-10", "11.5%")]
    [InlineData("2023-12-01", "11%")]
    public void RateOn_RoundedUpToHalfAPoint(string date, string expected) => Assert.Equal(Percentage.Parse(expected).Value, Rate(With(r => r with { RoundedUpTo = Percentage.Of(0.5m) }), date));

    [Fact]
    public void RateOn_MultipleThenMarginThenBounds()
    {
        Assert.Equal(3m * 2.5m, Rate(With(r => r with { Multiple = 3m, Margin = Percentage.Zero }), "2023-02-01"));
        Assert.Equal(10m, Rate(With(r => r with { Maximum = Percentage.Of(10m) }), "2023-02-01"));
        Assert.Equal(12m, Rate(With(r => r with { Minimum = Percentage.Of(12m) }), "2023-02-01"));
    }

    [Fact]
    public void RateOn_NegativeReference_IsTakenAsItIs() => Assert.Equal(1m, Rate(Over("LOW", 10m), "2023-02-01"));

    [Fact]
    public void RateOn_NegativeTotal_FailsUnlessTheRuleHasALowestRate()
    {
        Assert.Equal("late-payment.rate-negative", Over("LOW", 8m).RateOn(On("2023-02-01"), Rates).Failure!.Code);
        Assert.Equal(0m, Rate(new InterestRule { Rate = new InterestRate.OverReference("LOW", Percentage.Of(8m)) { Minimum = Percentage.Zero } }, "2023-02-01"));
    }

    [Fact]
    public void RateOn_TooHighTotal_Fails() =>
        Assert.Equal("late-payment.rate-too-high", With(r => r with { Multiple = 1000m }).RateOn(On("2023-02-01"), Rates).Failure!.Code);

    [Theory]
    [InlineData("2023-01-14")]
    [InlineData("2025-01-01")]
    public void RateOn_DayBeyondTheTable_FailsWithTableSeriesAndDays(string date)
    {
        var failure = Over("R", 8m).RateOn(On(date), Rates).Failure!;
        Assert.Equal((FailureReason.OutsideCoveredRange, "reference-rates[R]", date), (failure.Reason, failure.Path, failure.Value));
        Assert.Contains("2023-01-15..2023-05-09", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Statement_DelayBeyondTheTable_FailsInsteadOfTakingTheLastRate()
    {
        var rule = Over("R", 8m);
        Assert.True(rule.Statement(Debt("EUR 1000.00", "2024-11-30"), On("2024-12-31"), Rates).IsSuccess);
        Assert.Equal("core.rule-date-not-covered", rule.Statement(Debt("EUR 1000.00", "2024-11-30"), On("2025-01-01"), Rates).Failure!.Code);
    }

    [Fact]
    public void Statement_FixedAtStart_NeedsNoLaterRate()
    {
        var rule = Over("R", 8m) with { Binding = RateBinding.FixedAtStart };
        Assert.Equal("11%", Assert.Single(rule.Statement(Debt("EUR 1000.00", "2024-11-30"), On("2029-12-31"), Rates).Value.Lines).Rate.Rate.ToString());
    }

    [Fact]
    public void Statement_FixedAtPayment_HasTheRateOfThatDay()
    {
        var rule = Over("R", 8m) with { Binding = RateBinding.FixedAtPayment };
        Assert.Equal("11%", Assert.Single(rule.Statement(Debt("EUR 1000.00", "2023-04-30"), On("2024-01-15"), Rates).Value.Lines).Rate.Rate.ToString());
        var paid = Debt("EUR 1000.00", "2023-04-30").Paid(On("2023-06-30"), Eur(5000m));
        Assert.Equal("11.25%", Assert.Single(rule.Statement(paid, On("2024-01-15"), Rates).Value.Lines).Rate.Rate.ToString());
    }

    [Fact]
    public void Statement_FixedAtPayment_PartPayment_IsNotCovered()
    {
        var rule = Over("R", 8m) with { Binding = RateBinding.FixedAtPayment };
        var part = Debt("EUR 1000.00", "2023-04-30").Paid(On("2023-06-30"), Eur(500m));
        Assert.Equal("late-payment.part-payment-not-covered", rule.Statement(part, On("2024-01-15"), Rates).Failure!.Code);
        Assert.True(rule.Statement(part, On("2023-06-30"), Rates).IsSuccess);
    }

    [Fact]
    public void Statement_AtEachRest_HasTheRateOfTheLastDayOfEachPeriod()
    {
        var rule = Over("R", 8m) with { Binding = RateBinding.AtEachRest, Compounding = CompoundingRule.After(PeriodLength.OfMonths(1)) };
        var lines = rule.Statement(Debt("EUR 1000.00", "2023-04-19"), On("2023-06-30"), Rates).Value.Lines;
        Assert.Equal([11.25m, 11.25m, 11.25m], lines.Select(l => l.Rate.Rate.Value));
        Assert.Equal(10.5m, rule.Statement(Debt("EUR 1000.00", "2023-04-09"), On("2023-05-09"), Rates).Value.Lines[0].Rate.Rate.Value);
    }

    [Fact]
    public void Rate_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterestRule { Rate = new InterestRate.Yearly(Percentage.Of(1000.01m)) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterestRule { Rate = new InterestRate.Yearly(Percentage.Of(-0.01m)) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new InterestRule { Rate = new InterestRate.Daily(Percentage.Of(2.74m)) });
        Assert.Throws<ArgumentOutOfRangeException>(() => With(r => r with { Multiple = 0m }));
        Assert.Throws<ArgumentOutOfRangeException>(() => With(r => r with { RoundedUpTo = Percentage.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => With(r => r with { Minimum = Percentage.Of(5m), Maximum = Percentage.Of(4m) }));
        Assert.Throws<ArgumentException>(() => Over(" ", 8m));
    }
}
