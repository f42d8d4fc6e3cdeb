using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Aging;

/// <content>Edges in days.</content>
public abstract partial record AgingScheme
{
    /// <summary>Buckets of calendar days.</summary>
    /// <remarks>
    /// The bucket of an age n is the first whose upper edge n does not exceed, and the last if it exceeds all. Labels are <c>&lt;=e0</c>, <c>e0+1-e1</c>,
    /// <c>ek+1+</c>: with edges 0, 30, 60 they are <c>&lt;=0</c>, <c>1-30</c>, <c>31-60</c>, <c>61+</c>. Equality is by content.
    /// </remarks>
    public sealed record Days : AgingScheme
    {
        private readonly ImmutableArray<int> _upperAges;

        /// <summary>Makes a scheme of day edges.</summary>
        /// <param name="edges">The edges in days, strictly ascending, at least one.</param>
        /// <param name="inclusion">Which bucket an item belongs to whose age is exactly an edge.</param>
        /// <param name="dueOnAsOf">How an item counts that is due on the as-of day itself; it decides for edge 0.</param>
        /// <exception cref="DefinitionException">There is no edge (<c>aging.edges-missing</c>), they do not strictly ascend (<c>aging.edges-not-ascending</c>), or one lies beyond 8,000,000 days (<c>aging.edge-out-of-range</c>).</exception>
        /// <exception cref="ArgumentOutOfRangeException">A setting is not declared.</exception>
        [JsonConstructor]
        public Days(ImmutableArray<int> edges, EdgeInclusion inclusion = EdgeInclusion.Upper, DueOnAsOf dueOnAsOf = DueOnAsOf.NotDue)
        {
            Inclusion = Guard.Declared(inclusion, nameof(inclusion));
            DueOnAsOf = Guard.Declared(dueOnAsOf, nameof(dueOnAsOf));
            Edges = AgingEdges.Checked(edges, PeriodUnit.Days);
            _upperAges = [.. Edges.Select(e => AgingEdges.Includes(e, inclusion, dueOnAsOf) ? e : e - 1)];
            DerivedLabels = LabelsOf(_upperAges);
        }

        /// <summary>The edges in days, ascending.</summary>
        public ImmutableArray<int> Edges { get; }

        /// <summary>Which bucket an item belongs to whose age is exactly an edge.</summary>
        public EdgeInclusion Inclusion { get; }

        /// <summary>How an item counts that is due on the as-of day itself.</summary>
        public DueOnAsOf DueOnAsOf { get; }

        private protected override int CaseIndex => 0;

        private protected override ImmutableArray<string> DerivedLabels { get; }

        private protected override string Words => $"Age in calendar days to the as-of day; {AgingEdges.Words(Edges, Inclusion, DueOnAsOf)}";

        /// <inheritdoc/>
        public bool Equals(Days? other) => base.Equals(other) && Inclusion == other.Inclusion && DueOnAsOf == other.DueOnAsOf && Edges.SequenceEqual(other.Edges);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Edges.Length, Edges[0], Edges[^1]);

        /// <summary>The day on which an item enters a bucket: the first as-of day on which it is in that bucket or an older one. The bucket is not the youngest.</summary>
        internal int DayOfEntry(int basisDay, int bucket) => basisDay + GraceDays + _upperAges[bucket - 1] + 1;

        private protected override int[] CutsWithoutGrace(LocalDate asOf)
        {
            var today = DayNumber.Of(asOf);
            return [.. _upperAges.Select(age => today - age)];
        }

        private static ImmutableArray<string> LabelsOf(ImmutableArray<int> upperAges)
        {
            var labels = ImmutableArray.CreateBuilder<string>(upperAges.Length + 1);
            labels.Add(string.Create(CultureInfo.InvariantCulture, $"<={upperAges[0]}"));
            for (var i = 1; i < upperAges.Length; i++) labels.Add(string.Create(CultureInfo.InvariantCulture, $"{upperAges[i - 1] + 1}-{upperAges[i]}"));
            labels.Add(string.Create(CultureInfo.InvariantCulture, $"{upperAges[^1] + 1}+"));
            return labels.MoveToImmutable();
        }
    }
}
