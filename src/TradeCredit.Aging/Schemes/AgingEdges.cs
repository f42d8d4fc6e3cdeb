using System.Collections.Immutable;
using System.Globalization;

namespace TradeCredit.Aging;

/// <summary>What lists of edges have in common, whatever their unit.</summary>
internal static class AgingEdges
{
    /// <summary>The largest edge, in any direction: more than the calendar is long, and day numbers cannot overflow.</summary>
    public static int Limit(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Days => 8_000_000,
        PeriodUnit.Weeks => 1_100_000,
        PeriodUnit.Months => 240_000,
        PeriodUnit.Years => 20_000,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Aging counts calendar days, weeks, months or years."),
    };

    /// <summary>All faults of a list of edges with their positions.</summary>
    public static ImmutableArray<Failure> Faults(ReadOnlySpan<int> edges, PeriodUnit unit)
    {
        var limit = Limit(unit);
        var faults = ImmutableArray.CreateBuilder<Failure>();
        if (edges.IsEmpty) faults.Add(new Failure(FailureReason.Missing, "aging.edges-missing", "An aging scheme needs at least one edge, for example 0 (not due / overdue).", "edges"));
        for (var i = 0; i < edges.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"edges[{i}]");
            var value = edges[i].ToString(CultureInfo.InvariantCulture);
            if (edges[i] < -limit || edges[i] > limit)
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.edge-out-of-range", string.Create(CultureInfo.InvariantCulture, $"An edge lies from {-limit} to {limit} {Name(unit)}."), path, value));
            if (i > 0 && edges[i] <= edges[i - 1])
                faults.Add(new Failure(FailureReason.InvalidInput, "aging.edges-not-ascending", string.Create(CultureInfo.InvariantCulture, $"Edges strictly ascend; after {edges[i - 1]} comes {edges[i]}."), path, value));
        }

        return faults.ToImmutable();
    }

    /// <summary>The edges, or all their faults in one exception.</summary>
    public static ImmutableArray<int> Checked(ImmutableArray<int> edges, PeriodUnit unit)
    {
        var faults = Faults(edges.IsDefault ? [] : edges.AsSpan(), unit);
        return faults.IsEmpty ? edges : throw new DefinitionException("aging scheme", faults);
    }

    /// <summary>Whether an age that is exactly the edge belongs to the younger bucket.</summary>
    public static bool Includes(int edge, EdgeInclusion inclusion, DueOnAsOf dueOnAsOf) => edge == 0 ? dueOnAsOf == DueOnAsOf.NotDue : inclusion == EdgeInclusion.Upper;

    /// <summary>The settings in words, as far as these edges need them.</summary>
    public static string Words(ImmutableArray<int> edges, EdgeInclusion inclusion, DueOnAsOf dueOnAsOf)
    {
        var side = edges is [0] ? "" : $"; an age on an edge counts to the {(inclusion == EdgeInclusion.Upper ? "younger" : "older")} bucket";
        var today = edges.Contains(0) ? $"; due on the as-of day counts as {(dueOnAsOf == DueOnAsOf.NotDue ? "not overdue" : "overdue")}" : "";
        return $"edges {List(edges)}{side}{today}";
    }

    /// <summary>The edges with commas.</summary>
    public static string List(ImmutableArray<int> edges) => string.Join(", ", edges.Select(e => e.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The unit in lower case, for messages.</summary>
    public static string Name(PeriodUnit unit) => unit.ToString().ToLowerInvariant();
}
