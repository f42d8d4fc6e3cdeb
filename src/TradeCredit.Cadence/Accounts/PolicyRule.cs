using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>Which debtors a policy is for.</summary>
/// <remarks>A named debtor goes before a group, a group before a condition, a condition before a rule without any.</remarks>
/// <param name="Policy">The policy.</param>
public sealed record PolicyRule(CadencePolicy Policy)
{
    /// <summary>The debtor; null = not by name.</summary>
    public DebtorId? Debtor { get; init; }

    /// <summary>The group; null = not by group.</summary>
    public string? Group { get; init; }

    /// <summary>The condition; null = none.</summary>
    public ProfileCondition? When { get; init; }

    internal int Precedence => Debtor is not null ? 3 : Group is not null ? 2 : When is not null ? 1 : 0;

    internal bool Matches(DebtorFile file) =>
        (Debtor is null || Debtor == file.Debtor) && (Group is null || string.Equals(Group, file.Profile.Group, StringComparison.Ordinal)) && (When is null || When.IsMetBy(file.Profile));
}
