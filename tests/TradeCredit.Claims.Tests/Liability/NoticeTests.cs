using static TradeCredit.Claims.Tests.Sales;

namespace TradeCredit.Claims.Tests;

/// <summary>Whether notice came in time: days, hours, exceptions, and what stays open.</summary>
public sealed class NoticeTests
{
    private static readonly CauseFinding Defect = Proven(CauseKind.ProductionDefect);

    private static readonly Instant Arrival = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "0")]
    public void Decide_NoticeAroundTheLastDay_TheLastDayCounts(int daysAfter, string sellerShare) =>
        Assert.Equal(Ratio.Parse(sellerShare), (Facts(ClaimKind.Quality, null, Defect) with { Notice = new DefectNotice(LastDay.PlusDays(daysAfter)) }).Decide().SellerShare);

    [Fact]
    public void Decide_Policy_IsLabelledAsPolicyAndNeverAsLaw()
    {
        var step = Facts(ClaimKind.Quality, null, Defect).Decide().Steps.Single(s => s.Step.Rule == "claims.notice-reasonable");

        Assert.Contains("(policy, not law)", step.Step.Sentence, StringComparison.Ordinal);
        Assert.Equal(LegalSourceKind.Convention, step.Step.Source!.Kind);
    }

    [Fact]
    public void Decide_NoPolicy_IsUndeterminedAndAsksForOne()
    {
        var decision = (Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { ReasonableTime = null } }).Decide();

        Assert.Equal(LiabilityOutcome.Undetermined, decision.Outcome);
        Assert.Contains(decision.OpenQuestions, q => q.Code == "claims.reasonable-time-open");
        Assert.Null(decision.Quantum);
    }

    [Fact]
    public void Decide_NoPolicyAndNoticeOnTheFirstDay_IsInTime() =>
        Assert.Equal(Ratio.One, (Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { ReasonableTime = null }, Notice = new DefectNotice(HandedOver) }).Decide().SellerShare);

    [Fact]
    public void Decide_VagueNotice_CountsAsNone() =>
        Assert.Equal(Ratio.Zero, (Facts(ClaimKind.Quality, null, Defect) with { Notice = new DefectNotice(HandedOver) { StatesNature = false } }).Decide().SellerShare);

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "0")]
    public void Decide_VagueNoticeWithLaterParticulars_CountsFromThose(int daysAfter, string sellerShare) => Assert.Equal(
        Ratio.Parse(sellerShare),
        (Facts(ClaimKind.Quality, null, Defect) with { Notice = new DefectNotice(HandedOver) { StatesNature = false, ParticularsOn = LastDay.PlusDays(daysAfter) } }).Decide().SellerShare);

    [Fact]
    public void Decide_NoNotice_IsLate() => Assert.Equal(Ratio.Zero, (Facts(ClaimKind.Quality, null, Defect) with { Notice = null }).Decide().SellerShare);

    [Theory]
    [InlineData(12, 0, "1")]
    [InlineData(12, 1, "0")]
    public void Decide_AgreedHours_DisplaceReasonableTimeAndRunInElapsedTime(int hours, int minutesLate, string sellerShare)
    {
        var givenAt = Arrival + Duration.FromHours(hours) + Duration.FromMinutes(minutesLate);
        var decision = (Facts(ClaimKind.Quality, null, Defect) with
        {
            Sale = SaleOn() with { ComplaintPeriod = new ComplaintPeriod.InHours(hours, ComplaintStart.HandingOver) },
            Delivery = new DeliveryFacts { HandedOverOn = HandedOver, HandedOverAt = Arrival },
            Notice = new DefectNotice(givenAt.InUtc().Date) { GivenAt = givenAt },
        }).Decide();

        Assert.Equal(Ratio.Parse(sellerShare), decision.SellerShare);
        Assert.DoesNotContain(decision.TimeBars, t => t.Clock == TimeBarClock.ReasonableTime);
    }

    [Fact]
    public void Decide_AgreedHoursWithoutTheInstantOfNotice_StaysOpen() => Assert.Equal(LiabilityOutcome.Undetermined, (Facts(ClaimKind.Quality, null, Defect) with
    {
        Sale = SaleOn() with { ComplaintPeriod = new ComplaintPeriod.InHours(12, ComplaintStart.HandingOver) },
        Delivery = new DeliveryFacts { HandedOverOn = HandedOver, HandedOverAt = Arrival },
    }).Decide().Outcome);

    [Fact]
    public void Decide_AgreedTimeShorterThanTheTransit_BindsAndAsksWhetherItIsValid()
    {
        var decision = (Facts(ClaimKind.Quality, Incoterm.FOB, Defect) with
        {
            Sale = SaleOn(Incoterm.FOB) with { ComplaintPeriod = new ComplaintPeriod.InDays(PeriodLength.OfDays(10), ComplaintStart.HandingOver) },
            Delivery = new DeliveryFacts { HandedOverOn = HandedOver, ExaminableFrom = HandedOver.PlusDays(30) },
            Notice = new DefectNotice(HandedOver.PlusDays(31)),
        }).Decide();

        Assert.Equal(Ratio.Zero, decision.SellerShare);
        Assert.Contains(decision.OpenQuestions, q => q.Code == "claims.complaint-before-examination");
    }

    [Fact]
    public void Decide_AgreedBusinessDaysWithoutCalendar_Fails() => Assert.Equal("claims.calendar-missing", (Facts(ClaimKind.Quality, null, Defect) with
    {
        Sale = SaleOn() with { ComplaintPeriod = new ComplaintPeriod.InDays(PeriodLength.OfBusinessDays(5), ComplaintStart.HandingOver) },
    }).FailureCode());

    [Theory]
    [InlineData("2024-02-29", "2026-02-28")]
    [InlineData("2026-03-02", "2028-03-02")]
    public void CutOff_TwoYears_EndsOnTheSameDayOrTheLastOfFebruary(string handedOver, string lastDay)
    {
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(handedOver).Value;
        var end = NodaTime.Text.LocalDatePattern.Iso.Parse(lastDay).Value;

        Assert.Equal([true, false], new[] { end, end.PlusDays(1) }.Select(day => Hidden(start, day).Decide().TimeBars.Single(t => t.Clock == TimeBarClock.CutOff).IsOnTime));
    }

    [Fact]
    public void CutOff_GuaranteeLongerThanTwoYears_EndsWithTheGuarantee()
    {
        var facts = Hidden(HandedOver, HandedOver.PlusYears(3));

        Assert.Equal(Ratio.Zero, facts.Decide().SellerShare);
        Assert.Equal(Ratio.One, (facts with { Sale = SaleOn() with { Guarantee = PeriodLength.OfYears(3) } }).Decide().SellerShare);
    }

    [Fact]
    public void CutOff_ReasonableExcuse_DoesNotReachIt() =>
        Assert.Equal(Ratio.Zero, (Hidden(HandedOver, HandedOver.PlusYears(2).PlusDays(1)) with { Conduct = new ConductFacts { ReasonableExcuse = true } }).Decide().SellerShare);

    [Fact]
    public void CutOff_Concealment_ReachesIt() =>
        Assert.Equal(Ratio.One, (Hidden(HandedOver, HandedOver.PlusYears(5)) with { Conduct = new ConductFacts { SellerConcealed = true } }).Decide().SellerShare);

    [Fact]
    public void Decide_Waiver_ExcusesLatenessAndSaysSo()
    {
        var decision = (Facts(ClaimKind.Quality, null, Defect) with { Notice = new DefectNotice(LastDay.PlusDays(9)), Conduct = new ConductFacts { LatenessWaived = true } }).Decide();

        Assert.Equal(Ratio.One, decision.SellerShare);
        Assert.Equal("waived by the seller", decision.TimeBars.Single(t => t.Clock == TimeBarClock.ReasonableTime).Exception);
    }

    [Fact]
    public void Decide_RedirectedGoods_TimeRunsFromTheNewDestination() => Assert.Equal(Ratio.One, (Facts(ClaimKind.Quality, null, Defect) with
    {
        Delivery = new DeliveryFacts { HandedOverOn = HandedOver, ExaminableFrom = HandedOver.PlusDays(40) },
        Notice = new DefectNotice(LastDay.PlusDays(40)),
    }).Decide().SellerShare);

    [Fact]
    public void Decide_OutsideTheConvention_NoticeStaysOpenAndNoArticleIsCited()
    {
        var decision = (Facts(ClaimKind.Quality, null, Defect) with { Sale = SaleOn() with { CisgApplies = false, Law = CountryCode.Of("GB") } }).Decide();

        Assert.Equal(LiabilityOutcome.Undetermined, decision.Outcome);
        Assert.Contains(decision.OpenQuestions, q => q.Code == "claims.national-law" && q.Question.Contains("GB", StringComparison.Ordinal));
        Assert.DoesNotContain(decision.Steps, s => s.Fired && s.Step.Source!.Title == "CISG");
    }

    // A hidden defect, discovered and complained of on one day.
    private static ClaimFacts Hidden(LocalDate handedOver, LocalDate noticed) => Facts(ClaimKind.Quality, null, Defect) with
    {
        Delivery = new DeliveryFacts { HandedOverOn = handedOver, IsHidden = true, DiscoveredOn = noticed },
        Notice = new DefectNotice(noticed),
    };
}
