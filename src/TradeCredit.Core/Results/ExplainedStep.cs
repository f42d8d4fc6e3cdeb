namespace TradeCredit;

/// <summary>One step of a decision: which rule, on what, with what outcome.</summary>
/// <param name="Rule">The stable id of the rule, <c>area.kebab-name</c>.</param>
/// <param name="Inputs">What the rule looked at, as text.</param>
/// <param name="Outcome">What came of it, as text.</param>
/// <param name="Sentence">The step in one English sentence; the wording may change between releases.</param>
/// <param name="Source">Where the rule comes from; null for the user's own settings.</param>
public sealed record ExplainedStep(string Rule, string Inputs, string Outcome, string Sentence, LegalSource? Source = null)
{
    /// <summary>The sentence.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Sentence;
}
