using TradeCredit.Terms;
using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class AccelerationTests
{
    private static readonly PlanArrears Fifth = new(Start, 1, Euro(200m), Start.PlusDays(-20));

    [Theory]
    [InlineData(null, AccelerationStatus.NoticeNeeded)]
    [InlineData(-5, AccelerationStatus.Curing)]
    [InlineData(-6, AccelerationStatus.Available)]
    public void Check_OfAnOverdueFifth_WaitsForNoticeAndCure(int? noticeDays, AccelerationStatus expected) =>
        Assert.Equal(expected, Acceleration.Check(Acceleration.ChineseCivilCode634(5), Fifth, Euro(1_000m), noticeDays is { } days ? Start.PlusDays(days) : null).Status);

    [Fact]
    public void Check_OfLessThanAFifth_IsNotTriggered() => Assert.Equal(AccelerationStatus.NotTriggered, Acceleration.Check(Acceleration.ChineseCivilCode634(0), Fifth, Euro(1_000.01m), Start.PlusDays(-9)).Status);

    [Fact]
    public void Check_OfMissedRows_TriggersWhereTheShareDoesNot()
    {
        var finding = Acceleration.Check(new AccelerationClause(1, Ratio.Of(1, 2), 0), Fifth, Euro(1_000m), Start.PlusDays(-1));
        Assert.Equal(AccelerationStatus.Available, finding.Status);
        Assert.Equal(["met", "not met", "passed"], finding.Steps.Select(s => s.Outcome));
    }
}
