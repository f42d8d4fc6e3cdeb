using System.Text;
using System.Text.RegularExpressions;
using TradeCredit.LatePayment;

namespace TradeCredit.Docs.Tests;

/// <summary>Tables on pages that repeat the package's data: they are the data. UPDATE_DOCS=1 rewrites them.</summary>
public sealed partial class LatePaymentTables
{
    private static readonly LatePaymentLaw Law = LatePaymentLaw.BuiltIn;

    // Contracts of this day: every rule that is still in force.
    private static readonly LocalDate Today = new(2026, 1, 1);

    [Theory]
    [InlineData("docs/late-payment.md", "late-payment-regimes")]
    [InlineData("docs/late-payment.md", "late-payment-limitation-rules")]
    [InlineData("docs/late-payment.md", "late-payment-series")]
    [InlineData("docs/sources.md", "late-payment-sources")]
    public void Tables_AreTheData(string page, string name)
    {
        var text = Pages.Read(page);
        var updated = Marked().Replace(text, m => m.Groups["name"].Value == name ? $"<!-- table: {name} -->\n{Table(name)}" : m.Value);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && updated != text)
        {
            File.WriteAllText(Path.Combine(Pages.Root, page), updated, new UTF8Encoding(false));
            text = updated;
        }

        Assert.Contains($"<!-- table: {name} -->\n{Table(name)}\n", text, StringComparison.Ordinal);
    }

    private static string Table(string name) => name switch
    {
        "late-payment-regimes" => Lines("| id | for | interest | fixed compensation | terms |\n|---|---|---|---|---|", Law.Regimes.Select(r =>
            $"| `{r.Id}` | {r.Name} | {(Law.Interest.At(r.Id, Today).TryGet(out var interest, out _) ? interest.Value.Rule : "not known")} | {CompensationOf(r)} | {(Law.Terms.At(r.Id, Today).IsSuccess ? "yes" : "")} |")),
        "late-payment-limitation-rules" => Lines("| id | length | begins | letter | acknowledgement | long stop | parties may agree on |\n|---|---|---|---|---|---|---|", Law.Limitation.Keys.Order(StringComparer.Ordinal).Select(k => Law.Limitation.At(k, Today).Value.Value).Select(r =>
            $"| `{r.Id}` | {r.Length} | {(r.Start == PeriodStart.AfterYearOfEvent ? "end of the year" : "due day")} | {InWords(r.Letter)} | {InWords(r.Acknowledgement)} | {r.LongStop} | {(r.ShortestAgreed is null ? "" : $"{r.ShortestAgreed} to {r.LongestAgreed}")} |")),
        "late-payment-series" => Lines("| series | first day | last day | gaps |\n|---|---|---|---|", Law.Rates.Keys.Order(StringComparer.Ordinal).Select(k => Law.Rates.RowsOf(k)).Select(rows =>
            $"| `{rows[0].Key}` | {Text(rows[0].From)} | {(rows[^1].To is { } to ? Text(to) : "until further notice")} | {(rows.Zip(rows.Skip(1)).Any(p => p.First.To!.Value.PlusDays(1) != p.Second.From) ? "yes" : "")} |")),
        "late-payment-sources" => Lines("| source | table | read on | as | note |\n|---|---|---|---|---|", Law.Sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s =>
            $"| {s} (`{s.Id}`) | {string.Join(", ", TablesOf(s.Id))} | {Text(s.ReadOn!.Value)} | {InWords(s.Kind)} | {s.Note} |")),
        _ => throw new InvalidOperationException($"There is no table '{name}'."),
    };

    private static string CompensationOf(LatePaymentRegime regime) => Law.Compensation.At(regime.Id, Today).TryGet(out var row, out _) ? row.Value.ToString()
        : Law.Compensation.RowsOf(regime.Id) is [.., var last] ? $"{last.Value} in the last half-year read" : "not known";

    private static IEnumerable<string> TablesOf(string source)
    {
        if (Names(Law.Interest)) yield return "interest";
        if (Names(Law.Compensation)) yield return "compensation";
        if (Law.Terms.Keys.SelectMany(k => Law.Terms.RowsOf(k)).SelectMany(r => r.Value.All).Any(t => t.Source.Id == source)) yield return "terms";
        if (Names(Law.Limitation)) yield return "limitation";
        if (Names(Law.Rates)) yield return "rates";
        bool Names<T>(RuleTable<string, T> table) => table.Keys.SelectMany(k => table.RowsOf(k)).Any(r => r.SourceId == source);
    }

    private static string InWords(LimitationEffect effect) => effect switch
    {
        LimitationEffect.None => "nothing",
        LimitationEffect.Restarts => "begins anew",
        LimitationEffect.Stops => "stops",
        _ => "not researched",
    };

    private static string InWords(LegalSourceKind kind) => kind switch
    {
        LegalSourceKind.Law => "law",
        LegalSourceKind.OfficialPublication => "published figures",
        LegalSourceKind.SecondarySummary => "secondary summary",
        _ => kind.ToString(),
    };

    private static string Lines(string head, IEnumerable<string> rows) => $"{head}\n{string.Join('\n', rows)}\n";

    private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    [GeneratedRegex(@"<!-- table: (?<name>[^ ]+) -->\n(\|[^\n]*\n)*")]
    private static partial Regex Marked();
}
