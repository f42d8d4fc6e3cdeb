using System.Globalization;
using NodaTime.Text;

namespace TradeCredit.Golden;

/// <summary>One row of a golden CSV file. Inputs are read with the indexer and its kin; expected columns only through <c>Expect...</c>.</summary>
public sealed class GoldenRow(string file, long line, IReadOnlyDictionary<string, string> cells)
{
    private readonly List<string> _differences = [];

    /// <summary>The line in the file, the header being line 1.</summary>
    public long Line => line;

    /// <summary>The label of the row in reports; never an input.</summary>
    public string Id => cells.TryGetValue("id", out var id) || cells.TryGetValue("case_id", out id) ? id : $"line {line}";

    /// <summary>The differences found so far.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>The text of a column.</summary>
    public string this[string column] => cells.TryGetValue(column, out var text) ? text : throw new GoldenException($"{file} has no column '{column}'");

    /// <summary>Whether the file has the column and the cell is not empty.</summary>
    public bool Has(string column) => cells.TryGetValue(column, out var text) && text.Length > 0;

    public LocalDate Date(string column) => Parse.Date(this[column]);

    public LocalDate? DateOrNull(string column) => Has(column) ? Date(column) : null;

    public int Count(string column) => int.Parse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public int? CountOrNull(string column) => Has(column) ? Count(column) : null;

    public decimal Number(string column) => Parse.Number(this[column]);

    public decimal? NumberOrNull(string column) => Has(column) ? Number(column) : null;

    /// <summary>Compares text; an empty expected cell asserts nothing.</summary>
    public void Expect(string column, string actual) => Compare(column, actual, string.Equals(this[column], actual, StringComparison.Ordinal));

    /// <summary>Compares a number by value; an empty expected cell asserts nothing.</summary>
    public void Expect(string column, decimal actual) =>
        Compare(column, actual.ToString(CultureInfo.InvariantCulture), !Has(column) || Number(column) == actual);

    /// <summary>Compares a date; null stands for <c>none</c>, an empty expected cell asserts nothing.</summary>
    public void Expect(string column, LocalDate? actual)
    {
        var text = actual is { } date ? LocalDatePattern.Iso.Format(date) : "none";
        Compare(column, text, string.Equals(this[column], text, StringComparison.Ordinal));
    }

    /// <summary>Compares by a rule of the file's own; the actual text is what a failing row prints.</summary>
    public void Expect(string column, string actual, Func<string, bool> matches) => Compare(column, actual, !Has(column) || matches(this[column]));

    /// <summary>Whether an answer that has alternatives would pass here; nothing is recorded.</summary>
    public bool Matches(string column, Func<string, bool> matches) => !Has(column) || matches(this[column]);

    private void Compare(string column, string actual, bool equal)
    {
        if (Has(column) && !equal) _differences.Add($"{column} expected {this[column]}, actual {actual}");
    }
}
