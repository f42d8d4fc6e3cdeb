using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace TradeCredit.Settlement;

/// <summary>In which order options are ranked.</summary>
/// <remarks>
/// What ties runs through the criteria that remain, in the order net present value, nine-in-ten value, earlier money, relation; then lower authority, kind and id. So no dominated option ever stands above
/// one that dominates it, and the place of two options to each other does not depend on the others.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MaxNpv), "maxNpv")]
[JsonDerivedType(typeof(Lexicographic), "lexicographic")]
[JsonDerivedType(typeof(Weighted), "weighted")]
public abstract record RankOrder
{
    private RankOrder()
    {
    }

    /// <summary>By net present value.</summary>
    public static RankOrder ByNpv { get; } = new MaxNpv();

    private protected abstract int CaseIndex { get; }

    /// <summary>Answers by case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="maxNpv">By net present value.</param>
    /// <param name="lexicographic">By one criterion after the other.</param>
    /// <param name="weighted">By a weighted sum.</param>
    /// <returns>What the delegate returned.</returns>
    public TResult Match<TResult>(Func<MaxNpv, TResult> maxNpv, Func<Lexicographic, TResult> lexicographic, Func<Weighted, TResult> weighted)
    {
        ArgumentNullException.ThrowIfNull(maxNpv);
        ArgumentNullException.ThrowIfNull(lexicographic);
        ArgumentNullException.ThrowIfNull(weighted);
        return this switch
        {
            MaxNpv x => maxNpv(x),
            Lexicographic x => lexicographic(x),
            Weighted x => weighted(x),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Acts by case.</summary>
    /// <param name="maxNpv">By net present value.</param>
    /// <param name="lexicographic">By one criterion after the other.</param>
    /// <param name="weighted">By a weighted sum.</param>
    public void Switch(Action<MaxNpv> maxNpv, Action<Lexicographic> lexicographic, Action<Weighted> weighted)
    {
        ArgumentNullException.ThrowIfNull(maxNpv);
        ArgumentNullException.ThrowIfNull(lexicographic);
        ArgumentNullException.ThrowIfNull(weighted);
        switch (this)
        {
            case MaxNpv x: maxNpv(x); break;
            case Lexicographic x: lexicographic(x); break;
            case Weighted x: weighted(x); break;
            default: throw new UnreachableException();
        }
    }

    /// <summary>By net present value.</summary>
    public sealed record MaxNpv : RankOrder
    {
        private protected override int CaseIndex => 0;
    }

    /// <summary>By one criterion after the other, without tolerance: a tolerance would let places go round in a circle.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Lexicographic : RankOrder
    {
        /// <summary>Makes the case.</summary>
        /// <param name="criteria">The criteria in order, each once; at least one.</param>
        /// <exception cref="ArgumentException">There is none, or one occurs twice.</exception>
        public Lexicographic(ImmutableArray<RankCriterion> criteria)
        {
            if (criteria.IsDefaultOrEmpty || criteria.Distinct().Count() != criteria.Length || !criteria.All(Enum.IsDefined)) throw new ArgumentException("The order has at least one criterion, and each once.", nameof(criteria));
            Criteria = criteria;
        }

        /// <summary>The criteria in order.</summary>
        public ImmutableArray<RankCriterion> Criteria { get; }

        private protected override int CaseIndex => 1;

        /// <inheritdoc/>
        public bool Equals(Lexicographic? other) => other is not null && Criteria.SequenceEqual(other.Criteria);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Criteria.Length, Criteria[0]);
    }

    /// <summary>By a weighted sum of utilities on fixed scales. To scale by the best and worst of the options compared would let a poor option reorder the others.</summary>
    /// <remarks>Equality is by content.</remarks>
    public sealed record Weighted : RankOrder
    {
        /// <summary>Makes the case.</summary>
        /// <param name="scales">The scales, each criterion at most once; at least one.</param>
        /// <exception cref="ArgumentException">There is none, a criterion occurs twice, a weight is negative, or the best end of a scale is not the better one.</exception>
        public Weighted(ImmutableArray<UtilityScale> scales)
        {
            if (scales.IsDefaultOrEmpty || scales.Select(s => s.Criterion).Distinct().Count() != scales.Length || !scales.All(s => s.IsSound))
                throw new ArgumentException("A weighted order has at least one scale, each criterion at most once, weights of 0 or more, and the better figure as the best one (for days the smaller).", nameof(scales));
            Scales = scales;
        }

        /// <summary>The scales.</summary>
        public ImmutableArray<UtilityScale> Scales { get; }

        private protected override int CaseIndex => 2;

        /// <inheritdoc/>
        public bool Equals(Weighted? other) => other is not null && Scales.SequenceEqual(other.Scales);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(CaseIndex, Scales.Length, Scales[0]);
    }
}
