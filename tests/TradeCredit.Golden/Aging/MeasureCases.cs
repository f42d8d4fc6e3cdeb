using System.Globalization;
using TradeCredit.Aging;

namespace TradeCredit.Golden.Aging;

/// <summary>measures.csv.</summary>
public static class MeasureCases
{
    // The file carries no currency; this one takes amounts of any usual number of decimals.
    private static readonly Currency Currency = Currency.Custom("GOLDEN", 6);

    public static void Run(GoldenRow row)
    {
        var inputs = Parse.Arguments(row["inputs"]);
        var measure = Measure(row["measure"], inputs);
        row.Expect("exact", Text(measure, 10, RoundingMode.HalfEven), expected => Text(measure, 10, RoundingMode.HalfEven) is var actual && Same(expected, actual));
        if (row["mark"] == "published-differs") return;
        row.Expect("published", Text(measure, 10, RoundingMode.HalfUp), expected => Same(expected, Text(measure, Decimals(expected), RoundingMode.HalfUp)));
    }

    private static Result<Ratio> Measure(string name, IReadOnlyDictionary<string, string> inputs)
    {
        Money Amount(string key) => Money.Of(Number(key), Currency);
        decimal Number(string key) => Parse.Number(Input(key));
        string Input(string key) => inputs.TryGetValue(key, out var text) ? text : throw new GoldenException($"the measure has no input '{key}'");
        string[] List(string key) => Input(key).Split('|');
        return name switch
        {
            "dso_simple" => CollectionMeasures.DaysSalesOutstanding(Amount("ar"), Amount("sales"), Parse.Count(Input("days"))),
            "dso_best_possible" => CollectionMeasures.BestPossibleDaysSalesOutstanding(Amount("current"), Amount("sales"), Parse.Count(Input("days"))),
            "add" => CollectionMeasures.AverageDaysDelinquent(Ratio.Of(Number("dso")), Ratio.Of(Number("best_possible"))),
            "cei" => CollectionMeasures.CollectionEffectiveness(Amount("begin"), Amount("sales"), Amount("end_total"), Amount("end_current")),
            "dso_countback" => CollectionMeasures.CountBack(Amount("ar"), List("sales").Zip(List("month_days"), (sales, days) => new SalesMonth(Money.Of(Parse.Number(sales), Currency), Parse.Count(days)))),
            _ => throw new GoldenException($"'{name}' is no measure"),
        };
    }

    private static string Text(Result<Ratio> measure, int decimals, RoundingMode mode) =>
        measure.Match(v => v.ToDecimal(decimals, mode).ToString(CultureInfo.InvariantCulture), f => f.Code);

    // Where there is no value, an expected cell that is no number agrees with any reason.
    private static bool Same(string expected, string actual) =>
        decimal.TryParse(actual, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? Parse.Number(expected) == value : !char.IsAsciiDigit(expected[^1]);

    private static int Decimals(string text) => text.Contains('.', StringComparison.Ordinal) ? text.Length - 1 - text.IndexOf('.', StringComparison.Ordinal) : 0;
}
