using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Provisions;

public sealed class StepReserveTests
{
    private static readonly StepReserve Reserve = StepReserve.Of((15, Percentage.Of(25m)), (30, Percentage.Of(50m)), (100, Percentage.Hundred));

    [Theory]
    [InlineData(-5, null)]
    [InlineData(14, null)]
    [InlineData(15, 15)]
    [InlineData(29, 15)]
    [InlineData(30, 30)]
    [InlineData(9999, 100)]
    public void RowFor_IsTheGreatestDayCountNotAbove(int daysPastDue, int? row) => Assert.Equal(row, Reserve.RowFor(daysPastDue)?.Days);

    [Fact]
    public void ToMatrix_ReservesByTheSameStep() => Check.That(Arb.From(Gen.Choose(-50, 200)), Arb.From(Gen.Choose(-40, 40)), (days, first) =>
    {
        var reserve = StepReserve.Of((first, Percentage.Of(1m)), (first + 1, Percentage.Of(2m)), (first + 40, Percentage.Of(3m)));
        var item = Arbitraries.Item(0, "A", Arbitraries.AsOf, Arbitraries.AsOf.PlusDays(-days), Money.Of(100m, Currency.EUR));
        var provision = reserve.ToMatrix().Provide([item], Arbitraries.AsOf, AgingBasis.Due, ProvisionOptions.Default).Value.Single();
        return provision.Allowance.Amount == 100m * (reserve.RowFor(days)?.Rate ?? Ratio.Zero).ToDecimal(2, RoundingMode.HalfEven);
    });

    [Fact]
    public void Of_BadRows_AreRefusedWithAllFaults()
    {
        var faults = Assert.Throws<DefinitionException>(() => StepReserve.Of((30, Percentage.Of(101m)), (30, Percentage.Zero), (int.MaxValue, Percentage.Zero))).Failures;
        Assert.Equal([("aging.rate-out-of-range", "rows[0]"), ("aging.steps-not-ascending", "rows[1]"), ("aging.step-out-of-range", "rows[2]")], faults.Select(f => (f.Code, f.Path)));
        Assert.Equal("aging.steps-missing", Assert.Throws<DefinitionException>(() => StepReserve.Of()).Failures.Single().Code);
    }

    [Fact]
    public void Equality_IsByContent()
    {
        Assert.Equal(Reserve, StepReserve.Of((15, Percentage.Of(25m)), (30, Percentage.Of(50m)), (100, Percentage.Hundred)));
        Assert.NotEqual(Reserve, StepReserve.Of((15, Percentage.Of(25m)), (31, Percentage.Of(50m)), (100, Percentage.Hundred)));
    }
}
