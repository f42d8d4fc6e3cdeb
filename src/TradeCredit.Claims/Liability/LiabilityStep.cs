using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>One rule of a liability decision: one that fired, or one that was considered and did not.</summary>
/// <remarks>Equality is by all members and by content.</remarks>
/// <param name="Stage">The stage.</param>
/// <param name="Fired">Whether the rule had an effect.</param>
/// <param name="Step">Rule, inputs, outcome, sentence and source.</param>
/// <param name="Evidence">The ids of the evidence it looked at.</param>
public sealed record LiabilityStep(LiabilityStage Stage, bool Fired, ExplainedStep Step, ImmutableArray<string> Evidence)
{
    /// <inheritdoc/>
    public bool Equals(LiabilityStep? other) =>
        other is not null && Stage == other.Stage && Fired == other.Fired && Step == other.Step && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Stage, Fired, Step);

    /// <summary>The step on one line: stage, sentence, source, evidence.</summary>
    /// <returns>For example <c>Risk: Under CIF Rotterdam, Incoterms 2020, risk passes to the buyer at the stage 'on board'. [ICC Incoterms 2020]</c>.</returns>
    public override string ToString() =>
        $"{Stage}: {Step.Sentence}{(Step.Source is { } source ? $" [{source}]" : "")}{(Evidence.IsEmpty ? "" : $" (evidence: {string.Join(", ", Evidence)})")}";
}
