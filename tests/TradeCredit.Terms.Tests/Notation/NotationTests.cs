namespace TradeCredit.Terms.Tests.Notation;

public sealed class NotationTests
{
    private static readonly NotationOptions Options = new() { Calendar = CalendarId.Of("TARGET"), Currency = Currency.EUR, Year = 2026 };

    // Notation, text, readings in canonical notation joined by " | "; a question mark where the text states no net period.
    public static TheoryData<string, string, string> Texts => new()
    {
        { "us", "net 30", "balance due 30d" },
        { "us", "N30", "balance due 30d" },
        { "us", "n/30", "balance due 30d" },
        { "us", "2/10 net 30", "balance due 30d less 2%@10d" },
        { "us", "2%10 net 30", "balance due 30d less 2%@10d" },
        { "us", "2 % / 10, N / 30", "balance due 30d less 2%@10d" },
        { "us", "Net 30, 2/10", "balance due 30d less 2%@10d" },
        { "us", "2% discount if paid within 10 days, net 30 days", "balance due 30d less 2%@10d" },
        { "us", "3/10, 1/20, n/45", "balance due 45d less 3%@10d less 1%@20d" },
        { "us", "２／１０　ｎｅｔ　３０", "balance due 30d less 2%@10d" },
        { "us", "1.5/10, n/30", "balance due 30d less 1.5%@10d" },
        { "us", "2/10", "balance less 2%@10d?" },
        { "us", "EOM", "balance due eom" },
        { "us", "n/EOM", "balance due eom" },
        { "us", "2/10, n/EOM", "balance due eom less 2%@10d" },
        { "us", "net EOM 10", "balance due eom>10d" },
        { "us", "10 EOM", "balance due eom>10d" },
        { "us", "EOM + 10", "balance due eom>10d" },
        { "us", "net 30 EOM", "balance due eom>30d | balance due eom+1 | balance due 30d>eom" },
        { "us", "net 45 EOM", "balance due eom>45d | balance due 45d>eom" },
        { "us", "net 30 days after EOM", "balance due eom>30d" },
        { "us", "2/10, net 30 days after EOM", "balance due eom>30d less 2%@10d" },
        { "us", "net monthly account", "balance due eom+1" },
        { "us", "2/10 EOM", "balance less 2%@eom>10d? | balance due eom+1 less 2%@eom>10d | balance on discount-end invoice due 20d less 2%@eom>10d" },
        { "us", "2/10, net 20, EOM", "balance due eom>20d less 2%@eom>10d | balance on discount-end invoice due 20d less 2%@eom>10d" },
        { "us", "2/10, n/30 EOM", "balance due eom>30d less 2%@eom>10d | balance due eom>30d less 2%@10d" },
        { "us", "2/10 EOM, n/60", "balance due eom>60d less 2%@eom>10d | balance due 60d less 2%@eom>10d" },
        { "us", "2%/10th prox net 25th", "balance due day25+1 less 2%@day10+1" },
        { "us", "2% 10th prox net 30", "balance due 30d less 2%@day10+1 | balance due day30+1 less 2%@day10+1 | balance due som+1>30d less 2%@day10+1" },
        { "us", "Net 10th Prox", "balance due day10+1" },
        { "us", "5th 3rd prox", "balance due day5+3" },
        { "us", "15 MFI", "balance due day15+1" },
        { "us", "MFI 15th", "balance due day15+1" },
        { "us", "2/10, n/30 ROG", "balance on goods-received due 30d less 2%@10d" },
        { "us", "2/10, n/30, AOG", "balance on arrival due 30d less 2%@10d" },
        { "us", "2/10-60 extra", "balance less 2%@70d? | balance on discount-end invoice due 20d less 2%@70d" },
        { "us", "2/10 60x, n/90", "balance due 90d less 2%@70d" },
        { "us", "1/10, n/30 as of May 1", "balance on 2026-05-01 due 30d less 1%@10d" },
        { "us", "n/30 as of May 1st, 2025", "balance on 2025-05-01 due 30d" },
        { "us", "n/30 as of 2025-05-01", "balance on 2025-05-01 due 30d" },
        { "us", "COD", "balance on delivery by cash-on-delivery documents not-before-paid" },
        { "us", "CWO", "balance on order by cash-with-order documents not-before-paid" },
        { "us", "CBS", "balance on shipment by cash-in-advance documents not-before-paid" },
        { "us", "due on receipt", "balance | balance on invoice-received" },
        { "us", "net 10 business days", "balance due 10bd@TARGET" },
        { "en", "30% T/T deposit, 70% against copy of B/L", "30% on contract-signed as deposit by telegraphic-transfer; 70% on bill-of-lading-copy documents not-before-paid" },
        { "en", "T/T 30/70", "30% on contract-signed by telegraphic-transfer; 70% on shipment by telegraphic-transfer documents not-before-paid | 30% on contract-signed by telegraphic-transfer; 70% on bill-of-lading-copy by telegraphic-transfer documents not-before-paid" },
        { "en", "30% deposit 70% before shipment", "30% on contract-signed as deposit; 70% on shipment documents not-before-paid" },
        { "en", "100% L/C at sight", "100% on documents-presented by lc-at-sight documents on-bank-undertaking" },
        { "en", "100% irrevocable L/C at sight", "100% on documents-presented by lc-at-sight documents on-bank-undertaking" },
        { "en", "L/C 60 days", "balance on documents-presented due 60d by lc-usance documents on-bank-undertaking | balance on bill-of-lading due 60d by lc-usance documents on-bank-undertaking" },
        { "en", "60 days after B/L date", "balance on bill-of-lading due 60d" },
        { "en", "D/A 90 days sight", "balance on draft-accepted due 90d by documents-against-acceptance documents on-acceptance" },
        { "en", "D/P at sight", "balance on documents-presented by documents-against-payment documents not-before-paid" },
        { "en", "30% in advance, balance within 3 days of emailed copy B/L", "30% on contract-signed as deposit; balance on bill-of-lading-copy due 3d documents not-before-paid" },
        { "en", "90% 5 days before shipment, 10% retention 12 months after acceptance", "90% on shipment due -5d documents not-before-paid; 10% on acceptance due 12m as retention" },
        { "en", "2% discount within 10 days, net 30 days", "balance due 30d less 2%@10d" },
        { "en", "T/T in advance", "balance on contract-signed as deposit by telegraphic-transfer" },
        { "en", "30% deposit, 70% before shipment, by T/T", "30% on contract-signed as deposit by telegraphic-transfer; 70% on shipment by telegraphic-transfer documents not-before-paid" },
        { "en", "50% advance / 50% on delivery", "50% on contract-signed as deposit; 50% on delivery" },
        { "en", "1/3 deposit, 2/3 before shipment", "1/3 on contract-signed as deposit; 2/3 on shipment documents not-before-paid" },
        { "en", "1/4 deposit, balance 30 days after B/L date", "1/4 on contract-signed as deposit; balance on bill-of-lading due 30d" },
        { "us", "O/A 60", "balance due 60d by open-account documents free" },
        { "en", "10th of the following month", "balance due day10+1" },
        { "en", "30 days end of month", "balance due 30d>eom | balance due eom>30d | balance due eom+1" },
        { "de", "10 Tage 3% Skonto, 30 Tage netto", "balance due 30d less 3%@10d" },
        { "de", "Zahlbar innerhalb von 30 Tagen netto, bei Zahlung innerhalb von 14 Tagen 2,5 % Skonto.", "balance due 30d less 2.5%@14d" },
        { "de", "8 Tage 3%, 14 Tage 2%, 30 Tage netto", "balance due 30d less 3%@8d less 2%@14d" },
        { "de", "30 Tage netto 2% Skonto 14 Tage", "balance due 30d less 2%@14d" },
        { "de", "30 Tage nach Rechnungsdatum, ohne Abzug", "balance due 30d" },
        { "de", "2% Skonto 30 Tage Monatsende", "balance less 2%@30d>eom? | balance less 2%@eom>30d? | balance less 2%@eom+1?" },
        { "de", "Bei Zahlungen binnen 14 Tagen, 2% Skonto", "balance less 2%@14d?" },
        { "de", "Zahlbar sofort ohne Abzug", "balance" },
        { "de", "30 Tage nach Rechnungserhalt", "balance on invoice-received due 30d" },
        { "de", "Zahlbar bis zum 15. des Folgemonats", "balance due day15+1" },
        { "de", "30% Anzahlung bei Auftragserteilung, 60% bei Lieferung, 10% nach Abnahme", "30% on order as deposit; 60% on delivery; 10% on acceptance" },
        { "fr", "45 jours fin de mois", "balance due 45d>eom | balance due eom>45d" },
        { "fr", "45 jours après fin de mois", "balance due eom>45d" },
        { "fr", "30 jours fin de mois le 10", "balance due 30d>eom>day10+1 | balance due eom>30d>next10" },
        { "fr", "2 % d'escompte à 10 jours, 30 jours net", "balance due 30d less 2%@10d" },
        { "fr", "à réception", "balance on invoice-received" },
        { "fr", "30 jours à réception des marchandises", "balance on goods-received due 30d" },
        { "fr", "30% d'acompte à la commande, solde à la livraison", "30% on order as deposit; balance on delivery" },
        { "zh", "30%定金,70%见提单副本付款", "30% on contract-signed as deposit; 70% on bill-of-lading-copy documents not-before-paid" },
        { "zh", "合同签订后5天内付30%，发货前付清70%", "30% on contract-signed due 5d; 70% on shipment documents not-before-paid" },
        { "zh", "月结30天", "balance due 1m | balance due eom>30d" },
        { "zh", "月结30天，电汇", "balance due 1m by telegraphic-transfer | balance due eom>30d by telegraphic-transfer" },
        { "zh", "票到30天", "balance on invoice-received due 30d" },
        { "zh", "1/3预付，2/3发货前付清", "1/3 on contract-signed as deposit; 2/3 on shipment documents not-before-paid" },
        { "zh", "次月结30天", "balance due som+1>30d" },
        { "zh", "次月结", "balance due som+1 | balance due eom+1" },
        { "zh", "次月15日前付款", "balance due day15+1" },
        { "zh", "100%不可撤销即期信用证", "100% on documents-presented by lc-at-sight documents on-bank-undertaking" },
        { "zh", "D/A 90天", "balance on draft-accepted due 90d by documents-against-acceptance documents on-acceptance" },
        { "zh", "10%质保金质保期满支付，90%到货后30天内支付", "10% on warranty-end as retention; 90% on goods-received due 30d" },
        { "bc", "CM+30D", "balance due eom>30d" },
        { "bc", "<1M> discount <8D> 2", "balance due 1m less 2%@8d" },
        { "bc", "1M discount 8D 0", "balance due 1m" },
        { "paydays", "15 - 5", "balance due next5/15" },
        { "xrechnung", "Skonto:\n#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=100.00#\n#SKONTO#TAGE=30#PROZENT=0.00#\n", "balance due 30d less 2.25%@14d of EUR 100.00" },
        { "xrechnung", "#SKONTO#TAGE=7#PROZENT=2.00#\n", "balance less 2%@7d?" },
        { "edifact", "PAT+22++5:3:D:10'PCD+12:2:13'\nPAT+1++5:3:D:30'", "balance due 30d less 2%@10d" },
        { "edifact", "PAT+1++21:3:D:30'", "balance on goods-received due 30d" },
        { "edifact", "PAT+1++5:13:D:30'", "balance due 29d" },
        { "edifact", "PAT+9++5:3:D:10", "balance due eom>10d" },
        { "edifact", "PAT+3'DTM+13:20261231:102'", "balance due 2026-12-31" },
        { "edifact", "PAT+10'", "balance on invoice-received" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextsOfTrade_GivesTheirReadings(string notation, string text, string expected)
    {
        var readings = TermsNotation.Of(notation).Read(text, Options).Value;
        Assert.Equal(expected, string.Join(" | ", readings.Readings.Select(r => (r.Draft with { Code = "" }).ToNotation()["\"\": ".Length..] + (r.StatesNet ? "" : "?"))));
        Assert.Equal(readings.Readings.Length > 1, readings.IsAmbiguous);
        Assert.All(readings.Readings.Where(_ => readings.IsAmbiguous), r => Assert.NotEmpty(r.Note));
    }

    // The period before "netto" is the net period, although a comma is missing.
    [Fact]
    public void Read_DiscountAfterTheNetPeriod_IsAContradiction() =>
        Assert.Equal("terms.discount-after-due", TermsNotation.German.Read("10 Tage netto 2 % Skonto 14 Tage", Options).Failure!.Code);

    // Positions are those of the text as written; what was expected is what the field would write there.
    [Theory]
    [InlineData("us", "", 0, "terms such as 2/10")]
    [InlineData("us", "foo", 0, "terms such as 2/10")]
    [InlineData("us", "2/10 foo", 5, "terms such as 2/10")]
    [InlineData("us", "30", 2, "% or / for a discount")]
    [InlineData("us", "2/ten", 2, "a whole number of days, or EOM")]
    [InlineData("us", "net 9999999999999999999", 4, "a whole number of days, or EOM")]
    [InlineData("us", "net 30 net 60", 13, "the end: a net period is already stated")]
    [InlineData("us", "net 15th", 8, "prox or MFI")]
    [InlineData("us", "32 MFI", 0, "a day of the month from 1 to 31")]
    [InlineData("us", "n/30 as of June 31, 2026", 24, "a day that the month has")]
    [InlineData("us", "60x", 3, "a discount in days before its extra days")]
    [InlineData("us", "net -30", 4, "a whole number of days, or EOM")]
    [InlineData("us", "n/-30", 2, "a whole number of days, or EOM")]
    [InlineData("us", "-2/10 net 30", 0, "terms such as 2/10")]
    [InlineData("en", "net -5 days", 4, "a comma or the end of the text")]
    [InlineData("de", "-30 Tage netto", 0, "a share such as 30%")]
    [InlineData("zh", "月结-30天", 2, "a comma or the end of the text")]
    [InlineData("en", "hello", 0, "a share such as 30%")]
    [InlineData("en", "2/10 net 30 days", 0, "shares that come to 100")]
    [InlineData("en", "30% deposit, 70% L/C at sight, T/T", 0, "one net period, or shares")]
    [InlineData("en", "30% deposit, foo", 13, "a share such as 30%")]
    [InlineData("en", "30 days 60 days", 8, "a comma before another period")]
    [InlineData("en", "30 days foo", 8, "a comma or the end of the text")]
    [InlineData("en", "100% T/T", 0, "an event for this share")]
    [InlineData("en", "30/60", 0, "shares that come to 100")]
    [InlineData("en", "30% deposit, 2% discount within 10 days", 0, "one net period, or shares")]
    [InlineData("en", "2% discount", 0, "the days of the discount")]
    [InlineData("en", "30% deposit 5 days after signing, net 60 days", 0, "one net period, or shares")]
    [InlineData("en", "50% 30 days, net 60 days", 0, "one net period, or shares")]
    [InlineData("en", "net", 0, "an event, such as before shipment, or a period")]
    [InlineData("en", "L/C at sight 60 days", 0, "a clause that says in one way when it is due")]
    [InlineData("en", "30 days next month", 0, "a clause that says in one way when it is due")]
    [InlineData("en", "30", 2, "% or a unit such as days")]
    [InlineData("de", "30 Tage netto, Quatsch", 15, "a share such as 30%")]
    [InlineData("fr", "paiement le 32", 12, "a day of the month, 1 to 31")]
    [InlineData("zh", "月结30吨", 4, "% or a unit such as days")]
    [InlineData("bc", "1M rebate 8D 2", 3, "the end, or the word discount")]
    [InlineData("bc", "1M discount 8D two", 15, "a percentage such as 2")]
    [InlineData("paydays", "5,40", 2, "a day of the month, 1 to 31")]
    [InlineData("paydays", "", 0, "a day of the month, 1 to 31")]
    [InlineData("edifact", "PAT+1", 5, "the time of these terms")]
    [InlineData("edifact", "PAT+22++5:3:D:10'", 17, "PCD+12:")]
    [InlineData("edifact", "PAT+1++5:3:D:30'XYZ", 16, "PAT+")]
    public void Read_OtherTexts_SaysWhereAndWhatWasExpected(string notation, string text, int position, string expected)
    {
        var failure = TermsNotation.Of(notation).Read(text).Failure;
        Assert.Equal(("terms.text-unreadable", FailureReason.InvalidInput, text), (failure?.Code, failure?.Reason, failure?.Value));
        Assert.Contains($"at position {position}: expected {expected}", failure?.Message);
    }

    [Theory]
    [InlineData("us", "2/30 net 10", "terms.discount-after-due")]
    [InlineData("us", "110/10 net 30", "terms.discount-out-of-range")]
    [InlineData("en", "50% deposit, 30% before shipment", "terms.shares-not-whole")]
    [InlineData("en", "1/3 deposit, 1/3 before shipment", "terms.shares-not-whole")]
    [InlineData("en", "1/5 net 30 days", "terms.shares-not-whole")]
    [InlineData("en", "10 days before receipt of the invoice", "terms.due-before-base")]
    [InlineData("us", "net 10 business days", "terms.calendar-missing")]
    [InlineData("zh", "收到发票后5个工作日内付款", "terms.calendar-missing")]
    [InlineData("xrechnung", "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=5.00#\n", "terms.currency-missing")]
    [InlineData("xrechnung", "#SKONTO#TAGE=14#PROZENT=2.0#\n", "terms.skonto-malformed")]
    [InlineData("xrechnung", "#SKONTO#TAGE=99999999999#PROZENT=2.00#\n", "terms.skonto-out-of-range")]
    [InlineData("bc", "1X", "terms.formula-malformed")]
    [InlineData("edifact", "PAT+99'", "terms.code-unknown")]
    [InlineData("edifact", "PAT+20'", "terms.code-not-expressible")]
    public void Read_TermsThatCannotBeUsed_SaysWhy(string notation, string text, string code) => Assert.Equal(code, TermsNotation.Of(notation).Read(text).Failure?.Code);

    [Fact]
    public void Read_LongerTexts_AreRefused() => Assert.Equal("terms.text-too-long", TermsNotation.English.Read(new string(' ', TermsNotation.LongestText + 1)).Failure?.Code);

    [Fact]
    public void Only_OfAnAmbiguousText_ListsWhatEachReadingGives()
    {
        var readings = TermsNotation.French.Read("45 jours fin de mois", new NotationOptions { SampleDate = new LocalDate(2021, 9, 13) }).Value;
        var failure = readings.Only().Failure!;
        Assert.Equal(("terms.text-ambiguous", FailureReason.Ambiguous), (failure.Code, failure.Reason));
        // The published example: 13 September and 45 days is 31 October in one order, 14 November in the other.
        Assert.Contains("(a) first the period, then the end of the month reached: EUR 1000.00 of 2021-09-13: EUR 1000.00 due 2021-10-31", failure.Message);
        Assert.Contains("EUR 1000.00 due 2021-11-14", failure.Message);
        Assert.Equal("terms.text-ambiguous", readings.ToTerms().Failure!.Code);
    }

    [Fact]
    public void Example_OfUsualAmbiguousTexts_DiffersByReading() => Assert.All(
        new[] { ("us", "net 30 EOM"), ("us", "2/10 EOM"), ("us", "2% 10th prox net 30"), ("us", "due on receipt"), ("en", "T/T 30/70"), ("en", "L/C 60 days"), ("fr", "45 jours fin de mois"), ("zh", "月结30天"), ("zh", "月结") },
        t => Assert.Equal(TermsNotation.Of(t.Item1).Read(t.Item2).Value.Readings.Length, TermsNotation.Of(t.Item1).Read(t.Item2).Value.Readings.Select(r => r.Example).Distinct().Count()));

    [Fact]
    public void WithNet_GivesWhatTheTextDoesNotState()
    {
        var reading = TermsNotation.German.Read("2% Skonto binnen 14 Tagen").Value.Readings.Single();
        Assert.Equal("terms.net-not-stated", reading.ToTerms().Failure!.Code);
        var terms = reading.WithNet(DueRule.Days(30)).ToTerms("skonto").Value;
        Assert.Equal("\"skonto\": balance due 30d less 2%@14d", terms.ToNotation());
        Assert.Equal("terms.discount-after-due", reading.WithNet(DueRule.Days(7)).ToTerms().Failure!.Code);
        Assert.EndsWith("EUR 1000.00 due 2026-03-01", reading.WithNet(DueRule.Days(30)).Example);
    }

    // The 26th rule: dated 28 March, 3/10 EOM runs until 10 May.
    [Theory]
    [InlineData(null, "2026-04-10")]
    [InlineData(25, "2026-05-10")]
    public void Read_WithTheRuleOfThe26th_CountsLateInvoicesAsOfTheNextMonth(int? lastDay, string expected)
    {
        var reading = TermsNotation.Shorthand.Read("3/10 EOM", new NotationOptions { LastDayOfMonth = lastDay }).Value.Readings[0];
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(expected).Value, reading.Draft.Instalments[0].Discounts[0].Within.Apply(new LocalDate(2026, 3, 28)).Value.Adjusted);
    }

    [Fact]
    public void EventOf_KnowsTheCodesOfTheList()
    {
        Assert.Equal(TradeEvent.GoodsReceived, EdifactTerms.EventOf("21").Value);
        Assert.Equal("terms.code-unknown", EdifactTerms.EventOf("999").Failure!.Code);
        Assert.Equal("proximo", EdifactTerms.TypeName("9").Value);
    }
}
