using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Law;

/// <summary>Which rules apply to whom and when.</summary>
public sealed class LatePaymentLawTests
{
    private static readonly LatePaymentLaw Law = LatePaymentLaw.BuiltIn;

    private static Result<ApplicableRules> Find(string country, string date, TradeParties? parties = null) => Law.Find(CountryCode.Of(country), parties ?? TradeParties.Businesses, On(date));

    private static string RateOf(string regime, string contract, string date) => Rules(regime, contract).Interest.Value.Rule.RateOn(On(date), Law.Rates).Value.ToString();

    [Fact]
    public void Find_ByWhoOwes()
    {
        Assert.Equal("DE-B2B", Find("DE", "2024-01-01").Value.Regime.Id);
        Assert.Equal("DE-B2C", Find("DE", "2024-01-01", new TradeParties { Debtor = DebtorKind.Consumer }).Value.Regime.Id);
        Assert.Equal("PL-HEALTH", Find("PL", "2024-01-01", new TradeParties { Debtor = DebtorKind.PublicHealth }).Value.Regime.Id);
        Assert.Equal("PL", Find("PL", "2024-01-01", new TradeParties { Debtor = DebtorKind.PublicAuthority }).Value.Regime.Id);
        Assert.Equal("IT-AGRI", Find("IT", "2024-01-01", new TradeParties { Sector = TradeSector.AgriFood }).Value.Regime.Id);
    }

    [Fact]
    public void Find_BySizes_AsksForThoseThatMatter()
    {
        var unclear = Find("CN", "2025-07-01").Failure!;
        Assert.Equal(("late-payment.parties-unclear", FailureReason.Missing), (unclear.Code, unclear.Reason));
        Assert.Contains("creditor-size, debtor-size", unclear.Message, StringComparison.Ordinal);
        Assert.Equal("CN-SME", Find("CN", "2025-07-01", new TradeParties { DebtorSize = EnterpriseSize.Large, CreditorSize = EnterpriseSize.Small }).Value.Regime.Id);
        Assert.Equal("CN-SME", Find("CN", "2025-07-01", new TradeParties { Debtor = DebtorKind.PublicAuthority, CreditorSize = EnterpriseSize.Micro }).Value.Regime.Id);
        // One fact that speaks against it is enough.
        Assert.Equal("CN", Find("CN", "2025-07-01", new TradeParties { DebtorSize = EnterpriseSize.Small }).Value.Regime.Id);
        Assert.Equal("CN", Find("CN", "2025-07-01", new TradeParties { CreditorSize = EnterpriseSize.Large }).Value.Regime.Id);
        // Before the order on small enterprises there is nothing to ask.
        Assert.Equal("CN", Find("CN", "2020-01-01").Value.Regime.Id);
    }

