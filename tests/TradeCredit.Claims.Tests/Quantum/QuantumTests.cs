using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>What is paid of a loss: heads, overlaps, mitigation, share, cap, salvage, one rounding.</summary>
public sealed class QuantumTests
{
    private static readonly Arbitrary<decimal> Values = Arb.From(Gen.Choose(0, 1_000_000).Select(n => n / 100m), v => v > 0m ? [0m, decimal.Truncate(v / 2m)] : []);

    [Fact]
    public void Of_FollowsTheOrder_HeadsMitigationShareCapSalvage()
    {
        // (9,000 + 2,000 + 400 - 400 avoidable) x 2/3 = 7,333.33; capped at 7,000; less 500 salvage.
        var loss = Loss((LossHeadKind.PriceReduction, 9_000m), (LossHeadKind.ValueLoss, 8_000m), (LossHeadKind.Sorting, 2_000m), (LossHeadKind.Storage, 400m)) with { Avoidable = Eur(400m), Salvage = Eur(500m) };

        var free = Quantum.Of(loss, Ratio.Of(2, 3), QuantumLimits.None).Value;
        var capped = Quantum.Of(loss, Ratio.Of(2, 3), new QuantumLimits { Cap = Eur(7_000m) }).Value;

        Assert.Equal((Eur(11_400m), Eur(11_000m), Eur(6_833.33m), false), (free.Recoverable, free.Mitigated, free.Payable, free.CapBinds));
        Assert.Equal((Eur(6_500m), true), (capped.Payable, capped.CapBinds));
    }

    [Fact]
    public void Of_HeadsThatMeasureTheGoods_CountOnce()
    {
        var quantum = Quantum.Of(Loss((LossHeadKind.ValueLoss, 300m), (LossHeadKind.Refund, 1_000m), (LossHeadKind.PriceReduction, 1_000m)), Ratio.One, QuantumLimits.None).Value;

        Assert.Equal(["claims.head-overlaps", "claims.head-counts", "claims.head-overlaps"], quantum.Heads.Select(h => h.Rule));
        Assert.Equal(Eur(1_000m), quantum.Payable);
    }

    [Fact]
    public void Of_UnforeseeableDamages_DoNotCount_PriceReductionDoes()
    {
        var loss = new LossStatement { Heads = [new LossHead(LossHeadKind.LostProfit, Eur(5_000m)) { IsForeseeable = false }, new LossHead(LossHeadKind.PriceReduction, Eur(700m)) { IsForeseeable = false }] };

        Assert.Equal(Eur(700m), Quantum.Of(loss, Ratio.One, QuantumLimits.None).Value.Payable);
    }

    [Fact]
    public void Of_UnprovenOrExcludedHeads_DoNotCount()
    {
        var loss = new LossStatement { Heads = [new LossHead(LossHeadKind.Storage, Eur(5_000m)) { IsProven = false }, new LossHead(LossHeadKind.Duty, Eur(700m)), new LossHead(LossHeadKind.Sorting, Eur(30m))] };

        Assert.Equal(["claims.head-not-proven", "claims.head-excluded", "claims.head-counts"], Quantum.Of(loss, Ratio.One, new QuantumLimits { Excluded = [LossHeadKind.Duty] }).Value.Heads.Select(h => h.Rule));
    }

    [Fact]
    public void Of_GoodsThatCostMoneyToGetRidOf_AreAHeadOfLoss() =>
        Assert.Equal(Eur(1_250m), Quantum.Of(Loss((LossHeadKind.Refund, 1_000m), (LossHeadKind.Disposal, 250m)), Ratio.One, QuantumLimits.None).Value.Payable);

    [Fact]
    public void Of_SalvageAboveTheLoss_PaysNothing() => Assert.Equal(Eur(0m), Quantum.Of(Loss((LossHeadKind.Refund, 100m)) with { Salvage = Eur(900m) }, Ratio.One, QuantumLimits.None).Value.Payable);

