using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class CreditTests
{
    [Fact]
    public void LeastOf_WithNegativeNetWorth_IsNothing() => Assert.Equal(Euro(0m), CreditLimit.LeastOf(Euro(100m), Euro(-1m), Percentage.Of(35m), Euro(1_000m), Percentage.Of(5m)));

    [Fact]
    public void DaysBeyondTerms_BetweenScores_IsAFailure() => Assert.Equal("settlement.unknown-score", Paydex.DaysBeyondTerms(75).Failure?.Code);

    [Fact]
    public void Zone_OfABorder_IsGrey()
    {
        Assert.Equal(ZScoreZone.Grey, ZScore.Original(0, 0, 0, 0, 2.99m).Zone);
        Assert.Equal(ZScoreZone.Grey, ZScore.Original(0, 0, 0, 0, 1.81m).Zone);
        Assert.Equal(ZScoreZone.Distress, ZScore.Original(0, 0, 0, 0, 1.80m).Zone);
    }

    [Fact]
    public void RatioOf_NoAssets_IsUndefined() => Assert.Equal("settlement.ratio-undefined", ZScore.RatioOf(Euro(1m), Euro(0m)).Failure?.Code);
}
