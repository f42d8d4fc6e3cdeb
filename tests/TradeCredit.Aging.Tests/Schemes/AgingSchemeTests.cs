using FsCheck;
using FsCheck.Fluent;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Schemes;

public sealed class AgingSchemeTests
{
    private static readonly LocalDate AsOf = new(2026, 3, 1);

    private static readonly Arbitrary<int[]> Edges = Arb.From(
        Gen.Choose(-400, 400).NonEmptyListOf().Select(e => e.Distinct().Order().ToArray()),
        e => e.Length == 1 ? [] : [e[1..], e[..^1]]);

    // Days past due, and the bucket by the four combinations of the two settings.
    [Theory]
    [InlineData(-1, "<=0", "<=-1", "<=0", "<=-1")]
    [InlineData(0, "<=0", "0-30", "<=0", "0-29")]
    [InlineData(1, "1-30", "0-30", "1-29", "0-29")]
    [InlineData(29, "1-30", "0-30", "1-29", "0-29")]
    [InlineData(30, "1-30", "0-30", "30-59", "30-59")]
    [InlineData(31, "31-60", "31-60", "30-59", "30-59")]
    [InlineData(60, "31-60", "31-60", "60+", "60+")]
    [InlineData(61, "61+", "61+", "60+", "60+")]
    public void BucketOf_FollowsSideAndAsOfDayRule(int days, string usual, string dueTodayLate, string lower, string lowerDueTodayLate)
    {
        (EdgeInclusion, DueOnAsOf, string)[] settings =
        [
            (EdgeInclusion.Upper, DueOnAsOf.NotDue, usual), (EdgeInclusion.Upper, DueOnAsOf.Overdue, dueTodayLate),
            (EdgeInclusion.Lower, DueOnAsOf.NotDue, lower), (EdgeInclusion.Lower, DueOnAsOf.Overdue, lowerDueTodayLate),
        ];
        Assert.All(settings, s => Assert.Equal(s.Item3, AgingScheme.OfDays([0, 30, 60], s.Item1, s.Item2).At(AsOf).BucketOf(AsOf.PlusDays(-days)).Label));
    }

    [Fact]
    public void IndexOf_IsTheFirstBucketWhoseUpperEdgeTheAgeDoesNotExceed() => Check.That(Edges, Arb.From(Gen.Choose(-800, 800)), (edges, age) =>
    {
        var expected = Array.FindIndex(edges, e => age <= e);
        return AgingScheme.OfDays(edges).At(AsOf).IndexOf(AsOf.PlusDays(-age)) == (expected < 0 ? edges.Length : expected);
    });

    [Fact]
    public void Buckets_TileTheCalendar() => Check.That(Edges, edges =>
    {
        var cuts = AgingScheme.OfDays(edges).At(AsOf);
        return cuts.Buckets.Zip(cuts.Buckets.Skip(1)).All(p => p.First.Earliest == p.Second.Latest!.Value.PlusDays(1))
            && cuts.Buckets[0].Latest is null && cuts.Buckets[^1].Earliest is null
            && cuts.Buckets.All(b => (b.Earliest is not { } e || cuts.BucketOf(e) == b) && (b.Latest is not { } l || cuts.BucketOf(l) == b));
    });

    [Fact]
    public void At_TheEndsOfTheCalendar_DoesNotOverflow()
    {
        var scheme = AgingScheme.OfDays(-8_000_000, 0, 8_000_000);
        Assert.Equal((1, 1), (scheme.At(LocalDate.MaxIsoValue).IndexOf(LocalDate.MaxIsoValue), scheme.At(LocalDate.MinIsoValue).IndexOf(LocalDate.MaxIsoValue)));
        Assert.Equal((2, 1), (scheme.At(LocalDate.MaxIsoValue).IndexOf(LocalDate.MinIsoValue), scheme.At(LocalDate.MinIsoValue).IndexOf(LocalDate.MinIsoValue)));
    }

    [Fact]
    public void OfDays_BadEdges_ThrowWithAllFaults()
    {
        var error = Assert.Throws<DefinitionException>(() => AgingScheme.OfDays(90, 5, 30, 30));
        Assert.Equal([("edges[1]", "5"), ("edges[3]", "30")], error.Failures.Select(f => (f.Path, f.Value!)));
        Assert.All(error.Failures, f => Assert.Equal("aging.edges-not-ascending", f.Code));
        Assert.Equal("aging.edges-missing", Assert.Single(AgingScheme.Validate()).Code);
        Assert.Equal("aging.edge-out-of-range", Assert.Single(AgingScheme.Validate(int.MinValue)).Code);
        Assert.Empty(AgingScheme.Validate(0));
    }

