using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Measures;

public sealed class ConcentrationTests
{
    private static readonly AgingCuts Cuts = AgingScheme.Default.At(Arbitraries.AsOf);

    private static readonly Arbitrary<long[]> Balances = Arb.From(
        Gen.Choose(1, 90_000).NonEmptyListOf().Select(b => b.Select(x => (long)x).ToArray()),
        b => b.Length == 1 ? [] : [b[1..], b[..^1]]);

    private static Concentration<int> Of(params long[] balances) =>
        Concentration.Of(AgingReport.Of(balances.Select((b, i) => (b, i)), Cuts, _ => Arbitraries.AsOf, x => Money.OfMinor(x.b, Currency.EUR), x => x.i)).Single();

    private static decimal Index(params long[] balances) => Of(balances).HerfindahlIndex(18, RoundingMode.HalfEven).Value;

    // Shares 1/2, 3/10, 1/5: 0.25 + 0.09 + 0.04. Who is in credit is listed and not squared.
    [Fact]
    public void Of_SharesOfWhatIsOwed_CreditsApart()
    {
        var concentration = Of(30, 50, -40, 20);
        Assert.Equal([(1, Ratio.Of(1, 2)), (0, Ratio.Of(3, 10)), (3, Ratio.Of(1, 5))], concentration.Debtors.Select(d => (d.Key, d.Share)));
        Assert.Equal([new AccountInCredit<int>(2, Money.OfMinor(-40L, Currency.EUR))], concentration.InCredit.AsEnumerable());
        Assert.Equal(Money.OfMinor(100L, Currency.EUR), concentration.Total);
        Assert.Equal(0.38m, concentration.HerfindahlIndex(4, RoundingMode.HalfEven).Value);
        Assert.Equal(Ratio.Of(4, 5), concentration.ShareOfLargest(2).Value);
        Assert.Equal(Ratio.One, concentration.ShareOfLargest(99).Value);
    }

    [Fact]
    public void Of_OnlyCredits_HasNoIndex()
    {
        Assert.Equal("aging.no-receivables", Of(-1).HerfindahlIndex(2, RoundingMode.HalfUp).Failure!.Code);
        Assert.Equal("aging.no-receivables", Of(-1).ShareOfLargest(1).Failure!.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1).ShareOfLargest(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(1).HerfindahlIndex(19, RoundingMode.HalfUp));
    }

    [Fact]
    public void Index_OfEqualShares_IsOneOverTheirNumber_AndOneForASingleDebtor() =>
        Check.That(Arb.From(Gen.Choose(1, 60)), Arb.From(Gen.Choose(1, 1_000_000)), (count, balance) =>
            Of([.. Enumerable.Repeat((long)balance, count)]).HerfindahlIndex(12, RoundingMode.HalfEven).Value == Ratio.Of(1, count).ToDecimal(12, RoundingMode.HalfEven));

    [Fact]
    public void Index_LiesBetweenOneOverTheNumberAndOne_AndIsTheSameAtAnyScale() => Check.That(Balances, Arb.From(Gen.Choose(2, 40)), (balances, factor) =>
        Index(balances) is var index && index <= 1m && index >= Ratio.Of(1, balances.Length).ToDecimal(18, RoundingMode.Down) && index == Index([.. balances.Select(b => b * factor)]));

    [Fact]
    public void Merging_TwoDebtors_NeverLowersTheIndex() => Check.That(Balances, balances =>
        balances.Length < 2 || Index([balances[0] + balances[1], .. balances[2..]]) >= Index(balances));
}
