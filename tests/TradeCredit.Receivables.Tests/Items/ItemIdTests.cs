namespace TradeCredit.Receivables.Tests;

public sealed class ItemIdTests
{
    private static readonly EntityId China = new("CN01");

    [Fact]
    public void Equality_IsByCompanyDocumentAndInstalment()
    {
        Assert.Equal(new ItemId(China, "INV-7"), new ItemId(China, "INV-7", 1));
        Assert.NotEqual(new ItemId(China, "INV-7"), new ItemId(new EntityId("DE01"), "INV-7"));
        Assert.NotEqual(new ItemId(China, "INV-7", 1), new ItemId(China, "INV-7", 2));
        Assert.NotEqual(new ItemId(China, "0200769623"), new ItemId(China, "200769623"));
    }

    [Theory]
    [InlineData("CN01", "INV-7", 1, "CN01/INV-7/1")]
    [InlineData("C/N", "50%/a", 12, "C%2FN/50%25%2Fa/12")]
    public void Text_RoundTrips(string entity, string document, int instalment, string text)
    {
        var id = new ItemId(new EntityId(entity), document, instalment);
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, ItemId.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a/b/0")]
    [InlineData("a/ /1")]
    [InlineData("a/b/x")]
    public void Parse_BadText_Throws(string text) => Assert.Throws<FormatException>(() => ItemId.Parse(text));

    [Fact]
    public void Default_IdentifiesNothing()
    {
        Assert.Throws<InvalidOperationException>(() => default(ItemId).Document);
        Assert.Throws<InvalidOperationException>(() => default(EntityId).Value);
        Assert.Throws<InvalidOperationException>(() => default(DebtorId).Value);
        Assert.Throws<ArgumentException>(() => new ItemId(default, "INV-7"));
        Assert.Throws<ArgumentException>(() => new ItemId(China, " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ItemId(China, "INV-7", 0));
    }
}
