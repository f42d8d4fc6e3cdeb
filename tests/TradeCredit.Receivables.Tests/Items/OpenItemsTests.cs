namespace TradeCredit.Receivables.Tests;

public sealed class OpenItemsTests
{
    private static readonly LocalDate AsOf = new(2026, 3, 1);

    private sealed record Row(string Id, LocalDate Dated, LocalDate? Settled = null);

    private static readonly ItemColumns<Row> Columns = new()
    {
        Id = r => new ItemId(new EntityId("CN01"), r.Id),
        Debtor = _ => new DebtorId("Hansa"),
        DocumentDate = r => r.Dated,
        DueDate = r => r.Dated.PlusDays(30),
        Amount = _ => Money.Of(100m, Currency.EUR),
        SettledOn = r => r.Settled,
    };

    [Fact]
    public void AsOf_BothDaysCountAsTheDocSays()
    {
        Row[] rows =
        [
            new("dated on the day", AsOf), new("dated later", AsOf.PlusDays(1)),
            new("settled before", AsOf.PlusDays(-9), AsOf.PlusDays(-1)), new("settled on the day", AsOf.PlusDays(-9), AsOf), new("settled later", AsOf.PlusDays(-9), AsOf.PlusDays(1)),
        ];
        var items = OpenItems.AsOf(rows, Columns, AsOf);
        Assert.True(items.IsComplete);
        Assert.Equal(["dated on the day", "settled later"], items.Value.Select(i => i.Id.Document));
        Assert.Equal(Money.Of(100m, Currency.EUR), items.Value[1].Open);
    }

    [Fact]
    public void AsOf_RepeatedIdentity_FailsByRowAndKeepsTheFirst()
    {
        var items = OpenItems.AsOf([new Row("1", AsOf), new Row("2", AsOf), new Row("1", AsOf.PlusDays(-5))], Columns, AsOf);
        var failure = Assert.Single(items.Failures);
        Assert.Equal(("receivables.item-duplicate", 2L, "CN01/1/1"), (failure.Code, failure.Index, failure.Value));
        Assert.Equal([AsOf, AsOf], items.Value.Select(i => i.DocumentDate));
    }

    [Fact]
    public void DaysPastDue_IsZeroOnTheDueDate()
    {
        var item = OpenItems.AsOf([new Row("1", AsOf)], Columns, AsOf).Value.Single();
        Assert.Equal((-30, 0, 1), (item.DaysPastDue(AsOf), item.DaysPastDue(AsOf.PlusDays(30)), item.DaysPastDue(AsOf.PlusDays(31))));
    }

    [Fact]
    public void OpenItem_BadParts_Throw()
    {
        var id = new ItemId(new EntityId("CN01"), "1");
        var (euro, dollar) = (Money.Of(1m, Currency.EUR), Money.Of(1m, Currency.USD));
        Assert.Throws<CurrencyMismatchException>(() => new OpenItem(id, new DebtorId("H"), AsOf, null, euro, dollar));
        Assert.Throws<ArgumentException>(() => new OpenItem(default, new DebtorId("H"), AsOf, null, euro, euro));
        Assert.Throws<ArgumentException>(() => new OpenItem(id, default, AsOf, null, euro, euro));
        Assert.Null(new OpenItem(id, new DebtorId("H"), AsOf, null, euro, euro).DaysPastDue(AsOf));
    }
}
