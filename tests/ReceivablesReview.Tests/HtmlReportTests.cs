using System.Globalization;
using System.Text.RegularExpressions;

namespace ReceivablesReview.Tests;

public sealed class HtmlReportTests
{
    private const string Ledger = """
        item,debtor,due,amount,currency
        1,Alpha & Söhne <b>,2026-01-31,200.00,EUR
        2,Beta,2026-02-28,50.00,EUR
        3,Beta,2026-01-31,-20.00,EUR
        4,Beta,2026-01-31,7000,JPY
        5,Beta,2026-02-30,1.00,EUR
        """;

    [Fact]
    public void Html_ShowsEachCurrencyWithBarsInProportion()
    {
        var (exitCode, page, error) = ReviewProcess.Review(Ledger, "--as-of", "2026-02-10", "--format", "html");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(["EUR", "JPY", "1 row left out"], Regex.Matches(page, "<h2>(.*?)</h2>").Select(m => m.Groups[1].Value));
        // EUR: 50.00 not due, 180.00 of 1 to 30 days, the longest bar; 50/180 = 27.78 %.
        Assert.Equal(["27.78", "100", "0", "0", "0", "0"], Regex.Matches(page, "style=\"width:([0-9.]+)%\"").Take(6).Select(m => m.Groups[1].Value));
        Assert.Contains("<td class=\"number\">6</td><td>due</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_EscapesWhatTheLedgerSays()
    {
        var (_, page, _) = ReviewProcess.Review(Ledger, "--as-of", "2026-02-10", "--format", "html");
        Assert.DoesNotContain("Söhne <b>", page, StringComparison.Ordinal);
        Assert.Contains("Alpha &amp; ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_NeedsNothingElse()
    {
        var (_, page, _) = ReviewProcess.Run(["--format", "html"]);
        Assert.DoesNotMatch("(?i)(src|href)\\s*=|url\\(|@import|https?:", page);
    }

    [Fact]
    public void Html_SortsByExactAmounts()
    {
        var (_, page, _) = ReviewProcess.Review(Ledger, "--as-of", "2026-02-10", "--format", "html");
        var sortKeys = Regex.Matches(page, "data-sort=\"(-?[0-9]+)\">([^<]*)<").Where(m => m.Groups[2].Value.Length > 0).ToArray();
        Assert.NotEmpty(sortKeys);
        Assert.All(sortKeys, m => Assert.Equal(m.Groups[1].Value, m.Groups[2].Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).TrimStart('0') is { Length: > 0 } digits
            ? long.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : "0"));
    }

    [Fact]
    public void Columns_ToldByName_AreShown()
    {
        var (_, text, _) = ReviewProcess.Review("Invoice No,Customer,Due Date,Balance,Currency\n1,A,2026-01-31,1.00,EUR\n", "--as-of", "2026-02-10");
        Assert.Contains("item=Invoice No, debtor=Customer, due=Due Date, amount=Balance", text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Columns:", ReviewProcess.Run([]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_LongerThanAnyBuffer_AreReadWhole()
    {
        var name = new string('x', 5_000);
        var (_, json, _) = ReviewProcess.Review($"item,debtor,due,amount,currency\n1,{name},2026-01-31,1.00,EUR\n", "--as-of", "2026-02-10", "--format", "json");
        Assert.Contains($"\"{name}\"", json, StringComparison.Ordinal);
    }
}
