using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Schemes;

public sealed class MonthSchemeTests
{
    private static string[] Starts(AgingScheme scheme, LocalDate asOf) =>
        [.. scheme.At(asOf).Buckets.Where(b => b.Earliest is not null).Select(b => b.Earliest!.Value.ToString("uuuu'-'MM'-'dd", null))];

    // Three meanings of a month on one day: 30 March 2024.
    [Fact]
    public void Months_HaveThreeMeanings_NeverThirtyDays()
    {
        var asOf = new LocalDate(2024, 3, 30);
        Assert.Equal(["2024-03-01", "2024-02-01", "2024-01-01"], Starts(AgingScheme.OfCalendarMonths(0, 1, 2), asOf));
        Assert.Equal(["2024-03-30", "2024-02-29", "2024-01-30"], Starts(AgingScheme.OfAnchoredMonths(0, 1, 2), asOf));
        Assert.Equal(["2024-03-31", "2024-02-29", "2024-01-29"], Starts(AgingScheme.OfChained(PeriodLength.OfMonths(1), 2), asOf));
    }

    [Fact]
    public void CalendarMonths_CountWholeMonths_BothWays()
    {
        var cuts = AgingScheme.OfCalendarMonths(-1, 0, 1, 3).At(new LocalDate(2024, 3, 31));
        Assert.Equal<string>(["<=-1m", "0m", "1m", "2-3m", "4m+"], cuts.Labels);
        (LocalDate Date, string Label)[] expected =
        [
            (new(2024, 4, 1), "<=-1m"), (new(2024, 3, 31), "0m"), (new(2024, 3, 1), "0m"), (new(2024, 2, 29), "1m"), (new(2024, 2, 1), "1m"),
            (new(2024, 1, 31), "2-3m"), (new(2023, 12, 1), "2-3m"), (new(2023, 11, 30), "4m+"),
        ];
        Assert.All(expected, e => Assert.Equal(e.Label, cuts.BucketOf(e.Date).Label));
    }

    // The as-of day less k months, each time from the as-of day: nothing drifts, whatever the month lengths.
    [Fact]
    public void AnchoredMonths_CountEachEdgeFromTheAsOfDay()
    {
        Assert.Equal(["2024-03-31", "2024-02-29", "2024-01-31", "2023-12-31"], Starts(AgingScheme.OfAnchoredMonths(0, 1, 2, 3), new LocalDate(2024, 3, 31)));
        Assert.Equal(["2024-02-29", "2023-02-28", "2020-02-29"], Starts(AgingScheme.OfAnchored(PeriodUnit.Years, [0, 1, 4], EdgeInclusion.Upper, DueOnAsOf.NotDue), new LocalDate(2024, 2, 29)));
        Assert.Equal(["2024-04-08", "2024-04-01", "2024-03-25"], Starts(AgingScheme.OfAnchored(PeriodUnit.Weeks, [-1, 0, 1], EdgeInclusion.Upper, DueOnAsOf.NotDue), new LocalDate(2024, 4, 1)));
    }

    [Theory]
    [InlineData(EdgeInclusion.Upper, DueOnAsOf.NotDue, "to 0m", "to 1m", "to 1m", "over 1m")]
    [InlineData(EdgeInclusion.Upper, DueOnAsOf.Overdue, "to 1m", "to 1m", "to 1m", "over 1m")]
    [InlineData(EdgeInclusion.Lower, DueOnAsOf.NotDue, "to 0m", "under 1m", "from 1m", "from 1m")]
    [InlineData(EdgeInclusion.Lower, DueOnAsOf.Overdue, "under 1m", "under 1m", "from 1m", "from 1m")]
    public void AnchoredMonths_FollowSideAndAsOfDayRule(EdgeInclusion inclusion, DueOnAsOf dueOnAsOf, string today, string dayBefore, string monthBefore, string monthAndDayBefore)
    {
        var cuts = AgingScheme.OfAnchored(PeriodUnit.Months, [0, 1], inclusion, dueOnAsOf).At(new LocalDate(2024, 5, 31));
        LocalDate[] dates = [new(2024, 5, 31), new(2024, 5, 30), new(2024, 4, 30), new(2024, 4, 29)];
        Assert.Equal([today, dayBefore, monthBefore, monthAndDayBefore], dates.Select(d => cuts.BucketOf(d).Label));
    }

    [Fact]
    public void ChainedPeriods_RememberAClippedDay()
    {
        Assert.Equal(["2024-03-31", "2024-02-29", "2024-01-29", "2023-12-29"], Starts(AgingScheme.OfChained(PeriodLength.OfMonths(1), 3), new LocalDate(2024, 3, 30)));
        Assert.Equal(["2024-04-01", "2024-03-01", "2024-02-01"], Starts(AgingScheme.OfChained(PeriodLength.OfMonths(1), 2), new LocalDate(2024, 3, 31)));
        Assert.Equal(["2024-02-29", "2023-02-28", "2022-02-28"], Starts(AgingScheme.OfChained(PeriodLength.OfYears(1), 2), new LocalDate(2024, 2, 28)));
        Assert.Equal(["2024-01-08", "2023-12-25"], Starts(AgingScheme.OfChained(PeriodLength.OfWeeks(2), 1), new LocalDate(2024, 1, 7)));
        var withoutNotDue = new AgingScheme.ChainedPeriods(PeriodLength.OfDays(30), 2, hasNotDueBucket: false);
        Assert.Equal<string>(["under 30d", "under 60d", "from 60d"], withoutNotDue.Labels);
        Assert.Equal("under 30d", withoutNotDue.At(new LocalDate(2024, 3, 31)).BucketOf(new LocalDate(2025, 1, 1)).Label);
    }

