using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>How receivables are cut into buckets by age: ascending edges in days, which side of an edge counts, and what is due on the as-of day.</summary>
/// <remarks>
/// <para>Age is the number of calendar days from the basis date (usually the due date) to the as-of day; it is negative before the due date. With edges
/// e0 &lt; e1 &lt; ... &lt; ek there are k + 2 buckets; every item is in exactly one. A first edge below zero splits what is not yet due.</para>
/// <para>Labels come from the edges and say which ages a bucket holds: <c>&lt;=0</c>, <c>1-30</c>, <c>31-60</c>, <c>61+</c>. Equality is by edges and settings.
/// Systems differ on "exactly 30 days" and on "due today"; both are settings here, with the usual reading as the default.</para>
/// <para><i>Source:</i> convention; no law fixes aging buckets.</para>
/// </remarks>
/// <example><code>AgingScheme.OfDays(0, 30, 60).At(new LocalDate(2026, 11, 20)).BucketOf(new LocalDate(2026, 10, 21)).Label   // 1-30</code></example>
public sealed class AgingScheme : IEquatable<AgingScheme>
{
    private AgingScheme(ImmutableArray<int> edges, EdgeInclusion inclusion, DueOnAsOf dueOnAsOf)
    {
        Edges = edges;
        Inclusion = inclusion;
        DueOnAsOf = dueOnAsOf;
        UpperAges = [.. edges.Select(UpperAge)];
        Labels = LabelsOf(UpperAges);
    }

    /// <summary>Edges 0, 30, 60, 90 and 120; upper edge included; due on the as-of day is not overdue.</summary>
    public static AgingScheme Default { get; } = OfDays(0, 30, 60, 90, 120);

    /// <summary>The edges in days, ascending.</summary>
    public ImmutableArray<int> Edges { get; }

    /// <summary>Which bucket an item belongs to whose age is exactly an edge.</summary>
    public EdgeInclusion Inclusion { get; }

    /// <summary>How an item counts that is due on the as-of day itself.</summary>
    public DueOnAsOf DueOnAsOf { get; }

    /// <summary>The labels of the buckets, youngest first.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The rule in one English sentence, to print beside a figure.</summary>
    public string Rule => string.Create(CultureInfo.InvariantCulture,
        $"Age in calendar days to the as-of day; edges {string.Join(", ", Edges)}; an age on an edge counts to the {(Inclusion == EdgeInclusion.Upper ? "younger" : "older")} bucket; due on the as-of day counts as {(DueOnAsOf == DueOnAsOf.NotDue ? "not overdue" : "overdue")}.");

    // The greatest age in each bucket but the last.
    private ImmutableArray<int> UpperAges { get; }

    /// <summary>A scheme of day edges: upper edge included, due on the as-of day not overdue.</summary>
    /// <param name="edges">The edges in days, strictly ascending, at least one.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">There is no edge (<c>aging.edges-missing</c>), or they do not strictly ascend (<c>aging.edges-not-ascending</c>).</exception>
    public static AgingScheme OfDays(params ReadOnlySpan<int> edges) => OfDays(edges, EdgeInclusion.Upper, DueOnAsOf.NotDue);

    /// <summary>A scheme of day edges.</summary>
    /// <param name="edges">The edges in days, strictly ascending, at least one.</param>
    /// <param name="inclusion">Which bucket an item belongs to whose age is exactly an edge.</param>
    /// <param name="dueOnAsOf">How an item counts that is due on the as-of day itself; it decides for edge 0.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="DefinitionException">There is no edge (<c>aging.edges-missing</c>), they do not strictly ascend (<c>aging.edges-not-ascending</c>), or one lies beyond 8,000,000 days (<c>aging.edge-out-of-range</c>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is not declared.</exception>
    public static AgingScheme OfDays(ReadOnlySpan<int> edges, EdgeInclusion inclusion, DueOnAsOf dueOnAsOf)
    {
        Guard.Declared(inclusion, nameof(inclusion));
        Guard.Declared(dueOnAsOf, nameof(dueOnAsOf));
        var faults = Faults(edges);
        return faults.IsEmpty ? new AgingScheme([.. edges], inclusion, dueOnAsOf) : throw new DefinitionException("aging scheme", faults);
    }

