using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Limits;

/// <summary>Terms that law gives, and agreed terms beside what it permits.</summary>
public sealed class StatutoryTermsTests
{
    private static readonly TradeParties LargeOwesSmall = new() { DebtorSize = EnterpriseSize.Large, CreditorSize = EnterpriseSize.Small };

    private static readonly TradeParties PublicBuyer = new() { Debtor = DebtorKind.PublicAuthority };

    private static TermFinding Review(string regime, PaymentTerms terms, TradeParties? parties = null, string contract = "2025-09-01") =>
        LatePaymentLaw.BuiltIn.Regime(regime, On(contract), parties).Value.Review(terms).Value.Findings[^1];

    private static LocalDate DueWhenNotAgreed(string regime, TradeParties? parties, params (TradeEvent, LocalDate)[] events) =>
        LatePaymentLaw.BuiltIn.Regime(regime, On("2025-09-01"), parties).Value.DueWhenNotAgreed(EventDates.Of(events)).Value;

    [Theory]
    [InlineData("ES", 60, TermVerdict.Permitted)]
    [InlineData("ES", 61, TermVerdict.NotPermitted)]
    [InlineData("DE-B2B", 60, TermVerdict.Permitted)]
    [InlineData("DE-B2B", 90, TermVerdict.PermittedOnCondition)]
    [InlineData("GB", 61, TermVerdict.PermittedOnCondition)]
    [InlineData("FR", 60, TermVerdict.Permitted)]
    [InlineData("FR", 61, TermVerdict.NotPermitted)]
    [InlineData("BE", 61, TermVerdict.NotPermitted)]
    [InlineData("SE", 31, TermVerdict.PermittedOnCondition)]
    [InlineData("CH", 365, TermVerdict.Permitted)]
    public void Review_NetDaysFromTheInvoice(string regime, int days, TermVerdict expected)
    {
        // The events that the law counts from: what is received is received on its day at the earliest.
        var trigger = regime is "ES" ? TradeEvent.GoodsReceived : TradeEvent.Invoice;
        Assert.Equal(expected, Review(regime, PaymentTerms.Of("net", Instalment.Full().On(trigger).Within(days))).Verdict);
    }

    [Theory]
    [InlineData("GB", 30, TermVerdict.Permitted)]
    [InlineData("GB", 31, TermVerdict.NotPermitted)]
    [InlineData("DE-B2B", 31, TermVerdict.PermittedOnCondition)]
    [InlineData("DE-B2B", 61, TermVerdict.NotPermitted)]
    [InlineData("EU", 60, TermVerdict.PermittedOnCondition)]
    public void Review_PublicBuyer_HasShorterTerms(string regime, int days, TermVerdict expected) =>
        Assert.Equal(expected, Review(regime, PaymentTerms.Net(days), PublicBuyer).Verdict);

    [Fact]
    public void Review_NotPermitted_NamesArticleDaysAndTheNearestTerms()
    {
        var review = Rules("ES", "2025-09-01").Review(PaymentTerms.Of("net 90", Instalment.Full().On(TradeEvent.GoodsReceived).Within(90))).Value;
        var finding = Assert.Single(review.Findings);
        Assert.Equal((TermVerdict.NotPermitted, "es-ley-3-2004-4"), (review.Verdict, finding.Rule!.Source.Id));
        Assert.Equal(30, Period.DaysBetween(finding.LastPermitted!.Value, finding.Due!.Value));
        Assert.Equal(DueRule.Days(60), review.Nearest!.Instalments[0].Due);
        Assert.Equal(TermVerdict.Permitted, Rules("ES", "2025-09-01").Review(review.Nearest).Value.Verdict);
        var failure = finding.ToFailure()!;
        Assert.Equal(("late-payment.term-not-permitted", "instalments[0]"), (failure.Code, failure.Path));
        Assert.StartsWith("Instalment 1, 90d from goods-received: up to 30 days longer than permitted, due 2025-11-30 and not after 2025-10-31: 60d from goods-received (Agreed; Ley 3/2004 (Spain) art. 4)", finding.Sentence, StringComparison.Ordinal);
    }

    // 45 days end of month in both readings; five days more are too long, and nearer to it than 60 days.
    [Fact]
    public void Review_France_FortyFiveDaysEndOfMonth_ExpresslyAgreed()
    {
        var daysFirst = DueRule.Days(45).ToEndOf(CalendarUnit.Month);
        var monthFirst = DueRule.None.ToEndOf(CalendarUnit.Month).PlusDays(45);
        Assert.All(new[] { daysFirst, monthFirst }, rule => Assert.Equal((TermVerdict.PermittedOnCondition, TermBasis.ExpresslyAgreed), Review("FR", PaymentTerms.Of("t", Instalment.Full().DueBy(rule))) is var f ? (f.Verdict, f.Rule!.Basis) : default));
        var fifty = Review("FR", PaymentTerms.Of("t", Instalment.Full().DueBy(DueRule.Days(50).ToEndOf(CalendarUnit.Month))));
        Assert.Equal((TermVerdict.NotPermitted, daysFirst), (fifty.Verdict, fifty.Nearest!.Longest));
    }

