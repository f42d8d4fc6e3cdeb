using System.Text;
using System.Text.RegularExpressions;
using TradeCredit.Settlement;

namespace TradeCredit.Docs.Tests;

/// <summary>The tables of docs/sources.md that repeat the data of settlement: they are the data. UPDATE_DOCS=1 rewrites them.</summary>
public sealed partial class SettlementSources
{
    [Theory]
    [InlineData("settlement-deadlines")]
    [InlineData("settlement-cover")]
    [InlineData("settlement-customs")]
    [InlineData("settlement-examples")]
    [InlineData("settlement-feasibility")]
    public void Tables_AreTheData(string name)
    {
        var text = Pages.Read("docs/sources.md");
        var updated = Marked().Replace(text, m => m.Groups["name"].Value == name ? $"<!-- table: {name} -->\n{Table(name)}" : m.Value);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1" && updated != text)
        {
            File.WriteAllText(Path.Combine(Pages.Root, "docs/sources.md"), updated, new UTF8Encoding(false));
            text = updated;
        }

        Assert.Contains($"<!-- table: {name} -->\n{Table(name)}\n", text, StringComparison.Ordinal);
    }

    private static string Table(string name) => name switch
    {
        "settlement-deadlines" => Lines("| id | rule | after | from | what it is | read in |\n|---|---|---|---|---|---|", DeadlineRules.All.Select(r =>
            $"| `{r.Id}` | {r.Source} | {Steps(r)}{(r.MovesToBankingDay ? ", moved to a banking day" : "")} | {r.Event} | {r.Effect} | {r.Source!.Note} |")),
        "settlement-cover" => Lines("| programme | wait | report | file | as of | read in |\n|---|---|---|---|---|---|", CoverWindows.All.Select(w =>
            $"| {w.Programme} (`{w.Id}`) | {Steps(w.Waits)} | {Steps(w.Reports)} | {Steps(w.Files)}{(w.FilesFromPolicyEnd ? " from the end of the policy" : "")} | {Text(w.AsOf)} | {w.Source} |")),
        "settlement-customs" => Lines("| territory | abandoned after | from | consent | read in | note |\n|---|---|---|---|---|---|", CustomsClocks.All.Select(c =>
            $"| `{c.Id}`{(c.Mode is { } mode ? $", {mode}" : "")} | {Steps(c.Clock)} | {c.Clock.Event} | {c.Consent} | {c.Source} | {c.Note} |")),
        "settlement-examples" => Lines("| table | as of | read in |\n|---|---|---|", [
            .. MeterTariffs.Ids.Select(id => (Id: id, Tariff: MeterTariffs.Find(id).Value)).Select(t => $"| tariff `{t.Id}` | {Text(t.Tariff.AsOf)} | {t.Tariff.Source} |"),
            .. RecoveryCurves.All.Select(c => $"| recovery by age `{c.Name}` | {Text(c.AsOf)} | {c.Source} |"),
        ]),
        "settlement-feasibility" => Lines("| rule | says | from |\n|---|---|---|", FeasibilityRules.All.Select(r => $"| `{r.Id}` | {r.Rule} | {r.Source}{(r.Source.Note is { } note ? $" ({note})" : "")} |")),
        _ => throw new InvalidOperationException($"There is no table '{name}'."),
    };

    private static string Steps(DeadlineRule? rule) => rule is null ? "" : string.Join(", then ", rule.Steps);

    private static string Text(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "";

    private static string Lines(string head, IEnumerable<string> rows) => head + "\n" + string.Join("\n", rows);

    [GeneratedRegex(@"<!-- table: (?<name>[a-z-]+) -->\n(?:\|[^\n]*\n)*\|[^\n]*")]
    private static partial Regex Marked();
}
