using System.Globalization;
using System.Text.Json;

namespace ReceivablesReview.Tests;

public sealed class ContactsTests
{
    private const string ContactHeader = "key,at,debtor,event,channel,item,level,what,note\n";

    private static readonly string Ledger = Path.Combine(AppContext.BaseDirectory, "ledger", "export_ledger.csv");
    private static readonly string Contacts = Path.Combine(AppContext.BaseDirectory, "ledger", "export_contacts.csv");
    private static readonly string Debtors = Path.Combine(AppContext.BaseDirectory, "ledger", "export_debtors.csv");

    [Fact]
    public void ShippedContacts_EachDebtorHasHisNextStepOrAReason()
    {
        using var json = Review(Ledger, "--as-of", "2026-09-30", "--contacts", Contacts, "--debtors", Debtors);
        Assert.Empty(json.RootElement.GetProperty("failures").EnumerateArray());
        // Says that he has paid one of his invoices: that one is searched for and left alone, the others are reminded of.
        Assert.Equal("SearchPayment", Assert.Single(Lines(json, "today", "Atelier Lumiere SARL"), l => l.What != "Email").What);
        Assert.Contains("INV1041:2 payment search", Left(json, "Atelier Lumiere SARL"), StringComparison.Ordinal);
        // A promise was broken. What is not yet due is announced beside what is overdue, and not added to it.
        Assert.Contains("EUR 51303.00 for INV1060, INV1052, INV1058, INV1057, and EUR 9261.00 not yet due for INV1061: call", Assert.Single(Lines(json, "today", "Casa Verde Srl"), l => l.What == "Phone").Reason, StringComparison.Ordinal);
        Assert.Contains("promise was broken", Assert.Single(Lines(json, "today", "Casa Verde Srl"), l => l.What == "Phone").Reason, StringComparison.Ordinal);
        // The mail came back; in a hardship case nothing is sent; a reminder of yesterday is not repeated; in Japan it is night.
        Assert.Equal("FindContact", Assert.Single(Lines(json, "today", "Gulf Star Trading LLC")).What);
        Assert.Equal("ReviewHardship", Assert.Single(Lines(json, "today", "Rio Importadora Ltda")).What);
        Assert.Empty(Lines(json, "today", "Hansa Handels GmbH"));
        Assert.Contains("not ready", Left(json, "Hansa Handels GmbH"), StringComparison.Ordinal);
        Assert.Contains("outside hours, look again on 2026-10-01", Left(json, "Osaka Parts KK"), StringComparison.Ordinal);
        // Everything that is open is in a contact or has a reason.
        Assert.All(json.RootElement.GetProperty("debtors").EnumerateArray().Select(d => d.GetProperty("debtor").GetString()!), d => Assert.True(Lines(json, "today", d).Length + Left(json, d).Length > 0, d));
    }

    // 31 August 2026 is the summer bank holiday of England, and no holiday of Germany.
    [Theory]
    [InlineData("GB", false)]
    [InlineData("DE", true)]
    public void Holidays_OfTheDebtorsCountry_AreKept(string country, bool isContacted)
    {
        var debtors = Write($"debtor,zone,country,channels,insured,strategic,exempt\nA,Europe/London,{country},,,,\n");
        using var json = Review(Write("item,debtor,due,amount,currency\n1,A,2026-08-01,100.00,EUR\n"), "--as-of", "2026-08-31", "--contacts", Write(ContactHeader), "--debtors", debtors);
        Assert.Equal(isContacted, Lines(json, "today", "A").Length > 0);
    }

    [Fact]
    public void RowsOfItems_ArePlannedToo_ByAnotherPolicy()
    {
        using var json = Review(Write("item,debtor,due,amount,currency\n1,A,2026-08-31,100.00,EUR\n2,B,2026-12-31,7.00,EUR\n"), "--as-of", "2026-09-30", "--contacts", Write(ContactHeader), "--policy", "export-courteous");
        Assert.Contains("EUR 100.00 for 1: statement and friendly reminder", Assert.Single(Lines(json, "today", "A")).Reason, StringComparison.Ordinal);
        Assert.Contains("not due", Left(json, "B"), StringComparison.Ordinal);
    }

