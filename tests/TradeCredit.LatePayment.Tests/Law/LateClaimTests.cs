using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Law;

/// <summary>Whole claims. The interest was derived apart from the library, as exact quotients.</summary>
public sealed class LateClaimTests
{
    // 10,000 at 12.62 for 91 days and 12.37 for 92 days of 365: 314.6356 + 311.7918.
    [Fact]
    public void Germany_FloatsByHalfYear()
    {
        var claim = Rules("DE-B2B", "2024-01-15").Claim(Debt("EUR 10000.00", "2024-03-31"), On("2024-09-30")).Value;
        Assert.Equal((Eur(626.43m), Eur(40m), Eur(10_666.43m)), (claim.Interest, claim.Compensation!.Value, Assert.Single(claim.Due)));
        Assert.Equal([Eur(314.64m), Eur(311.79m)], claim.Statement.Lines.Select(l => l.Amount));
        Assert.Equal(("de-bgb-288", "de-bgb-288-5"), (claim.InterestSource!.Id, claim.CompensationSource!.Id));
    }

    // 4,000 on 2 May: 40.00 compensation, 110.64 interest (32 days), 3,849.36 principal; then 59 and 92 days on 6,150.64.
    [Fact]
    public void Germany_PartPaymentFillsCompensationFirst()
    {
        var claim = Rules("DE-B2B", "2024-01-15").Claim(Debt("EUR 10000.00", "2024-03-31").Paid(On("2024-05-02"), Eur(4000m)), On("2024-09-30")).Value;
        Assert.Equal([Eur(40m), Eur(110.64m), Eur(3849.36m)], claim.Statement.Payments.SelectMany(p => new[] { p.ToCosts, p.ToInterest, p.ToPrincipal }));
        Assert.Equal((Eur(427.88m), Eur(317.24m), Eur(6150.64m)), (claim.Interest, claim.Statement.InterestOpen, claim.Statement.PrincipalOpen));
        Assert.Equal([Eur(110.64m), Eur(125.47m), Eur(191.77m)], claim.Statement.Lines.Select(l => l.Amount));
    }

    // Due on 20 June 2023: the rate of the first half of 2023 for the whole delay, 235 days at 11.5.
    [Fact]
    public void UnitedKingdom_OneRateForTheWholeDelay()
    {
        var claim = Rules("GB", "2023-05-01").Claim(Debt("GBP 8000.00", "2023-06-20"), On("2024-02-10")).Value;
        Assert.Equal("11.5% a year (GB-LATE-REF 3.5%)", Assert.Single(claim.Statement.Lines).Rate.ToString());
        Assert.Equal(("GBP 592.33", "GBP 8662.33"), (claim.Interest.ToString(), claim.Due[0].ToString()));
    }

    [Fact]
    public void China_ARateADay_AndNoCompensation()
    {
        var claim = Rules("CN-SME", "2025-06-15").Claim(Debt("CNY 200000.00", "2025-06-30"), On("2025-08-16")).Value;
        Assert.Equal(("CNY 4700.00", "CNY 204700.00"), (claim.Interest.ToString(), claim.Due.Single().ToString()));
    }

    // Half-years at 10, 12.5 and 14.
    [Fact]
    public void France_FloatsByHalfYear_FromTheEcbRateOfItsFirstDay()
    {
        var claim = Rules("FR", "2022-05-01").Claim(Debt("EUR 15000.00", "2022-10-15"), On("2023-08-31")).Value;
        Assert.Equal(["10%", "12.5%", "14%"], claim.Statement.Lines.Select(l => l.Rate.Rate.ToString()));
        Assert.Equal(Eur(1602.95m), claim.Interest);
    }

    [Fact]
    public void Ireland_OneRate_ThatOfThePayment() =>
        Assert.Equal((Eur(328.90m), Eur(70m)), Rules("IE", "2024-01-01").Claim(Debt("EUR 10000.00", "2024-06-14"), On("2024-09-20")).Value is var c ? (c.Interest, c.Compensation!.Value) : default);

    // Interest of each year joins the base after it: 1,116.5151 + 1,144.0508 + 166.6093.
    [Fact]
    public void Netherlands_InterestJoinsAfterEachYear()
    {
        var claim = Rules("NL", "2007-01-01").Claim(Debt("EUR 10000.00", "2007-06-30"), On("2009-08-31")).Value;
        Assert.Equal(Eur(2427.18m), claim.Interest);
        Assert.Equal([Eur(10_000m), Eur(10_000m), Eur(11_116.52m), Eur(11_116.52m), Eur(12_260.57m)], claim.Statement.Lines.Select(l => l.Base));
        Assert.Equal("late-payment compensation", claim.CompensationUnknown!.Path);
        Assert.Equal(Eur(12_427.18m), Assert.Single(claim.Due));
    }

