namespace TradeCredit.Tests.Rules;

public sealed class RuleTableTests
{
    private static readonly LocalDate Jan = new(2024, 1, 1);
    private static readonly LocalDate Jul = new(2024, 7, 1);

    private static RuleTable<string, decimal> Rates(RuleGaps gaps = RuleGaps.Refused) => RuleTable.Of("rates", Rows, gaps);

    private static readonly RuleRow<string, decimal>[] Rows =
    [
        new("A", Jul, null, 2m, "src"),
        new("A", Jan, new LocalDate(2024, 6, 30), 1m, "src"),
        new("B", Jan, new LocalDate(2024, 1, 31), 9m, "src"),
    ];

    [Theory]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024-06-30", 1)]
    [InlineData("2024-07-01", 2)]
    [InlineData("2099-01-01", 2)]
    public void At_BothEndsCount(string date, int expected) => Assert.Equal(expected, Rates().At("A", Date(date)).Value.Value);

    [Fact]
    public void At_OutsideTheTable_FailsAndNamesTableAndPeriod()
    {
        var failure = Rates().At("B", new LocalDate(2024, 2, 1)).Failure;
        Assert.Equal("core.rule-date-not-covered", failure?.Code);
        Assert.Equal(FailureReason.OutsideCoveredRange, failure?.Reason);
        Assert.Contains("rates", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("2024-01-01..2024-01-31", failure?.Message, StringComparison.Ordinal);
        Assert.Equal("core.rule-date-not-covered", Rates().At("A", new LocalDate(2023, 12, 31)).Failure?.Code);
        Assert.Equal("core.rule-key-unknown", Rates().At("C", Jan).Failure?.Code);
    }

    [Fact]
    public void Between_TilesThePeriod()
    {
        var pieces = Rates().Between("A", new LocalDate(2024, 6, 15), new LocalDate(2024, 7, 15)).Value;
        Assert.Equal([(new LocalDate(2024, 6, 15), (LocalDate?)new LocalDate(2024, 6, 30), 1m), (Jul, new LocalDate(2024, 7, 15), 2m)], pieces.Select(p => (p.From, p.To, p.Value)));
        Assert.Equal("core.rule-date-not-covered", Rates().Between("B", Jan, Jul).Failure?.Code);
        Assert.Contains("2024-02-01", Rates().Between("B", Jan, Jul).Failure?.Message, StringComparison.Ordinal);
        Assert.Equal("core.rule-date-not-covered", Rates().Between("A", new LocalDate(2023, 12, 1), Jan).Failure?.Code);
        Assert.Single(Rates().Between("A", Jan, Jan).Value);
    }

    [Fact]
    public void Of_Overlap_IsRefusedWithAllFaults()
    {
        var error = Assert.Throws<DefinitionException>(() => RuleTable.Of("rates",
        [
            new RuleRow<string, int>("A", Jan, null, 1, "s"), new RuleRow<string, int>("A", Jul, null, 2, "s"),
            new RuleRow<string, int>("B", Jan, Jul, 1, "s"), new RuleRow<string, int>("B", Jul, null, 2, "s"),
        ], RuleGaps.Allowed));
        Assert.Equal(["core.rule-overlap", "core.rule-overlap"], error.Failures.Select(f => f.Code));
        Assert.Equal(["rates[A]", "rates[B]"], error.Failures.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_Gap_IsRefusedUnlessAllowed()
    {
        RuleRow<string, int>[] rows = [new("A", Jan, new LocalDate(2024, 3, 31), 1, "s"), new("A", Jul, null, 2, "s")];
        var error = Assert.Throws<DefinitionException>(() => RuleTable.Of("rates", rows, RuleGaps.Refused));
        Assert.Equal("core.rule-gap", Assert.Single(error.Failures).Code);
        Assert.False(RuleTable.Of("rates", rows, RuleGaps.Allowed).At("A", new LocalDate(2024, 5, 1)).IsSuccess);
    }

    [Fact]
    public void With_NewRowsWin_AndCutWhatTheyCover()
    {
        var table = Rates().With(new RuleRow<string, decimal>("A", new LocalDate(2024, 3, 1), new LocalDate(2024, 8, 31), 5m, "user"));
        Assert.Equal([1m, 5m, 2m], table.RowsOf("A").Select(r => r.Value));
        Assert.Equal(new LocalDate(2024, 2, 29), table.RowsOf("A")[0].To);
        Assert.Equal(new LocalDate(2024, 9, 1), table.RowsOf("A")[2].From);
        Assert.Equal(9m, table.At("B", Jan).Value.Value);
        Assert.Equal(7m, table.With(new RuleRow<string, decimal>("C", Jan, null, 7m, "user")).At("C", Jul).Value.Value);
    }

    [Fact]
    public void Row_EndBeforeStart_Throws() => Assert.Throws<ArgumentException>(() => new RuleRow<string, int>("A", Jul, Jan, 1, "s"));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
