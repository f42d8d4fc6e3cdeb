using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Measures;

public sealed class WeightedAgesTests
{
    private static readonly LocalDate AsOf = Arbitraries.AsOf;

    private static OpenItem Item(int number, int age, int daysPastDue, decimal open) =>
        Arbitraries.Item(number, "A", AsOf.PlusDays(-age), AsOf.PlusDays(-daysPastDue), Money.Of(open, Currency.EUR));

    private static WeightedAges Of(CreditItems credits, params OpenItem[] items) => WeightedAges.Of(items, AsOf, AgingBasis.Due, credits).Value.Single();

    // 300 x 50 and 100 x 10 days old; 20 days overdue and 20 days before due.
    [Fact]
    public void Of_ThreeMeans_UnderThreeNames()
    {
        var ages = Of(CreditItems.LeftOut, Item(1, 50, 20, 300m), Item(2, 10, -20, 100m), Item(3, 99, 99, -200m));
        Assert.Equal((Ratio.Of(40, 1), Ratio.Of(20, 1), Ratio.Of(10, 1)), (ages.Age.Value, ages.DaysOverdue.Value, ages.DaysPastDue.Value));
        var withCredits = Of(CreditItems.Included, Item(1, 50, 20, 300m), Item(3, 10, 10, -100m));
        Assert.Equal((Ratio.Of(70, 1), Ratio.Of(25, 1)), (withCredits.Age.Value, withCredits.DaysPastDue.Value));
    }

    [Fact]
    public void Of_NothingOverdue_HasNoMeanOfIt() => Assert.Equal("aging.no-receivables", Of(CreditItems.LeftOut, Item(1, 5, 0, 1m)).DaysOverdue.Failure!.Code);

    [Fact]
    public void Of_ItemWithoutADate_CountsInNoFigure_AndIsAFailure()
    {
        var result = WeightedAges.Of([Item(0, 5, 1, 1m), Arbitraries.Item(1, "A", AsOf.PlusDays(-400), null, Money.Of(9m, Currency.EUR))], AsOf, AgingBasis.Due);
        Assert.Equal((Ratio.Of(5, 1), 1L), (result.Value.Single().Age.Value, result.Failures.Single().Index));
    }

    [Fact]
    public void Scale_AndOrder_ChangeNoMean() => Check.That(Arbitraries.Debits, Arb.From(Gen.Choose(2, 9)), (items, factor) =>
        WeightedAges.Of(items, AsOf, AgingBasis.Due).Value.Single().Equals(
            WeightedAges.Of(items.Reverse().Select(i => new OpenItem(i.Id, i.Debtor, i.DocumentDate, i.DueDate, i.Original, i.Open.Times(factor))), AsOf, AgingBasis.Due).Value.Single()));
}
