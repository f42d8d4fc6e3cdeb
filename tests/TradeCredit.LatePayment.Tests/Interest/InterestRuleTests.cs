using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Interest;

/// <summary>Days, segments, day counts, compounding, grace and caps. Expected figures are quotients worked by hand.</summary>
public sealed class InterestRuleTests
{
    private static readonly RuleTable<string, Percentage> Rates = ReferenceRates.Empty.With(
        ReferenceRates.Row("R", On("2020-01-01"), On("2023-06-30"), 4m, "test"), ReferenceRates.Row("R", On("2023-07-01"), On("2025-12-31"), 6m, "test"));

    private static readonly InterestRule OverR = new() { Rate = new InterestRate.OverReference("R", Percentage.Of(8m)) };

    private static InterestRule Yearly(decimal percent) => new() { Rate = new InterestRate.Yearly(Percentage.Of(percent)) };

    [Theory]
    [InlineData("2024-03-30")]
    [InlineData("2024-03-31")]
    public void Statement_PaidBeforeOrOnTheDueDay_IsZero(string paid)
    {
        var statement = Yearly(10m).Statement(Debt("EUR 1000.00", "2024-03-31"), On(paid), Rates).Value;
        Assert.Equal((Eur(0m), Eur(1000m)), (statement.Interest, statement.Due));
        Assert.Empty(statement.Lines);
    }

    [Fact]
    public void Statement_DayAfterTheDueDay_IsOneDay()
    {
        var line = Assert.Single(Yearly(36.5m).Statement(Debt("EUR 1000.00", "2024-03-31"), On("2024-04-01"), Rates).Value.Lines);
        Assert.Equal((On("2024-04-01"), On("2024-04-01"), 1, Eur(1m)), (line.From, line.To, line.Days, line.Amount));
    }

    [Fact]
    public void Statement_RateChangesInside_CutsThere_AndTheDayOfChangeHasTheNewRate()
    {
        var statement = OverR.Statement(Debt("EUR 10000.00", "2023-05-31"), On("2023-07-31"), Rates).Value;
        Assert.Equal(
            ["2023-06-01..2023-06-30, 30 days: EUR 10000.00 at 12% a year (R 4%) x 30/365 = EUR 98.63", "2023-07-01..2023-07-31, 31 days: EUR 10000.00 at 14% a year (R 6%) x 31/365 = EUR 118.90"],
            statement.Lines.Select(l => l.ToString()));
        Assert.Equal(Eur(217.53m), statement.Interest);
    }

    [Fact]
    public void Statement_RateChangesOnTheFirstDay_HasOneLine() =>
        Assert.Equal("14%", Assert.Single(OverR.Statement(Debt("EUR 10000.00", "2023-06-30"), On("2023-07-31"), Rates).Value.Lines).Rate.Rate.ToString());

    [Fact]
    public void Statement_RateChangesOnTheDayOfPayment_ThatDayHasTheNewRate()
    {
        var lines = OverR.Statement(Debt("EUR 10000.00", "2023-06-28"), On("2023-07-01"), Rates).Value.Lines;
        Assert.Equal([(2, "12%"), (1, "14%")], lines.Select(l => (l.Days, l.Rate.Rate.ToString())));
    }

    [Fact]
    public void Rates_TwoChangesOnOneDay_AreAnInvalidTable() => Assert.Equal(
        "core.rule-overlap",
        Assert.Throws<DefinitionException>(() => Rates.With(ReferenceRates.Row("X", On("2024-01-01"), null, 1m, "a"), ReferenceRates.Row("X", On("2024-01-01"), null, 2m, "b"))).Failures[0].Code);

    // 10,000 at 5 % over 29 February 2024: 366/365, 366/366, 366/366 of a year.
    [Theory]
    [InlineData("ACT/365F", "EUR 501.37")]
    [InlineData("ACT/ACT-ISDA", "EUR 500.00")]
    [InlineData("ACT/365A", "EUR 500.00")]
    public void Statement_LeapYear_DependsOnTheDayCount(string dayCount, string expected) => Assert.Equal(
        Money.Parse(expected),
        (Yearly(5m) with { DayCount = DayCount.Of(dayCount) }).Statement(Debt("EUR 10000.00", "2023-12-31"), On("2024-12-31"), Rates).Value.Interest);

    [Fact]
    public void Statement_DayCountWithoutWhatItNeeds_FailsAndSaysWhat()
    {
        var failure = (Yearly(5m) with { DayCount = DayCount.Act365Leap }).Statement(Debt("EUR 10000.00", "2023-12-31"), On("2024-12-31"), Rates).Failure!;
        Assert.Equal("core.day-count-context-missing", failure.Code);
        Assert.Contains("PeriodEnd", failure.Message, StringComparison.Ordinal);
    }