    [Fact]
    public void Review_Netherlands_DependsOnSizes()
    {
        Assert.Equal(TermVerdict.NotPermitted, Review("NL", PaymentTerms.Net(45), LargeOwesSmall).Verdict);
        Assert.Equal(TermVerdict.Permitted, Review("NL", PaymentTerms.Net(30), LargeOwesSmall).Verdict);
        Assert.Equal(TermVerdict.Permitted, Review("NL", PaymentTerms.Net(45), new TradeParties { DebtorSize = EnterpriseSize.Small }).Verdict);
        Assert.Equal(TermVerdict.Permitted, Review("NL", PaymentTerms.Net(30)).Verdict);
        var unclear = Review("NL", PaymentTerms.Net(45));
        Assert.Equal((TermVerdict.Undetermined, "late-payment.term-undetermined"), (unclear.Verdict, unclear.ToFailure()!.Code));
        Assert.Contains("debtor-size", unclear.Sentence, StringComparison.Ordinal);
        // The limit of the contract's own day: 60 days until June 2022.
        Assert.Equal(TermVerdict.Permitted, Review("NL", PaymentTerms.Net(45), LargeOwesSmall, "2022-06-30").Verdict);
        Assert.Equal(TermVerdict.NotPermitted, Review("NL", PaymentTerms.Net(61), LargeOwesSmall, "2022-06-30").Verdict);
    }

    [Fact]
    public void Review_China_LargeFirmsMayGoByTheCustomOfTheTrade_PublicBuyersMayNot()
    {
        var terms = PaymentTerms.Of("net 90", Instalment.Full().On(TradeEvent.Delivery).Within(90));
        Assert.Equal((TermVerdict.PermittedOnCondition, TermBasis.TradeCustom), Review("CN-SME", terms, LargeOwesSmall) is var f ? (f.Verdict, f.Rule!.Basis) : default);
        Assert.Equal(TermVerdict.NotPermitted, Review("CN-SME", terms, PublicBuyer).Verdict);
    }

    [Fact]
    public void Review_OtherEvents_AreUndetermined_ADepositIsPermitted()
    {
        var terms = PaymentTerms.Of("TT 30/70",
            Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(days: 120).AsDeposit(),
            Instalment.Balance().On(TradeEvent.BillOfLading).Within(days: 60));
        var review = Rules("ES", "2025-09-01").Review(terms).Value;
        Assert.Equal([TermVerdict.Permitted, TermVerdict.Undetermined], review.Findings.Select(f => f.Verdict));
        Assert.Equal(TermVerdict.Undetermined, review.Verdict);
        Assert.Null(review.Nearest);
    }

    [Fact]
    public void Review_OfASchedule_LooksAtItsDays()
    {
        var terms = PaymentTerms.Of("net 60", Instalment.Full().On(TradeEvent.BillOfLading).Within(60));
        TermFinding Finding(params (TradeEvent, LocalDate)[] events) => Rules("ES", "2025-09-01").Review(terms.Schedule(Eur(100m), EventDates.Of(events)).Value).Value.Findings.Single();
        Assert.Equal(TermVerdict.Undetermined, Finding().Verdict);
        Assert.Equal(TermVerdict.Undetermined, Finding((TradeEvent.BillOfLading, On("2025-10-01"))).Verdict);
        Assert.Equal(TermVerdict.Permitted, Finding((TradeEvent.BillOfLading, On("2025-10-01")), (TradeEvent.GoodsReceived, On("2025-10-01"))).Verdict);
        var late = Finding((TradeEvent.BillOfLading, On("2025-10-02")), (TradeEvent.GoodsReceived, On("2025-10-01")));
        Assert.Equal((TermVerdict.NotPermitted, On("2025-12-01"), On("2025-11-30")), (late.Verdict, late.Due!.Value, late.LastPermitted!.Value));
    }

    [Fact]
    public void Review_WithoutLimitsThatWereRead_NamesTheTable()
    {
        Assert.Equal("statutory payment terms", Rules("PL", "2025-09-01").Review(PaymentTerms.Net(30)).Failure!.Path);
        // Belgian pairs of enterprises that the law of 2019 did not speak of.
        Assert.Equal(TermVerdict.Undetermined, Review("BE", PaymentTerms.Net(90), new TradeParties { DebtorSize = EnterpriseSize.Small, CreditorSize = EnterpriseSize.Small }, "2021-01-01").Verdict);
    }

    // 30 days beginning with the day of the later event end 29 days after it; elsewhere the day of the event does not count.
    [Fact]
    public void DueWhenNotAgreed_CountsFromTheLatestEventThatIsKnown()
    {
        Assert.Equal(On("2025-10-30"), DueWhenNotAgreed("GB", null, (TradeEvent.GoodsReceived, On("2025-09-10")), (TradeEvent.InvoiceReceived, On("2025-10-01"))));
        Assert.Equal(On("2025-10-31"), DueWhenNotAgreed("IE", null, (TradeEvent.GoodsReceived, On("2025-09-10")), (TradeEvent.InvoiceReceived, On("2025-10-01"))));
        Assert.Equal(On("2025-10-16"), DueWhenNotAgreed("IN-MSME", null, (TradeEvent.Acceptance, On("2025-10-01"))));
        Assert.Equal(On("2025-11-30"), DueWhenNotAgreed("CN-SME", LargeOwesSmall, (TradeEvent.Delivery, On("2025-10-01"))));
        Assert.Equal(On("2025-10-31"), DueWhenNotAgreed("CN-SME", PublicBuyer, (TradeEvent.Delivery, On("2025-10-01"))));
    }

    [Fact]
    public void DueWhenNotAgreed_WithoutAnEvent_ListsThoseThatWouldDo()
    {
        var failure = Rules("GB", "2025-09-01").DueWhenNotAgreed(EventDates.None.Expecting(TradeEvent.GoodsReceived, On("2025-10-01"))).Failure!;
        Assert.Equal(("late-payment.trigger-unknown", FailureReason.Missing), (failure.Code, failure.Reason));
        Assert.Contains("goods-received, invoice-received, acceptance", failure.Message, StringComparison.Ordinal);
        Assert.Equal("late-payment.default-term-not-covered", Rules("CH", "2025-09-01").DueWhenNotAgreed(EventDates.None).Failure!.Code);
    }
}
