using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>Who may agree to what: roles from the lowest to the highest, and how far each may go.</summary>
/// <remarks>
/// The level that an option needs is the highest that any measure needs, so it never falls when more is given up, lost or waited for. A role may do what a lower one may. A measure without limits
/// needs no level. Equality is by content. <i>Source:</i> the user's own rules.
/// </remarks>
public sealed record AuthorityMatrix
{
    /// <summary>Makes a matrix.</summary>
    /// <param name="roles">The roles, the lowest first; at least one.</param>
    /// <param name="limits">The limits, in any order.</param>
    /// <exception cref="DefinitionException">There is no role, a role occurs twice, or a limit names a role that there is not or is negative.</exception>
    public AuthorityMatrix(ImmutableArray<string> roles, ImmutableArray<AuthorityLimit> limits)
    {
        Roles = Guard.Assigned(roles, nameof(roles));
        Limits = Guard.Assigned(limits, nameof(limits));
        var faults = Faults().ToImmutableArray();
        if (!faults.IsEmpty) throw new DefinitionException("authority matrix", faults);
    }

    /// <summary>The roles, the lowest first.</summary>
    public ImmutableArray<string> Roles { get; }

    /// <summary>The limits.</summary>
    public ImmutableArray<AuthorityLimit> Limits { get; }

    /// <summary>The lowest role that may agree to a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="value">The value in its unit.</param>
    /// <returns>The role; or <c>settlement.not-authorised</c> if no role may.</returns>
    public Result<string> RoleFor(AuthorityMeasure measure, decimal value)
    {
        var limits = Limits.Where(l => l.Measure == measure).ToArray();
        if (limits.Length == 0) return Roles[0];
        foreach (var role in Roles)
        {
            if (limits.Any(l => string.Equals(l.Role, role, StringComparison.Ordinal) && !(value > l.UpTo))) return role;
        }

        return Fault.NotPermitted("not-authorised", $"No role may agree to {measure} of {value.ToInvariantText()}.", measure.ToString(), value.ToInvariantText());
    }

    /// <summary>Whether one role is at least as high as another.</summary>
    /// <param name="role">The role.</param>
    /// <param name="needed">The role that is needed.</param>
    /// <returns>Whether it is; never for a role that there is not.</returns>
    public bool Covers(string role, string needed) => Roles.IndexOf(role, 0, Roles.Length, StringComparer.Ordinal) is var level && level >= 0 && level >= Roles.IndexOf(needed, 0, Roles.Length, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(AuthorityMatrix? other) => other is not null && Roles.SequenceEqual(other.Roles, StringComparer.Ordinal) && Limits.SequenceEqual(other.Limits);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Roles.Length, Limits.Length, Roles[0]);

    private IEnumerable<Failure> Faults()
    {
        if (Roles.IsEmpty) yield return Fault.Of("invalid-terms", "A matrix has at least one role.", "roles");
        if (Roles.Distinct(StringComparer.Ordinal).Count() != Roles.Length) yield return Fault.Of("invalid-terms", "A role occurs once.", "roles", string.Join(", ", Roles), FailureReason.Duplicate);
        for (var i = 0; i < Limits.Length; i++)
        {
            var path = $"limits[{i.ToInvariantText()}]";
            if (!Roles.Contains(Limits[i].Role, StringComparer.Ordinal)) yield return Fault.Of("unknown-role", "The matrix has no such role.", path, Limits[i].Role, FailureReason.NotFound);
            if (Limits[i].UpTo < 0) yield return Fault.Of("invalid-terms", "A limit is zero or more.", path, Limits[i].UpTo!.Value.ToInvariantText());
            if (!Enum.IsDefined(Limits[i].Measure)) yield return Fault.Of("invalid-terms", "The measure is not declared.", path, Limits[i].Measure.ToString());
        }
    }
}
