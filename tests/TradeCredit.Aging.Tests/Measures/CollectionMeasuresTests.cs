using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Measures;

public sealed class CollectionMeasuresTests
{
    private static readonly Arbitrary<long> Amounts = Arb.From(Gen.Choose(0, 2_000_000).Select(a => (long)a), a => a == 0 ? [] : [0, a / 2]);
    private static readonly Arbitrary<long> PositiveAmounts = Arb.From(Gen.Choose(1, 2_000_000).Select(a => (long)a), a => a == 1 ? [] : [1, (a + 1) / 2]);

    private static Money Eur(long minorUnits) => Money.OfMinor(minorUnits, Currency.EUR);

    private static CollectionPeriod Period(long opening, long sales, long closing, long notYetDue, int days = 90) => new(Eur(opening), Eur(sales), Eur(closing), Eur(notYetDue), days);

    // 300 of 900 in 90 days: 30 days; 120 of it not yet due: 12 days best possible, 18 delinquent.
    [Fact]
    public void Period_GivesEveryMeasureExactly()
    {
        var period = Period(opening: 200, sales: 900, closing: 300, notYetDue: 120);
        Assert.Equal(Ratio.Of(30, 1), period.DaysSalesOutstanding().Value);
        Assert.Equal(Ratio.Of(12, 1), period.BestPossibleDaysSalesOutstanding().Value);
        Assert.Equal(Ratio.Of(18, 1), period.AverageDaysDelinquent().Value);
        Assert.Equal(Ratio.Of(25, 1), period.DaysSalesOutstandingByAverage().Value);
        Assert.Equal(Ratio.Of(900, 250), period.Turnover().Value);
        Assert.Equal(Ratio.Of(180, 300), period.PastDueShare().Value);
        Assert.Equal(Ratio.Of(100 * 800, 980), period.CollectionEffectiveness().Value);
        Assert.Equal(Ratio.Of(100 * (200 + 300 - 300), 200 + 300 - 120), period.CollectionEffectivenessByAverageMonth(3).Value);
    }

    [Fact]
    public void Measures_WithoutADenominator_HaveNoValueAndSayWhy()
    {
        var idle = Period(opening: 0, sales: 0, closing: 0, notYetDue: 0);
        Assert.Equal("aging.no-sales", idle.DaysSalesOutstanding().Failure!.Code);
        Assert.Equal("aging.no-sales", idle.DaysSalesOutstandingByAverage().Failure!.Code);
        Assert.Equal("aging.no-sales", idle.BestPossibleDaysSalesOutstanding().Failure!.Code);
        Assert.Equal("aging.no-sales", idle.AverageDaysDelinquent().Failure!.Code);
        Assert.Equal("aging.nothing-collectible", idle.CollectionEffectiveness().Failure!.Code);
        Assert.Equal("aging.nothing-collectible", idle.CollectionEffectivenessByAverageMonth(1).Failure!.Code);
        Assert.Equal("aging.no-receivables", idle.Turnover().Failure!.Code);
        Assert.Equal("aging.no-receivables", idle.PastDueShare().Failure!.Code);
    }

    [Fact]
    public void Measures_TooLargeForARatio_AreAFailure_NotAnException()
    {
        // No common factor: the exact quotient needs more than 64 bits.
        var result = CollectionMeasures.DaysSalesOutstanding(Eur(long.MaxValue), Eur(long.MaxValue - 1), 90);
        Assert.Equal((FailureReason.Overflow, "aging.measure-out-of-range"), (result.Failure!.Reason, result.Failure.Code));
    }

