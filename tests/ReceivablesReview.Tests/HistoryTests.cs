using System.Globalization;
using System.Text.Json;

namespace ReceivablesReview.Tests;

public sealed class HistoryTests
{
    private const string Rows = """
        item,debtor,document,due,amount,currency,settled
        1,A,2026-01-01,2026-01-31,100.00,EUR,2026-03-15
        2,A,2026-01-01,2026-01-31,300.00,EUR,
        3,B,2026-02-01,2026-03-03,50.00,EUR,
        4,B,2026-03-10,2026-04-10,70.00,EUR,
        5,B,2025-12-01,2025-12-31,10.00,EUR,2026-02-28
        """;

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "ledger", "export_ledger.csv");

    // On 2026-02-28 items 1 and 2 were 28 days past due and 3 not yet due; 4 did not exist and 5 was settled that day.
    // By 2026-03-31 item 1 is settled, item 2 is 59 days past due, item 3 is 28.
    [Fact]
    public void CompareTo_OfRows_FollowsEachItem()
    {
        var (exitCode, output, error) = ReviewProcess.Review(Rows, "--as-of", "2026-03-31", "--compare-to", "2026-02-28", "--format", "json");
        Assert.Equal((0, ""), (exitCode, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["<=0 50.00: 1-30 100.0 %", "1-30 400.00: 31-60 75.0 %, settled 25.0 %"], json.RootElement.GetProperty("rollRates").EnumerateArray().Select(Shares));
    }

    [Fact]
    public void CompareTo_OfRowsThatAreNeverSettled_SaysWhatIsMissing()
    {
        var (exitCode, _, error) = ReviewProcess.Review("item,debtor,document,due,amount,currency\n1,A,2026-01-01,2026-01-31,1,EUR\n", "--as-of", "2026-03-31", "--compare-to", "2026-02-28");
        Assert.Equal(2, exitCode);
        Assert.Contains("no settled column", error, StringComparison.Ordinal);
    }

    // Owed on 2026-03-31: 300.00 for 59 days, 50.00 for 28 days, 70.00 not yet due.
    [Fact]
    public void Provision_TakesTheRateOfTheLastStepReached()
    {
        var (exitCode, output, _) = ReviewProcess.Review(Rows, "--as-of", "2026-03-31", "--provision", "0=0.5%,30=2%,60=10%", "--format", "json");
        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(
            ["<=-1 70.00 0 % 0.00", "0-29 50.00 0.5 % 0.25", "30-59 300.00 2 % 6.00", "60+ 0.00 10 % 0.00", "total 420.00  6.25"],
            json.RootElement.GetProperty("provision").EnumerateArray().Select(r => $"{Text(r, "bucket")} {Text(r, "gross")} {Text(r, "rate")} {Text(r, "allowance")}"));
    }

    [Theory]
    [InlineData("--provision", "30", "'30' is not days=rate")]
    [InlineData("--provision", "30=2%,30=3%", "--provision 30=2%,30=3%: ")]
    [InlineData("--compare-to", "2026-03-31", "must be earlier than 2026-03-31")]
    [InlineData("--compare-to", "soon", "not a date")]
    public void BadOption_IsOneLine(string option, string value, string reason)
    {
        var (exitCode, _, error) = ReviewProcess.Review(Rows, "--as-of", "2026-03-31", option, value);
        Assert.Equal(2, exitCode);
        Assert.Contains(reason, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    // Days sales outstanding from sums of the file's own lines: what is open at a month's end x its days / what was invoiced in it.
    [Fact]
    public void Collection_OfEvents_IsTheQuotientOfTheFilesSums()
    {
        var (_, output, _) = ReviewProcess.Run([Shipped, "--as-of", "2026-04-10", "--format", "json"]);
        using var json = JsonDocument.Parse(output);
        var months = json.RootElement.GetProperty("collection").EnumerateArray().Where(m => Text(m, "currency") == "USD").ToArray();
        Assert.Equal("2026-03", Text(months[0], "month"));
        var lines = File.ReadLines(Shipped).Skip(1).Select(l => l.Split(',')).Where(f => f[10] == "USD").ToArray();
        foreach (var month in months)
        {
            var first = DateOnly.ParseExact(Text(month, "month") + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var last = first.AddMonths(1).AddDays(-1);
            bool UpTo(string[] f, DateOnly day) => string.CompareOrdinal(f[1], day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0;
            decimal Amount(string[] f) => decimal.Parse(f[9], CultureInfo.InvariantCulture);
            var sales = lines.Where(f => f[3] == "invoice" && UpTo(f, last) && !UpTo(f, first.AddDays(-1))).Sum(Amount);
            var closing = lines.Where(f => UpTo(f, last)).Sum(f => f[3] switch { "invoice" => Amount(f), "payment" or "credit_note" or "write_off" => -Amount(f), _ => 0m });
            Assert.Equal(Math.Round(closing * last.Day / sales, 1, MidpointRounding.AwayFromZero).ToString("F1", CultureInfo.InvariantCulture), Text(month, "dso"));
        }
    }

    [Fact]
    public void Tables_OfEvents_AreInTextAndPageToo()
    {
        string[] arguments = [Shipped, "--as-of", "2026-09-30", "--compare-to", "2026-08-31", "--provision", "30=2%"];
        foreach (var format in new[] { "text", "html" })
        {
            var (exitCode, output, error) = ReviewProcess.Run([.. arguments, "--format", format]);
            Assert.Equal((0, ""), (exitCode, error));
            foreach (var title in new[] { "Collection by month", "Where the buckets of 2026-08-31 are on 2026-09-30", "Loss allowance", "Loss allowance from 2026-08-31 to 2026-09-30" })
                Assert.Contains(title, output, StringComparison.Ordinal);
        }
    }

    private static string Shares(JsonElement row) =>
        $"{Text(row, "bucket")} {Text(row, "opening")}: {string.Join(", ", row.EnumerateObject().Skip(3).Where(p => p.Value.GetString()!.Length > 0).Select(p => $"{p.Name} {p.Value.GetString()}"))}";

    private static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;
}
