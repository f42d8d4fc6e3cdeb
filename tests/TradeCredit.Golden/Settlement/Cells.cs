using System.Globalization;
using TradeCredit.Settlement;

namespace TradeCredit.Golden.Settlement;

/// <summary>The cell language of the settlement files: named arguments, quotients, lists, dated amounts.</summary>
public sealed class Cells(IReadOnlyDictionary<string, string> arguments)
{
    /// <summary>Amounts carry no currency; digits enough that no rounding hides behind a tolerance.</summary>
    public static Currency Fine { get; } = Currency.Custom("GOLDEN", 8);

    public static Cells Of(string text) => new(Parse.Arguments(text));

    public IEnumerable<string> Names => arguments.Keys;

    public bool Has(string name) => arguments.ContainsKey(name);

    public string Text(string name) => arguments.TryGetValue(name, out var text) ? text : throw new GoldenException($"there is no argument '{name}'");

    public decimal Number(string name) => Exact(Text(name));

    public decimal NumberOr(string name, decimal otherwise) => Has(name) ? Number(name) : otherwise;

    public double Real(string name) => RealOf(Text(name));

    public double RealOr(string name, double otherwise) => Has(name) ? Real(name) : otherwise;

    public int Count(string name) => Parse.Count(Text(name));

    public int CountOr(string name, int otherwise) => Has(name) ? Count(name) : otherwise;

    public LocalDate Date(string name) => Parse.Date(Text(name));

    public bool Flag(string name) => Text(name) switch { "true" => true, "false" => false, var text => throw new GoldenException($"'{text}' is neither true nor false") };

    public Money Amount(string name) => Money.Of(Number(name), Fine);

    public Money AmountOr(string name, decimal otherwise) => Money.Of(NumberOr(name, otherwise), Fine);

    /// <summary>A fraction as a percentage.</summary>
    public Percentage Fraction(string name) => Percentage.OfFraction(Number(name));

    public Percentage Percent(string name) => Percentage.Of(Number(name));

    public Ratio Share(string name) => Ratio.TryParse(Text(name), null, out var ratio) ? ratio : Ratio.Of(Number(name));

    public IEnumerable<string> List(string name) => Text(name).Split('|');

    public IEnumerable<double> Reals(string name) => List(name).Select(RealOf);

    /// <summary>Dates and amounts, as <c>DATE:NUMBER|...</c> in one list or as two lists.</summary>
    public (LocalDate[] Dates, double[] Amounts) Flows()
    {
        if (!Has("flows")) return ([.. List("dates").Select(Parse.Date)], [.. Reals("values")]);
        var pairs = List("flows").Select(Dated).ToArray();
        return ([.. pairs.Select(p => p.Date)], [.. pairs.Select(p => RealOf(p.Text))]);
    }

    public static (LocalDate Date, string Text) Dated(string text) =>
        text.Split(':') is [var date, var number] ? (Parse.Date(date), number) : throw new GoldenException($"'{text}' is not DATE:NUMBER");

    public static (LocalDate Date, decimal Amount)[] DatedAmounts(string text) => [.. text.Split('|').Select(Dated).Select(p => (p.Date, Exact(p.Text)))];

    /// <summary>N day(s) or N month(s).</summary>
    public PeriodLength Every(string name) => Text(name).Split(' ') switch
    {
        [var count, "day" or "days"] => PeriodLength.OfDays(Parse.Count(count)),
        [var count, "week" or "weeks"] => PeriodLength.OfWeeks(Parse.Count(count)),
        [var count, "month" or "months"] => PeriodLength.OfMonths(Parse.Count(count)),
        [var count, "year" or "years"] => PeriodLength.OfYears(Parse.Count(count)),
        _ => throw new GoldenException($"'{Text(name)}' is no distance"),
    };

    /// <summary>Compares within the tolerance of the row; by value where there is none.</summary>
    public static void ExpectNear(GoldenRow row, string column, double actual) =>
        row.Expect(column, actual.ToString("R", CultureInfo.InvariantCulture), expected => Math.Abs(actual - RealOf(expected)) <= (row.Has("tolerance") ? RealOf(row["tolerance"]) : 0));

    /// <summary>Compares within the tolerance of the row; by value where there is none.</summary>
    public static void ExpectNear(GoldenRow row, string column, decimal actual) =>
        row.Expect(column, actual.ToString(CultureInfo.InvariantCulture), expected => Math.Abs(actual - Parse.Number(expected)) <= (row.Has("tolerance") ? (decimal)RealOf(row["tolerance"]) : 0));

    private static double RealOf(string text) => text.Split('/') switch
    {
        [var number] when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        [var part, var whole] => RealOf(part) / RealOf(whole),
        _ => throw new GoldenException($"'{text}' is no number"),
    };

    private static decimal Exact(string text) => text.Split('/') switch
    {
        [var number] => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
        [var part, var whole] => Exact(part) / Exact(whole),
        _ => throw new GoldenException($"'{text}' is no number"),
    };
}
