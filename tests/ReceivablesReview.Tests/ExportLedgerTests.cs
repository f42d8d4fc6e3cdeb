using System.Text.Json;
using ExportLedger;

namespace ReceivablesReview.Tests;

public sealed class ExportLedgerTests
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "ledger", "export_ledger.csv");

    [Fact]
    public void Exporter_WithTheShippedSeed_WritesTheShippedFile()
    {
        using var output = new StringWriter { NewLine = "\n" };
        new Exporter(Exporter.ShippedSeed).Write(output);
        Assert.Equal(File.ReadAllText(Shipped), output.ToString());
    }

    [Fact]
    public void Review_OfEvents_IsTheReplayOfTheDay()
    {
        var (exitCode, output, error) = ReviewProcess.Run([Shipped, "--as-of", "2026-03-31", "--format", "json"]);
        Assert.Equal((0, ""), (exitCode, error));
        using var json = JsonDocument.Parse(output);
        Assert.Empty(json.RootElement.GetProperty("failures").EnumerateArray());
        // Sums of the file by hand: what was invoiced or received by the day, less what was credited, paid and written off.
        foreach (var currency in json.RootElement.GetProperty("currencies").EnumerateObject())
        {
            var expected = File.ReadLines(Shipped).Skip(1).Select(l => l.Split(',')).Where(f => string.CompareOrdinal(f[1], "2026-03-31") <= 0 && f[10] == currency.Name)
                .Sum(f => f[3] switch { "invoice" => decimal.Parse(f[9]), "payment" or "credit_note" or "write_off" => -decimal.Parse(f[9]), _ => 0m });
            Assert.Equal(expected, decimal.Parse(currency.Value.GetProperty("total").GetProperty("amount").GetString()!));
        }
    }

    [Fact]
    public void Review_OfEvents_ListsContradictionsByLine()
    {
        const string csv = "key,effective_on,event,item,debtor,due_date,amount,currency\nE1,2026-01-01,invoice,A,Hansa,2026-01-31,100,EUR\nE2,2026-01-05,application,Z,Hansa,,5,EUR\nE3,2026-01-05,party,A,Hansa,,5,EUR\nE4,2026-01-32,payment,P,Hansa,,5,EUR\n";
        var (exitCode, output, _) = ReviewProcess.Review(csv, "--as-of", "2026-03-31", "--format", "json");
        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        Assert.Equal([3, 4, 5], json.RootElement.GetProperty("failures").EnumerateArray().Select(f => f.GetProperty("line").GetInt32()).Order());
        Assert.Equal("100.00", json.RootElement.GetProperty("currencies").GetProperty("EUR").GetProperty("total").GetProperty("amount").GetString());
    }
}
