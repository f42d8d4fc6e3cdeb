using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>Whether an option may be carried out.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Feasible), "feasible")]
[JsonDerivedType(typeof(WithConditions), "withConditions")]
[JsonDerivedType(typeof(Infeasible), "infeasible")]
public abstract record Feasibility
{
    private Feasibility(ImmutableArray<OptionDeadline> deadlines) => Deadlines = Guard.Assigned(deadlines, nameof(deadlines));

    /// <summary>The days after which it is gone, the first one first.</summary>
    public ImmutableArray<OptionDeadline> Deadlines { get; }

    private protected abstract int CaseIndex { get; }

    /// <summary>Looks at every rule of <see cref="FeasibilityRules"/>.</summary>
    /// <param name="option">The option.</param>
    /// <param name="case">The case.</param>
    /// <param name="value">What the option is worth, which authority may depend on; null = it is not looked at.</param>
    /// <returns>The answer. One rule that blocks makes the option infeasible; all reasons are given.</returns>
    /// <exception cref="ArgumentException">The case has no facts for this group of options.</exception>
    public static Feasibility Of(SettlementOption option, SettlementCase @case, OptionValue? value = null)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(@case);
        if (!@case.HasFactsFor(option)) throw new ArgumentException($"The case has no facts for {option.Code}.", nameof(@case));
        var inquiry = new FeasibilityInquiry(option, @case, value);
        FeasibilityRules.Apply(inquiry);
        return inquiry.Blocked.Count > 0 ? new Infeasible([.. inquiry.Blocked], inquiry.Deadlines)
            : inquiry.Conditions.Count > 0 ? new WithConditions([.. inquiry.Conditions], inquiry.Deadlines)
            : new Feasible(inquiry.Deadlines);
    }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="feasible">It may be carried out.</param>
    /// <param name="withConditions">It may, on conditions.</param>
    /// <param name="infeasible">It may not.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<Feasible, TResult> feasible, Func<WithConditions, TResult> withConditions, Func<Infeasible, TResult> infeasible)
    {
        ArgumentNullException.ThrowIfNull(feasible);
        ArgumentNullException.ThrowIfNull(withConditions);
        ArgumentNullException.ThrowIfNull(infeasible);
        return this switch
        {
            Feasible x => feasible(x),
            WithConditions x => withConditions(x),
            Infeasible x => infeasible(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="feasible">It may be carried out.</param>
    /// <param name="withConditions">It may, on conditions.</param>
    /// <param name="infeasible">It may not.</param>
    public void Switch(Action<Feasible> feasible, Action<WithConditions> withConditions, Action<Infeasible> infeasible)
    {
        ArgumentNullException.ThrowIfNull(feasible);
        ArgumentNullException.ThrowIfNull(withConditions);
        ArgumentNullException.ThrowIfNull(infeasible);
        switch (this)
        {
            case Feasible x: feasible(x); break;
            case WithConditions x: withConditions(x); break;
            case Infeasible x: infeasible(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>It may be carried out.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Feasible : Feasibility
    {
        /// <summary>Makes the case.</summary>
        /// <param name="deadlines">The days after which it is gone.</param>
        public Feasible(ImmutableArray<OptionDeadline> deadlines)
            : base(deadlines)
        {
        }

        private protected override int CaseIndex => 0;

        /// <inheritdoc/>
        public bool Equals(Feasible? other) => other is not null && Deadlines.SequenceEqual(other.Deadlines);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Deadlines.Length);
    }

    /// <summary>It may be carried out on conditions.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record WithConditions : Feasibility
    {
        /// <summary>Makes the case.</summary>
        /// <param name="conditions">What the rules found.</param>
        /// <param name="deadlines">The days after which it is gone.</param>
        public WithConditions(ImmutableArray<FeasibilityFinding> conditions, ImmutableArray<OptionDeadline> deadlines)
            : base(deadlines) => Conditions = Guard.Assigned(conditions, nameof(conditions));

        /// <summary>What the rules found, in their order.</summary>
        public ImmutableArray<FeasibilityFinding> Conditions { get; }

        private protected override int CaseIndex => 1;

        /// <inheritdoc/>
        public bool Equals(WithConditions? other) => other is not null && Conditions.SequenceEqual(other.Conditions) && Deadlines.SequenceEqual(other.Deadlines);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Conditions.Length, Deadlines.Length);
    }

    /// <summary>It may not be carried out.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Infeasible : Feasibility
    {
        /// <summary>Makes the case.</summary>
        /// <param name="reasons">What the rules found.</param>
        /// <param name="deadlines">The days after which it is gone.</param>
        public Infeasible(ImmutableArray<FeasibilityFinding> reasons, ImmutableArray<OptionDeadline> deadlines)
            : base(deadlines) => Reasons = Guard.Assigned(reasons, nameof(reasons));

        /// <summary>What the rules found, in their order.</summary>
        public ImmutableArray<FeasibilityFinding> Reasons { get; }

        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public bool Equals(Infeasible? other) => other is not null && Reasons.SequenceEqual(other.Reasons) && Deadlines.SequenceEqual(other.Deadlines);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Reasons.Length, Deadlines.Length);
    }
}
