using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of the page on notations.</summary>
public sealed class NotationSnippets
{
    [Fact]
    public void PlainText()
    {
        #region notation-plain
        var read = TermsNotation.Shorthand.Read("2/10 net 30").Value;
        PaymentTerms terms = read.ToTerms().Value;
        var canonical = terms.ToNotation();      // "2/10 net 30": balance due 30d less 2%@10d
        #endregion
        Assert.Equal("\"2/10 net 30\": balance due 30d less 2%@10d", canonical);
    }

    [Fact]
    public void AmbiguousText()
    {
        #region notation-ambiguous
        var read = TermsNotation.French.Read("45 jours fin de mois", new NotationOptions { SampleDate = new LocalDate(2021, 9, 13) }).Value;
        foreach (var reading in read.Readings)
            Console.WriteLine($"{reading.Note}: {reading.Example}");
        // first the period, then the end of the month reached: EUR 1000.00 of 2021-09-13: EUR 1000.00 due 2021-10-31
        // first the end of the invoice's month, then the period: EUR 1000.00 of 2021-09-13: EUR 1000.00 due 2021-11-14

        var refused = read.ToTerms().Failure;                                       // terms.text-ambiguous
        var agreed = read.Readings[1].ToTerms("45 jours après fin de mois").Value;  // who wrote it has said which one
        #endregion
        Assert.Equal(
            ["first the period, then the end of the month reached: EUR 1000.00 of 2021-09-13: EUR 1000.00 due 2021-10-31", "first the end of the invoice's month, then the period: EUR 1000.00 of 2021-09-13: EUR 1000.00 due 2021-11-14"],
            read.Readings.Select(r => $"{r.Note}: {r.Example}"));
        Assert.Equal(("terms.text-ambiguous", "\"45 jours après fin de mois\": balance due eom>45d"), (refused?.Code, agreed.ToNotation()));
    }

    [Fact]
    public void UnreadableText()
    {
        #region notation-unreadable
        var failure = TermsNotation.English.Read("30% deposit, 70% against gudwill").Failure!;
        // Cannot be read at position 25: expected a comma or the end of the text, or more about this clause.
        #endregion
        Assert.Equal("Cannot be read at position 25: expected a comma or the end of the text, or more about this clause.", failure.Message);
    }

    [Fact]
    public void NetNotStated()
    {
        #region notation-net
        var skonto = TermsNotation.German.Read("2 % Skonto binnen 14 Tagen").Value.Only().Value;
        var missing = skonto.ToTerms().Failure;                                     // terms.net-not-stated: nothing is assumed
        var complete = skonto.WithNet(DueRule.Days(30)).ToTerms("Skonto").Value;
        #endregion
        Assert.Equal(("terms.net-not-stated", "\"Skonto\": balance due 30d less 2%@14d"), (missing?.Code, complete.ToNotation()));
    }

    [Fact]
    public void Canonical()
    {
        #region notation-canonical
        var terms = PaymentTerms.Parse("""
            "TT 30/70": 30% on contract-signed due 5d as deposit; balance on bill-of-lading-copy documents not-before-paid | title-retained
            """);
        var same = PaymentTerms.Parse(terms.ToNotation()) == terms;                 // true, whatever the terms are
        #endregion
        Assert.True(same);
        Assert.True(terms.Default!.RetentionOfTitle);
    }

    [Fact]
    public void Sentences()
    {
        #region notation-sentence
        var terms = TermsNotation.Chinese.Read("30%定金,70%见提单副本付款").Value.ToTerms().Value;
        Console.WriteLine(terms.ToSentence(TermsLanguage.English));
        // 30% is due on the signature of the contract, as a deposit. 70% is due on the copy of the bill of lading, documents only against payment.
        Console.WriteLine(terms.ToSentence(TermsLanguage.German));
        // 30 % sind bei der Unterzeichnung des Vertrags fällig, als Anzahlung. 70 % sind bei dem Erhalt der Konnossementskopie fällig, Dokumente nur gegen Zahlung.
        #endregion
        Assert.Equal("30% is due on the signature of the contract, as a deposit. 70% is due on the copy of the bill of lading, documents only against payment.", terms.ToSentence(TermsLanguage.English));
        Assert.Equal("30 % sind bei der Unterzeichnung des Vertrags fällig, als Anzahlung. 70 % sind bei dem Erhalt der Konnossementskopie fällig, Dokumente nur gegen Zahlung.", terms.ToSentence(TermsLanguage.German));
    }

    [Fact]
    public void XRechnung()
    {
        #region notation-xrechnung
        var text = XRechnungSkonto.Format(PaymentTerms.Net(30).WithDiscount(2m, 14)).Value;
        // #SKONTO#TAGE=14#PROZENT=2.00#
        // #SKONTO#TAGE=30#PROZENT=0.00#
        var strict = XRechnungSkonto.Read("#SKONTO#TAGE=14#PROZENT=2,00#\n").Failure;  // terms.skonto-malformed: a point, and two decimals
        #endregion
        Assert.Equal("#SKONTO#TAGE=14#PROZENT=2.00#\n#SKONTO#TAGE=30#PROZENT=0.00#\n", text);
        Assert.Equal("terms.skonto-malformed", strict?.Code);
    }

    [Fact]
    public void Presets()
    {
        #region notation-presets
        var odoo = TermsPreset.Of("odoo");
        var rule = odoo.Rule("days_end_of_month_on_the", ("days", "30"), ("day", "10")).Value;     // 30d>eom>day10+1
        var migrated = odoo.Apply(PaymentTerms.Of("30 days end of month on the 10th", Instalment.Full().DueBy(rule)));
        #endregion
        Assert.Equal("30d>eom>day10+1", rule.ToString());
        Assert.Equal(LastInstalment.TakesTheRest, migrated.Conventions.LastInstalment);
    }

    [Fact]
    public void Review()
    {
        #region notation-review
        var findings = ContractReview.Of(
            PaymentTerms.Of("D/A", Instalment.Full().On(TradeEvent.DraftAccepted).Within(90).By(PaymentMethod.DocumentsAgainstAcceptance).Discount(2m, 10)),
            new ReviewFacts { CostOfCapital = Percentage.Of(7m), Incoterm = Incoterm.FOB });
        foreach (var finding in findings)
            Console.WriteLine($"{finding.Code}: {finding.Reason} {finding.Suggestion}");
        // terms.review-unsecured: balance falls due after the goods have left, and nothing but the buyer's word secures it. Release the documents only against payment, ...
        // terms.review-event-held-by-buyer: The acceptance of the draft is in the buyer's hands: if he delays it there is never a due date. Add a long stop: ...
        // terms.review-discount-dear: 2% for payment 80 days early costs 9.31% a year; money costs 7%. Offer at most 1.51%, or a longer net period.
        // terms.review-default-clause-missing: Nothing is agreed for the case that the buyer does not pay: ...
        #endregion
        Assert.Equal(["terms.review-unsecured", "terms.review-event-held-by-buyer", "terms.review-discount-dear", "terms.review-default-clause-missing"], findings.Select(f => f.Code));
        Assert.Equal("2% for payment 80 days early costs 9.31% a year; money costs 7%.", findings[2].Reason);
        Assert.Equal("Offer at most 1.51%, or a longer net period.", findings[2].Suggestion);
    }
}
