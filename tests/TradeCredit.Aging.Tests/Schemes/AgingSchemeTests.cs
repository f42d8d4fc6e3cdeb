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
        Assert.Equal("<=0 | 1-30 | 31+", AgingScheme.OfDays(0, 30).ToString());
        Assert.Equal(AgingScheme.OfDays(0, 30), AgingScheme.OfDays(0, 30));
        Assert.NotEqual(AgingScheme.OfDays(0, 30), AgingScheme.OfDays([0, 30], EdgeInclusion.Lower, DueOnAsOf.NotDue));
    }
}
