using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class ForfaitingDiscountTests
{
    [Fact]
    public void Value_OfAStraightDiscount_IsNeverAboveThatToYield() => Check.That(Rates, Days, (rate, days) =>
    {
        var (face, capped) = (Euro(1_000_000m), 1 + (days % 700));
        return new ForfaitingDiscount.Straight(Percentage.Of(rate), capped).Value(face) <= new ForfaitingDiscount.ToYield(Percentage.Of(rate), [capped]).Value(face);
    });

    [Fact]
    public void Value_AndDiscount_AreTheFace()
    {
        var straight = new ForfaitingDiscount.Straight(Percentage.Of(3m), 183, graceDays: 3);
        Assert.Equal(Euro(1_000_000m), straight.Value(Euro(1_000_000m)) + straight.Amount(Euro(1_000_000m)));
        Assert.Equal(Euro(15_500m), straight.Amount(Euro(1_000_000m)));
    }

    [Fact]
    public void EffectiveRate_IsAboveTheQuotedOne()
    {
        // 8 % over half a year of 360: 4 % off, 4/96 x 2 = 1/12.
        Assert.Equal(Ratio.Of(1, 12), new ForfaitingDiscount.Straight(Percentage.Of(8m), 180).EffectiveRate);
    }

    [Fact]
    public void ToYield_CompoundsByPeriod() => Assert.Equal(Euro(1_000m), new ForfaitingDiscount.ToYield(Percentage.Of(10m), [360, 180]).Value(Euro(1_000m * 1.10m * 1.05m)));

    [Fact]
    public void Straight_ThatTakesTheWhole_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ForfaitingDiscount.Straight(Percentage.Of(100m), 360));

    [Fact]
    public void ToYield_WithoutPeriods_IsRefused() => Assert.Throws<ArgumentException>(() => new ForfaitingDiscount.ToYield(Percentage.Of(1m), []));
}
