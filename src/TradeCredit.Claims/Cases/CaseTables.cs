using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>The states and transitions of a case: <c>case-states.csv</c>, <c>case-transitions.csv</c>.</summary>
internal static class CaseTables
{
    private static readonly FrozenDictionary<CaseState, (CaseStep? Step, bool IsOpen)> States =
        ClaimsData.Read("case-states").ToFrozenDictionary(r => ClaimsData.Name<CaseState>(r, "state"), r => (r["step"].Length > 0 ? ClaimsData.Name<CaseStep>(r, "step") : (CaseStep?)null, ClaimsData.Flag(r, "open")));

    private static readonly ImmutableArray<(string Code, CaseState From, CaseState To)> Transitions =
        [.. ClaimsData.Read("case-transitions").Select(r => (r["event"], ClaimsData.Name<CaseState>(r, "from"), ClaimsData.Name<CaseState>(r, "to")))];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Documents =
        ClaimsData.Read("case-documents").GroupBy(r => r["event"], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(r => r["document"]).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The code of the event that ends any open case.</summary>
    private const string Withdrawal = "claimWithdrawn";

    public static CaseStep? StepOf(CaseState state) => States[state].Step;

    public static bool IsOpen(CaseState state) => States[state].IsOpen;

    /// <summary>What an event must bring along.</summary>
    public static ImmutableArray<string> DocumentsOf(string code) => Documents.GetValueOrDefault(code, []);

    /// <summary>Where an event leads from a state; null = it is not allowed there.</summary>
    public static CaseState? Target(CaseState from, string code)
    {
        foreach (var transition in From(from))
        {
            if (string.Equals(transition.Code, code, StringComparison.Ordinal)) return transition.To;
        }

        return null;
    }

    /// <summary>The transitions out of a state, in the order of the table; withdrawal last.</summary>
    public static IEnumerable<(string Code, CaseState From, CaseState To)> From(CaseState state) =>
        Transitions.Where(t => t.From == state).Concat(IsOpen(state) && state is not (CaseState.Withdrawn or CaseState.RejectedFinal) ? [(Withdrawal, state, CaseState.Withdrawn)] : []);
}
