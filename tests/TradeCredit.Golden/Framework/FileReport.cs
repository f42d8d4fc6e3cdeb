namespace TradeCredit.Golden;

/// <summary>The rows of one golden file.</summary>
public sealed record FileReport(string Name, IReadOnlyList<RowResult> Rows)
{
    public int Total => Rows.Count;

    public int Passed => Rows.Count(r => r.Outcome == Outcome.Passed);

    public int Failed => Rows.Count(r => r.Outcome == Outcome.Failed);

    public int Skipped => Rows.Count(r => r.Outcome == Outcome.Skipped);
}
