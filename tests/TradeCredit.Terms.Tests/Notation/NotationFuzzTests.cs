using System.Text;

namespace TradeCredit.Terms.Tests.Notation;

/// <summary>Texts at random, from seeds: nothing but readings and documented failures comes out, in work that grows with the text.</summary>
public sealed class NotationFuzzTests
{
    private const string Noise = "0123456789 %/-+,;.:#'<>@()\n\"\\ nNetEOMdDxX天月结日%，。éß\u00A0\uFF05\u2013\0\uD83D";

    // The failures that TermsNotation.Read documents, and the faults of terms that could be read.
    private static readonly HashSet<string> Documented =
    [
        "terms.text-unreadable", "terms.formula-malformed", "terms.skonto-malformed", "terms.skonto-out-of-range", "terms.text-too-long", "terms.calendar-missing", "terms.currency-missing",
        "terms.code-unknown", "terms.code-not-expressible", "terms.code-missing",
        "terms.shares-not-whole", "terms.shares-above-whole", "terms.balance-not-last", "terms.share-out-of-range", "terms.discount-out-of-range", "terms.discounts-not-descending",
        "terms.discount-windows-not-ascending", "terms.discount-after-due", "terms.due-before-base", "terms.step-out-of-range",
    ];

    private static readonly Dictionary<TermsNotation, string[]> Words = new()
    {
        [TermsNotation.Shorthand] = ["2/10", "n/30", "net", "30", "1%", "10th", "prox", "EOM", "MFI", "ROG", "60x", "COD", "as of", "May 1, 2026", "days", "due on receipt", "extra", "3rd", "business days", ",", "-"],
        [TermsNotation.English] = ["30%", "70", "/", "T/T", "deposit", "balance", "against", "before", "shipment", "copy of B/L", "L/C", "at sight", "60 days", "after", "sight", "net", "discount", "end of month", "next month", "on the", "10th", ",", "and", "D/A", "2026-12-31"],
        [TermsNotation.German] = ["14 Tage", "2,5 %", "Skonto", "netto", "30", "Tage", "am", "15.", "des Folgemonats", "Anzahlung", "Rest", "bei Lieferung", "nach Monatsende", "Monatsende", "sofort", ",", "Vorkasse", "vor Versand"],
        [TermsNotation.French] = ["45 jours", "fin de mois", "le", "10", "2 %", "d'escompte", "net", "30% d'acompte", "solde", "à la", "livraison", "commande", "comptant", ",", "jours ouvrés", "du mois suivant"],
        [TermsNotation.Chinese] = ["30%", "定金", "70%", "见", "提单副本", "付款", "月结", "30天", "次月结", "次月", "15日", "前", "后", "发货", "信用证", "D/A", "余款", "质保金", "，", "折扣", "月底"],
        [TermsNotation.BusinessCentral] = ["CM", "+", "-", "30D", "WD4", "D15", "<", ">", " discount ", "1M", "2", "9999Y"],
        [TermsNotation.PayDays] = ["5", "10", ",", " ", "-", "31", "32"],
        [TermsNotation.XRechnung] = ["#SKONTO#TAGE=14#PROZENT=2.00#\n", "#SKONTO#TAGE=7#PROZENT=3.00#BASISBETRAG=5.00#\n", "#SKONTO#TAGE=30#PROZENT=0.00#\n", "#SKONTO#", "TAGE=14", "#PROZENT=", "2.00", "#BASISBETRAG=", "-5.00", "#", "\n", "99999999999999999999999999999999999999.00", "text"],
        [TermsNotation.Edifact] = ["PAT+", "PAT+1++5:3:D:30'", "PAT+22++5:3:D:10'PCD+12:2'", "PAT+2'", "PAT+9++21:3:D:10'", "22", "1", "9", "++5:3:D:10", "++5:13:M:1", "'", "PCD+12:2", "DTM+13:20261231:102", "+", ":", "999"],
    };

    public static TheoryData<string> Notations => [.. TermsNotation.All.Select(n => n.Name)];

