using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>One rule of a liability decision: a row of <c>liability-rules.csv</c> with the code that looks at the facts.</summary>
internal sealed class LiabilityRule
{
    private readonly Action<DecisionDraft> _apply;
    private readonly LiabilityStep _notFired;
    private readonly bool _isOfConvention;

    private LiabilityRule(EmbeddedRow row, Action<DecisionDraft> apply)
    {
        Id = row["rule"];
        Stage = ClaimsData.Name<LiabilityStage>(row, "stage");
        Source = ClaimsData.Source(row);
        _isOfConvention = row["law"] switch { "" => false, "CISG" => true, var other => throw row.Fault($"law is empty or CISG, not '{other}'.") };
        _apply = apply;
        _notFired = new LiabilityStep(Stage, Fired: false, new ExplainedStep(Id, "", "no effect", row["otherwise"], Source), []);
    }

    /// <summary>All rules in order.</summary>
    public static ImmutableArray<LiabilityRule> All { get; } = Load();

    public string Id { get; }

    public LiabilityStage Stage { get; }

    public LegalSource Source { get; }

    /// <summary>Looks at the facts; what the rule does not say itself is recorded as having no effect.</summary>
    public void Apply(DecisionDraft draft)
    {
        draft.Current = this;
        var before = draft.Steps.Count;
        if (!_isOfConvention || draft.Facts.Sale.CisgApplies) _apply(draft);
        if (draft.Steps.Count == before) draft.Steps.Add(_notFired);
    }

    private static ImmutableArray<LiabilityRule> Load()
    {
        var bodies = LiabilityRules.Bodies();
        var rules = ClaimsData.Read("liability-rules").Select(row => bodies.Remove(row["rule"], out var body) ? new LiabilityRule(row, body) : throw row.Fault($"there is no code for {row["rule"]}.")).ToImmutableArray();
        return bodies.Count == 0 ? rules : throw new InvalidOperationException($"liability-rules.csv has no row for {string.Join(", ", bodies.Keys)}.");
    }
}