    /// <summary>The faults of a list of edges; none if they can be used.</summary>
    /// <param name="edges">The edges in days.</param>
    /// <returns>All faults with their positions.</returns>
    public static ImmutableArray<Failure> Validate(params ReadOnlySpan<int> edges) => Faults(edges);

    /// <summary>The buckets on an as-of day.</summary>
    /// <param name="asOf">The as-of day.</param>
    /// <returns>The cut dates between the buckets.</returns>
    public AgingCuts At(LocalDate asOf)
    {
        var today = DayNumber.Of(asOf);
        return new AgingCuts(asOf, Labels, [.. UpperAges.Select(age => today - age)], Rule);
    }

    /// <inheritdoc/>
    public bool Equals(AgingScheme? other) =>
        other is not null && Inclusion == other.Inclusion && DueOnAsOf == other.DueOnAsOf && Edges.SequenceEqual(other.Edges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AgingScheme);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var edge in Edges) hash.Add(edge);
        hash.Add(Inclusion);
        hash.Add(DueOnAsOf);
        return hash.ToHashCode();
    }

    /// <summary>The labels on one line.</summary>
    /// <returns>For example <c>&lt;=0 | 1-30 | 31+</c>.</returns>
    public override string ToString() => string.Join(" | ", Labels);

    /// <summary>Whether both cut alike.</summary>
    /// <param name="left">One scheme.</param>
    /// <param name="right">Another scheme.</param>
    public static bool operator ==(AgingScheme? left, AgingScheme? right) => Equals(left, right);

    /// <summary>Whether they cut differently.</summary>
    /// <param name="left">One scheme.</param>
    /// <param name="right">Another scheme.</param>
    public static bool operator !=(AgingScheme? left, AgingScheme? right) => !Equals(left, right);

    private static ImmutableArray<Failure> Faults(ReadOnlySpan<int> edges)
    {
        // More than the days of the whole calendar, and an age taken from a day number cannot overflow.
        const int limit = 8_000_000;
        var faults = ImmutableArray.CreateBuilder<Failure>();
        if (edges.IsEmpty) faults.Add(new Failure(FailureReason.Missing, "aging.edges-missing", "An aging scheme needs at least one edge, for example 0 (not due / overdue).", "edges"));
        for (var i = 0; i < edges.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"edges[{i}]");
            var value = edges[i].ToString(CultureInfo.InvariantCulture);
            if (edges[i] is < -limit or > limit)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.edge-out-of-range", string.Create(CultureInfo.InvariantCulture, $"An edge lies from {-limit} to {limit} days."), path, value));
            if (i > 0 && edges[i] <= edges[i - 1])
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.edges-not-ascending", string.Create(CultureInfo.InvariantCulture, $"Edges strictly ascend; after {edges[i - 1]} comes {edges[i]}."), path, value));
        }

        return faults.ToImmutable();
    }

    private static ImmutableArray<string> LabelsOf(ImmutableArray<int> upperAges)
    {
        var labels = ImmutableArray.CreateBuilder<string>(upperAges.Length + 1);
        labels.Add(string.Create(CultureInfo.InvariantCulture, $"<={upperAges[0]}"));
        for (var i = 1; i < upperAges.Length; i++) labels.Add(string.Create(CultureInfo.InvariantCulture, $"{upperAges[i - 1] + 1}-{upperAges[i]}"));
        labels.Add(string.Create(CultureInfo.InvariantCulture, $"{upperAges[^1] + 1}+"));
        return labels.MoveToImmutable();
    }

    private int UpperAge(int edge)
    {
        var included = edge == 0 ? DueOnAsOf == DueOnAsOf.NotDue : Inclusion == EdgeInclusion.Upper;
        return included ? edge : edge - 1;
    }
}
