namespace TradeCredit.Golden;

/// <summary>The closing line of a run.</summary>
public sealed class Summary
{
    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public void Add(FileReport report)
    {
        Passed += report.Passed;
        Failed += report.Failed;
        Skipped += report.Skipped;
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
