using TradeCredit.LatePayment;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/late-payment.md and of the package's README. What they print stands on the page.</summary>
public sealed class LatePaymentSnippets
{
    private static readonly string Page = Pages.Read("docs/late-payment.md");

    [Fact]
    public void Readme()
    {
        #region readme-late-payment
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("DE"), TradeParties.Businesses, contractDate: new LocalDate(2024, 1, 15)).Value;
        var debt = LateDebt.Of(Money.Of(10_000m, Currency.EUR), due: new LocalDate(2024, 3, 31));
        LateClaim claim = rules.Claim(debt, asOf: new LocalDate(2024, 9, 30)).Value;
        // claim.Interest EUR 626.43, claim.Compensation EUR 40.00, claim.Due EUR 10666.43
        #endregion
        Assert.Equal(("EUR 626.43", "EUR 40.00", "EUR 10666.43"), (claim.Interest.ToString(), claim.Compensation.ToString(), claim.Due.Single().ToString()));
    }

    [Fact]
    public void InEuros()
    {
        #region late-payment-eur
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("DE"), TradeParties.Businesses, contractDate: new LocalDate(2024, 1, 15)).Value;
        var debt = LateDebt.Of(Money.Of(10_000m, Currency.EUR), due: new LocalDate(2024, 3, 31))
            .Paid(new LocalDate(2024, 5, 2), Money.Of(4_000m, Currency.EUR));

        LateClaim claim = rules.Claim(debt, asOf: new LocalDate(2024, 9, 30)).Value;
        Console.WriteLine(claim);
        #endregion
        IsOnThePage(claim.ToString());

        #region late-payment-explain
        var explained = rules.Explain(debt, asOf: new LocalDate(2024, 9, 30));
        foreach (var step in explained.Steps) Console.WriteLine($"{step.Rule}: {step.Sentence}");
        #endregion
        Assert.Equal(claim, explained.Value.Value);
        IsOnThePage(string.Join('\n', explained.Steps.Take(4).Select(step => $"{step.Rule}: {step.Sentence}")));
    }

    [Fact]
    public void InPounds()
    {
        #region late-payment-gbp
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("GB"), TradeParties.Businesses, contractDate: new LocalDate(2023, 5, 1)).Value;
        LocalDate due = rules.DueWhenNotAgreed(EventDates.Of(
            (TradeEvent.GoodsReceived, new LocalDate(2023, 5, 8)),
            (TradeEvent.InvoiceReceived, new LocalDate(2023, 5, 22)))).Value;     // 2023-06-20: 30 days that begin with the later of the two

        LateClaim claim = rules.Claim(LateDebt.Of(Money.Of(8_000m, Currency.GBP), due), asOf: new LocalDate(2024, 2, 10)).Value;
        Console.WriteLine(claim);
        #endregion
        Assert.Equal(new LocalDate(2023, 6, 20), due);
        IsOnThePage(claim.ToString());
    }

    [Fact]
    public void InYuan()
    {
        #region late-payment-cny
        var parties = new TradeParties { DebtorSize = EnterpriseSize.Large, CreditorSize = EnterpriseSize.Small };
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("CN"), parties, contractDate: new LocalDate(2025, 6, 15)).Value;   // CN-SME
        var debt = LateDebt.Of(Money.Of(200_000m, Currency.CNY), due: new LocalDate(2025, 8, 15))
            .Paid(new LocalDate(2025, 9, 4), Money.Of(50_000m, Currency.CNY));

        LateClaim claim = rules.Claim(debt, asOf: new LocalDate(2025, 9, 30)).Value;
        Console.WriteLine(claim);
        #endregion
        Assert.Equal("CN-SME", rules.Regime.Id);
        IsOnThePage(claim.ToString());
    }

    [Fact]
    public void AgreedInterest()
    {
        var debt = LateDebt.Of(Money.Of(20_000m, Currency.CHF), due: new LocalDate(2025, 3, 31));
        #region late-payment-agreed
        var clause = new DefaultClause
        {
            Interest = new AgreedInterest
            {
                Rate = new InterestRate.Yearly(Percentage.Of(8m)),
                Compounding = Compounding.Quarterly,
                GraceDays = 5,                       // paid within them: nothing; passed: from the day after the due day
                Cap = Percentage.Of(15m),            // of the principal
            },
        };
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("CH"), TradeParties.Businesses, contractDate: new LocalDate(2025, 1, 10)).Value;
        ClaimComparison claims = rules.Compare(debt, asOf: new LocalDate(2025, 9, 30), clause.Interest).Value;
        // claims.Statutory.Interest CHF 501.37, claims.Agreed.Interest CHF 810.24, claims.Applicable = claims.Agreed
        #endregion
        Assert.Equal(("CHF 501.37", "CHF 810.24"), (claims.Statutory.Interest.ToString(), claims.Agreed.Interest.ToString()));
        Assert.Same(claims.Agreed, claims.Applicable);
    }

    [Fact]
    public void Limits()
    {
        #region late-payment-limits
        var terms = PaymentTerms.Of("net 90", Instalment.Full().On(TradeEvent.GoodsReceived).Within(days: 90));
        var rules = LatePaymentLaw.BuiltIn.Find(CountryCode.Of("ES"), TradeParties.Businesses, contractDate: new LocalDate(2025, 9, 1)).Value;

        TermsReview review = rules.Review(terms).Value;
        Console.WriteLine(review);
        PaymentTerms legal = review.Nearest!;        // the same terms with 60 days
        #endregion
        Assert.Equal(TermVerdict.NotPermitted, review.Verdict);
        Assert.Equal(DueRule.Days(60), legal.Instalments[0].Due);
        IsOnThePage(review.ToString());
    }

    [Fact]
    public void Rates()
    {
        var debt = LateDebt.Of(Money.Of(10_000m, Currency.EUR), due: new LocalDate(2026, 5, 31));
        var (country, parties, contract, asOf) = (CountryCode.Of("DE"), TradeParties.Businesses, new LocalDate(2026, 1, 15), new LocalDate(2026, 7, 31));
        #region late-payment-rates
        Failure missing = LatePaymentLaw.BuiltIn.Find(country, parties, contract).Value.Claim(debt, asOf).Failure!;
        // missing.Path "reference-rates[DE-BASISZINS]", missing.Value "2026-07-01"

        LatePaymentLaw law = LatePaymentLaw.BuiltIn.WithRates(
            ReferenceRates.Row("DE-BASISZINS", new LocalDate(2026, 7, 1), new LocalDate(2026, 12, 31), 1.52m, source: "notice of June 2026"));
        LateClaim claim = law.Find(country, parties, contract).Value.Claim(debt, asOf).Value;
        #endregion
        Assert.Equal(("reference-rates[DE-BASISZINS]", "2026-07-01"), (missing.Path, missing.Value));
        Assert.Equal(["10.27%", "10.52%"], claim.Statement.Lines.Select(l => l.Rate.Rate.ToString()));
    }

    [Fact]
    public void Limitation()
    {
        #region late-payment-limitation
        LimitationRule rule = LatePaymentLaw.BuiltIn.Limitation.At("DE", new LocalDate(2021, 5, 2)).Value.Value;
        BusinessCalendar germany = BusinessCalendars.BuiltIn.Find(CalendarId.Of("DE")).Value;

        LimitationPeriod plain = rule.Count(dueDate: new LocalDate(2021, 5, 2), calendar: germany).Value;
        // from the end of 2021, three years: LastGoodDay 2024-12-31, FirstBarredDay 2025-01-01

        LimitationPeriod moved = rule.Count(new LocalDate(2021, 5, 2),
        [
            new LimitationEvent.Suspension(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 31)),   // negotiations
            new LimitationEvent.Letter(new LocalDate(2024, 6, 3)),                                   // changes nothing in Germany
        ], germany).Value;
        // LastGoodDay 2025-01-31
        #endregion
        Assert.Equal(("2022-01-01..2024-12-31", "2022-01-01..2025-01-31"), (plain.ToString(), moved.ToString()));
        Assert.Equal(new LocalDate(2025, 1, 1), plain.FirstBarredDay);
    }

    private static void IsOnThePage(string printed) => Assert.Contains($"```text\n{printed}\n", Page, StringComparison.Ordinal);
}