    // Three times the bank rate at each monthly rest, twelfths of it; the last 11 days by days.
    [Fact]
    public void India_ThreeTimesTheBankRateAtEachRest()
    {
        var law = LatePaymentLaw.BuiltIn.WithRates(
            ReferenceRates.Row("IN-RBI-BANK-RATE", On("2022-06-09"), On("2022-08-04"), 5.15m, "test"), ReferenceRates.Row("IN-RBI-BANK-RATE", On("2022-08-05"), On("2022-09-29"), 5.65m, "test"));
        var claim = law.Regime("IN-MSME", On("2022-01-01")).Value.Claim(Debt("INR 100000.00", "2022-05-09"), On("2022-08-20")).Value;
        Assert.Equal(["15.45%", "15.45%", "16.95%", "16.95%"], claim.Statement.Lines.Select(l => l.Rate.Rate.ToString()));
        Assert.Equal("INR 4572.15", claim.Interest.ToString());
    }

    // 2 periods of 30 days and 15 days; then a year and no more.
    [Theory]
    [InlineData("2024-09-27", "USD 15.28")]
    [InlineData("2025-07-14", "USD 75.85")]
    [InlineData("2027-12-31", "USD 75.85")]
    public void UnitedStates_ThirtyDayPeriods_ForAYear(string asOf, string expected) =>
        Assert.Equal(expected, Rules("US-FED", "2024-01-01").Claim(Debt("USD 1500.00", "2024-07-14"), On(asOf)).Value.Interest.ToString());

    [Theory]
    [InlineData("USD 100.00", true)]
    [InlineData("USD 1000.00", false)]
    public void UnitedStates_LessThanADollar_NeedNotBePaid(string principal, bool waivable)
    {
        var claim = Rules("US-FED", "2024-01-01").Claim(Debt(principal, "2024-07-14"), On("2024-08-01")).Value;
        Assert.True(claim.Interest.IsPositive);
        Assert.Equal(waivable, claim.IsInterestWaivable);
    }

    [Fact]
    public void Claim_CompensationInAnotherCurrency_StaysApart()
    {
        var claim = Rules("DE-B2B", "2024-01-15").Claim(Debt("USD 10000.00", "2024-03-31").Paid(On("2024-04-30"), Money.Parse("USD 1000.00")), On("2024-04-30")).Value;
        Assert.False(claim.IsCompensationInStatement);
        Assert.Equal(["USD 9103.73", "EUR 40.00"], claim.Due.Select(m => m.ToString()));
    }

    [Fact]
    public void Claim_BeforeOrOnTheDueDay_IsThePrincipal()
    {
        var claim = Rules("DE-B2B", "2024-01-15").Claim(Debt("EUR 10000.00", "2024-03-31"), On("2024-03-31")).Value;
        Assert.Equal((Eur(0m), Eur(0m), Eur(10_000m)), (claim.Interest, claim.Compensation!.Value, claim.Due.Single()));
        Assert.Null(claim.CompensationSource);
    }

    // 12,000 with 5,000 in dispute, 20 days at 5.25 + 8: 7,000 are owed in any case, 12,000 if the debtor is wrong. One fixed sum, by what the debt then was.
    [Fact]
    public void Claim_OfADisputedInvoice_LiesBetweenTheUndisputedPartAndTheWhole()
    {
        var (rules, whole) = (Rules("GB", "2024-01-15"), Debt("GBP 12000.00", "2024-03-31"));
        var (undisputed, all) = (rules.Claim(whole.Credited(whole.DueDate, Money.Parse("GBP 5000.00")), On("2024-04-20")).Value, rules.Claim(whole, On("2024-04-20")).Value);
        Assert.Equal(("GBP 50.82", "GBP 70.00", "GBP 7120.82"), (undisputed.Interest.ToString(), undisputed.Compensation.ToString(), undisputed.Due.Single().ToString()));
        Assert.Equal(("GBP 87.12", "GBP 100.00", "GBP 12187.12"), (all.Interest.ToString(), all.Compensation.ToString(), all.Due.Single().ToString()));
        // A price that was reduced later was owed until then.
        Assert.Equal("GBP 100.00", rules.Claim(whole.Credited(On("2024-04-01"), Money.Parse("GBP 5000.00")), On("2024-04-20")).Value.Compensation.ToString());
    }

