namespace TradeCredit.Golden;

/// <summary>Runs the golden files of one area.</summary>
/// <remarks>An area lists its test files with what runs them, and the files that only feed others. Every other file of the folder is a fault.</remarks>
public sealed class GoldenArea(string name, Func<string, Func<GoldenFolder, IEnumerable<RowResult>>?> runnerOf, params string[] inputs)
{
    public GoldenArea(string name, IReadOnlyDictionary<string, Func<GoldenFolder, IEnumerable<RowResult>>> tests, params string[] inputs)
        : this(name, tests.GetValueOrDefault, inputs)
    {
    }

    /// <summary>All areas, in the order of the packages.</summary>
    public static IReadOnlyList<GoldenArea> All => [Terms.TermsArea.Area, Aging.AgingArea.Area, LatePayment.LatePaymentArea.Area, Cadence.CadenceArea.Area, Claims.ClaimsArea.Area, Settlement.SettlementArea.Area];

    public string Name => name;

    /// <summary>Whether a file holds test rows rather than inputs, references or text.</summary>
    public bool IsTest(string file) =>
        (file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal))
        && !file.StartsWith("ref_", StringComparison.Ordinal) && !file.StartsWith("ref-", StringComparison.Ordinal)
        && !inputs.Contains(file, StringComparer.Ordinal);

    public IEnumerable<RowResult> Run(GoldenFolder folder, string file) =>
        runnerOf(file) is { } run ? run(folder) : [new RowResult(file, Outcome.Failed, $"no runner for {name}/{file}")];

    /// <summary>A file whose rows are independent: each row is run alone, and an exception fails only its row.</summary>
    public static Func<GoldenFolder, IEnumerable<RowResult>> EachRow(string file, Action<GoldenRow> run) => EachRow(file, (_, row) => run(row));

    /// <inheritdoc cref="EachRow(string, Action{GoldenRow})"/>
    public static Func<GoldenFolder, IEnumerable<RowResult>> EachRow(string file, Action<GoldenFolder, GoldenRow> run) => folder => folder.Rows(file).Select(row =>
    {
        try
        {
            run(folder, row);
        }
        catch (SkippedException e)
        {
            return new RowResult(row.Id, Outcome.Skipped, e.Message);
        }
#pragma warning disable CA1031 // A row that throws, whatever it throws, is a failed row; the others still run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new RowResult(row.Id, Outcome.Failed, $"{e.GetType().Name}: {e.Message}");
        }

        return row.Differences.Count == 0 ? new RowResult(row.Id, Outcome.Passed, "") : new RowResult(row.Id, Outcome.Failed, string.Join("; ", row.Differences));
    });
}
