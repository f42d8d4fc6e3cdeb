using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Reports;

public sealed class AgingDetailTests
{
    [Fact]
    public void Rows_OfACell_AddUpToIt() => Check.That(Arbitraries.Schemes, Arbitraries.Items, (scheme, items) =>
    {
        var cuts = scheme.At(Arbitraries.AsOf);
        var detail = AgingDetail.Of(items, cuts, AgingBasis.Due, i => i.Debtor.Value);
        var own = AgingDetail.Of(items, cuts, i => i.DueDate, i => i.Open, i => i.Debtor.Value);
        return detail.Summary.Equals(AgingReport.Of(items, cuts, AgingBasis.Due, i => i.Debtor.Value))
            && detail.Summary.Lines.All(l => l.Cells.Select((c, b) => (c, b)).All(x => detail.Rows(l.Key, l.Currency, x.b) is var rows
                && Money.Sum(rows.Select(r => r.Open), l.Currency) == x.c.Amount && rows.Length == x.c.Count && rows.SequenceEqual(own.Rows(l.Key, l.Currency, x.b))))
            && detail.Summary.Totals.All(t => t.Cells.Select((c, b) => (c, b)).All(x => Money.Sum(detail.Rows(t.Currency, x.b).Select(r => r.Open), t.Currency) == x.c.Amount));
    }, maxTest: 200);

    [Fact]
    public void Rows_UnknownLine_IsEmpty_UnknownBucketThrows()
    {
        var detail = AgingDetail.Of([Arbitraries.Item(1, "A", Arbitraries.AsOf, Arbitraries.AsOf, Money.Of(1m, Currency.EUR))], AgingScheme.Default.At(Arbitraries.AsOf), AgingBasis.Due, i => i.Debtor.Value);
        Assert.Empty(detail.Rows("B", Currency.EUR, 0));
        Assert.Single(detail.Rows(Currency.EUR, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => detail.Rows("A", Currency.EUR, 6));
    }
}