    // Good Friday of 2024 is 29 March: closed in Germany, open in China. What moves the due day moves the first day of interest.
    [Theory]
    [InlineData("DE", "2024-04-02")]
    [InlineData("CN-IB", "2024-03-29")]
    public void Claim_DueDayThatIsClosed_MovesByTheCalendarThatWasAgreed(string calendar, string due)
    {
        var year = new DateInterval(On("2024-01-01"), On("2024-12-31"));
        var calendars = BusinessCalendars.BuiltIn.With(BusinessCalendar.Of(CalendarId.Of("CN-IB"), year, WeekendRule.SaturdaySunday));
        var terms = PaymentTerms.Of("t", Instalment.Full().DueBy(DueRule.Days(30).Adjusted(BusinessDayConvention.Following, CalendarId.Of(calendar))));
        var debt = LateDebt.FromInstalment(terms.Schedule(new InvoiceAmounts(Eur(1000m)), EventDates.Of((TradeEvent.Invoice, On("2024-02-28"))), calendars).Value.Lines[0]).Value;
        Assert.Equal(On(due), debt.DueDate);
        Assert.Equal(On(due).PlusDays(1), Rules("DE-B2B", "2024-02-01").Claim(debt, On("2024-04-30")).Value.Statement.Lines[0].From);
    }

    [Fact]
    public void Germany_AConsumer_OwesLessInterest_AndNoFixedSum()
    {
        var claim = Rules("DE-B2C", "2024-01-15").Claim(Debt("EUR 365.00", "2024-03-31"), On("2024-04-10")).Value;
        Assert.Equal("8.62%", Assert.Single(claim.Statement.Lines).Rate.Rate.ToString());
        Assert.Equal((Eur(0.86m), Eur(0m)), (claim.Interest, claim.Compensation));
    }

    [Fact]
    public void Explain_GivesThePlainClaim_ForEveryDebt() => Check.That(Arbitraries.Debts, Arbitraries.Days, (debt, days) =>
    {
        var (rules, asOf) = (Rules("DE-B2B", "2015-01-15"), debt.DueDate.PlusDays(days / 2));
        return rules.Explain(debt, asOf).Value == rules.Claim(debt, asOf);
    }, maxTest: 200);

    [Fact]
    public void Explain_SaysVersionAndSources_AndGivesThePlainClaim()
    {
        var (rules, debt) = (Rules("DE-B2B", "2024-01-15"), Debt("EUR 10000.00", "2024-03-31").Paid(On("2024-05-02"), Eur(4000m)));
        var explained = rules.Explain(debt, On("2024-09-30"));
        Assert.Equal(rules.Claim(debt, On("2024-09-30")).Value, explained.Value.Value);
        Assert.Equal("DE-B2B (Germany: no consumer involved), as it stood on 2024-01-15; days are counted as ACT/365F (custom).", explained.Steps[0].Sentence);
        Assert.Equal("The fixed compensation for the late payment is EUR 40.00.", explained.Steps[1].Sentence);
    }

    [Theory]
    [InlineData("CH", 4, "statutory")]
    [InlineData("CH", 6, "agreed")]
    [InlineData("IN-MSME", 50, "statutory")]
    [InlineData("GB", 2, null)]
    [InlineData("DE-B2B", 6, null)]
    [InlineData("US-NY", 3, "agreed")]
    public void Compare_TheClaimThatCounts_WhereLawSettlesIt(string regime, decimal percent, string? expected)
    {
        var agreed = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(percent)) };
        var debt = Debt("CHF 1000.00", "2022-05-09");
        var comparison = Rules(regime, "2022-01-01").Compare(debt, On("2022-06-07"), agreed).Value;
        Assert.Equal(expected, comparison.Applicable is not { } claim ? null : ReferenceEquals(claim, comparison.Agreed) ? "agreed" : "statutory");
    }

    [Fact]
    public void MeetsFloor_ComparesOnTheDayOfTheContract()
    {
        var law = LatePaymentLaw.BuiltIn.WithRates(ReferenceRates.Row("FR-TAUX-LEGAL", On("2023-01-01"), On("2023-06-30"), 2.06m, "decree"));
        var rules = law.Regime("FR", On("2023-02-01")).Value;
        Result<bool> Meets(InterestRate rate) => rules.MeetsFloor(new AgreedInterest { Rate = rate });
        Assert.True(Meets(new InterestRate.Yearly(Percentage.Of(6.18m))).Value);
        Assert.False(Meets(new InterestRate.Yearly(Percentage.Of(6.17m))).Value);
        Assert.True(Meets(new InterestRate.Daily(Percentage.Of(0.017m))).Value);
        Assert.Equal("reference-rates", Rules("FR", "2023-02-01").MeetsFloor(new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(6m)) }).Failure!.Path);
        Assert.True(Rules("DE-B2B", "2023-02-01").MeetsFloor(new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Zero) }).Value);
    }
}
