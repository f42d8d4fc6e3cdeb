using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Law;

/// <summary>The embedded tables against the list of rates that the golden cases carry, and against each other.</summary>
public sealed class BuiltInDataTests
{
    private static readonly LatePaymentLaw Law = LatePaymentLaw.BuiltIn;

    private static IEnumerable<string[]> GoldenRates => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rates.csv")).Skip(1).Select(Fields);

    private static IEnumerable<LocalDate> HalfYears(string from, string to)
    {
        for (var day = On(from); day <= On(to); day = day.PlusMonths(6)) yield return day;
    }

    [Fact]
    public void Rates_AreTheReadAndSecondaryRowsOfTheList_AndNoOthers()
    {
        var expected = GoldenRates.Where(f => f[4] == "pct" && f[5] is "read" or "secondary").Select(f => (f[0], f[1], f[2], decimal.Parse(f[3]), f[5] == "secondary")).Order().ToList();
        var actual = Law.Rates.Keys.SelectMany(k => Law.Rates.RowsOf(k))
            .Select(r => (r.Key, Text(r.From), Text(r.To!.Value), r.Value.Value, Law.FindSource(r.SourceId).Kind == LegalSourceKind.SecondarySummary)).Order().ToList();
        Assert.Equal(expected, actual);
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void Compensation_OfNorway_IsTheAmountsOfTheList() => Assert.Equal(
        GoldenRates.Where(f => f[4] == "NOK").Select(f => (f[1], f[2], $"NOK {f[3]}.00")),
        Law.Compensation.RowsOf("NO").Select(r => (Text(r.From), Text(r.To!.Value), r.Value.ToString())));

    [Fact]
    public void Sources_AreAllNamedByARow_AndEveryRowNamesOne()
    {
        var named = Ids(Law.Rates).Concat(Ids(Law.Interest)).Concat(Ids(Law.Compensation)).Concat(Ids(Law.Limitation))
            .Concat(Law.Terms.Keys.SelectMany(k => Law.Terms.RowsOf(k)).SelectMany(r => r.Value.All).Select(t => t.Source.Id)).ToHashSet();
        Assert.Equal(Law.Sources.Keys.Order(), named.Order());
        Assert.All(Law.Sources.Values, s => Assert.True(s.ReadOn >= On("2026-07-01"), $"{s.Id} has no date of reading"));
    }

    [Fact]
    public void Tables_HaveRowsOfKnownRegimesOnly()
    {
        var ids = Law.Regimes.Select(r => r.Id).ToHashSet();
        Assert.All(Law.Interest.Keys.Concat(Law.Compensation.Keys).Concat(Law.Terms.Keys), k => Assert.Contains(k, ids));
        Assert.All(ids, id => Assert.True(Law.Interest.RowsOf(id).Length + Law.Terms.RowsOf(id).Length > 0, id));
        Assert.Equal(Law.Regimes.Length, ids.Count);
    }

    [Fact]
    public void Interest_DayCountsAreAdditive_AndSayWhereTheyComeFrom() => Assert.All(Law.Interest.Keys.SelectMany(k => Law.Interest.RowsOf(k)), r =>
    {
        Assert.True(r.Value.Rule.DayCount.IsAdditive);
        Assert.Matches("^(custom|law|not used)", r.Value.DayCountBasis);
    });

    // BGB 247 moves with the ECB rate: from 2009 on the base rate is that rate just before the half-year, less 0.88.
    [Fact]
    public void Basiszins_IsTheEcbRateJustBeforeTheHalfYear_Less088() => Assert.All(HalfYears("2009-01-01", "2026-01-01"), day =>
        Assert.Equal(Rate("ECB-MRO", day.PlusDays(-1)) - 0.88m, Rate("DE-BASISZINS", day)));

    [Fact]
    public void Italy_IsTheEcbRateOfTheFirstDay() => Assert.All(Known("IT-LATE-REF", "2009-01-01"), day => Assert.Equal(Rate("ECB-MRO", day), Rate("IT-LATE-REF", day)));

    [Fact]
    public void Netherlands_IsTheEcbRatePlusSevenOrEight() => Assert.All(Known("NL-HANDELSRENTE-TOTAL", "2009-01-01"), day =>
        Assert.Equal(Rate("ECB-MRO", day) + (day < On("2013-01-01") ? 7m : 8m), Rate("NL-HANDELSRENTE-TOTAL", day)));

    [Theory]
    [InlineData("FI-REF", 0)]
    [InlineData("BE-LATE-TOTAL", 8)]
    public void FinlandAndBelgium_AreTheEcbRateRoundedUpToHalfAPoint(string series, decimal margin)
    {
        var rule = new InterestRule { Rate = new InterestRate.OverReference("ECB-MRO", Percentage.Of(margin)) { RoundedUpTo = Percentage.Of(0.5m), Day = ReferenceDay.FirstOfHalfYear } };
        Assert.All(Known(series, "2009-01-01"), day => Assert.Equal(rule.RateOn(day, Law.Rates).Value.Rate.Value, Rate(series, day)));
    }

    [Theory]
    [InlineData("IE", "IE-LATE-TOTAL")]
    [InlineData("AT", "AT-UGB-TOTAL")]
    public void RatesByRule_AreThePublishedTotals(string regime, string series) => Assert.All(Known(series, "2009-01-01"), day =>
        Assert.Equal(Rate(series, day), Law.Regime(regime, day).Value.Interest.Value.Rule.RateOn(day, Law.Rates).Value.Rate.Value));

    private static decimal Rate(string series, LocalDate day) => Law.Rates.At(series, day).Value.Value.Value;

    private static IEnumerable<LocalDate> Known(string series, string from) => HalfYears(from, "2026-01-01").Where(d => Law.Rates.At(series, d).IsSuccess);

    private static IEnumerable<string> Ids<T>(RuleTable<string, T> table) => table.Keys.SelectMany(k => table.RowsOf(k)).Select(r => r.SourceId);

    private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    // Only the last two of the eight fields are ever quoted.
    private static string[] Fields(string line) => line.Split(',', 7);
}
