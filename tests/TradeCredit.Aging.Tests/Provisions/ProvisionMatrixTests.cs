using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Provisions;

public sealed class ProvisionMatrixTests
{
    private static readonly LocalDate AsOf = Arbitraries.AsOf;

    // IFRS 9, illustrative example 12: 15.0, 7.5, 4.0, 2.5 and 1.0 million.
    private static readonly ProvisionMatrix Example12 = ProvisionMatrix.Of(
        AgingScheme.OfDays(0, 30, 60, 90), Percentage.Of(0.3m), Percentage.Of(1.6m), Percentage.Of(3.6m), Percentage.Of(6.6m), Percentage.Of(10.6m));

    private static readonly Arbitrary<ProvisionMatrix> Matrices = Arb.From(
        Gen.Choose(0, 97).ListOf(6).Select(p => new ProvisionMatrix(AgingScheme.Default, [.. p.Select(n => Ratio.Of(n, 97))])));

    private static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    private static Provision ProvideFor(ProvisionMatrix matrix, IEnumerable<OpenItem> items) => matrix.Provide(items, AsOf, AgingBasis.Due, ProvisionOptions.Default).Value.Single();

    private static OpenItem Item(int number, string debtor, int daysPastDue, decimal open) =>
        Arbitraries.Item(number, debtor, AsOf.PlusDays(-120), AsOf.PlusDays(-daysPastDue), Eur(open));

    [Fact]
    public void Provide_ExampleOfTheStandard()
    {
        var provision = Example12.Provide([Eur(15_000_000m), Eur(7_500_000m), Eur(4_000_000m), Eur(2_500_000m), Eur(1_000_000m)], Rounding.HalfUp);
        Assert.Equal([45_000m, 120_000m, 144_000m, 165_000m, 106_000m], provision.Lines.Select(l => l.Allowance.Amount));
        Assert.Equal((Eur(30_000_000m), Eur(580_000m), Eur(580_000m)), (provision.Gross, provision.Allowance, provision.AllowanceRoundedOnce));
    }

    // 12.5 + 12.5: rounded up in each bucket they make 26, rounded once 25.
    [Fact]
    public void Provide_SaysBothTheSumOfRoundedAndTheRoundedSum()
    {
        var yen = Money.Of(125m, Currency.JPY);
        var provision = ProvisionMatrix.Of(AgingScheme.OfDays(0), Percentage.Of(10m), Percentage.Of(10m)).Provide([yen, yen], Rounding.HalfUp);
        Assert.Equal((26m, 25m), (provision.Allowance.Amount, provision.AllowanceRoundedOnce.Amount));
    }

