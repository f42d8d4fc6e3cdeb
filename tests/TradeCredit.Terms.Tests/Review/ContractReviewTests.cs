namespace TradeCredit.Terms.Tests.Review;

public sealed class ContractReviewTests
{
    private static readonly DefaultClause Complete = new()
    {
        Interest = new AgreedInterest { Rate = new InterestRate.Yearly(Percentage.Of(8m)) },
        RetentionOfTitle = true,
        GoverningLaw = CountryCode.Of("DE"),
        Forum = "CIETAC",
    };

    [Fact]
    public void Of_SecuredTermsWithACompleteClause_FindsNothing()
    {
        var terms = PaymentTerms.Of("TT", Instalment.Percent(30).On(TradeEvent.ContractSigned).AsDeposit(), Instalment.Balance().On(TradeEvent.BillOfLadingCopySent).Releasing(DocumentRelease.NotBeforePaid)).WithDefault(Complete);
        Assert.Empty(ContractReview.Of(terms, new ReviewFacts { Incoterm = Incoterm.FOB, CostOfCapital = Percentage.Of(6m) }));
    }

    // The terms and facts, and whether the review says so.
    public static TheoryData<string, string, string?, string> Cases => new()
    {
        { "balance on delivery due 60d", "terms.review-unsecured", null, "instalments[0]" },
        { "balance on bill-of-lading due 60d by lc-usance", "", null, "" },
        { "balance on documents-presented by documents-against-payment", "", null, "" },
        { "balance on draft-accepted due 60d by documents-against-acceptance", "terms.review-unsecured", null, "instalments[0]" },
        { "90% on shipment documents not-before-paid; balance on warranty-end as retention", "terms.review-unsecured", null, "instalments[1]" },
        { "90% on shipment documents not-before-paid; balance on warranty-end as retention", "terms.review-event-undefined", null, "instalments[1].trigger" },
        { "balance on acceptance documents not-before-paid", "terms.review-event-held-by-buyer", null, "instalments[0].trigger" },
        { "balance on milestone documents not-before-paid", "terms.review-event-undefined", null, "instalments[0].trigger" },
        { "balance on milestone \"FAT\" documents not-before-paid", "", null, "" },
        { "balance on bill-of-lading documents on-bank-undertaking", "terms.review-event-not-evidenced", "EXW", "instalments[0].trigger" },
        { "balance on bill-of-lading documents on-bank-undertaking", "", "CIF", "" },
        { "balance on arrival documents on-bank-undertaking", "terms.review-event-not-evidenced", "FOB", "instalments[0].trigger" },
        { "balance on arrival documents on-bank-undertaking", "", "DAP", "" },
        { "balance on shipment documents not-before-paid if \"after good quality\"", "terms.review-condition-in-words", null, "instalments[0].condition" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Instalments_FindsWhatIsOpen(string instalments, string code, string? incoterm, string path)
    {
        var terms = PaymentTerms.Parse($"\"x\": {instalments}").WithDefault(Complete);
        var findings = ContractReview.Of(terms, new ReviewFacts { Incoterm = incoterm is null ? null : Incoterm.Of(incoterm) });
        if (code.Length == 0) Assert.Empty(findings);
        else Assert.Contains(findings, f => f.Code == code && f.Path == path && f.Reason.EndsWith('.') && f.Suggestion.EndsWith('.'));
    }

    // 2/10 net 30 costs 2/98 x 365/20 = 37.24 % a year; at 37 % the discount breaks even at 1.98 %.
    [Theory]
    [InlineData(37, true)]
    [InlineData(38, false)]
    public void Of_Discount_IsComparedWithTheCostOfCapital(int cost, bool isDear)
    {
        var findings = ContractReview.Of(PaymentTerms.Net(30).WithDiscount(2m, 10).WithDefault(Complete), new ReviewFacts { CostOfCapital = Percentage.Of(cost) });
        var found = findings.Where(f => f.Code == "terms.review-discount-dear").ToArray();
        Assert.Equal(isDear ? 1 : 0, found.Length);
        if (!isDear) return;
        Assert.Equal(("instalments[0].discounts[0]", "2% for payment 20 days early costs 37.24% a year; money costs 37%.", "Offer at most 1.98%, or a longer net period."), (found[0].Path, found[0].Reason, found[0].Suggestion));
    }

    [Fact]
    public void Of_DefaultClause_FindsWhatIsNotAgreed()
    {
        string[] Codes(DefaultClause? clause) => [.. ContractReview.Of(PaymentTerms.Net(30) with { Default = clause }).Select(f => f.Code).Where(c => c != "terms.review-unsecured")];
        Assert.Equal(["terms.review-default-clause-missing"], Codes(null));
        Assert.Equal(["terms.review-interest-missing", "terms.review-law-missing", "terms.review-forum-missing", "terms.review-title-not-retained"], Codes(new DefaultClause()));
        Assert.Empty(Codes(Complete));
    }

    [Fact]
    public void Of_AmbiguousWording_QuotesTheReadings()
    {
        var wording = TermsNotation.French.Read("45 jours fin de mois").Value;
        var finding = ContractReview.Of(PaymentTerms.Net(30).WithDefault(Complete), new ReviewFacts { Wording = wording })[0];
        Assert.Equal("terms.review-ambiguous", finding.Code);
        Assert.All(wording.Readings, r => Assert.Contains(r.Note, finding.Reason));
        Assert.Contains("does not say when", ContractReview.Of(PaymentTerms.Net(30), new ReviewFacts { Wording = TermsNotation.Shorthand.Read("2/10").Value })[0].Reason);
        Assert.DoesNotContain(ContractReview.Of(PaymentTerms.Net(30), new ReviewFacts { Wording = TermsNotation.Shorthand.Read("net 30").Value }), f => f.Code == "terms.review-ambiguous");
    }

    [Fact]
    public void Of_AllTerms_GivesReasonsAndSuggestions() => Check.That(
        Arbitraries.Terms,
        terms => ContractReview.Of(terms, new ReviewFacts { CostOfCapital = Percentage.Of(5m), Incoterm = Incoterm.EXW }).All(f => f.Code.StartsWith("terms.review-") && f.Reason.Length > 0 && f.Suggestion.Length > 0));
}