    // 30/360: from 31 January to 31 March are 60 days; cut on 28 February 28 (the 31st is the 30th) and 33: the sum of the lines is what counts.
    [Fact]
    public void Statement_DayCountThatIsNotAdditive_TotalsItsLines()
    {
        var rates = ReferenceRates.Empty.With(ReferenceRates.Row("R", On("2023-01-01"), On("2023-02-27"), 6m, "a"), ReferenceRates.Row("R", On("2023-02-28"), null, 6m, "b"));
        var rule = new InterestRule { Rate = new InterestRate.OverReference("R", Percentage.Zero), DayCount = DayCount.Thirty360Isda };
        var statement = rule.Statement(Debt("EUR 6000.00", "2023-01-30"), On("2023-03-30"), rates).Value;
        Assert.Equal([Eur(28m), Eur(33m)], statement.Lines.Select(l => l.Amount));
        Assert.Equal(Eur(61m), statement.Interest);
        Assert.Equal(Eur(60m), (Yearly(6m) with { DayCount = DayCount.Thirty360Isda }).Statement(Debt("EUR 6000.00", "2023-01-30"), On("2023-03-30"), rates).Value.Interest);
    }

    [Theory]
    [InlineData("DE-B2B", "DE-BASISZINS + 9%, floating, ACT/365F")]
    [InlineData("IE", "ECB-MRO of the first day of the half-year + 8%, fixed on the day of payment, ACT/365F")]
    [InlineData("IN-MSME", "3 x IN-RBI-BANK-RATE, that of the last day of each rest, compounding every 1m as 1/12 year, ACT/365F")]
    [InlineData("US-FED", "US-PPA, fixed on the first day, compounding every 30d, ACT/360, for 1y at most")]
    [InlineData("CH", "5% a year, ACT/ACT-ISDA")]
    [InlineData("CN-SME", "0.05% a day")]
    public void ToString_IsTheRuleInWords(string regime, string expected) => Assert.Equal(expected, Rules(regime, "2024-01-01").Interest.Value.Rule.ToString());

    [Fact]
    public void ToString_NamesBoundsGraceAndCap()
    {
        var rate = new InterestRate.OverReference("R", Percentage.Of(-0.5m)) { RoundedUpTo = Percentage.Of(0.5m), Minimum = Percentage.Zero, Maximum = Percentage.Of(20m) };
        var rule = new InterestRule { Rate = rate, GraceDays = 5, GraceIsFree = true, Cap = Percentage.Of(15m) };
        Assert.Equal("R rounded up to 0.5% - 0.5%, at least 0%, at most 20%, floating, ACT/365F, 5 days of grace free of interest, at most 15% of the principal", rule.ToString());
    }

    [Fact]
    public void Statement_DailyRate_CountsActualDays()
    {
        var rule = new InterestRule { Rate = new InterestRate.Daily(Percentage.Of(0.05m)), DayCount = DayCount.ThirtyE360 };
        Assert.Equal("CNY 4700.00", rule.Statement(Debt("CNY 200000.00", "2025-06-30"), On("2025-08-16"), Rates).Value.Interest.ToString());
    }

    [Theory]
    [InlineData("JPY 1000000", "JPY 8219")]
    [InlineData("KWD 1000.000", "KWD 8.219")]
    public void Statement_CurrencyWithOtherDecimals_RoundsToItsMinorUnit(string principal, string expected) =>
        Assert.Equal(expected, Yearly(10m).Statement(Debt(principal, "2023-03-31"), On("2023-04-30"), Rates).Value.Interest.ToString());

    [Fact]
    public void Statement_HugePrincipal_LeavesOneHundredTwentyEightBits()
    {
        var debt = LateDebt.Of(Money.OfMinor(long.MaxValue / 2, Currency.EUR), On("2023-03-31"));
        var rule = new InterestRule { Rate = new InterestRate.Yearly(Percentage.Of(1.2345678901234m)), DayCount = DayCount.ActActIsda };
        var expected = (decimal)(long.MaxValue / 2) * 0.012345678901234m * 30m / 365m;
        Assert.InRange(rule.Statement(debt, On("2023-04-30"), Rates).Value.Interest.MinorUnits, (long)expected - 1, (long)expected + 1);
    }

    // Two months of 30 days and 15 days of 360: P (1 + r/12)^2 (1 + 15 r/360) - P.
    [Fact]
    public void Statement_ThirtyDayRests_IsTheFormulaOfThePromptPaymentRule()
    {
        var rule = Yearly(6m) with { DayCount = DayCount.Act360, Compounding = CompoundingRule.After(PeriodLength.OfDays(30)) };
        var statement = rule.Statement(Debt("USD 1500.00", "2023-12-31"), On("2024-03-15"), Rates).Value;
        Assert.Equal("USD 18.83", statement.Interest.ToString());
        Assert.Equal(["USD 1500.00", "USD 1507.50", "USD 1515.04"], statement.Lines.Select(l => l.Base.ToString()));
    }

    [Fact]
    public void Statement_MonthlyRestsFromTheLastOfAMonth_DoNotDrift()
    {
        var rule = Yearly(12m) with { Compounding = CompoundingRule.After(PeriodLength.OfMonths(1), Ratio.Of(1, 12)) };
        var lines = rule.Statement(Debt("EUR 1000.00", "2024-01-30"), On("2024-04-29"), Rates).Value.Lines;
        Assert.Equal([(On("2024-01-31"), Eur(10m)), (On("2024-02-29"), Eur(10.10m)), (On("2024-03-31"), Eur(10.20m))], lines.Select(l => (l.From, l.Amount)));
    }

