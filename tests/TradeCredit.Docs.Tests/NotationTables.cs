using System.Text;
using System.Text.RegularExpressions;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The tables of the page on notations: what the library reads, not what somebody wrote about it. UPDATE_DOCS=1 rewrites them.</summary>
public sealed partial class NotationTables
{
    private const string Page = "docs/notations.md";

    private static readonly NotationOptions Options = new() { Calendar = CalendarId.Of("TARGET"), Currency = Currency.EUR, Year = 2026 };

    // At least one text of every form that a notation has.
    private static readonly (TermsNotation Notation, string[] Texts)[] Samples =
    [
        (TermsNotation.Shorthand,
        [
            "net 30", "n/30", "2/10 net 30", "2%10 net 30", "1% 10 N30", "3/10, 1/20, n/45", "2/10", "net 10 business days", "EOM", "2/10, n/EOM", "net EOM 10", "10 EOM", "net 30 EOM", "net 45 EOM", "net 30 days after EOM",
            "net monthly account", "2/10 EOM", "2/10, net 20, EOM", "2/10 EOM, n/60", "2/10, n/30 EOM", "3/10 prox", "Net 10th Prox", "2%/10th prox net 25th", "2% 10th prox net 30", "5th 3rd prox", "15 MFI", "n/30 ROG", "2/10, n/30, AOG",
            "2/10-60x", "2/10 60 extra, n/90", "1/10, n/30 as of May 1", "due on receipt", "COD", "CIA", "CWO", "CBS", "CAD", "O/A", "O/A 60",
        ]),
        (TermsNotation.English,
        [
            "30% T/T deposit, 70% against copy of B/L", "T/T 30/70", "30% deposit, 70% before shipment", "30% in advance, balance within 3 days of emailed copy B/L", "100% L/C at sight", "L/C 60 days", "L/C 90 days after sight", "60 days after B/L date",
            "D/P at sight", "D/A 90 days sight", "O/A 60 days from B/L date", "90% 5 days before shipment, 10% retention 12 months after acceptance", "2% discount within 10 days, net 30 days", "30 days end of month", "30 days after end of month",
            "10th of the following month", "consignment", "100% on 2026-12-31", "T/T in advance", "1/3 deposit, 2/3 before shipment", "50% advance / 50% on delivery",
        ]),
        (TermsNotation.German,
        [
            "14 Tage 2% Skonto, 30 Tage netto", "Zahlbar innerhalb von 30 Tagen netto, bei Zahlung innerhalb von 14 Tagen 2,5 % Skonto.", "8 Tage 3%, 14 Tage 2%, 30 Tage netto", "Bei Zahlungen binnen 14 Tagen, 2% Skonto", "Zahlbar sofort ohne Abzug",
            "30 Tage nach Rechnungserhalt", "30 Tage nach Monatsende", "Zahlbar bis zum 15. des Folgemonats", "30% Anzahlung bei Auftragserteilung, 60% bei Lieferung, 10% nach Abnahme", "Vorkasse",
        ]),
        (TermsNotation.French, ["45 jours fin de mois", "45 jours après fin de mois", "30 jours fin de mois", "30 jours fin de mois le 10", "60 jours le 15", "2 % d'escompte à 10 jours, 30 jours net", "30% d'acompte à la commande, solde à la livraison", "à réception", "comptant"]),
        (TermsNotation.Chinese,
        [
            "30%定金,70%见提单副本付款", "合同签订后5天内付30%，发货前付清70%", "预付30%，余款发货前付清", "月结", "月结30天", "月结45天", "月结60天，电汇", "次月结30天", "次月15日前付款", "即期信用证", "远期信用证90天", "D/P即期", "D/A 90天", "见票后60天", "提单日后60天",
            "货到30天", "票到30天", "收到发票后30个工作日内付款", "90%到货后30天内支付，10%质保金质保期满支付", "款到发货", "货到付款",
        ]),
        (TermsNotation.BusinessCentral, ["30D", "CM+30D", "30D+CM", "1M-1D", "D15", "WD4", "-WD2+1W", "<1M> discount <8D> 2"]),
        (TermsNotation.PayDays, ["5,10", "10-5", "5 - 10"]),
        (TermsNotation.XRechnung, ["#SKONTO#TAGE=14#PROZENT=2.25#\n#SKONTO#TAGE=30#PROZENT=0.00#\n", "#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=100.00#\n"]),
        (TermsNotation.Edifact, ["PAT+1++5:3:D:30'", "PAT+22++5:3:D:10'PCD+12:2'PAT+1++5:3:D:30'", "PAT+1++21:3:D:30'", "PAT+1++5:13:D:30'", "PAT+2'", "PAT+9++5:3:D:10'", "PAT+10'", "PAT+12'", "PAT+17'", "PAT+23'", "PAT+25++7:3:D:60'", "PAT+3'DTM+13:20261231:102'"]),
    ];

