using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What the rules are asked about, and what they found so far.</summary>
internal sealed class FeasibilityInquiry(SettlementOption option, SettlementCase @case, OptionValue? value)
{
    private readonly List<OptionDeadline> _deadlines = [];
    private FeasibilityRule? _rule;

    public SettlementOption Option => option;

    public SettlementCase Case => @case;

    public OptionValue? Value => value;

    public List<FeasibilityFinding> Blocked { get; } = [];

    public List<FeasibilityFinding> Conditions { get; } = [];

    public ImmutableArray<OptionDeadline> Deadlines => [.. _deadlines.Distinct().OrderBy(d => d.LastDay).ThenBy(d => d.What, StringComparer.Ordinal)];

    /// <summary>A debt option, unwrapped from what secures it.</summary>
    public DebtOption? Debt => Unwrapped(option as DebtOption);

    /// <summary>A cargo option and those that follow it.</summary>
    public IEnumerable<CargoOption> CargoChain
    {
        get
        {
            for (var step = option as CargoOption; step is not null; step = step.Next) yield return step;
        }
    }

    /// <summary>A claim option, unwrapped from its recourse.</summary>
    public ClaimOption? Complaint
    {
        get
        {
            var inner = option as ClaimOption;
            while (inner is ClaimOption.WithRecourse recourse) inner = recourse.Option;
            return inner;
        }
    }

    public void Under(FeasibilityRule rule, Action<FeasibilityInquiry> check)
    {
        _rule = rule;
        check(this);
    }

    public void Block(string name, string fact, string sentence, LegalSource? source = null) => Blocked.Add(Finding(name, fact, sentence, source));

    public void Require(string name, string fact, string sentence, LegalSource? source = null)
    {
        var finding = Finding(name, fact, sentence, source);
        if (!Conditions.Contains(finding)) Conditions.Add(finding);
    }

    public void Deadline(string what, LocalDate? lastDay)
    {
        if (lastDay is { } day) _deadlines.Add(new OptionDeadline(what, day));
    }

    private FeasibilityFinding Finding(string name, string fact, string sentence, LegalSource? source) => new(_rule!, "settlement." + name, fact, sentence, source ?? _rule!.Source);

    private static DebtOption? Unwrapped(DebtOption? debt)
    {
        while (debt is DebtOption.Secured secured) debt = secured.Option;
        return debt;
    }
}
