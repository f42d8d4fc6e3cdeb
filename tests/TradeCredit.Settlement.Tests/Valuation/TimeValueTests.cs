using static TradeCredit.Settlement.Tests.Arbitraries;

namespace TradeCredit.Settlement.Tests;

public sealed class TimeValueTests
{
    [Fact]
    public void Functions_SolveOneEquation() => Check.That(Rates, Days, (percent, n) =>
    {
        var (rate, periods) = ((double)percent / 1200, 1 + (n % 100));
        foreach (var timing in Enum.GetValues<PaymentTiming>())
        {
            var payment = TimeValue.Payment(rate, periods, 1000, -50, timing).Value;
            if (!Near(1000, TimeValue.PresentValue(rate, periods, payment, -50, timing).Value)) return false;
            if (!Near(-50, TimeValue.FutureValue(rate, periods, payment, 1000, timing).Value, 1e-6 * Math.Pow(1 + rate, periods))) return false;
            if (!Near(periods, TimeValue.Periods(rate, payment, 1000, -50, timing).Value, 1e-5)) return false;
            // One payment at once leaves no time for a rate.
            if (periods == 1 && timing == PaymentTiming.Begin) continue;
            if (!Near(rate, TimeValue.Rate(periods, TimeValue.Payment(rate, periods, 1000, 0, timing).Value, 1000, 0, timing).Value, 1e-9)) return false;
        }

        return true;
    });

    [Fact]
    public void Parts_OfAllPayments_AddUp() => Check.That(Rates, Days, (percent, n) =>
    {
        var (rate, periods) = ((double)percent / 1200, 2 + (n % 60));
        foreach (var timing in Enum.GetValues<PaymentTiming>())
        {
            var payment = TimeValue.Payment(rate, periods, 1000, 0, timing).Value;
            for (var period = 1; period <= periods; period++)
            {
                if (!Near(payment, TimeValue.InterestPart(rate, period, periods, 1000, 0, timing).Value + TimeValue.PrincipalPart(rate, period, periods, 1000, 0, timing).Value)) return false;
            }

            if (!Near(-1000, TimeValue.CumulativePrincipal(rate, periods, 1000, 1, periods, timing).Value)) return false;
        }

        return true;
    }, maxTest: 100);

    [Fact]
    public void NetPresentValue_AtTheInternalRate_IsZero() => Check.That(Inflows, flows =>
    {
        LocalDate[] dates = [Start, .. flows.Select(f => f.On.PlusDays(1))];
        double[] amounts = [-5_000, .. flows.Select(f => (double)f.Amount.Amount)];
        return !TimeValue.InternalRate(dates, amounts).TryGet(out var rate, out _) || Math.Abs(TimeValue.NetPresentValue(rate, dates, amounts).Value) < 1e-6 * amounts.Sum(Math.Abs);
    });

    [Fact]
    public void InternalRate_OfFlowsWithTwoRates_NamesThemOrTakesTheNearer()
    {
        // -100 + 230 v - 132 v² = 0 has v = 1/1.1 and v = 1/1.2.
        double[] amounts = [-100, 230, -132];
        Assert.Equal("settlement.several-internal-rates", TimeValue.InternalRate(amounts).Failure?.Code);
        Assert.Equal(0.1, TimeValue.InternalRate(amounts, near: 0).Value, 9);
        Assert.Equal(0.2, TimeValue.InternalRate(amounts, near: 0.5).Value, 9);
    }

    // A tenth in a day is 1.1^365 in a year; losing all but a millionth in a year is nearly everything.
    [Fact]
    public void InternalRate_OfExtremes_IsFound()
    {
        Assert.Equal(1, TimeValue.InternalRate([Start, Start.PlusDays(1)], [-100, 110]).Value / Math.Pow(1.1, 365), 9);
        Assert.Equal(-0.999999, TimeValue.InternalRate([Start, Start.PlusDays(365)], [-1_000_000, 1]).Value, 12);
        Assert.Equal(0, TimeValue.InternalRate([-100, 50, 50]).Value);
    }

    [Fact]
    public void InternalRate_OfALossInADay_IsFound() => Assert.Equal(Math.Pow(0.99, 365) - 1, TimeValue.InternalRate([Start, Start.PlusDays(1)], [-100, 99]).Value, 9);

    [Fact]
    public void InternalRate_OfAmountsOfOneDay_IsNone() => Assert.Equal("settlement.no-internal-rate", TimeValue.InternalRate([Start, Start], [-100, 110]).Failure?.Code);

    [Theory]
    [InlineData(-1.0, 10, "settlement.invalid-rate")]
    [InlineData(double.NaN, 10, "settlement.invalid-rate")]
    [InlineData(double.PositiveInfinity, 10, "settlement.invalid-rate")]
    [InlineData(0.1, 0, "settlement.invalid-count")]
    [InlineData(0.1, -1, "settlement.invalid-count")]
    public void Payment_OfBadInput_IsRefused(double rate, double periods, string code) => Assert.Equal(code, TimeValue.Payment(rate, periods, 100).Failure?.Code);

    [Fact]
    public void Payment_WithAnUnknownTiming_IsRefused() => Assert.Equal("settlement.invalid-period", TimeValue.Payment(0.1, 10, 100, 0, (PaymentTiming)2).Failure?.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void InterestPart_OfAPaymentThatIsNotThere_IsRefused(int period) => Assert.Equal("settlement.invalid-period", TimeValue.InterestPart(0.1, period, 10, 100).Failure?.Code);

    // Interest alone takes the payment.
    [Fact]
    public void Periods_OfAPaymentThatOnlyCoversInterest_AreNever() => Assert.Equal("settlement.never-repaid", TimeValue.Periods(0.01, -10, 1000).Failure?.Code);

    [Fact]
    public void NetPresentValue_OfUnevenLists_IsRefused()
    {
        Assert.Equal("settlement.flow-mismatch", TimeValue.NetPresentValue(0.1, [Start], [1, 2]).Failure?.Code);
        Assert.Equal("settlement.flow-before-valuation", TimeValue.NetPresentValue(0.1, [Start, Start.PlusDays(-1)], [1, 2]).Failure?.Code);
    }

    // At a billionth of a per cent, naive formulas lose all digits of (1 + r)^n - 1.
    [Fact]
    public void Payment_AtATinyRate_KeepsItsDigits() => Assert.Equal(-1000.0 / 360 * (1 + (361 / 2.0 * 1e-11)), TimeValue.Payment(1e-11, 360, 1000).Value, 12);

    [Fact]
    public void NominalRate_IsTheInverseOfTheEffectiveOne() => Check.That(Rates, rate => Near((double)rate / 100, TimeValue.NominalRate(TimeValue.EffectiveRate((double)rate / 100, 12).Value, 12).Value, 1e-12));

    private static bool Near(double expected, double actual, double tolerance = 1e-6) => Math.Abs(expected - actual) <= tolerance;
}
