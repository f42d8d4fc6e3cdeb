using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Recourse against carrier, insurer, supplier and others, and who bears the loss in the end.</summary>
public sealed class RecourseTests
{
    private static readonly LocalDate Delivered = new(2026, 3, 2);

    private static readonly BusinessCalendar Weekends = BusinessCalendar.Of(CalendarId.Of("CASE"), new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2035, 12, 31)), WeekendRule.SaturdaySunday, []);

    private static readonly CarrierRecourse ByRoad = new()
    {
        Regime = CarriageRegime.Cmr,
        Loss = Eur(80_000m),
        Limit = new LimitFacts { GrossKilograms = 7_979m },
        Rate = ExchangeRate.Of(Currency.XDR, UnroundedAmount.Of(1.25m, Currency.EUR), Delivered),
        DeliveredOn = Delivered,
    };

    /// <summary>Recourse under each regime with figures on file: loss, weight, days of notice, shares.</summary>
    private static readonly Arbitrary<CarrierRecourse> Cases = Arb.From(
        from regime in Gen.Elements(CarriageRegime.All.Where(r => !CarriageRules.BuiltIn.LimitsOf(r, CargoHead.Damage).IsEmpty && r != CarriageRegime.Warsaw && r != CarriageRegime.WarsawHague))
        from delay in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from cents in Gen.Choose(1, 20_000_000)
        from packages in Gen.Choose(1, 50)
        from kilograms in Gen.Choose(1, 30_000)
        from hidden in Gen.Elements(true, false)
        from container in Gen.Elements(true, false)
        from notice in Gen.Choose(-1, 70)
        from suit in Gen.Choose(-1, 1200)
        from part in Gen.Choose(0, 10)
        from wilful in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CarrierRecourse
        {
            Regime = regime,
            Loss = Money.OfMinor(cents, Currency.EUR),
            Limit = new LimitFacts
            {
                Head = delay && !CarriageRules.BuiltIn.LimitsOf(regime, CargoHead.Delay).IsEmpty ? CargoHead.Delay : CargoHead.Damage,
                AsOf = Delivered,
                Packages = packages,
                GrossKilograms = kilograms,
                FreightOfGoods = UnroundedAmount.Of(kilograms / 10m, Currency.EUR),
                IsWilfulOrReckless = wilful,
            },
            Rate = ExchangeRate.Of(UnitOf(CarriageRules.BuiltIn.LimitsOf(regime, CargoHead.Damage)[^1].Value), UnroundedAmount.Of(1.25m, Currency.EUR), Delivered),
            DeliveredOn = Delivered,
            IsHidden = hidden,
            IsInContainer = container,
            NoticeOn = notice < 0 ? null : Delivered.PlusDays(notice),
            SuitOn = suit < 0 ? null : Delivered.PlusDays(suit),
            CarrierShare = Ratio.Of(part, 10),
        },
        c => new[] { c with { NoticeOn = null }, c with { SuitOn = null }, c with { CarrierShare = Ratio.One } }.Where(s => s != c));

    [Fact]
    public void AgainstCarrier_LaptopsByRoad_PaysTheLimitInMoney()
    {
        // 7,979 kg x 8.33 = 66,465.07 SDR, at 1.25 EUR 83,081.34.
        Assert.Equal(Eur(80_000m), Recourse.AgainstCarrier(ByRoad, calendar: Weekends).Value.Recoverable);
        Assert.Equal(Eur(83_081.34m), Recourse.AgainstCarrier(ByRoad, calendar: Weekends).Value.Cap);
        Assert.Equal(Eur(83_081.34m), Recourse.AgainstCarrier(ByRoad with { Loss = Eur(200_000m) }, calendar: Weekends).Value.Recoverable);
    }

    [Fact]
    public void AgainstCarrier_NeverPaysMoreThanLossOrLimit() => Check.That(Cases, facts =>
    {
        var recourse = Recourse.AgainstCarrier(facts, calendar: Weekends).Value;
        return !recourse.Recoverable.IsNegative && recourse.Recoverable <= facts.Loss && (recourse.Cap is not { } cap || recourse.Recoverable <= cap);
    });

    [Fact]
    public void AgainstCarrier_ALaterNoticeOrSuit_NeverImprovesThePosition() => Check.That(Cases, Arb.From(Gen.Choose(1, 900), n => n > 1 ? [1, n / 2] : []), (facts, later) =>
    {
        var early = Recourse.AgainstCarrier(facts, calendar: Weekends).Value;
        return Worse(Recourse.AgainstCarrier(facts with { NoticeOn = facts.NoticeOn?.PlusDays(later) }, calendar: Weekends).Value, early)
            && Worse(Recourse.AgainstCarrier(facts with { SuitOn = facts.SuitOn?.PlusDays(later) }, calendar: Weekends).Value, early)
            && Worse(Recourse.AgainstCarrier(facts with { AsOf = Delivered.PlusDays(later) }, calendar: Weekends).Value, early);

        static bool Worse(RecourseClaim late, RecourseClaim early) => late.Recoverable <= early.Recoverable && late.Status >= early.Status;
    });

    [Fact]
    public void AgainstCarrier_LateNoticeThatOnlyShiftsTheBurden_TakesNothingAway() => Check.That(Cases, facts =>
    {
        var recourse = Recourse.AgainstCarrier(facts with { SuitOn = null }, calendar: Weekends).Value;
        var notice = recourse.TimeBars.FirstOrDefault(t => t.Clock != TimeBarClock.Suit);
        return notice is not { DoneOn: not null, IsMissed: true } || notice.Effect != TimeBarEffect.Presumption
            || (recourse.Status == RecourseStatus.EvidenceReversed && recourse.Recoverable == Recourse.AgainstCarrier(facts with { SuitOn = null, NoticeOn = null }, calendar: Weekends).Value.Recoverable);
    });

    [Theory]
    [InlineData("HAMBURG")]
    [InlineData("ROTTERDAM")]
    [InlineData("CMR")]
    [InlineData("CMC_1992")]
    [InlineData("CMNI")]
    [InlineData("MTC_1980")]
    public void AgainstCarrier_LateNoticeOfDelay_PaysNothingForDelay(string name)
    {
        var regime = CarriageRegime.Of(name);
        var days = CarriageRules.BuiltIn.TimeBar(regime, TimeBarClock.NoticeDelay).Value.Length.Count;
        var facts = ByRoad with { Regime = regime, Limit = new LimitFacts { Head = CargoHead.Delay, FreightOfGoods = UnroundedAmount.Of(900m, Currency.EUR) } };

        Assert.Equal(
            [true, false],
            new[] { days, days + 1 }.Select(n => Recourse.AgainstCarrier(facts with { NoticeOn = Delivered.PlusDays(n) }, calendar: Weekends).Value.Recoverable.IsPositive));
    }

    [Fact]
    public void AgainstCarrier_NotDoneByItsDay_IsMissedAsOfTheDayAfter()
    {
        var air = ByRoad with { Regime = CarriageRegime.Montreal, Limit = new LimitFacts { AsOf = Delivered, GrossKilograms = 100m } };

        Assert.Equal(RecourseStatus.Open, Recourse.AgainstCarrier(air with { AsOf = Delivered.PlusDays(14) }).Value.Status);
        Assert.Equal(RecourseStatus.Barred, Recourse.AgainstCarrier(air with { AsOf = Delivered.PlusDays(15) }).Value.Status);
        Assert.Equal(Delivered.PlusDays(14), Recourse.AgainstCarrier(air).Value.NextDeadline(Delivered));
    }

    [Theory]
    [InlineData(0, RecourseStatus.Open)]
    [InlineData(1, RecourseStatus.Barred)]
    public void AgainstCarrier_SuitAfterOneYear_IsBarred(int daysLate, RecourseStatus status) =>
        Assert.Equal(status, Recourse.AgainstCarrier(ByRoad with { NoticeOn = Delivered, SuitOn = Delivered.PlusYears(1).PlusDays(daysLate) }, calendar: Weekends).Value.Status);

    [Fact]
    public void AgainstCarrier_WilfulByRoad_HasThreeYearsAndNoLimit()
    {
        var recourse = Recourse.AgainstCarrier(ByRoad with { Loss = Eur(200_000m), Limit = ByRoad.Limit with { IsWilfulOrReckless = true }, NoticeOn = Delivered, SuitOn = Delivered.PlusYears(3) }, calendar: Weekends).Value;

        Assert.Equal((RecourseStatus.Open, Eur(200_000m)), (recourse.Status, recourse.Recoverable));
    }

    [Fact]
    public void AgainstCarrier_GoodsThatNeverCame_SuitRunsFromTheDayTheyCountAsLost()
    {
        var recourse = Recourse.AgainstCarrier(ByRoad with { DeliveredOn = null, TakenOverOn = Delivered }, calendar: Weekends).Value;

        Assert.Equal(Delivered.PlusDays(60).PlusYears(1), recourse.TimeBars.Single(t => t.Clock == TimeBarClock.Suit).Deadline);
    }

    [Fact]
    public void AgainstCarrier_JointCauses_FollowTheRegime()
    {
        var half = ByRoad with { Loss = Eur(1_000m), CarrierShare = Ratio.Of(1, 2), Limit = new LimitFacts { AsOf = Delivered, Packages = 100m, GrossKilograms = 9_000m } };

        Assert.Equal(Eur(500m), Of(half));
        Assert.Equal(Eur(1_000m), Of(half with { Regime = CarriageRegime.Hamburg }));
        Assert.Equal(Eur(500m), Of(half with { Regime = CarriageRegime.Hamburg, OtherPartIsProven = true }));
        Assert.Equal(Eur(750m), Of(half with { Regime = CarriageRegime.Montreal, ClaimantShare = Ratio.Of(1, 4) }));

        static Money Of(CarrierRecourse facts) => Recourse.AgainstCarrier(facts, calendar: Weekends).Value.Recoverable;
    }

    [Fact]
    public void AgainstCarrier_Charges_AreRefundedBesideTheLimitByRoad() => Assert.Equal(
        Eur(83_081.34m + 1_200m), Recourse.AgainstCarrier(ByRoad with { Loss = Eur(200_000m), Charges = Eur(1_200m) }, calendar: Weekends).Value.Recoverable);

    [Fact]
    public void AgainstCarrier_NoRate_IsAFailureAndNoGuess() =>
        Assert.Equal("claims.sdr-rate-missing", Recourse.AgainstCarrier(ByRoad with { Rate = null }, calendar: Weekends).Match(static r => r.ToString(), static f => f.Code));

    [Fact]
    public void AgainstCarrier_RateOfOtherCurrencies_IsNoRate() => Assert.Equal(
        "claims.sdr-rate-missing", Recourse.AgainstCarrier(ByRoad with { Rate = ExchangeRate.Of(Currency.USD, UnroundedAmount.Of(0.9m, Currency.EUR), Delivered) }, calendar: Weekends).Match(static r => r.ToString(), static f => f.Code));

    [Fact]
    public void AgainstCarrier_NoHolidayList_IsAFailureAndNoGuess() =>
        Assert.Equal("claims.calendar-missing", Recourse.AgainstCarrier(ByRoad with { IsHidden = true }).Match(static r => r.ToString(), static f => f.Code));

    [Fact]
    public void AgainstInsurer_ExcludedPeril_IsNotCovered_AndCoverStopsAtTheInsuredAmount()
    {
        Assert.Equal(RecourseStatus.NotLiable, Recourse.AgainstInsurer(SaleParty.Buyer, Eur(9_000m), Eur(11_000m), CargoClauses.A, CargoPeril.InsufficientPacking).Value.Status);
        Assert.Equal(RecourseStatus.NotLiable, Recourse.AgainstInsurer(SaleParty.Buyer, Eur(9_000m), Eur(11_000m), CargoClauses.C, CargoPeril.Theft).Value.Status);
        Assert.Equal(Eur(11_000m), Recourse.AgainstInsurer(SaleParty.Buyer, Eur(19_000m), Eur(11_000m), CargoClauses.A, CargoPeril.Theft).Value.Recoverable);
    }

    [Theory]
    [InlineData(0, RecourseStatus.Open)]
    [InlineData(1, RecourseStatus.Barred)]
    public void AgainstInsurer_SuitUnderTheChinaMaritimeCode_HasTwoYearsFromTheEvent(int daysLate, RecourseStatus status) => Assert.Equal(status, Recourse.AgainstInsurer(
        SaleParty.Buyer, Eur(1m), Eur(1m), CargoClauses.A, CargoPeril.Theft, Delivered, TimeBarRule.ChinaCargoInsurance, asOf: Delivered.PlusYears(2).PlusDays(daysLate)).Value.Status);

    [Fact]
    public void AgainstSupplier_PaysItsPartUpToTheCap_UntilItsComplaintTimeEnds()
    {
        Assert.Equal(Eur(6_000m), Of(noticeAfter: 30).Recoverable);
        Assert.Equal(Eur(5_000m), Recourse.AgainstSupplier(Eur(9_000m), Ratio.Of(2, 3), cap: Eur(5_000m)).Value.Recoverable);
        Assert.Equal((RecourseStatus.Barred, Eur(0m)), (Of(noticeAfter: 31).Status, Of(noticeAfter: 31).Recoverable));

        static RecourseClaim Of(int noticeAfter) => Recourse.AgainstSupplier(Eur(9_000m), Ratio.Of(2, 3), PeriodLength.OfDays(30), Delivered, Delivered.PlusDays(noticeAfter)).Value;
    }

    [Fact]
    public void EveryTarget_NamesItsDocuments()
    {
        RecourseClaim[] claims =
        [
            Recourse.AgainstCarrier(ByRoad, calendar: Weekends).Value, Recourse.AgainstInsurer(SaleParty.Buyer, Eur(1m), Eur(1m), CargoClauses.A, CargoPeril.Theft).Value,
            Recourse.AgainstSupplier(Eur(1m), Ratio.One).Value, Recourse.AgainstThirdParty(SaleParty.Seller, Eur(1m), Ratio.One).Value,
        ];

        Assert.Equal(Enum.GetValues<RecourseTarget>(), claims.Select(c => c.Target));
        Assert.All(claims, c => Assert.NotEmpty(c.Documents));
    }

    [Fact]
    public void Plan_AfterRecourse_SharesStillSumToOne_AndAmountsToTheLoss() => Check.That(Generated.Claims, Cases, (facts, carrier) =>
    {
        var decision = facts.Decide();
        var recourse = Recourse.AgainstCarrier(carrier, calendar: Weekends).Value;
        var plan = RecoursePlan.Of(
            decision.SaleShares, carrier.Loss, recourse, recourse, Recourse.AgainstInsurer(SaleParty.Buyer, carrier.Loss, carrier.Loss, CargoClauses.A, CargoPeril.Theft).Value,
            Recourse.AgainstSupplier(carrier.Loss, Ratio.Of(1, 3)).Value).Value;
        return Ratio.Sum(plan.Shares.Select(s => s.Share)) == Ratio.One && plan.Shares.All(s => s.Share >= Ratio.Zero) && Money.Sum(plan.Amounts(), Currency.EUR) == carrier.Loss;
    });

    [Fact]
    public void Plan_NobodyGetsBackMoreThanItBears()
    {
        var plan = RecoursePlan.Of(
            [new LiabilityShare(LiabilityBearer.Seller, Ratio.Of(1, 4)), new LiabilityShare(LiabilityBearer.Buyer, Ratio.Of(3, 4))], Eur(1_000m),
            Recourse.AgainstSupplier(Eur(1_000m), Ratio.One).Value, Recourse.AgainstThirdParty(SaleParty.Seller, Eur(1_000m), Ratio.One).Value).Value;

        Assert.Equal(["0", "3/4", "0", "1/4", "0"], plan.Shares.Select(s => s.Share.ToString()));
    }

    [Fact]
    public void Plan_SharesThatDoNotSum_Fail() => Assert.Equal(
        "claims.shares-do-not-sum", RecoursePlan.Of([new LiabilityShare(LiabilityBearer.Seller, Ratio.Of(1, 4))], Eur(1m)).Match(static p => "plan", static f => f.Code));

    private static Currency UnitOf(LimitRule rule) => (rule.PerPackage ?? rule.PerKilogram)!.Value.Currency;

    [Fact]
    public void GeneralAverage_SharesSumToTheLoss() => Assert.Equal(
        Eur(100_000m), Money.Sum(GeneralAverage.Split(Eur(100_000m), new("ship", Eur(7_000_000m)), new("cargo", Eur(1_300_001m)), new("freight", Eur(222_222m))).Select(s => s.Contribution), Currency.EUR));
}