    [Fact]
    public void Contact_IsOfTheDayOfTheDebtor()
    {
        // 20:00 UTC is the next morning in Tokyo: five days after it is the 29th there.
        var contacts = Write(ContactHeader + "C1,2026-09-23T20:00:00Z,A,call,,1,,,\n");
        using var json = Review(Write("item,debtor,due,amount,currency\n1,A,2026-08-31,100.00,EUR\n"), "--as-of", "2026-09-28", "--now", "2026-09-28T03:00:00Z", "--policy", "weekly", "--contacts", contacts, "--debtors", Write("debtor,zone\nA,Asia/Tokyo\n"));
        Assert.Contains("gap not over, look again on 2026-09-29", Left(json, "A"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C1,2026-09-01T08:00:00Z,A,reminder,Email,1,,,", "a reminder needs its level")]
    [InlineData("C1,2026-09-01,A,statement,Email,,,,", "at '2026-09-01' is no instant")]
    [InlineData("C1,2026-09-01T08:00:00Z,A,statement,Pigeon,,,,", "channel 'Pigeon' is none of Email")]
    [InlineData("C1,2026-09-01T08:00:00Z,A,reply,Email,,,shrugs,", "what 'shrugs' is none of Acknowledged")]
    [InlineData("C1,2026-09-01T08:00:00Z,A,reply,,,,stops_channel,", "stops_channel needs its channel")]
    [InlineData("C1,2026-09-01T08:00:00Z,A,waved,,,,,", "'waved' is no kind of contact")]
    [InlineData("C1,2026-09-01T08:00:00Z,A,call,,1 2,,,", "only a reminder is about several items")]
    [InlineData(",2026-09-01T08:00:00Z,A,call,,,,,", "no key")]
    public void BadContact_IsListedWithItsFile_AndHisDebtorIsNotWrittenTo(string row, string reason)
    {
        var contacts = Write(ContactHeader + row + "\n");
        using var json = Review(Write("item,debtor,due,amount,currency\n1,A,2026-08-31,100.00,EUR\n2,B,2026-08-31,5.00,EUR\n"), "--as-of", "2026-09-30", "--contacts", contacts);
        var failure = Assert.Single(json.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal((2, Path.GetFileName(contacts)), (failure.GetProperty("line").GetInt32(), failure.GetProperty("file").GetString()));
        Assert.Contains(reason, failure.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("not planned", Assert.Single(Lines(json, "today", "A")).What);
        Assert.Equal("Email", Assert.Single(Lines(json, "today", "B")).What);
    }

    [Theory]
    [InlineData("--policy", "rude", "expected one of export-courteous")]
    [InlineData("--now", "today", "not an instant")]
    [InlineData("--contacts", "/no/such/file.csv", "there is no such file")]
    public void BadOption_IsOneLine(string option, string value, string reason)
    {
        var (exitCode, _, error) = ReviewProcess.Run([Ledger, "--as-of", "2026-09-30", .. option == "--contacts" ? Array.Empty<string>() : ["--contacts", Contacts], option, value]);
        Assert.Equal(2, exitCode);
        Assert.Contains(reason, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_WithoutContacts_IsNotIgnored()
    {
        var (exitCode, _, error) = ReviewProcess.Run(["--policy", "export-firm"]);
        Assert.Equal(2, exitCode);
        Assert.Contains("--policy is for planning today's work: it needs --contacts FILE", error, StringComparison.Ordinal);
    }

    private static JsonDocument Review(params string[] arguments)
    {
        var (exitCode, output, error) = ReviewProcess.Run([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (exitCode, error));
        return JsonDocument.Parse(output);
    }

    private static string Write(string csv)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("review").FullName, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}.csv"));
        File.WriteAllText(file, csv);
        return file;
    }

    private static (string What, string Item, string Reason)[] Lines(JsonDocument json, string table, string debtor) =>
        [.. json.RootElement.GetProperty(table).EnumerateArray().Where(l => l.GetProperty("debtor").GetString() == debtor)
            .Select(l => (l.GetProperty("what").GetString()!, l.GetProperty("item").GetString()!, l.GetProperty("reason").GetString()!))];

    private static string Left(JsonDocument json, string debtor) => string.Join("; ", Lines(json, "leftAlone", debtor).Select(l => $"{l.Item} {l.Reason}"));
}
