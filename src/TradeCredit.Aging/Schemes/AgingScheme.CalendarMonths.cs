using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit.Aging;

/// <content>Calendar months.</content>
public abstract partial record AgingScheme
{
    /// <summary>Buckets of whole calendar months of the basis date.</summary>
    /// <remarks>
    /// The age is the number of months from the calendar month of the basis date to that of the as-of day, whatever the days: everything due in the month of
    /// the as-of day has age 0, the month before it age 1, the next month age -1. Buckets are 28 to 31 days wide for each month. Labels are <c>&lt;=0m</c>,
    /// <c>1m</c>, <c>2-3m</c>, <c>4m+</c>. Equality is by content.
    /// </remarks>
    public sealed record CalendarMonths : AgingScheme
    {
        /// <summary>Makes a scheme of calendar months.</summary>
        /// <param name="edges">The greatest age of each bucket but the last, in calendar months, strictly ascending, at least one.</param>
        /// <exception cref="DefinitionException">There is no edge (<c>aging.edges-missing</c>), they do not strictly ascend (<c>aging.edges-not-ascending</c>), or one lies beyond 240,000 months (<c>aging.edge-out-of-range</c>).</exception>
        [JsonConstructor]
        public CalendarMonths(ImmutableArray<int> edges)
        {
            Edges = AgingEdges.Checked(edges, PeriodUnit.Months);
            DerivedLabels = LabelsOf(Edges);
        }

        /// <summary>The greatest age of each bucket but the last, in calendar months, ascending.</summary>
        public ImmutableArray<int> Edges { get; }

        private protected override int CaseIndex => 1;

        private protected override ImmutableArray<string> DerivedLabels { get; }

        private protected override string Words => $"Age in calendar months, from the month of the date to the month of the as-of day; edges {AgingEdges.List(Edges)}, each included in the younger bucket";

        /// <inheritdoc/>
        public bool Equals(CalendarMonths? other) => base.Equals(other) && Edges.SequenceEqual(other.Edges);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Edges.Length, Edges[0], Edges[^1]);

        private protected override int[] CutsWithoutGrace(LocalDate asOf)
        {
            var month = CivilMonth.Of(asOf);
            return [.. Edges.Select(edge => month.Plus(-edge).Day(1))];
        }

        private static ImmutableArray<string> LabelsOf(ImmutableArray<int> edges)
        {
            var labels = ImmutableArray.CreateBuilder<string>(edges.Length + 1);
            labels.Add(string.Create(CultureInfo.InvariantCulture, $"<={edges[0]}m"));
            for (var i = 1; i < edges.Length; i++)
            {
                var first = edges[i - 1] + 1;
                labels.Add(first == edges[i] ? string.Create(CultureInfo.InvariantCulture, $"{first}m") : string.Create(CultureInfo.InvariantCulture, $"{first}-{edges[i]}m"));
            }

            labels.Add(string.Create(CultureInfo.InvariantCulture, $"{edges[^1] + 1}m+"));
            return labels.MoveToImmutable();
        }
    }
}