    [Fact]
    public void Rule_SaysWhatCounts()
    {
        Assert.Equal("Age in calendar days to the as-of day; edges 0, 30; an age on an edge counts to the younger bucket; due on the as-of day counts as not overdue.", AgingScheme.OfDays(0, 30).Rule);
        Assert.Equal("Age in calendar days to the as-of day; edges 0; due on the as-of day counts as overdue; an item begins to age after 5 days of grace.",
            AgingScheme.OfDays([0], EdgeInclusion.Upper, DueOnAsOf.Overdue).WithGrace(5).Rule);
        Assert.Equal("Age in calendar months, from the month of the date to the month of the as-of day; edges 0, 1, each included in the younger bucket.", AgingScheme.OfCalendarMonths(0, 1).Rule);
        Assert.Equal("Age in months counted back from the as-of day; edges 1, 3; an age on an edge counts to the younger bucket.", AgingScheme.OfAnchoredMonths(1, 3).Rule);
        Assert.Equal(
            "3 periods of 1 month, each counted back from the start of the one after it, the first from the day after the as-of day; later dates have a bucket of their own.",
            AgingScheme.OfChained(PeriodLength.OfMonths(1), 3).Rule);
        Assert.All(new[] { AgingScheme.OfCalendarMonths(0, 1), AgingScheme.OfAnchoredMonths(0, 1), AgingScheme.OfChained(PeriodLength.OfMonths(1), 2) }, s => Assert.DoesNotContain("30", s.Rule));
    }

    [Fact]
    public void Equality_IsByContent()
    {
        Assert.Equal(AgingScheme.OfDays(0, 30), AgingScheme.OfDays(0, 30));
        Assert.Equal(AgingScheme.OfDays(0, 30).GetHashCode(), AgingScheme.OfDays(0, 30).GetHashCode());
        Assert.NotEqual(AgingScheme.OfDays(0, 30), AgingScheme.OfDays([0, 30], EdgeInclusion.Lower, DueOnAsOf.NotDue));
        Assert.NotEqual(AgingScheme.OfDays(0, 30), AgingScheme.OfDays(0, 30).WithGrace(1));
        Assert.NotEqual(AgingScheme.OfDays(0, 30), AgingScheme.OfDays(0, 30).WithLabels("a", "b", "c"));
        Assert.NotEqual(AgingScheme.OfAnchoredMonths(0, 1), AgingScheme.OfCalendarMonths(0, 1));
        Assert.Equal("<=0 | 1-30 | 31+", AgingScheme.OfDays(0, 30).ToString());
    }

    [Fact]
    public void ForwardEdges_ShareOneFunctionWithTheOthers()
    {
        var cuts = AgingScheme.OfDays(-30, -7, 0, 30).At(AsOf);
        Assert.Equal<string>(["<=-30", "-29--7", "-6-0", "1-30", "31+"], cuts.Labels);
        Assert.Equal(["<=-30", "-29--7", "-29--7", "-6-0", "-6-0", "1-30"], new[] { 30, 29, 7, 6, 0, -1 }.Select(ahead => cuts.BucketOf(AsOf.PlusDays(ahead)).Label));
    }

    [Fact]
    public void SingleEdge_IsDueOrOverdue() => Assert.Equal<string>(["<=0", "1+"], AgingScheme.OfDays(0).Labels);

    [Fact]
    public void ManyEdges_AreLegal()
    {
        var cuts = AgingScheme.OfDays([.. Enumerable.Range(0, 500)]).At(AsOf);
        Assert.Equal((501, 250), (cuts.Labels.Length, cuts.IndexOf(AsOf.PlusDays(-250))));
    }

    [Fact]
    public void CustomLabels_FitTheBuckets_OrAreRefused()
    {
        Assert.Equal<string>(["young", "old"], AgingScheme.OfDays(0).WithLabels("young", "old").At(AsOf).Labels);
        Assert.Equal(AgingScheme.OfDays(0), AgingScheme.OfDays(0).WithLabels("young", "old").WithLabels());
        Assert.Equal("aging.labels-count", Assert.Throws<DefinitionException>(() => AgingScheme.OfDays(0).WithLabels("one")).Failures.Single().Code);
        Assert.Equal(["aging.label-blank"], Assert.Throws<DefinitionException>(() => AgingScheme.OfDays(0).WithLabels("one", " ")).Failures.Select(f => f.Code));
        Assert.Equal(["aging.label-duplicate"], Assert.Throws<DefinitionException>(() => AgingScheme.OfDays(0).WithLabels("one", "one")).Failures.Select(f => f.Code));
    }

    [Fact]
    public void Grace_OutsideItsRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AgingScheme.Default.WithGrace(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgingScheme.Default.WithGrace(AgingScheme.MaxGraceDays + 1));
    }

    [Fact]
    public void Match_TakesTheCase()
    {
        static string Kind(AgingScheme s) => s.Match(_ => "days", _ => "calendar", a => $"anchored {a.Unit}", c => $"chained {c.Period}");
        var seen = new List<string>();
        foreach (var scheme in new[] { AgingScheme.Default, AgingScheme.OfCalendarMonths(0), AgingScheme.OfAnchoredMonths(0), AgingScheme.OfChained(PeriodLength.OfDays(30), 1) })
            scheme.Switch(_ => seen.Add("days"), _ => seen.Add("calendar"), a => seen.Add($"anchored {a.Unit}"), c => seen.Add($"chained {c.Period}"));
        Assert.Equal(["days", "calendar", "anchored Months", "chained 30d"], seen);
        Assert.Equal("days", Kind(AgingScheme.Default));
        Assert.Equal("chained 30d", Kind(AgingScheme.OfChained(PeriodLength.OfDays(30), 1)));
    }
}