    [Fact]
    public void Of_CapInAnotherCurrency_Fails() => Assert.Equal(
        "claims.currency-mismatch", Quantum.Of(Loss((LossHeadKind.Refund, 100m)), Ratio.One, new QuantumLimits { Cap = Money.Of(1m, Currency.USD) }).Match(static q => "paid", static f => f.Code));

    [Fact]
    public void PriceReduction_PayableLiesBetweenZeroAndThePrice_AndFollowsTheRatioOfValuesAlone() => Check.That(Values, Values, Values, (price, conforming, delivered) =>
    {
        if (conforming == 0m) return true;
        var payable = Of(Eur(price), conforming, delivered).Payable;
        return !payable.IsNegative && payable <= Eur(price) && payable == Of(Eur(price), conforming * 2m, delivered * 2m).Payable
            && (delivered < conforming || payable == Eur(price));
    });

    // Rounded down, a tenth of the price costs a tenth, cut to the cent.
    [Fact]
    public void PriceReduction_ScalesWithThePrice() => Check.That(Values, Values, (conforming, delivered) =>
        conforming == 0m || Of(Eur(100_000m), conforming, delivered, Rounding.Down).Payable.MinorUnits / 10 == Of(Eur(10_000m), conforming, delivered, Rounding.Down).Payable.MinorUnits);

    [Fact]
    public void PriceReduction_FreeSample_CostsNothing() => Assert.Equal(Eur(0m), Of(Eur(0m), 10m, 4m).Payable);

    [Theory]
    [InlineData(0, 0, "claims.value-basis-invalid")]
    [InlineData(-5, 0, "claims.value-basis-invalid")]
    [InlineData(10, -1, "claims.quantity-negative")]
    public void PriceReduction_ValuesThatCannotBe_Fail(int conforming, int delivered, string code) => Assert.Equal(
        code, PriceReduction.Of(Eur(1m), UnroundedAmount.Of(conforming, Currency.EUR), UnroundedAmount.Of(delivered, Currency.EUR)).Match(static r => r.ToString(), static f => f.Code));

    [Theory]
    [InlineData("2026-03-02", 0)]
    [InlineData("2026-03-03", 100)]
    [InlineData("2026-03-09", 100)]
    [InlineData("2026-03-10", 200)]
    [InlineData("2026-12-31", 500)]
    public void LiquidatedDamages_StartedWeeksCountWhole_UpToTheCap(string delivered, int expected) => Assert.Equal(
        Eur(expected), new LiquidatedDamages(Percentage.Of(1m), PeriodLength.OfWeeks(1), Percentage.Of(5m)).For(Eur(10_000m), new LocalDate(2026, 3, 2), NodaTime.Text.LocalDatePattern.Iso.Parse(delivered).Value));

    [Fact]
    public void LiquidatedDamages_ExemptDays_DoNotCount() => Assert.Equal(
        Eur(100m), new LiquidatedDamages(Percentage.Of(1m), PeriodLength.OfWeeks(1)).For(Eur(10_000m), new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 20), exemptDays: 11));

    [Fact]
    public void SelfHelpSale_BalanceOrShortfall_NeverBoth()
    {
        Assert.Equal((Eur(34_000m), Eur(0m)), (new SelfHelpSale(Eur(42_000m), Eur(6_100m), Eur(1_900m)).Balance, new SelfHelpSale(Eur(42_000m), Eur(6_100m), Eur(1_900m)).Shortfall));
        Assert.Equal((Eur(0m), Eur(3_000m)), (new SelfHelpSale(Eur(5_000m), Eur(6_100m), Eur(1_900m)).Balance, new SelfHelpSale(Eur(5_000m), Eur(6_100m), Eur(1_900m)).Shortfall));
    }

    private static PriceReduction Of(Money price, decimal conforming, decimal delivered, Rounding? rounding = null) =>
        PriceReduction.Of(price, UnroundedAmount.Of(conforming, Currency.EUR), UnroundedAmount.Of(delivered, Currency.EUR), rounding: rounding).Value;
}
