using System.Text.Json;

namespace TradeCredit.Golden.Cadence;

/// <summary>Golden cases of reminders: every JSON file of the folder has the same form.</summary>
public static class CadenceArea
{
    public static GoldenArea Area { get; } = new("cadence", file => file.EndsWith(".json", StringComparison.Ordinal) ? folder => Run(folder, file) : null);

    private static List<RowResult> Run(GoldenFolder folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(folder.PathOf(file)));
        return document.RootElement.EnumerateArray().Select(row => Run(new CadenceCase(row))).ToList();
    }

    private static RowResult Run(CadenceCase row)
    {
        if (!row.IsExecutable) return new RowResult(row.Id, Outcome.Skipped, "not executable");
        try
        {
            var differences = row.Differences(CadenceAnswers.Of(row));
            return differences.Count == 0 ? new RowResult(row.Id, Outcome.Passed, "") : new RowResult(row.Id, Outcome.Failed, string.Join("; ", differences));
        }
#pragma warning disable CA1031 // A row that throws, whatever it throws, is a failed row; the others still run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new RowResult(row.Id, Outcome.Failed, $"{e.GetType().Name}: {e.Message}");
        }
    }
}
