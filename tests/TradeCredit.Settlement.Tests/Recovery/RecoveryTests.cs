using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class RecoveryTests
{
    [Fact]
    public void ShareAt_NeverRisesWithAge() => Check.That(Days, days => RecoveryCurves.All.All(c => !c.ShareAt(days).TryGet(out var share, out _) || c.ShareAt(days + 1).Value <= share));

    [Fact]
    public void ShareAt_BetweenPoints_IsInterpolatedByDay()
    {
        // 89.9 % at 30 days and 81.3 % at 60: 85.6 % at 45.
        Assert.Equal(Ratio.Of(856, 1_000), RecoveryCurves.Find("ccaa2004").Value.ShareAt(45).Value);
        Assert.Equal(Ratio.Of(93, 1_000), RecoveryCurves.Find("ccaa2004").Value.ShareAt(5_000).Value);
        Assert.Equal("settlement.outside-curve", RecoveryCurves.Find("shrinking-dollar").Value.ShareAt(89).Failure?.Code);
    }

    [Fact]
    public void Curve_ThatRises_IsRefused() => Assert.Throws<ArgumentException>(() => new RecoveryCurve("own", [new RecoveryPoint(0, Percentage.Of(50m)), new RecoveryPoint(30, Percentage.Of(51m))]));

    [Fact]
    public void AgencyFee_OfGoods_MayBeLower()
    {
        var fee = new AgencyFee(Percentage.Of(30m), Percentage.Of(15m));
        Assert.Equal((Euro(560m), Euro(850m)), (fee.Net(Euro(1_000m), Ratio.Of(4, 5)).Value, fee.NetOfGoods(Euro(1_000m))));
        Assert.Equal("settlement.invalid-probability", fee.Net(Euro(1m), Ratio.Of(11, 10)).Failure?.Code);
    }

    // The shortfall test of Frappe Lending: a loan of 1,000,000 on stock of 800,000 with a haircut of 50 %.
    [Fact]
    public void Collateral_WithAHaircut_LeavesAShortfall()
    {
        var stock = new Collateral(Euro(800_000m), Percentage.Of(50m), Euro(10_000m));
        Assert.Equal((Euro(600_000m), Euro(390_000m)), (stock.ShortfallFor(Euro(1_000_000m)), stock.NetFor(Euro(1_000_000m))));
        Assert.Equal((Euro(0m), Euro(90_000m)), (stock.ShortfallFor(Euro(100_000m)), stock.NetFor(Euro(100_000m))));
    }
}