    [Fact]
    public void Measures_BadArguments_Throw()
    {
        Assert.Throws<CurrencyMismatchException>(() => CollectionMeasures.DaysSalesOutstanding(Eur(1), Money.Zero(Currency.USD), 30));
        Assert.Throws<CurrencyMismatchException>(() => CollectionMeasures.CountBack(Eur(1), new SalesMonth(Money.Zero(Currency.USD), 30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionMeasures.DaysSalesOutstanding(Eur(1), Eur(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SalesMonth(Eur(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period(1, 1, 1, 1).CollectionEffectivenessByAverageMonth(0));
    }

    [Fact]
    public void AverageDaysDelinquent_IsWhatIsAboveBestPossible_AndBestPossibleIsNeverMore() =>
        Check.That(PositiveAmounts, Amounts, Amounts, (sales, notYetDue, pastDue) =>
        {
            var period = Period(opening: 0, sales, notYetDue + pastDue, notYetDue);
            var (dso, best) = (period.DaysSalesOutstanding().Value, period.BestPossibleDaysSalesOutstanding().Value);
            return period.AverageDaysDelinquent().Value == CollectionMeasures.AverageDaysDelinquent(dso, best) && best <= dso;
        });

    [Fact]
    public void CollectionEffectiveness_IsAtMostHundred_AndHundredExactlyIfNothingIsPastDue() =>
        Check.That(Arb.From(Gen.Choose(0, 900).SelectMany(o => Gen.Choose(0, 900).Select(s => (o, s)))), Arb.From(Gen.Choose(0, 1_200)), Arb.From(Gen.Choose(0, 3)), (flow, notYetDue, pastDue) =>
            !Period(flow.o, flow.s, notYetDue + pastDue, notYetDue).CollectionEffectiveness().TryGet(out var index, out _)
            || flow.o + flow.s - notYetDue < 0
            || (index <= Ratio.Of(100, 1) && (index == Ratio.Of(100, 1)) == (pastDue == 0)));

    [Fact]
    public void Scale_OfAllAmounts_ChangesNoMeasure() => Check.That(PositiveAmounts, Amounts, Arb.From(Gen.Choose(2, 50)), (sales, closing, factor) =>
    {
        var (one, other) = (Period(sales, sales, closing, closing / 3), Period(sales * factor, sales * factor, closing * factor, closing / 3 * factor));
        return one.DaysSalesOutstanding() == other.DaysSalesOutstanding() && one.AverageDaysDelinquent() == other.AverageDaysDelinquent()
            && one.CollectionEffectiveness() == other.CollectionEffectiveness() && one.Turnover() == other.Turnover() && one.PastDueShare() == other.PastDueShare();
    });

    // 500 of receivables: 200 of March (31 days), 250 of February (28), and 50 of the 100 of January (15.5 days).
    [Fact]
    public void CountBack_TakesMonthsFromTheNewest()
    {
        SalesMonth[] months = [SalesMonth.Of(new YearMonth(2026, 3), Eur(200)), SalesMonth.Of(new YearMonth(2026, 2), Eur(250)), SalesMonth.Of(new YearMonth(2026, 1), Eur(100))];
        Assert.Equal(Ratio.Of(149, 2), CollectionMeasures.CountBack(Eur(500), months).Value);
        Assert.Equal(Ratio.Of(31, 1), CollectionMeasures.CountBack(Eur(200), months).Value);
        Assert.Equal(Ratio.Zero, CollectionMeasures.CountBack(Eur(0), months).Value);
        Assert.Equal("aging.history-too-short", CollectionMeasures.CountBack(Eur(551), months).Failure!.Code);
        Assert.Contains("EUR 0.01", CollectionMeasures.CountBack(Eur(551), months).Failure!.Message);
        Assert.Equal("aging.receivables-negative", CollectionMeasures.CountBack(Eur(-1), months).Failure!.Code);
    }

    [Fact]
    public void CountBack_IsMonotone_EqualsSimpleWithinAMonth_AndAMonthWithoutSalesAddsItsDays() =>
        Check.That(PositiveAmounts, PositiveAmounts, PositiveAmounts, (receivables, first, second) =>
        {
            SalesMonth[] months = [new(Eur(first), 31), new(Eur(second), 30)];
            var days = CollectionMeasures.CountBack(Eur(receivables), months);
            var withIdleMonth = CollectionMeasures.CountBack(Eur(receivables), [new SalesMonth(Eur(0), 28), .. months]);
            var less = CollectionMeasures.CountBack(Eur(receivables - 1), months);
            if (receivables > first + second) return days.Failure!.Code == "aging.history-too-short" && withIdleMonth.Failure!.Code == "aging.history-too-short";
            return less.Value < days.Value && withIdleMonth.Value == days.Value + Ratio.Of(28, 1)
                && (receivables > first || days == CollectionMeasures.DaysSalesOutstanding(Eur(receivables), Eur(first), 31));
        });

    // 100 paid 10 days late and 300 paid 6 days early: (100 x 10 + 300 x 0) / 400 and (1000 - 1800) / 400.
    [Fact]
    public void WeightedDaysLate_CountsEarlyPaymentAsZero_OrSigned()
    {
        var due = new LocalDate(2026, 5, 31);
        SettledItem Settled(int number, long amount, int late) => new(new ItemId(Arbitraries.Company, $"D{number}"), Eur(amount), due, due.PlusDays(late));
        SettledItem[] items = [Settled(1, 100, 10), Settled(2, 300, -6), new(new ItemId(Arbitraries.Company, "D3"), Money.Of(9m, Currency.USD), due, due.PlusDays(99))];
        Assert.Equal(Ratio.Of(5, 2), CollectionMeasures.WeightedDaysLate(items, Currency.EUR).Value);
        Assert.Equal(Ratio.Of(-2, 1), CollectionMeasures.WeightedDaysLateOrEarly(items, Currency.EUR).Value);
        Assert.Equal("aging.no-receivables", CollectionMeasures.WeightedDaysLate(items, Currency.JPY).Failure!.Code);
    }
}
