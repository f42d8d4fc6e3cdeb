using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class MeterTariffTests
{
    private static readonly MeterTariff Tariff = new() { Name = "port", Currency = Currency.USD, FreeDays = 7, Tiers = [new MeterTier(7, Usd(100m)), new MeterTier(7, Usd(150m)), new MeterTier(null, Usd(200m))] };

    // The meters of the worked example: two boxes.
    [Theory]
    [InlineData(5, 0)]
    [InlineData(20, 3_200)]
    [InlineData(25, 5_100)]
    [InlineData(30, 7_100)]
    [InlineData(40, 11_100)]
    [InlineData(60, 19_100)]
    public void Charge_WalksTheTiers(int days, int expected) => Assert.Equal(Usd(expected), Tariff.Charge(days, 2).Value.Total);

    [Fact]
    public void Charge_NeverFallsWithDaysAndIsLinearInUnits() => Check.That(Days, Days, (days, units) =>
    {
        Money At(int d, int u) => Tariff.Charge(d, u).Value.Total;
        return At(days + 1, 1) >= At(days, 1) && At(days, units + 1) == At(days, 1).Times(units + 1) && (days > 7 || At(days, 1).IsZero);
    });

    [Fact]
    public void Charge_SaysHowItCameAbout() => Assert.Equal("20 days, 13 chargeable, 1 units: 7 x USD 100.00 + 6 x USD 150.00 = USD 1600.00", Tariff.Charge(20).Value.ToString());

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 9)]
    public void Days_CountTheEventDayOrNot(bool counts, int expected)
    {
        var tariff = Tariff with { CountsEventDay = counts };
        Assert.Equal(expected, tariff.Days(Start, Start.PlusDays(9)).Value);
        Assert.Equal(Start.PlusDays(counts ? 6 : 7), tariff.LastFreeDay(Start).Value);
        Assert.True(tariff.Charge(Start, tariff.LastFreeDay(Start).Value).Value.Total.IsZero);
        Assert.Equal(Usd(100m), tariff.Charge(Start, tariff.LastFreeDay(Start).Value.PlusDays(1)).Value.Total);
    }

    // 2024-01-31 is a Wednesday.
    [Fact]
    public void Days_OfATariffInWorkingDays_LeaveWeekendsOut()
    {
        var (tariff, start) = (Tariff with { WorkingDays = CalendarId.Of("TARGET") }, new LocalDate(2024, 1, 31));
        Assert.Equal(3, tariff.Days(start, new LocalDate(2024, 2, 4)).Value);
        Assert.Equal(new LocalDate(2024, 2, 8), tariff.LastFreeDay(start).Value);
    }

    [Fact]
    public void Charge_BeyondATariffThatEnds_IsAFailure() => Assert.Equal("settlement.tariff-ends", (Tariff with { Tiers = Tariff.Tiers[..2] }).Charge(22).Failure?.Code);

    [Fact]
    public void Validate_NamesAllFaults()
    {
        var bad = Tariff with { FreeDays = -1, Tiers = [new MeterTier(null, Usd(1m)), new MeterTier(0, Usd(-1m)), new MeterTier(null, Euro(1m))] };
        Assert.Equal(["freeDays", "tiers[0]", "tiers[1]", "tiers[1]", "tiers[2]"], bad.Validate().Select(f => f.Path));
        Assert.Throws<DefinitionException>(() => bad.Charge(1));
    }

    [Fact]
    public void Find_OfATariffThatIsUnknownOrOld_IsAFailure()
    {
        Assert.Equal("settlement.unknown-table", MeterTariffs.Find("rotterdam").Failure?.Code);
        Assert.Equal("settlement.stale-table", MeterTariffs.Find("india-import-20", new LocalDate(2025, 1, 1)).Failure?.Code);
        Assert.Equal("settlement.stale-table", MeterTariffs.Find("port-klang-import-20", new LocalDate(2000, 1, 1)).Failure?.Code);
        Assert.Equal(Money.Of(76_028m, Currency.Of("INR")), MeterTariffs.Find("india-import-20", new LocalDate(2023, 1, 1)).Value.Charge(17).Value.Total);
    }

    [Fact]
    public void DepositFloor_StaysBetweenNothingAndThePrice() => Check.That(Days, Days, (price, salvage) =>
        SelfProtection.DepositFloor(Usd(price), Usd(salvage - 500)) is var floor && floor >= Usd(0m) && floor <= Usd(price));

    [Fact]
    public void SubstituteSale_BeforeAvoidance_IsNone() => Assert.Equal("settlement.sale-before-avoidance", SubstituteSale.DaysToResale(Start, Start.PlusDays(-1)).Failure?.Code);

    private static Money Usd(decimal amount) => Money.Of(amount, Currency.USD);
}
