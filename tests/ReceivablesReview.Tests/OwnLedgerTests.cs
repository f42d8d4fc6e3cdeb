using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReceivablesReview.Tests;

public sealed class OwnLedgerTests
{
    private const string Header = "item,debtor,document,due,amount,currency,settled,disputed\n";

    [Theory]
    [InlineData("2,A,2026-01-01,,100.00,USD,,", "due", "no due date")]
    [InlineData("2,A,2026-01-01,31.06.2021,100.00,USD,,", "due", "'31.06.2021' is no date of the form yyyy-MM-dd")]
    [InlineData("2,A,2026-01-01,2026-02-30,100.00,USD,,", "due", "'2026-02-30' is no date")]
    [InlineData("2,A,2026-01-01,20190405.0,100.00,USD,,", "due", "is no date")]
    [InlineData("2,A,2026-01-01,2026-02-01,100.00,QQQ,,", "currency", "'QQQ' is no active ISO 4217 currency")]
    [InlineData("1,A,2026-01-01,2026-02-01,100.00,USD,,", "item", "the id occurs before")]
    [InlineData("2,A,2026-01-01,2026-02-01,100.001,USD,,", "amount", "USD has 2 decimals")]
    [InlineData("2,A,2026-01-01,2026-02-01,0.5,JPY,,", "amount", "JPY has 0 decimals")]
    [InlineData("2,A,2026-01-01,2026-02-01,NaN,USD,,", "amount", "cannot be read at position 0")]
    [InlineData("2,A,2026-01-01,2026-02-01,,USD,,", "amount", "no amount")]
    [InlineData("2,,2026-01-01,2026-02-01,1,USD,,", "debtor", "no debtor")]
    [InlineData(",A,2026-01-01,2026-02-01,1,USD,,", "item", "no item id")]
    [InlineData("2,A,2026-01-01,2026-02-01,1,USD,,perhaps", "disputed", "'perhaps' is neither yes nor no")]
    [InlineData("2,A,2026-01-01", "", "the row has 3 fields where the header has 8")]
    public void BadRow_IsListedByLineAndLeftOut(string row, string column, string reason)
    {
        var (exitCode, output, _) = ReviewProcess.Review(Header + "1,A,2026-01-01,2026-02-01,100.00,USD,,\n" + row + "\n3,A,2026-01-01,2026-02-01,1.00,USD,,\n", "--as-of", "2026-03-01", "--format", "json");
        Assert.Equal(0, exitCode);
        using var json = JsonDocument.Parse(output);
        var failure = Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal((3, column), (failure.GetProperty("line").GetInt32(), failure.GetProperty("column").GetString()));
        Assert.Contains(reason, failure.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("101.00", Total(json, "USD"));
    }

    [Fact]
    public void AllRowsLeftOut_AreListed_AndTheProgramSaysSo()
    {
        var (exitCode, output, error) = ReviewProcess.Review("item,debtor,due,amount,currency\n1,A,2026-13-01,1,EUR\n2,B,2026-01-31,x,EUR\n", "--as-of", "2026-03-31");
        Assert.Equal(1, exitCode);
        Assert.Contains("line 3", output, StringComparison.Ordinal);
        Assert.Contains("No row of", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_SettledAfterTheDay_CountsAsOpenOnIt_AndOneDatedLaterNotYet()
    {
        var csv = Header + """
            1,A,2026-01-01,2026-02-01,1.00,EUR,2026-02-28,
            2,A,2026-01-01,2026-02-01,2.00,EUR,2026-03-01,
            3,A,2026-01-01,2026-02-01,4.00,EUR,2026-03-02,
            4,A,2026-03-01,2026-04-01,8.00,EUR,,
            5,A,2026-03-02,2026-04-01,16.00,EUR,,
            """;
        var (_, output, _) = ReviewProcess.Review(csv, "--as-of", "2026-03-01", "--format", "json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal("12.00", Total(json, "EUR"));
    }

    [Fact]
    public void Options_NameColumnsDatesBasisAndGrouping()
    {
        const string csv = "No;Kunde;Belegdatum;Betrag;strittig\n1;Müller;01.02.2026;-10,00;ja\n2;Müller;01.02.2026;100.50;yes\n3;Maier;15.02.2026;7;no\n";
        var (exitCode, output, error) = ReviewProcess.Review(csv, "--as-of", "2026-03-05", "--basis", "document", "--currency", "CHF", "--date-format", "dd.MM.yyyy", "--scheme", "0,20",
            "--columns", "item=No,debtor=Kunde,document=Belegdatum,amount=Betrag,disputed=strittig", "--group-by", "disputed", "--format", "json");
        Assert.Equal((0, ""), (exitCode, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("document", json.RootElement.GetProperty("basis").GetString());
        Assert.Equal(["<=0", "1-20", "21+"], json.RootElement.GetProperty("scheme").EnumerateArray().Select(e => e.GetString()!));
        Assert.Equal(["disputed", "undisputed"], json.RootElement.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("group").GetString()!));
        Assert.Equal("107.50", Total(json, "CHF"));
        Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray());
    }

    [Theory]
    [InlineData("--as-of DATE is needed")]
    [InlineData("--as-of 2026-13-01: not a date", "--as-of", "2026-13-01")]
    [InlineData("Edges strictly ascend", "--as-of", "2026-03-01", "--scheme", "30,20")]
    [InlineData("'x' is no whole number of days", "--as-of", "2026-03-01", "--scheme", "0,x")]
    [InlineData("--basis posting: expected one of due, document", "--as-of", "2026-03-01", "--basis", "posting")]
    [InlineData("the file has no such column; it has item, debtor", "--as-of", "2026-03-01", "--columns", "due=nope")]
    [InlineData("no active ISO 4217 code", "--as-of", "2026-03-01", "--currency", "EURO")]
    [InlineData("--nonsense", "--as-of", "2026-03-01", "--nonsense")]
    [InlineData("--out /nowhere/at/all", "--as-of", "2026-03-01", "--out", "/nowhere/at/all")]
    public void UnusableOptions_ExitWithTwoAndOneLine(string message, params string[] arguments)
    {
        var (exitCode, output, error) = ReviewProcess.Review(Header + "1,A,2026-01-01,2026-02-01,1.00,EUR,,\n", arguments);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a,b,c\n1,2,3\n", "no debtor column")]
    [InlineData("debtor,due,amount\nA,2026-01-01,5\n", "no currency column")]
    public void UnusableFile_ExitsWithTwoAndOneLine(string csv, string message)
    {
        var (exitCode, _, error) = ReviewProcess.Review(csv, "--as-of", "2026-03-01");
        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Out_WritesTheSameText()
    {
        var target = Path.GetTempFileName();
        try
        {
            var printed = ReviewProcess.Run(["--format", "json"]).Output;
            Assert.Equal((0, "", ""), ReviewProcess.Run(["--format", "json", "--out", target]));
            Assert.Equal(printed, File.ReadAllText(target));
        }
        finally
        {
            File.Delete(target);
        }
    }

    [Fact]
    public void MillionRows_AreReviewedWithin200MiB()
    {
        const int rows = 1_000_000;
        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 16))
            {
                writer.Write(Header);
                for (var i = 0; i < rows; i++)
                {
                    var due = new DateOnly(2026, 1, 1).AddDays(i % 300);
                    writer.Write(string.Create(CultureInfo.InvariantCulture, $"INV-{i:D7},Customer {i % 5000},2025-12-01,{due:yyyy-MM-dd},{i % 1000}.25,{(i % 3 == 0 ? "EUR" : "USD")},,\n"));
                }
            }

            var (exitCode, output, error) = ReviewProcess.Run([file, "--as-of", "2026-07-01", "--format", "json"], ("DOTNET_GCHeapHardLimit", "0xC800000"));
            Assert.Equal((0, ""), (exitCode, error));
            using var json = JsonDocument.Parse(output);
            var total = json.RootElement.GetProperty("currencies").EnumerateObject().Sum(c => decimal.Parse(c.Value.GetProperty("total").GetProperty("amount").GetString()!, CultureInfo.InvariantCulture));
            // i mod 1000 runs 1000 times through 0..999, with a quarter on each row.
            Assert.Equal((1000m * 999 * 1000 / 2) + (rows * 0.25m), total);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Total(JsonDocument json, string currency) => json.RootElement.GetProperty("currencies").GetProperty(currency).GetProperty("total").GetProperty("amount").GetString();

    // A quote that is never closed costs its own row, not the rest of the file.
    [Fact]
    public void UnclosedQuote_LeavesOutItsRowAlone()
    {
        using var json = Json("item,debtor,due,amount,currency\n1,A,2026-03-01,10.00,EUR\n2,\"Acme 5 inch,2026-03-01,10.00,EUR\n3,B,2026-03-01,10.00,EUR\n4,\"C, \"\"D\"\"\",2026-03-01,10.00,EUR\n");
        Assert.Equal("30.00", Total(json, "EUR"));
        var failure = Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal(3, failure.GetProperty("line").GetInt32());
        Assert.Contains("look at its quotes", failure.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("item,debtor,due,amount,open_amount,currency\n1,A,2026-03-01,1000,40,EUR\n", "40.00")]
    [InlineData("item,debtor,due,amount,paid,currency\n1,A,2026-03-01,1000,960,EUR\n", "40.00")]
    [InlineData("item,debtor,document,due,amount,balance,currency,settled\n1,A,2026-01-01,2026-03-01,1000,0,EUR,2026-05-01\n", "1000.00")]
    [InlineData("发票号,客户,到期日,金额,币种\n1,A,2026-03-01,40.00,EUR\n", "40.00")]
    [InlineData("Rechnungsnummer,Kunde,Fällig am,Betrag,Währung\n1,A,2026-03-01,40.00,EUR\n", "40.00")]
    public void OpenAmount_IsTakenFromTheColumnThatSaysSo(string csv, string total)
    {
        using var json = Json(csv);
        Assert.Equal(total, Total(json, "EUR"));
    }

    [Theory]
    [InlineData("comma", "12,345;1.234,56", "EUR", "1234.56")]
    [InlineData("comma", "1,5;2,25", "EUR", "3.75")]
    [InlineData("point", "12,345;1.50", "EUR", "12346.50")]
    [InlineData(null, "12,345;1.50", "EUR", "1.50")]
    public void Comma_IsWhatTheUserSays(string? decimals, string amounts, string currency, string total)
    {
        var rows = string.Concat(amounts.Split(';').Select((a, i) => $"{i};A;2026-03-01;{a};{currency}\n"));
        using var json = Json("item;debtor;due;amount;currency\n" + rows, decimals is null ? [] : ["--decimals", decimals]);
        Assert.Equal(total, Total(json, currency));
    }

    [Theory]
    [InlineData("item,debtor,due,amount,amount,currency\n1,A,2026-03-01,1,2,EUR\n", "several columns amount")]
    [InlineData("item,debtor,due,amount,currency\n1,A,2026-03-01,92233720368547758.07,EUR\n2,A,2026-03-01,92233720368547758.07,EUR\n", "together exceed")]
    public void WhatHasNoAnswer_IsOneLine(string csv, string reason)
    {
        var (exitCode, _, error) = ReviewProcess.Review(csv, "--as-of", "2026-04-01");
        Assert.Equal(2, exitCode);
        Assert.Contains(reason, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static JsonDocument Json(string csv, params string[] arguments)
    {
        var (exitCode, output, error) = ReviewProcess.Review(csv, ["--as-of", "2026-04-01", "--format", "json", .. arguments]);
        Assert.Equal((0, ""), (exitCode, error));
        return JsonDocument.Parse(output);
    }
}
