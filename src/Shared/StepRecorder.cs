using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>
/// Collects the steps of a decision. Code that can explain itself takes a recorder that may be null and calls it as <c>recorder?.Add(...)</c>:
/// who does not ask pays one null check, and both answers come from the same code.
/// </summary>
internal sealed class StepRecorder
{
    private readonly ImmutableArray<ExplainedStep>.Builder _steps = ImmutableArray.CreateBuilder<ExplainedStep>();

    public ImmutableArray<ExplainedStep> Steps => _steps.ToImmutable();

    public void Add(string rule, string inputs, string outcome, string sentence, LegalSource? source = null) =>
        _steps.Add(new ExplainedStep(rule, inputs, outcome, sentence, source));
}
