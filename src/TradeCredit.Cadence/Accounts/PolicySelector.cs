using System.Collections.Immutable;

namespace TradeCredit.Cadence;

/// <summary>Chooses the policy of a debtor by rules.</summary>
/// <remarks>Immutable. Rules are compared by how narrow they are, never by their order; two equally narrow ones that match are a contradiction.</remarks>
public sealed class PolicySelector
{
    /// <summary>Makes a selector.</summary>
    /// <param name="rules">The rules, in any order.</param>
    public PolicySelector(params IEnumerable<PolicyRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. Guard.Whole([.. rules], nameof(rules)).OrderByDescending(r => r.Precedence)];
    }

    /// <summary>The rules, the narrowest first.</summary>
    public ImmutableArray<PolicyRule> Rules { get; }

    /// <summary>The policy for a debtor.</summary>
    /// <param name="file">His file.</param>
    /// <returns>The policy; or <c>cadence.policy-not-applicable</c> if no rule matches, <c>cadence.policy-ambiguous</c> if two equally narrow ones do.</returns>
    public Result<CadencePolicy> Select(DebtorFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        PolicyRule? found = null;
        foreach (var rule in Rules)
        {
            if (found is not null && rule.Precedence < found.Precedence) break;
            if (!rule.Matches(file)) continue;
            if (found is not null && found.Policy != rule.Policy)
                return new Failure(FailureReason.Ambiguous, "cadence.policy-ambiguous", $"The policies {found.Policy} and {rule.Policy} match equally well.", "rules", file.Debtor.ToString());
            found = rule;
        }

        return found is not null ? found.Policy : new Failure(FailureReason.NotFound, "cadence.policy-not-applicable", "No policy is for this debtor.", "rules", file.Debtor.ToString());
    }
}
