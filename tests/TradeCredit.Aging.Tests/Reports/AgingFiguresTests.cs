using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Reports;

/// <summary>Shares, percentages and converted totals of a report.</summary>
public sealed class AgingFiguresTests
{
    private static readonly LocalDate AsOf = Arbitraries.AsOf;
    private static readonly AgingCuts Cuts = AgingScheme.OfDays(0, 30).At(AsOf);

    private static AgingReport<string> Report(params (int DaysPastDue, Money Open)[] rows) => AgingReport.Of(rows, Cuts, r => AsOf.PlusDays(-r.DaysPastDue), r => r.Open, _ => "A");

    [Fact]
    public void Percentages_ByLargestRemainder_AddUpToHundred()
    {
        var line = Report((0, Money.Of(1m, Currency.EUR)), (1, Money.Of(1m, Currency.EUR)), (31, Money.Of(1m, Currency.EUR))).Totals.Single();
        Assert.Equal(["34%", "33%", "33%"], line.Percentages(0).Value.Select(p => p.ToString()));
        Assert.Equal(["33.34%", "33.33%", "33.33%"], line.Percentages(2).Value.Select(p => p.ToString()));
        Assert.Equal([Ratio.Of(1, 3), Ratio.Of(1, 3), Ratio.Of(1, 3)], line.Shares().Value.AsEnumerable());
    }

    // A bucket in credit has a negative share, not its absolute value.
    [Fact]
    public void Percentages_OfABucketInCredit_AreNegative()
    {
        var line = Report((0, Money.Of(-50m, Currency.EUR)), (1, Money.Of(150m, Currency.EUR))).Totals.Single();
        Assert.Equal(["-50%", "150%", "0%"], line.Percentages(0).Value.Select(p => p.ToString()));
        var inCredit = Report((0, Money.Of(50m, Currency.EUR)), (1, Money.Of(-150m, Currency.EUR))).Totals.Single();
        Assert.Equal(["-50%", "150%", "0%"], inCredit.Percentages(0).Value.Select(p => p.ToString()));
    }

    [Fact]
    public void Shares_OfATotalOfZero_HaveNoValue()
    {
        var line = Report((0, Money.Of(-50m, Currency.EUR)), (1, Money.Of(50m, Currency.EUR))).Totals.Single();
        Assert.Equal(("aging.total-zero", "aging.total-zero"), (line.Shares().Failure!.Code, line.Percentages(2).Failure!.Code));
        Assert.Throws<ArgumentOutOfRangeException>(() => line.Percentages(13));
    }

    [Fact]
    public void Percentages_AddUp_AndEachIsLessThanOneStepFromItsShare() => Check.That(Arbitraries.Items, Arb.From(Gen.Choose(0, 4)), (items, decimals) =>
    {
        var report = AgingReport.Of(items, AgingScheme.Default.At(AsOf), AgingBasis.DueOrDocument, i => i.Debtor.Value);
        var step = Ratio.Of(1, (Int128)Math.Pow(10, decimals));
        return report.Lines.Where(l => !l.Total.Amount.IsZero).All(l =>
            l.Shares().Value.Aggregate(Ratio.Zero, (s, r) => s + r) == Ratio.One
            && l.Percentages(decimals).Value.Sum(p => p.Value) == 100m
            && l.Percentages(decimals).Value.Zip(l.Shares().Value).All(p => (Ratio.Of(p.First.Value) - (p.Second * Ratio.Of(100, 1))).Abs() < step));
    });

    [Fact]
    public void Percentages_OfTheLargestAmounts_DoNotOverflow()
    {
        var line = Report((0, Money.OfMinor(long.MaxValue - 1, Currency.EUR)), (1, Money.OfMinor(1L, Currency.EUR))).Totals.Single();
        Assert.Equal(100m, line.Percentages(12).Value.Sum(p => p.Value));
    }

    private static AgingReport<string> TwoCurrencies() => Report((0, Money.Of(10m, Currency.EUR)), (1, Money.Of(0.05m, Currency.USD)), (31, Money.Of(0.05m, Currency.USD)), (31, Money.Of(1000m, Currency.JPY)));

    private static readonly ExchangeRate Usd = ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.10m, Currency.USD), AsOf);
    private static readonly ExchangeRate Jpy = ExchangeRate.Of(UnroundedAmount.Of(100m, Currency.JPY), UnroundedAmount.Of(0.61m, Currency.EUR), AsOf);

    // 0.05 / 1.10 = 0.04545..., rounded in each cell; 1000 JPY at 0.61 the hundred are 6.10.
    [Fact]
    public void TotalsIn_ConvertsEachCellOnce_AndRowsAndColumnsAddUp()
    {
        var converted = TwoCurrencies().TotalsIn(Currency.EUR, [Usd, Jpy], Rounding.HalfUp).Value;
        Assert.Equal(["EUR 10.00, EUR 0.00, EUR 0.00", "EUR 0.00, EUR 0.00, EUR 6.10", "EUR 0.00, EUR 0.05, EUR 0.05"], converted.Lines.Select(l => string.Join(", ", l.Cells.Select(c => c.Amount))));
        Assert.Equal(["10.00", "0.05", "6.15", "16.20"], converted.Total.Cells.Append(converted.Total.Total).Select(c => c.Amount.ToString("A", null)));
        Assert.Equal((4L, 2L), (converted.Total.Total.Count, converted.Total.Cells[2].Count));
        Assert.Equal(new[] { Jpy, Usd }, converted.Rates.AsEnumerable());
    }

    [Fact]
    public void TotalsIn_WithoutARate_FailsAndNeverGuesses()
    {
        var missing = TwoCurrencies().TotalsIn(Currency.EUR, [Usd], Rounding.HalfUp).Failure!;
        Assert.Equal(("aging.rate-missing", "JPY"), (missing.Code, missing.Value));
        var other = ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.12m, Currency.USD), AsOf.PlusDays(-1));
        Assert.Equal("aging.rate-ambiguous", TwoCurrencies().TotalsIn(Currency.EUR, [Usd, Jpy, other], Rounding.HalfUp).Failure!.Code);
        Assert.Equal(Currency.EUR, Report((0, Money.Of(1m, Currency.EUR))).TotalsIn(Currency.EUR, [], Rounding.HalfUp).Value.Total.Currency);
    }
}
