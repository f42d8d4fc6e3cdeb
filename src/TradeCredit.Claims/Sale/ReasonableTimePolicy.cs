using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>What you take for a reasonable time to examine goods and give notice.</summary>
/// <remarks>
/// The sales convention has no number, and courts differ; so there is no default here. An outcome that rests on a policy is labelled as policy, never as law.
/// Equality is by name and rows.
/// </remarks>
public sealed record ReasonableTimePolicy
{
    /// <summary>Makes a policy.</summary>
    /// <param name="name">The name under which explanations cite it; not blank.</param>
    /// <param name="rows">One row for each kind of goods that the policy covers.</param>
    /// <exception cref="ArgumentException">The name is blank, or a kind of goods has two rows.</exception>
    public ReasonableTimePolicy(string name, params ImmutableArray<ReasonableTime> rows)
    {
        Name = Guard.Text(name, nameof(name));
        Rows = Guard.Assigned(rows, nameof(rows));
        if (rows.Select(r => r.Goods).Distinct().Count() != rows.Length) throw new ArgumentException("A kind of goods has one row.", nameof(rows));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<ReasonableTime> Rows { get; }

    /// <summary>The row for a kind of goods; null if the policy does not cover it.</summary>
    /// <param name="goods">The kind.</param>
    /// <returns>The row.</returns>
    public ReasonableTime? For(GoodsKind goods) => Rows.FirstOrDefault(r => r.Goods == goods);

    /// <inheritdoc/>
    public bool Equals(ReasonableTimePolicy? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Rows.Length);
}
