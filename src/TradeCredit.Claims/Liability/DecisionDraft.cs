using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>A liability decision in the making: what the rules found so far. It lives for one decision.</summary>
internal sealed class DecisionDraft(ClaimFacts facts, BusinessCalendar? calendar)
{
    public ClaimFacts Facts => facts;

    public BusinessCalendar? Calendar => calendar;

    /// <summary>The rule that is being applied.</summary>
    public LiabilityRule? Current { get; set; }

    /// <summary>Why no decision can be made after all; null = none so far.</summary>
    public Failure? Stop { get; set; }

    public Lateness Lateness { get; set; }

    public bool CutOffIsMissed { get; set; }

    public bool NotInBreach { get; set; }

    public DeliveryStage RiskPassesAt { get; set; } = facts.Sale.Delivery.Rule.RiskPassesAt;

    public bool InGuarantee { get; set; }

    public List<Portion> Portions { get; } = [];

    public List<(CauseFinding Finding, string Rule)> Presumptions { get; } = [];

    public Ratio Seller { get; set; }

    public Ratio Buyer { get; set; }

    public Ratio Undetermined { get; set; }

    /// <summary>The part that the seller bears without owing damages.</summary>
    public Ratio Exempt { get; set; }

    public bool DamagesAreReplaced { get; set; }

    public Quantum? Quantum { get; set; }

    public List<TimeBar> TimeBars { get; } = [];

    public List<BarredRemedy> Barred { get; } = [];

    public List<OpenQuestion> Questions { get; } = [];

    public ImmutableArray<LiabilityStep>.Builder Steps { get; } = ImmutableArray.CreateBuilder<LiabilityStep>(LiabilityRule.All.Length + 4);

    /// <summary>Whether nothing is to be presumed: portions are stated, a finding carries weight, or the evidence speaks against that very cause. An allegation does neither.</summary>
    public bool IsKnownOrRebutted(CauseKind cause) =>
        !facts.StatedPortions.IsEmpty || facts.Findings.Any(f => f.Weight > Ratio.Zero || (f.Cause == cause && f.Status != FindingStatus.Alleged));

    /// <summary>Records that the current rule had an effect.</summary>
    public void Fire(string inputs, string outcome, string sentence, ImmutableArray<string> evidence = default, LegalSource? source = null) =>
        Steps.Add(new LiabilityStep(Current!.Stage, Fired: true, new ExplainedStep(Current.Id, inputs, outcome, sentence, Governing(source ?? Current.Source)), evidence.IsDefault ? [] : evidence));

    // An article of the sales convention is no source where the convention does not govern.
    private LegalSource Governing(LegalSource source) => facts.Sale.CisgApplies || !source.Id.StartsWith("cisg-", StringComparison.Ordinal) ? source : ClaimsData.Source("design-analogy");

    public void Bar(params ReadOnlySpan<BuyerRemedy> remedies)
    {
        foreach (var remedy in remedies)
        {
            if (!Barred.Exists(b => b.Remedy == remedy)) Barred.Add(new BarredRemedy(remedy, Current!.Id, Current.Source));
        }
    }

    public void Ask(string code, string question, params ImmutableArray<EvidenceKind> evidence)
    {
        if (!Questions.Exists(q => string.Equals(q.Code, code, StringComparison.Ordinal))) Questions.Add(new OpenQuestion(code, question, evidence));
    }

    /// <summary>Lateness no longer counts, for the reason given.</summary>
    public void Excuse(string reason)
    {
        Lateness = Lateness.None;
        for (var i = 0; i < TimeBars.Count; i++)
        {
            if (TimeBars[i].IsMissed) TimeBars[i] = TimeBars[i] with { Exception = reason };
        }
    }

    /// <summary>All of the loss stays with the buyer.</summary>
    public void LeaveWithBuyer() => (Seller, Buyer, Undetermined, Exempt) = (Ratio.Zero, Ratio.One, Ratio.Zero, Ratio.Zero);
}
