using NodaTime.Text;

namespace TradeCredit.Receivables.Tests;

public sealed class ItemReaderTests
{
    private sealed class Fields(string text) : IItemFields
    {
        private readonly Dictionary<string, string> _cells = text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1]);

        public ReadOnlySpan<char> this[ItemField field] => _cells.GetValueOrDefault(ItemReader.NameOf(field), "");
    }

    private const string Good = "item=007;debtor=0200769623;document=2026-01-01;due=2026-01-31;amount=12.50;currency=EUR";

    [Fact]
    public void Read_GoodRow_KeepsIdsAsTheyAre()
    {
        var row = new ItemReader(ItemReadOptions.Default).Read(new Fields(Good)).Value;
        Assert.Equal(("007", "0200769623", Money.Of(12.50m, Currency.EUR), false), (row.Item, row.Debtor.Value, row.Amount, row.IsDraft));
        Assert.Empty(ItemReader.Warnings(row));
    }

    [Theory]
    [InlineData("debtor=", "receivables.field-missing", "debtor")]
    [InlineData("due=", "receivables.field-missing", "due")]
    [InlineData("due=4 April 2022", "receivables.date-unreadable", "due")]
    [InlineData("due=15602", "receivables.date-unreadable", "due")]
    [InlineData("due=2021-06-31", "receivables.date-unreadable", "due")]
    [InlineData("currency=", "receivables.field-missing", "currency")]
    [InlineData("currency=EURO", "receivables.currency-unknown", "currency")]
    [InlineData("amount=997.5599999", "core.amount-too-many-digits", "amount")]
    [InlineData("amount=", "receivables.field-missing", "amount")]
    [InlineData("amount=Infinity", "core.amount-malformed", "amount")]
    [InlineData("status=partial", "receivables.partial-without-amount", "paid")]
    [InlineData("status=half", "receivables.status-unknown", "status")]
    [InlineData("disputed=perhaps", "receivables.flag-unreadable", "disputed")]
    public void Read_BadRow_NamesTheField(string change, string code, string path)
    {
        var failure = new ItemReader(ItemReadOptions.Default).Read(new Fields(Changed(change))).Failure;
        Assert.Equal((code, path), (failure?.Code, failure?.Path));
    }

    [Fact]
    public void Read_ByOption_TakesWhatIsRefusedByDefault()
    {
        var byDocument = new ItemReader(new ItemReadOptions { MissingDueDate = MissingDueDate.UseDocumentDate }).Read(new Fields(Changed("due="))).Value;
        Assert.Equal(byDocument.DocumentDate, byDocument.DueDate);
        Assert.Null(new ItemReader(new ItemReadOptions { MissingDueDate = MissingDueDate.Leave }).Read(new Fields(Changed("due="))).Value.DueDate);
        Assert.Equal(Money.Of(997.56m, Currency.EUR), new ItemReader(new ItemReadOptions { Rounding = Rounding.HalfUp }).Read(new Fields(Changed("amount=997.5599999"))).Value.Amount);
        Assert.Equal(Currency.CHF, new ItemReader(new ItemReadOptions { Currency = Currency.CHF }).Read(new Fields(Changed("currency="))).Value.Amount.Currency);
        Assert.True(new ItemReader(new ItemReadOptions { TakesPartialAsOpen = true }).Read(new Fields(Changed("status=partial"))).IsSuccess);
        Assert.True(new ItemReader(new ItemReadOptions { DatePattern = LocalDatePattern.CreateWithInvariantCulture("dd.MM.yyyy"), DatePatternText = "dd.MM.yyyy", DocumentDateIsOptional = true }).Read(new Fields("debtor=A;due=31.01.2026;amount=1;currency=EUR")).IsSuccess);
    }

    [Fact]
    public void Read_SettledBeforeDocument_IsAWarning_OrAFaultByOption()
    {
        var text = Changed("settled=2025-12-01") + ";x=y";
        Assert.Equal("receivables.settled-before-document", ItemReader.Warnings(new ItemReader(ItemReadOptions.Default).Read(new Fields(text)).Value).Single().Code);
        Assert.Equal("receivables.settled-before-document", new ItemReader(new ItemReadOptions { RefusesSettlementBeforeDocument = true }).Read(new Fields(text)).Failure?.Code);
        Assert.Equal("receivables.due-before-document", ItemReader.Warnings(new ItemReader(ItemReadOptions.Default).Read(new Fields(Changed("due=2025-12-01"))).Value).Single().Code);
    }

    [Fact]
    public void AsOf_DraftsHaveNoEffect_AndPaidPartsAreNotOpen()
    {
        var reader = new ItemReader(ItemReadOptions.Default);
        ItemRow[] rows = [reader.Read(new Fields(Changed("status=draft"))).Value, reader.Read(new Fields(Changed("status=partial") + ";paid=2.50")).Value];
        var open = OpenItems.AsOf(rows, new EntityId("CN01"), new LocalDate(2026, 2, 1)).Value;
        Assert.Equal([Money.Of(10m, Currency.EUR)], open.Select(i => i.Open));
    }

    private static string Changed(string change)
    {
        var name = change.Split('=')[0];
        return string.Join(';', Good.Split(';').Where(c => c.Split('=')[0] != name).Append(change));
    }
}