    [Theory]
    [InlineData("notation-readings")]
    [InlineData("preset-rules")]
    [InlineData("preset-settings")]
    public void Tables_AreWhatTheLibraryReads(string name)
    {
        var text = Pages.Read(Page);
        var updated = Marked().Replace(text, m => m.Groups["name"].Value == name ? $"<!-- table: {name} -->\n{Table(name)}" : m.Value);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && updated != text)
        {
            File.WriteAllText(Path.Combine(Pages.Root, Page), updated, new UTF8Encoding(false));
            text = updated;
        }

        Assert.Contains($"<!-- table: {name} -->\n{Table(name)}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_HaveEveryNotation() => Assert.Equal(TermsNotation.All, Samples.Select(s => s.Notation));

    private static string Table(string name) => name switch
    {
        "notation-readings" => Lines("| notation | text | means | taken for granted | sample |\n|---|---|---|---|---|", Samples.SelectMany(s => s.Texts.SelectMany(t => Rows(s.Notation, t)))),
        "preset-rules" => Lines("| preset | setting | due rule |\n|---|---|---|", TermsPreset.All.SelectMany(p => p.RuleNames.Select(r => $"| {p} | {r} | {Code(Template(p, r))} |"))),
        "preset-settings" => Lines("| preset | settings that differ from the defaults | read in |\n|---|---|---|", TermsPreset.All.Select(p => $"| {p} | {Code(Settings(p))} | {p.Source} |")),
        _ => throw new InvalidOperationException($"There is no table '{name}'."),
    };

    private static IEnumerable<string> Rows(TermsNotation notation, string text) => notation.Read(text, Options).Value.Readings.Select((r, i) =>
        $"| {(i == 0 ? notation.Name : "")} | {(i == 0 ? Code(text.Replace("\n", "\\n", StringComparison.Ordinal)) : "")} | {Code(Instalments(r))}{(r.StatesNet ? "" : ", no net period")} | {r.Note} | {r.Example[(r.Example.IndexOf(": ", StringComparison.Ordinal) + 2)..]} |");

    private static string Instalments(TermsReading reading) => (reading.Draft with { Code = "" }).ToNotation()["\"\": ".Length..];

    // The names of the values stand in for the values: the failure of a rule without values names the first one that is missing.
    private static string Template(TermsPreset preset, string rule) => preset.Rule(rule).Failure?.Value ?? preset.Rule(rule).Value.ToString();

    private static string Settings(TermsPreset preset)
    {
        var text = (PaymentTerms.Of("x", Instalment.Full()) with { Conventions = preset.Conventions, Discounts = preset.Discounts }).ToNotation();
        return text == "\"x\": balance" ? "" : text["\"x\": balance | ".Length..];
    }

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Lines(string head, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(head)) + "\n";

    [GeneratedRegex("<!-- table: (?<name>[^ ]+) -->\n(?<rows>(\\|[^\n]*\n)*)")]
    private static partial Regex Marked();
}
