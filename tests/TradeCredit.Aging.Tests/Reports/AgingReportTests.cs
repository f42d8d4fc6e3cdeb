using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Reports;

public sealed class AgingReportTests
{
    private static readonly LocalDate AsOf = new(2026, 3, 1);
    private static readonly AgingCuts Cuts = AgingScheme.Default.At(AsOf);

    private sealed record Row(string Customer, int DaysPastDue, long Minor, Currency Currency);

    private static readonly Arbitrary<Row[]> Rows = Arb.From(
        Gen.Elements("A", "B", "C").SelectMany(c => Gen.Choose(-200, 300).SelectMany(d => Gen.Choose(-50_000, 200_000).SelectMany(m =>
            Gen.Elements(Currency.EUR, Currency.USD, Currency.JPY).Select(u => new Row(c, d, m, u))))).ListOf().Select(r => r.ToArray()),
        r => r.Length == 0 ? [] : [r[1..], r[..^1]]);

    private static AgingReport<string> Report(IEnumerable<Row> rows) => AgingReport.Of(rows, Cuts, r => AsOf.PlusDays(-r.DaysPastDue), r => Money.OfMinor(r.Minor, r.Currency), r => r.Customer);

    [Fact]
    public void Buckets_PartitionAmountsAndCounts() => Check.That(Rows, rows =>
    {
        var report = Report(rows);
        return report.Totals.All(t =>
            t.Total.Amount.MinorUnits == rows.Where(r => r.Currency == t.Currency).Sum(r => r.Minor)
            && t.Total.Count == rows.Count(r => r.Currency == t.Currency && r.Minor != 0)
            && t.Cells.Sum(c => c.Count) == t.Total.Count
            && Enumerable.Range(0, t.Cells.Length).All(i => report.Lines.Where(l => l.Currency == t.Currency).Sum(l => l.Cells[i].Amount.MinorUnits) == t.Cells[i].Amount.MinorUnits));
    });

    [Fact]
    public void Merge_OfAnySplitInAnyOrder_IsTheWhole() => Check.That(Rows, Arb.From(Gen.Choose(0, 100)), (rows, split) =>
    {
        var (left, right) = (new AgingReportBuilder<string>(Cuts), new AgingReportBuilder<string>(Cuts));
        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
            (i * 37 % 101 < split ? left : right).Add(row.Customer, AsOf.PlusDays(-row.DaysPastDue), Money.OfMinor(row.Minor, row.Currency));
        right.Merge(left);
        return right.Build().Equals(Report(rows)) && Report(rows.Reverse()).Equals(Report(rows));
    });

    [Fact]
    public void AddingAnEdge_SplitsOneBucketOnly() => Check.That(Rows, Arb.From(Gen.Choose(1, 119).Where(e => e % 30 != 0)), (rows, edge) =>
    {
        int[] edges = [.. new[] { 0, 30, 60, 90, 120, edge }.Order()];
        var finer = AgingReport.Of(rows, AgingScheme.OfDays(edges).At(AsOf), r => AsOf.PlusDays(-r.DaysPastDue), r => Money.OfMinor(r.Minor, r.Currency), r => r.Customer);
        var at = Array.IndexOf(edges, edge);
        return Report(rows).Totals.Zip(finer.Totals).All(p =>
            p.First.Cells.Select(c => c.Amount.MinorUnits).SequenceEqual(
                p.Second.Cells.Select((c, i) => i == at ? c.Amount.MinorUnits + p.Second.Cells[i + 1].Amount.MinorUnits : c.Amount.MinorUnits).Where((_, i) => i != at + 1)));
    });

    [Fact]
    public void Of_RowWithoutDate_FailsByRowAndTheRestIsAged()
    {
        var report = AgingReport.Of([(LocalDate?)null, AsOf], Cuts, d => d, _ => Money.Of(1m, Currency.EUR), _ => "A");
        Assert.Equal(("aging.date-missing", 0L), (report.Failures.Single().Code, report.Failures.Single().Index));
        Assert.Equal(Money.Of(1m, Currency.EUR), report.Totals.Single().Total.Amount);
    }

    [Fact]
    public void Of_NothingOrZero_HasNoLines()
    {
        Assert.Empty(Report([]).Lines);
        Assert.Empty(Report([new Row("A", 1, 0, Currency.EUR)]).Totals);
    }

    [Fact]
    public void Of_TotalBeyondMoney_ThrowsButIntermediateSizeDoesNotMatter()
    {
        Row big = new("A", 1, long.MaxValue, Currency.EUR), negative = big with { Minor = -long.MaxValue };
        Assert.Throws<OverflowException>(() => Report([big, big]));
        Assert.Equal(long.MaxValue, Report([big, big, negative]).Totals.Single().Total.Amount.MinorUnits);
    }

    [Fact]
    public void Lines_AreOrderedByCurrencyThenKey_Ordinally()
    {
        var report = Report([new Row("b", 1, 1, Currency.USD), new Row("a", 1, 1, Currency.USD), new Row("Z", 1, 1, Currency.USD), new Row("b", 1, 1, Currency.EUR)]);
        Assert.Equal(["EUR b", "USD Z", "USD a", "USD b"], report.Lines.Select(l => $"{l.Currency} {l.Key}"));
    }

    [Fact]
    public void Merge_OtherCuts_Throws() => Assert.Throws<ArgumentException>(() =>
        new AgingReportBuilder<string>(Cuts).Merge(new AgingReportBuilder<string>(AgingScheme.Default.At(AsOf.PlusDays(1)))));
}
