namespace TradeCredit.Settlement;

/// <summary>What a rule found: why an option may not be carried out, or on what condition it may.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Code">The stable code, <c>settlement.kebab-name</c>, for example <c>settlement.control-lost</c>.</param>
/// <param name="Fact">The fact of the case that the rule looked at.</param>
/// <param name="Sentence">What follows, in one English sentence; the wording may change between releases.</param>
/// <param name="Source">Where the rule that was applied is from, where it differs from that of the rule.</param>
public sealed record FeasibilityFinding(FeasibilityRule Rule, string Code, string Fact, string Sentence, LegalSource Source)
{
    /// <summary>Sentence, fact and code.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Sentence} {Fact} {{{Code}}}";
}
