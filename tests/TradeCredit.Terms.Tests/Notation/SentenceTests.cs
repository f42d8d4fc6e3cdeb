namespace TradeCredit.Terms.Tests.Notation;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("en", "30% is due 5 days after the signature of the contract, as a deposit. The balance is due on the copy of the bill of lading, documents only against payment.")]
    [InlineData("zh-Hans", "30%合同签署后5天支付（定金）。余款见提单副本时支付，付款后方可取得单据。")]
    [InlineData("de", "30 % sind 5 Tage nach der Unterzeichnung des Vertrags fällig, als Anzahlung. Der Rest ist bei dem Erhalt der Konnossementskopie fällig, Dokumente nur gegen Zahlung.")]
    [InlineData("fr", "30 % sont exigibles 5 jours après la signature du contrat, à titre d'acompte. Le solde est exigible dès la copie du connaissement, documents seulement contre paiement.")]
    public void ToSentence_OfInstalments_ReadsPlainly(string language, string sentence)
    {
        var terms = PaymentTerms.Parse("\"TT\": 30% on contract-signed due 5d as deposit; balance on bill-of-lading-copy documents not-before-paid");
        Assert.Equal(sentence, terms.ToSentence(TermsLanguage.Of(language)));
    }

    [Theory]
    [InlineData("en", "The balance is due 30 days after the invoice date. For payment at the latest 10 days after the invoice date, 2.5% cash discount is granted.")]
    [InlineData("zh-Hans", "余款开票日后30天支付。最迟开票日后10天付款的，享受2.5%的现金折扣。")]
    [InlineData("de", "Der Rest ist 30 Tage nach dem Rechnungsdatum fällig. Bei Zahlung spätestens 10 Tage nach dem Rechnungsdatum werden 2,5 % Skonto gewährt.")]
    [InlineData("fr", "Le solde est exigible 30 jours après la date de la facture. Pour un paiement au plus tard 10 jours après la date de la facture, un escompte de 2,5 % est accordé.")]
    public void ToSentence_OfADiscount_ReadsPlainly(string language, string sentence) =>
        Assert.Equal(sentence, PaymentTerms.Net(30).WithDiscount(2.5m, 10).ToSentence(TermsLanguage.Of(language)));

    [Theory]
    [InlineData("en", "The balance is due on the date found from the invoice date: plus 45 days, then the end of the month, then day 10 of the following month.")]
    [InlineData("de", "Der Rest ist am Tag, der sich ab dem Rechnungsdatum so ergibt (plus 45 Tage, dann Ende des Monats, dann 10. Tag des folgenden Monats), fällig.")]
    [InlineData("fr", "Le solde est exigible à la date obtenue depuis la date de la facture (plus 45 jours, puis la fin du mois, puis le 10 du mois suivant).")]
    [InlineData("zh-Hans", "余款按下列方式自开票日推算之日（加45天，然后当月末，然后次月10日）支付。")]
    public void ToSentence_OfSteps_KeepsTheirOrder(string language, string sentence) =>
        Assert.Equal(sentence, PaymentTerms.Parse("\"x\": balance due 45d>eom>day10+1").ToSentence(TermsLanguage.Of(language)));

    [Fact]
    public void ToSentence_OfAllTermsInEveryLanguage_LeavesNoPlaceOpen() => Check.That(
        Arbitraries.Terms,
        terms => TermsLanguage.All.All(l => terms.ToSentence(l) is { Length: > 0 } text && !text.Contains('{') && !text.Contains('}')));

    [Fact]
    public void ToSentence_EveryEventAndMethod_HasWordsInEveryLanguage() => Assert.All(TermsLanguage.All, language =>
    {
        Assert.Equal(TradeEvent.All.Length, TradeEvent.All.Select(e => PaymentTerms.Of("x", Instalment.Full().On(e)).ToSentence(language)).Distinct().Count());
        Assert.Equal(PaymentMethod.All.Length, PaymentMethod.All.Select(m => PaymentTerms.Of("x", Instalment.Full().By(m)).ToSentence(language)).Distinct().Count());
    });
}