    [Fact]
    public void Schemes_BadInput_ThrowsWithAllFaults()
    {
        static string[] Codes(Action make) => [.. Assert.Throws<DefinitionException>(make).Failures.Select(f => $"{f.Path} {f.Code}")];
        Assert.Equal(["edges aging.edges-missing"], Codes(() => AgingScheme.OfCalendarMonths()));
        Assert.Equal(["edges[1] aging.edges-not-ascending", "edges[2] aging.edge-out-of-range"], Codes(() => AgingScheme.OfCalendarMonths(1, 1, 240_001)));
        Assert.Equal(["edges[0] aging.edge-out-of-range"], Codes(() => AgingScheme.OfAnchored(PeriodUnit.Years, [-20_001], EdgeInclusion.Upper, DueOnAsOf.NotDue)));
        Assert.Equal(["period aging.period-invalid"], Codes(() => AgingScheme.OfChained(PeriodLength.OfBusinessDays(5), 3)));
        Assert.Equal(["period aging.period-invalid"], Codes(() => AgingScheme.OfChained(PeriodLength.OfDays(0), 3)));
        Assert.Equal(["periods aging.periods-out-of-range"], Codes(() => AgingScheme.OfChained(PeriodLength.OfYears(10_000), 3)));
        Assert.Equal(["periods aging.periods-out-of-range"], Codes(() => AgingScheme.OfChained(PeriodLength.OfDays(1), 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgingScheme.OfAnchored(PeriodUnit.Days, [0], EdgeInclusion.Upper, DueOnAsOf.NotDue));
        Assert.Throws<ArgumentOutOfRangeException>(() => AgingScheme.OfAnchored(PeriodUnit.Months, [0], (EdgeInclusion)7, DueOnAsOf.NotDue));
        Assert.Throws<DefinitionException>(() => new AgingScheme.Days(default));
    }

    // Every edge at its limit, at both ends of the calendar.
    [Fact]
    public void At_TheEndsOfTheCalendar_NeverOverflows()
    {
        AgingScheme[] schemes =
        [
            AgingScheme.OfCalendarMonths(-240_000, -1, 0, 1, 240_000), AgingScheme.OfAnchoredMonths(-240_000, -1, 0, 1, 240_000), AgingScheme.OfChained(PeriodLength.OfYears(5_000), 4),
            AgingScheme.OfChained(PeriodLength.OfDays(100_000), 80), AgingScheme.OfAnchored(PeriodUnit.Weeks, [-1_100_000, 0, 1_100_000], EdgeInclusion.Lower, DueOnAsOf.Overdue),
            AgingScheme.OfDays(-8_000_000, 0, 8_000_000),
        ];
        foreach (var scheme in schemes.SelectMany(s => new[] { s, s.WithGrace(AgingScheme.MaxGraceDays) }))
        {
            foreach (var asOf in new[] { LocalDate.MinIsoValue, LocalDate.MaxIsoValue })
            {
                var cuts = scheme.At(asOf);
                Assert.Equal(cuts.CutDays.OrderDescending(), cuts.CutDays);
                Assert.Equal(cuts.Labels.Length, cuts.CutDays.Length + 1);
            }
        }

        var last = AgingScheme.OfAnchoredMonths(-1, 0).At(LocalDate.MaxIsoValue);
        Assert.Equal((1, 2), (last.IndexOf(LocalDate.MaxIsoValue), last.IndexOf(LocalDate.MaxIsoValue.PlusDays(-1))));
        Assert.Equal(DayNumber.Max + 31, last.CutDays[0]);
    }

    [Fact]
    public void IndexOf_AgreesWithArithmeticOnDates() => Check.That(Arbitraries.Days, Arbitraries.Days, (asOf, date) =>
    {
        var months = ((asOf.Year - date.Year) * 12) + asOf.Month - date.Month;
        var byCalendar = AgingScheme.OfCalendarMonths(0, 1, 2).At(asOf).IndexOf(date) == (months <= 0 ? 0 : Math.Min(months, 3));
        var byAnchor = AgingScheme.OfAnchoredMonths(0, 1, 2).At(asOf).IndexOf(date) == Enumerable.Range(0, 3).Count(k => date < asOf.PlusMonths(-k));
        var starts = new List<LocalDate> { asOf.PlusDays(1) };
        for (var i = 0; i < 3; i++) starts.Add(starts[^1].PlusMonths(-1));
        return byCalendar && byAnchor && AgingScheme.OfChained(PeriodLength.OfMonths(1), 3).At(asOf).IndexOf(date) == starts.Count(s => date < s);
    });
}
