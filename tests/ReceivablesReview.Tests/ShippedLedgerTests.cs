using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace ReceivablesReview.Tests;

public sealed class ShippedLedgerTests
{
    [Fact]
    public void Json_EqualsAnIndependentSumInEveryCell()
    {
        var expected = IndependentSums();
        var (exitCode, output, _) = ReviewProcess.Run(["--format", "json"]);
        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("2022-08-31", json.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(["<=0", "1-30", "31-60", "61-90", "91-120", "121+"], json.RootElement.GetProperty("scheme").EnumerateArray().Select(e => e.GetString()!));
        var actual = json.RootElement.GetProperty("currencies").EnumerateObject().SelectMany(c => Cells(("", c.Name), c.Value))
            .Concat(json.RootElement.GetProperty("debtors").EnumerateArray().SelectMany(d => Cells((d.GetProperty("debtor").GetString()!, d.GetProperty("currency").GetString()!), d)))
            .Where(c => c.Count > 0).OrderBy(c => c.ToString(), StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, actual);
        Assert.Empty(json.RootElement.GetProperty("failures").EnumerateArray());
    }

    [Fact]
    public void Text_Piped_HasNoEscapes()
    {
        var (exitCode, output, _) = ReviewProcess.Run([]);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("500 rows read, 500 items open, 0 rows left out", output, StringComparison.Ordinal);
    }

    // The same table by the plainest means: decimal sums in dictionaries.
    private static (string Debtor, string Currency, int Bucket, decimal Amount, int Count)[] IndependentSums()
    {
        var sums = new Dictionary<(string Debtor, string Currency, int Bucket), (decimal Amount, int Count)>();
        using var csv = CsvReader.FromFile(Path.Combine(AppContext.BaseDirectory, "ledger", "demo_file.csv"));
        while (csv.Read())
        {
            var due = DateOnly.ParseExact(csv.GetString("due_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var days = new DateOnly(2022, 8, 31).DayNumber - due.DayNumber;
            var bucket = days <= 0 ? 0 : Math.Min(5, ((days - 1) / 30) + 1);
            foreach (var debtor in new[] { "", csv.GetString("company_name") })
            {
                var key = (debtor, csv.GetString("currency"), bucket);
                var (amount, count) = sums.GetValueOrDefault(key);
                sums[key] = (amount + decimal.Parse(csv.GetString("amount"), CultureInfo.InvariantCulture), count + 1);
            }
        }

        return [.. sums.Select(s => (s.Key.Debtor, s.Key.Currency, s.Key.Bucket, s.Value.Amount, s.Value.Count)).OrderBy(c => c.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Debtor, string Currency, int Bucket, decimal Amount, int Count)> Cells((string Debtor, string Currency) key, JsonElement line) =>
        line.GetProperty("buckets").EnumerateArray().Select((b, i) =>
            (key.Debtor, key.Currency, i, decimal.Parse(b.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture) / 1.00m, b.GetProperty("count").GetInt32()));
}
