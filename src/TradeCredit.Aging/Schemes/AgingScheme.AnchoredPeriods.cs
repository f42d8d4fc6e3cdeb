using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Aging;

/// <content>Periods counted back from the as-of day.</content>
public abstract partial record AgingScheme
{
    /// <summary>Buckets of weeks, months or years, each edge counted back from the as-of day itself.</summary>
    /// <remarks>
    /// The edge of k months is the as-of day less k months; a day that the month does not have becomes its last. As every edge starts from the as-of day, nothing
    /// drifts: from 31 March the edges are 28 February, 31 January, 31 December. Labels are <c>to 0m</c>, <c>to 1m</c>, <c>over 1m</c>, or <c>under 1m</c> and
    /// <c>from 1m</c> where an age on an edge counts to the older bucket. Equality is by content.
    /// </remarks>
    public sealed record AnchoredPeriods : AgingScheme
    {
        /// <summary>Makes a scheme of periods counted back from the as-of day.</summary>
        /// <param name="unit">Weeks, months or years.</param>
        /// <param name="edges">The edges in that unit, strictly ascending, at least one.</param>
        /// <param name="inclusion">Which bucket an item belongs to whose date is exactly an edge.</param>
        /// <param name="dueOnAsOf">How an item counts that is due on the as-of day itself; it decides for edge 0.</param>
        /// <exception cref="DefinitionException">There is no edge (<c>aging.edges-missing</c>), they do not strictly ascend (<c>aging.edges-not-ascending</c>), or one lies beyond 1,100,000 weeks, 240,000 months or 20,000 years (<c>aging.edge-out-of-range</c>).</exception>
        /// <exception cref="ArgumentOutOfRangeException">A setting is not declared, or the unit is not one of those.</exception>
        [JsonConstructor]
        public AnchoredPeriods(PeriodUnit unit, ImmutableArray<int> edges, EdgeInclusion inclusion = EdgeInclusion.Upper, DueOnAsOf dueOnAsOf = DueOnAsOf.NotDue)
        {
            if (unit is not (PeriodUnit.Weeks or PeriodUnit.Months or PeriodUnit.Years))
                throw new ArgumentOutOfRangeException(nameof(unit), unit, $"Periods are counted back in weeks, months or years; edges in days are {nameof(OfDays)}.");
            Unit = unit;
            Inclusion = Guard.Declared(inclusion, nameof(inclusion));
            DueOnAsOf = Guard.Declared(dueOnAsOf, nameof(dueOnAsOf));
            Edges = AgingEdges.Checked(edges, unit);
            DerivedLabels = LabelsOf(Edges);
        }

        /// <summary>Weeks, months or years.</summary>
        public PeriodUnit Unit { get; }

        /// <summary>The edges in that unit, ascending.</summary>
        public ImmutableArray<int> Edges { get; }

        /// <summary>Which bucket an item belongs to whose date is exactly an edge.</summary>
        public EdgeInclusion Inclusion { get; }

        /// <summary>How an item counts that is due on the as-of day itself.</summary>
        public DueOnAsOf DueOnAsOf { get; }

        private protected override int CaseIndex => 2;

        private protected override ImmutableArray<string> DerivedLabels { get; }

        private protected override string Words => $"Age in {AgingEdges.Name(Unit)} counted back from the as-of day; {AgingEdges.Words(Edges, Inclusion, DueOnAsOf)}";

        /// <inheritdoc/>
        public bool Equals(AnchoredPeriods? other) =>
            base.Equals(other) && Unit == other.Unit && Inclusion == other.Inclusion && DueOnAsOf == other.DueOnAsOf && Edges.SequenceEqual(other.Edges);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Unit, Edges.Length, Edges[0], Edges[^1]);

        private protected override int[] CutsWithoutGrace(LocalDate asOf) =>
            [.. Edges.Select(edge => EdgeDay(asOf, edge) + (AgingEdges.Includes(edge, Inclusion, DueOnAsOf) ? 0 : 1))];

        private int EdgeDay(LocalDate asOf, int edge) => Unit switch
        {
            PeriodUnit.Weeks => DayNumber.Of(asOf) - (7 * edge),
            PeriodUnit.Months => CivilMonth.Of(asOf).Plus(-edge).Day(asOf.Day),
            _ => CivilMonth.Of(asOf).Plus(-12 * edge).Day(asOf.Day),
        };

        private ImmutableArray<string> LabelsOf(ImmutableArray<int> edges)
        {
            var letter = AgingEdges.Name(Unit)[0];
            var labels = ImmutableArray.CreateBuilder<string>(edges.Length + 1);
            foreach (var edge in edges) labels.Add(string.Create(CultureInfo.InvariantCulture, $"{(AgingEdges.Includes(edge, Inclusion, DueOnAsOf) ? "to" : "under")} {edge}{letter}"));
            labels.Add(string.Create(CultureInfo.InvariantCulture, $"{(AgingEdges.Includes(edges[^1], Inclusion, DueOnAsOf) ? "over" : "from")} {edges[^1]}{letter}"));
            return labels.MoveToImmutable();
        }
    }
}