    // A payment in the middle of a month of 30 days: 15/30 of 1/12 on each base.
    [Fact]
    public void Statement_PaymentInsideARest_SharesThePeriodByDays()
    {
        var rule = Yearly(12m) with { Compounding = CompoundingRule.After(PeriodLength.OfMonths(1), Ratio.Of(1, 12)) };
        var debt = Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-15"), Eur(505m));
        var statement = rule.Statement(debt, On("2024-04-30"), Rates).Value;
        Assert.Equal([Eur(5m), Eur(2.50m)], statement.Lines.Select(l => l.Amount));
        Assert.Equal((Eur(500m), Eur(2.50m)), (statement.PrincipalOpen, statement.InterestOpen));
    }

    [Fact]
    public void Statement_InterestStops_AfterItsLongestTime()
    {
        var rule = Yearly(10m) with { AccruesFor = PeriodLength.OfYears(1) };
        var (year, more) = (rule.Statement(Debt("EUR 365.00", "2022-12-31"), On("2023-12-31"), Rates).Value, rule.Statement(Debt("EUR 365.00", "2022-12-31"), On("2025-12-31"), Rates).Value);
        Assert.Equal((Eur(36.50m), On("2023-12-31")), (year.Interest, year.Lines[^1].To));
        Assert.Equal(year.Lines.AsEnumerable(), more.Lines);
    }

    [Theory]
    [InlineData(false, "2024-04-10", 0)]
    [InlineData(true, "2024-04-10", 0)]
    [InlineData(false, "2024-04-11", 11)]
    [InlineData(true, "2024-04-11", 1)]
    public void Statement_Grace_ThatPassesUnpaid_IsFreeOnlyIfAgreed(bool isFree, string asOf, decimal expected)
    {
        var rule = Yearly(36.5m) with { GraceDays = 10, GraceIsFree = isFree };
        Assert.Equal(Eur(expected), rule.Statement(Debt("EUR 1000.00", "2024-03-31"), On(asOf), Rates).Value.Interest);
    }

    [Fact]
    public void Statement_PaymentWithinGrace_BearsNoInterest_TheRestDoesFromTheStart()
    {
        var rule = Yearly(36.5m) with { GraceDays = 10 };
        var debt = Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-05"), Eur(400m));
        Assert.Equal(Eur(12m), rule.Statement(debt, On("2024-04-20"), Rates).Value.Interest);
    }

    [Fact]
    public void Statement_Cap_CutsTheInterest()
    {
        var rule = Yearly(36.5m) with { Cap = Percentage.Of(2m) };
        var before = rule.Statement(Debt("EUR 1000.00", "2024-03-31"), On("2024-04-20"), Rates).Value;
        var after = rule.Statement(Debt("EUR 1000.00", "2024-03-31"), On("2024-04-21"), Rates).Value;
        Assert.Equal((Eur(20m), false), (before.Interest, before.IsCapped));
        Assert.Equal((Eur(20m), true), (after.Interest, after.IsCapped));
    }

    [Fact]
    public void FromAgreement_TakesEverySetting()
    {
        var agreed = new AgreedInterest
        {
            Rate = new InterestRate.Yearly(Percentage.Of(12m)),
            Binding = RateBinding.FixedAtStart,
            Compounding = Compounding.Quarterly,
            Cap = Percentage.Of(30m),
            GraceDays = 3,
            GraceIsFree = true,
            DayCount = DayCount.Act360,
        };
        Assert.Equal(
            new InterestRule
            {
                Rate = agreed.Rate,
                Binding = RateBinding.FixedAtStart,
                Compounding = CompoundingRule.After(PeriodLength.OfMonths(3)),
                Cap = Percentage.Of(30m),
                GraceDays = 3,
                GraceIsFree = true,
                DayCount = DayCount.Act360,
            },
            InterestRule.FromAgreement(agreed));
        Assert.Equal([CompoundingRule.None, CompoundingRule.After(PeriodLength.OfMonths(1)), CompoundingRule.After(PeriodLength.OfYears(1))],
            new[] { Compounding.None, Compounding.Monthly, Compounding.Yearly }.Select(c => InterestRule.FromAgreement(agreed with { Compounding = c }).Compounding));
    }

    [Fact]
    public void Explain_NamesTheDays_TheLines_AndTheRounding()
    {
        var explained = OverR.Explain(Debt("EUR 10000.00", "2023-05-31").Paid(On("2023-06-30"), Eur(1000m)), On("2023-07-31"), Rates);
        Assert.Equal(
            ["late-payment.first-day", "late-payment.line", "late-payment.payment", "late-payment.line", "late-payment.rounding"],
            explained.Steps.Select(s => s.Rule));
        Assert.Equal("Interest runs from 2023-06-01 to 2023-07-31, both days counted.", explained.Steps[0].Sentence);
    }
}