    [Fact]
    public void ForwardFactor_MultipliesEveryRate_AndStopsAtTheGross()
    {
        var matrix = ProvisionMatrix.Of(AgingScheme.OfDays(0), Percentage.Of(10m), Percentage.Of(60m)) with { ForwardFactor = Ratio.Of(2, 1) };
        Assert.Equal([Ratio.Of(1, 5), Ratio.One], matrix.EffectiveRates.AsEnumerable());
        Assert.Equal([20m, 100m], matrix.Provide([Eur(100m), Eur(100m)], Rounding.HalfUp).Lines.Select(l => l.Allowance.Amount));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix with { ForwardFactor = Ratio.Of(-1, 2) });
    }

    [Fact]
    public void Provide_OnOpenItems_ByCurrency_FromDebitItems()
    {
        OpenItem[] items = [Item(0, "A", 0, 1000m), Item(1, "A", 31, 100m), Item(2, "B", 31, -500m), Arbitraries.Item(3, "B", AsOf, AsOf, Money.Of(10m, Currency.USD)), Arbitraries.Item(4, "B", AsOf, null, Eur(7m))];
        var result = Example12.Provide(items, AsOf, AgingBasis.Due, ProvisionOptions.Default);
        Assert.Equal(["EUR 6.60", "USD 0.03"], result.Value.Select(p => p.Allowance.ToString()));
        Assert.Equal(("aging.due-date-missing", 4L), (result.Failures.Single().Code, result.Failures.Single().Index));
        var own = Example12.Provide(items, AsOf, i => i.DueDate, i => i.Open, i => i.Debtor, ProvisionOptions.Default);
        Assert.Equal(result.Value, own.Value.AsEnumerable());
        Assert.Equal("aging.date-missing", own.Failures.Single().Code);
    }

    // A owes 1000 not due and 100 in 31-60, with a credit of 50; the credit of B is not A's.
    [Theory]
    [InlineData(CreditOffset.None, 1000, 100)]
    [InlineData(CreditOffset.OldestFirst, 1000, 50)]
    [InlineData(CreditOffset.YoungestFirst, 950, 100)]
    public void CreditOffset_StaysWithinTheDebtor(CreditOffset offset, int notDue, int overdue)
    {
        OpenItem[] items = [Item(0, "A", 0, 1000m), Item(1, "A", 31, 100m), Item(2, "A", 10, -50m), Item(3, "B", 10, -5000m)];
        var lines = Example12.Provide(items, AsOf, AgingBasis.Due, new ProvisionOptions { CreditOffset = offset }).Value.Single().Lines;
        Assert.Equal((Eur(notDue), Eur(overdue)), (lines[0].Gross, lines[2].Gross));
    }

    [Fact]
    public void Provision_IsLinearInTheGross() => Check.That(Matrices, Arbitraries.Debits, Arb.From(Gen.Choose(2, 9)), (matrix, items, factor) =>
    {
        // In units so large that nothing is rounded: every rate is a number of 97ths.
        OpenItem[] Times(int n) => [.. items.Select(i => new OpenItem(i.Id, i.Debtor, i.DocumentDate, i.DueDate, i.Original, i.Open.Times(97 * n)))];
        return ProvideFor(matrix, Times(1)).Allowance.Times(factor) == ProvideFor(matrix, Times(factor)).Allowance;
    });

    [Fact]
    public void Provision_GrowsWithEachRate() => Check.That(Matrices, Arbitraries.Debits, Arb.From(Gen.Choose(0, 5)), (matrix, items, bucket) =>
        ProvideFor(new ProvisionMatrix(matrix.Scheme, matrix.Rates.SetItem(bucket, (matrix.Rates[bucket] + Ratio.One) / Ratio.Of(2, 1))), items).Allowance >= ProvideFor(matrix, items).Allowance);

    [Fact]
    public void Provision_WithRatesOfZeroIsNothing_OfOneIsTheGross() => Check.That(Arbitraries.Debits, items =>
    {
        ProvisionMatrix All(Ratio rate) => new(AgingScheme.Default, [.. Enumerable.Repeat(rate, 6)]);
        return ProvideFor(All(Ratio.Zero), items).Allowance.IsZero && ProvideFor(All(Ratio.One), items) is var full && full.Allowance == full.Gross
            && full.Gross == Money.Sum(items.Select(i => i.Open), Currency.EUR);
    });

    private static ProvisionBand Band(int? from, int? to, int percent = 1) => new(from, to, Ratio.Of(percent, 100));

    [Fact]
    public void OfBands_ThatTileTheDays_MakeTheMatrix() =>
        Assert.Equal(ProvisionMatrix.Of(AgingScheme.OfDays(0, 30), Percentage.Of(1m), Percentage.Of(2m), Percentage.Of(3m)), ProvisionMatrix.OfBands(Band(null, 0, 1), Band(1, 30, 2), Band(31, null, 3)));

    // B5.5.35 read literally: less than 30 days, more than 30 days. Day 30 has no rate.
    [Fact]
    public void OfBands_WithAGapOrAnOverlap_IsRefused()
    {
        var gap = Assert.Throws<DefinitionException>(() => ProvisionMatrix.OfBands(Band(null, 0, 1), Band(1, 29, 2), Band(31, 90, 3), Band(91, null, 20))).Failures.Single();
        Assert.Equal(("aging.bands-gap", "bands[2]", "Days 30 to 30 are in no band."), (gap.Code, gap.Path, gap.Message));
        var overlap = ProvisionMatrix.ValidateBands(Band(null, 0), Band(0, 30), Band(31, null)).Single();
        Assert.Equal(("aging.bands-overlap", "bands[1]", "Day 0 is in the band before as well, which goes to 0."), (overlap.Code, overlap.Path, overlap.Message));
    }

    [Fact]
    public void ValidateBands_GivesAllFaults()
    {
        Assert.Equal(["aging.bands-too-few", "aging.band-open"], ProvisionMatrix.ValidateBands(Band(null, 0)).Select(f => f.Code));
        Assert.Equal(["aging.bands-too-few"], ProvisionMatrix.ValidateBands().Select(f => f.Code));
        Assert.Equal(["aging.band-open", "aging.band-open"], ProvisionMatrix.ValidateBands(Band(1, 5), Band(6, 9)).Select(f => f.Code));
        Assert.Equal(["aging.band-open", "aging.band-open"], ProvisionMatrix.ValidateBands(Band(null, null), Band(null, null)).Select(f => f.Code));
        Assert.Equal(["aging.band-empty", "aging.rate-out-of-range"], ProvisionMatrix.ValidateBands(Band(null, 0), Band(1, 0), Band(1, null, 101)).Select(f => f.Code));
        Assert.Equal(["aging.band-out-of-range"], ProvisionMatrix.ValidateBands(Band(null, int.MaxValue - 1), Band(int.MaxValue, null)).Select(f => f.Code));
        Assert.Empty(ProvisionMatrix.ValidateBands(Band(null, -1), Band(0, null)));
    }

    [Fact]
    public void Matrix_WithAnotherNumberOfRates_OrARateAboveOne_IsRefused()
    {
        Assert.Equal(["aging.rates-count"], Assert.Throws<DefinitionException>(() => ProvisionMatrix.Of(AgingScheme.OfDays(0), Percentage.Zero)).Failures.Select(f => f.Code));
        Assert.Equal(["aging.rate-out-of-range"], Assert.Throws<DefinitionException>(() => ProvisionMatrix.Of(AgingScheme.OfDays(0), Percentage.Of(-1m), Percentage.Hundred)).Failures.Select(f => f.Code));
        Assert.Throws<ArgumentException>(() => Example12.Provide([Eur(1m)], Rounding.HalfUp));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProvisionMatrix.Of(AgingScheme.OfDays(0), Percentage.Zero, Percentage.Zero).Provide([Eur(-1m), Eur(1m)], Rounding.HalfUp));
    }

    [Fact]
    public void Json_RoundTrips()
    {
        var matrix = Example12 with { ForwardFactor = Ratio.Of(11, 10) };
        Assert.Equal(matrix, JsonSerializer.Deserialize<ProvisionMatrix>(JsonSerializer.Serialize(matrix)));
        Assert.NotEqual(matrix, Example12);
        var provision = ProvideFor(matrix, [Item(0, "A", 5, 1234.56m)]);
        Assert.Equal(provision, JsonSerializer.Deserialize<Provision>(JsonSerializer.Serialize(provision)));
    }
}