    [Fact]
    public void Find_WhatIsNotCovered_IsSaid()
    {
        Assert.Equal("late-payment.country-not-covered", Find("AU", "2024-01-01").Failure!.Code);
        Assert.Contains("1999-01-01", Find("DE", "1999-01-01").Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("late-payment.parties-not-covered", Find("FR", "2024-01-01", new TradeParties { Debtor = DebtorKind.Consumer }).Failure!.Code);
        Assert.Contains("US-FED", Find("US", "2024-01-01").Failure!.Message, StringComparison.Ordinal);
        // Agricultural products had rules of their own before the ones that were read.
        Assert.Equal("late-payment.parties-not-covered", Find("IT", "2014-01-01", new TradeParties { Sector = TradeSector.AgriFood }).Failure!.Code);
        var unknown = Law.Regime("XX-YY", On("2024-01-01")).Failure!;
        Assert.Equal(("late-payment.regime-unknown", "XX-YY"), (unknown.Code, unknown.Value));
        Assert.Contains("2024-01-01", unknown.Message, StringComparison.Ordinal);
    }

    // The contract picks the version, whenever the delay is.
    [Theory]
    [InlineData("DE-B2B", "2014-07-28", "2024-03-01", "11.62% a year (DE-BASISZINS 3.62%)")]
    [InlineData("DE-B2B", "2014-07-29", "2024-03-01", "12.62% a year (DE-BASISZINS 3.62%)")]
    [InlineData("AT", "2013-03-15", "2023-02-01", "9.88% a year (AT-BASISZINS-HALFYEAR 1.88%)")]
    [InlineData("AT", "2013-03-16", "2023-02-01", "11.08% a year (AT-BASISZINS-HALFYEAR 1.88%)")]
    [InlineData("IT", "2012-12-31", "2023-02-01", "9.5% a year (IT-LATE-REF 2.5%)")]
    [InlineData("IT", "2013-01-01", "2023-02-01", "10.5% a year (IT-LATE-REF 2.5%)")]
    [InlineData("IT-AGRI", "2016-01-01", "2023-02-01", "14.5% a year (IT-LATE-REF 2.5%)")]
    [InlineData("AT-NO-FAULT", "2016-01-01", "2023-02-01", "4% a year")]
    [InlineData("US-NY", "2016-01-01", "2023-02-01", "9% a year")]
    [InlineData("CN-SME", "2021-01-01", "2023-02-01", "0.05% a day")]
    [InlineData("PL", "2021-01-01", "2024-02-01", "15.75% a year (PL-LATE-TOTAL 15.75%)")]
    [InlineData("NO", "2021-01-01", "2023-02-01", "10.75% a year (NO-LATE-TOTAL 10.75%)")]
    public void Interest_VersionIsThatOfTheContract(string regime, string contract, string date, string expected) => Assert.Equal(expected, RateOf(regime, contract, date));

    // Belgium and the Netherlands had other rules before; what was not read is no row.
    [Theory]
    [InlineData("BE", "2013-03-15")]
    [InlineData("NL", "2002-08-07")]
    [InlineData("CN-SME", "2020-08-31")]
    public void Interest_ContractBeforeTheFirstVersion_Fails(string regime, string contract)
    {
        var failure = Rules(regime, contract).Interest.Failure!;
        Assert.Equal(("core.rule-date-not-covered", $"late-payment interest[{regime}]", contract), (failure.Code, failure.Path, failure.Value));
    }

    // Forbidden in Germany and Switzerland (BGB 289, OR 105(3)); law itself in the Netherlands, India and for federal agencies of the United States.
    [Theory]
    [InlineData("DE-B2B", "never")]
    [InlineData("CH", "never")]
    [InlineData("NL", "every 1y")]
    [InlineData("IN-MSME", "every 1m as 1/12 year")]
    [InlineData("US-FED", "every 30d")]
    public void Interest_OnInterest_AsTheLawHasIt(string regime, string expected) => Assert.Equal(expected, Rules(regime, "2024-01-01").Interest.Value.Rule.Compounding.ToString());

    [Fact]
    public void Interest_OfARegimeWithoutOne_NamesTheTable() => Assert.Equal("late-payment interest", Rules("KR-SUBCONTRACT", "2024-01-01").Interest.Failure!.Path);

    [Fact]
    public void Claim_BeyondTheKnownRates_NamesTheTable_AndARowOfTheUserHelps()
    {
        var debt = Debt("EUR 10000.00", "2026-05-31");
        var rules = Find("DE", "2026-01-15").Value;
        Assert.Equal("reference-rates[DE-BASISZINS]", rules.Claim(debt, On("2026-07-01")).Failure!.Path);
        var law = Law.WithRates(ReferenceRates.Row("DE-BASISZINS", On("2026-07-01"), On("2026-12-31"), 1.52m, "notice of June 2026"));
        var claim = law.Find(CountryCode.Of("DE"), TradeParties.Businesses, On("2026-01-15")).Value.Claim(debt, On("2026-07-01")).Value;
        Assert.Equal(["10.27%", "10.52%"], claim.Statement.Lines.Select(l => l.Rate.Rate.ToString()));
        Assert.Equal((LegalSourceKind.UserSupplied, "notice of June 2026"), (law.FindSource(claim.Statement.Lines[1].Rate.SourceId!).Kind, law.FindSource("notice of June 2026").Title));
    }

    [Fact]
    public void With_RowsOfAUser_MakeARegime()
    {
        var law = Law.WithRegimes(new LatePaymentRegime("BR", "Brazil", CountryCode.Of("BR"), PartyCondition.Any))
            .WithSources(new LegalSource("br-cc-406", "Código Civil (Brazil)", "art. 406", LegalSourceKind.UserSupplied))
            .WithRates(ReferenceRates.Row("BR-LEGAL", On("2024-09-01"), On("2024-12-31"), -0.4m, "br-cc-406"))
            .WithInterest(new RuleRow<string, StatutoryInterest>("BR", On("2024-09-01"), null,
                new StatutoryInterest { Rule = new InterestRule { Rate = new InterestRate.OverReference("BR-LEGAL", Percentage.Zero) { Minimum = Percentage.Zero } }, Source = new LegalSource("br-cc-406", "Código Civil (Brazil)", "art. 406", LegalSourceKind.UserSupplied) }, "br-cc-406"))
            .WithCompensation(new RuleRow<string, FixedCompensation>("BR", On("2024-09-01"), null, FixedCompensation.None, "br-cc-406"));
        var claim = law.Find(CountryCode.Of("BR"), TradeParties.Businesses, On("2024-10-01")).Value.Claim(Debt("BRL 1000.00", "2024-10-31"), On("2024-11-30")).Value;
        Assert.Equal("BRL 0.00", claim.Interest.ToString());
    }

    [Fact]
    public void Compensation_Golden_IsOneForEachLatePayment()
    {
        var rules = Find("DE", "2024-01-15").Value;
        var instalments = new[] { Debt("EUR 100.00", "2024-02-29"), Debt("EUR 100.00", "2024-03-31"), Debt("EUR 100.00", "2024-12-31") };
        Assert.Equal([Eur(40m), Eur(40m), Eur(0m)], instalments.Select(d => rules.Compensation(d, On("2024-06-30")).Value));
    }

    [Fact]
    public void Compensation_PaidInTime_IsNothing_AndWhateverIsPaidLater_TheWholeDebtCounts()
    {
        var rules = Find("GB", "2023-01-15").Value;
        var debt = Debt("GBP 1000.00", "2024-03-31");
        Assert.Equal("GBP 0.00", rules.Compensation(debt.Paid(On("2024-03-31"), Money.Parse("GBP 1000.00")), On("2024-06-30")).Value.ToString());
        Assert.Equal("GBP 70.00", rules.Compensation(debt.Paid(On("2024-03-31"), Money.Parse("GBP 999.99")), On("2024-06-30")).Value.ToString());
        Assert.Equal("GBP 70.00", rules.Compensation(debt.Paid(On("2024-04-01"), Money.Parse("GBP 1000.00")), On("2024-06-30")).Value.ToString());
    }

    [Theory]
    [InlineData("GB", "GBP 999.99", "GBP 40.00")]
    [InlineData("GB", "GBP 1000.00", "GBP 70.00")]
    [InlineData("GB", "GBP 10000.00", "GBP 100.00")]
    [InlineData("IE", "EUR 1000.00", "EUR 40.00")]
    [InlineData("IE", "EUR 1000.01", "EUR 70.00")]
    [InlineData("IE", "EUR 10000.00", "EUR 70.00")]
    [InlineData("DK", "DKK 10000.00", "DKK 310.00")]
    [InlineData("CH", "CHF 10000.00", "CHF 0.00")]
    public void Compensation_BySize_AtTheBoundaries(string regime, string debt, string expected) =>
        Assert.Equal(expected, Rules(regime, "2020-01-01").Compensation(Debt(debt, "2024-03-31"), On("2024-04-01")).Value.ToString());

    [Fact]
    public void Compensation_SetAnewEveryHalfYear_IsThatOfTheFirstDayOfTheDelay()
    {
        var rules = Rules("NO", "2020-01-01");
        Assert.Equal(["NOK 390.00", "NOK 400.00"], new[] { "2022-06-29", "2022-06-30" }.Select(due => rules.Compensation(Debt("NOK 5000.00", due), On("2022-12-31")).Value.ToString()));
        Assert.Equal("core.rule-date-not-covered", rules.Compensation(Debt("NOK 5000.00", "2025-06-30"), On("2025-12-31")).Failure!.Code);
    }

    [Fact]
    public void Compensation_BandsInAnotherCurrency_AskForConversion() =>
        Assert.Equal("late-payment.compensation-currency", Rules("GB", "2020-01-01").Compensation(Debt("USD 5000.00", "2024-03-31"), On("2024-04-01")).Failure!.Code);
}