    [Theory]
    [MemberData(nameof(Notations))]
    public void Read_AnyText_GivesReadingsOrADocumentedFailure(string name)
    {
        var notation = TermsNotation.Of(name);
        var options = new NotationOptions { Calendar = CalendarId.Of("TARGET"), Currency = Currency.EUR, Year = 2026 };
        var random = new Random(20_261_122);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var text = Text(random, Words[notation]);
            if (!notation.Read(text, random.Next(2) == 0 ? options : null).TryGet(out var readings, out var failure))
            {
                refused++;
                Assert.True(Documented.Contains(failure.Code), $"'{text}' fails with {failure}");
                continue;
            }

            read++;
            Assert.NotEmpty(readings.Readings);
            foreach (var reading in readings.Readings)
            {
                Assert.NotEmpty(reading.Example);
                var terms = reading.StatesNet ? reading.ToTerms() : reading.WithNet(DueRule.None.Plus(9, CalendarUnit.Year)).ToTerms();
                Assert.True(terms.IsSuccess || !reading.StatesNet, $"'{text}' reads as {terms}");
                if (terms.IsSuccess) Assert.Equal(terms.Value, PaymentTerms.Read(terms.Value.ToNotation()).Value);
            }
        }

        // The fuzz reaches both sides.
        Assert.InRange(read, 20, 1980);
        Assert.InRange(refused, 20, 1980);
    }

    [Fact]
    public void PaymentTermsRead_DamagedNotation_GivesTermsOrADocumentedFailure()
    {
        var random = new Random(20_261_123);
        var texts = new List<string>();
        Check.That(Arbitraries.Terms, terms => { texts.Add(terms.ToNotation()); return true; }, 200);
        for (var i = 0; i < 6000; i++)
        {
            var text = Damaged(random, texts[random.Next(texts.Count)]);
            if (PaymentTerms.Read(text).TryGet(out var terms, out var failure)) Assert.Equal(terms, PaymentTerms.Read(terms.ToNotation()).Value);
            else Assert.StartsWith("terms.", failure.Code, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string> Repeated => new()
    {
        { "us", "2/10 " }, { "us", "n/30, " }, { "us", "net " }, { "us", "1" }, { "us", "1," }, { "us", "as of May 1 " }, { "us", "- " },
        { "en", "30% deposit, " }, { "en", "copy of the bill of ladin " }, { "en", "30 days after the end of the mont " }, { "en", "1/" }, { "en", "a" }, { "en", "on " },
        { "de", "1,5 % Skonto 10 Tage, " }, { "de", "zum ende des folgemonat " }, { "fr", "à compter de la fin du moi " }, { "fr", "le 1 " },
        { "zh", "30%定金," }, { "zh", "提单复印" }, { "zh", "，" }, { "zh", "月结30天，" },
    };

    // Work is counted: characters looked at while scanning, tokens looked at while reading. Twice the text is at most twice the work.
    [Theory]
    [MemberData(nameof(Repeated))]
    public void Read_LongTexts_TakesWorkInProportion(string notation, string part)
    {
        var count = TermsNotation.LongestText / 2 / part.Length;
        var (single, twice) = (Work(notation, part, count), Work(notation, part, 2 * count));
        Assert.InRange(twice.Examined, single.Examined, (2 * single.Examined) + 200);
        Assert.InRange(twice.Steps, 1, (2 * single.Steps) + 200);
        Assert.InRange(twice.Examined, 1, 40 * 2 * count * part.Length);
        Assert.InRange(twice.Steps, 1, 20 * ((2 * count * part.Length) + 1));
    }

    private static (int Examined, int Steps) Work(string notation, string part, int count)
    {
        var text = new StringBuilder().Insert(0, part, count).ToString();
        var reader = new TokenReader(text, Scanner.Scan(text, Vocabulary.Of(notation), ",.", out var examined));
        _ = notation is "us" ? ShorthandGrammar.Read(reader, NotationOptions.Default) : ClauseGrammar.Read(reader, NotationOptions.Default);
        return (examined, reader.Steps);
    }

    // Mostly words of the notation, some noise between.
    private static string Text(Random random, string[] words)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 9); n > 0; n--)
        {
            text.Append(random.Next(8) == 0 ? Noise[random.Next(Noise.Length)].ToString() : words[random.Next(words.Length)]);
            if (random.Next(3) > 0 && words[0] is not "CM" and not "PAT+" && words[0][0] != '#') text.Append(' ');
        }

        return text.ToString();
    }

    private static string Damaged(Random random, string text)
    {
        var damaged = new StringBuilder(text);
        for (var n = random.Next(1, 4); n > 0 && damaged.Length > 0; n--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(3))
            {
                case 0: damaged.Remove(at, 1); break;
                case 1: damaged[at] = Noise[random.Next(Noise.Length)]; break;
                default: damaged.Insert(at, Noise[random.Next(Noise.Length)]); break;
            }
        }

        return damaged.ToString();
    }
}
