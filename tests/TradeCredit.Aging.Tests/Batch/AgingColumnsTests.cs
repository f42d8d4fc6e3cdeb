using System.Data;
using FsCheck;
using FsCheck.Fluent;

namespace TradeCredit.Aging.Tests.Batch;

public sealed class AgingColumnsTests
{
    private static readonly Arbitrary<Row[]> Rows = Arb.From(
        (from customer in Gen.Elements("Acme", "Bolt", "Cube", "Älpha")
         from age in Gen.Frequency((9, Gen.Choose(-100, 300).Select(a => (int?)a)), (1, Gen.Constant<int?>(null)))
         from minor in Gen.Frequency((1, Gen.Constant(0)), (9, Gen.Choose(-1_000_000, 1_000_000)))
         from currency in Gen.Elements(Currency.USD, Currency.CNY, Currency.JPY)
         select new Row(customer, age is { } days ? TestItems.AsOf.PlusDays(-days) : null, Money.OfMinor(minor, currency))).ArrayOf(),
        rows => rows.Length == 0 ? [] : [rows[1..], rows[..^1], rows[..(rows.Length / 2)]]);

    [Fact]
    public void Report_AnyRows_IsTheReportOverObjects() => Check.That(Rows, rows =>
    {
        var expected = AgingReport.Of(rows, Shapes.Usual, r => r.Due, r => r.Open, r => r.Customer);
        return AgingColumns.Of(rows, r => r.Due, r => r.Open, r => r.Customer).Report(Shapes.Usual).Equals(expected);
    });

    [Fact]
    public void Stream_AnyChunk_IsTheReportOverObjects() => Check.That(Rows, Arb.From(Gen.Choose(1, 7)), (rows, chunk) =>
    {
        var pivot = new AgingPivot(Shapes.Usual, 0);
        AgingColumns<string>? last = null;
        foreach (var columns in AgingColumns.Stream(rows, r => r.Due, r => r.Open, r => r.Customer, chunk))
        {
            columns.AddTo(pivot);
            last = columns;
        }

        return last!.Report(pivot).Equals(AgingReport.Of(rows, Shapes.Usual, r => r.Due, r => r.Open, r => r.Customer));
    });

    [Fact]
    public void Batch_OfRows_NumbersKeysWithTheirCurrencies()
    {
        var columns = new AgingColumns<string>();
        columns.Add("A", TestItems.AsOf, Money.OfMinor(1, Currency.USD));
        columns.Add("A", TestItems.AsOf, Money.OfMinor(2, Currency.CNY));
        columns.Add("B", null, Money.OfMinor(4, Currency.USD));
        columns.Add("A", TestItems.AsOf, Money.OfMinor(8, Currency.USD));
        Assert.Equal([("A", Currency.USD), ("A", Currency.CNY)], columns.Rows);
        Assert.Equal([Currency.USD, Currency.CNY], columns.Currencies);
        Assert.Equal(2, columns.Failures.Single().Index);
        var byCurrency = new AgingTotalsByCurrency(Shapes.Usual, [.. columns.Currencies]);
        byCurrency.Add(columns.Batch);
        Assert.Equal(new BucketTotal(9, 2), byCurrency[0, 0]);
        var pivot = new AgingPivot(Shapes.Usual, 2);
        columns.AddTo(pivot);
        Assert.Equal(new BucketTotal(2, 1), pivot[1, 0]);
    }

    [Fact]
    public void Add_MoreCurrenciesThanAByteNumbers_ReportsTheRows()
    {
        var columns = new AgingColumns<int>();
        for (var i = 0; i < 258; i++) columns.Add(1, TestItems.AsOf, Money.OfMinor(1, Currency.Custom($"T{i:000}", 0)));
        Assert.Equal(256, columns.Length);
        Assert.Equal([256L, 257L], columns.Failures.Select(f => f.Index!.Value));
        Assert.All(columns.Failures, f => Assert.Equal("aging.currencies-too-many", f.Code));
        Assert.Equal(256, columns.Rows.Count);
    }

    [Fact]
    public void Report_OfAPivotWithMoreKeys_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new AgingColumns<string>().Report(new AgingPivot(Shapes.Usual, 1)));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Read_DataReader_GivesItemsAndFailuresByPosition(int chunkRows)
    {
        using var table = new DataTable();
        table.Columns.Add("Customer", typeof(string));
        table.Columns.Add("Due", typeof(DateTime));
        table.Columns.Add("Open", typeof(decimal));
        table.Columns.Add("Cur", typeof(string));
        table.Rows.Add("Acme", new DateTime(2026, 11, 1), 12.50m, "USD");
        table.Rows.Add(DBNull.Value, new DateTime(2026, 11, 1), 1m, "USD");
        table.Rows.Add("Acme", DBNull.Value, 1m, "USD");
        table.Rows.Add("Acme", new DateTime(2026, 11, 1), DBNull.Value, "USD");
        table.Rows.Add("Acme", new DateTime(2026, 11, 1), 1m, "EURO");
        table.Rows.Add("Acme", new DateTime(2026, 11, 1, 13, 0, 0), 1m, "USD");
        table.Rows.Add("Acme", new DateTime(2026, 11, 1), 1.005m, "USD");
        table.Rows.Add("Acme", new DateTime(2026, 11, 1), 1m, DBNull.Value);
        table.Rows.Add("Bolt", new DateTime(2026, 11, 20), 7m, "JPY");
        using var reader = table.CreateDataReader();
        var pivot = new AgingPivot(Shapes.Usual, 0);
        AgingColumns<string>? last = null;
        foreach (var columns in AgingColumns.Read(reader, new AgingFields { Date = "due", Amount = "open", Key = "customer", Currency = "cur", DefaultCurrency = Currency.EUR }, chunkRows))
        {
            columns.AddTo(pivot);
            last = columns;
        }

        var report = last!.Report(pivot);
        Assert.Equal(
            ["aging.key-missing", "aging.date-missing", "aging.amount-missing", "aging.currency-unknown", "aging.date-invalid", "aging.amount-invalid"],
            report.Failures.Select(f => f.Code));
        Assert.Equal([1L, 2, 3, 4, 5, 6], report.Failures.Select(f => f.Index!.Value));
        Assert.Equal(
            [("Acme", "EUR 1.00"), ("Bolt", "JPY 7"), ("Acme", "USD 12.50")],
            report.Lines.Select(l => (l.Key, l.Total.Amount.ToString())));
    }

    [Fact]
    public void Read_TextAndNumbers_AreReadInvariantly()
    {
        using var table = new DataTable();
        table.Columns.Add("k", typeof(int));
        table.Columns.Add("d", typeof(string));
        table.Columns.Add("a", typeof(string));
        table.Rows.Add(7, "2026-11-20", "-1234.5");
        table.Rows.Add(7, "20.11.2026", "1");
        table.Rows.Add(7, "2026-11-20", "1,5");
        using var reader = table.CreateDataReader();
        var columns = AgingColumns.Read(reader, new AgingFields { Date = "d", Amount = "a", Key = "k", DefaultCurrency = Currency.EUR }).Single();
        Assert.Equal([("7", Currency.EUR)], columns.Rows);
        Assert.Equal(Money.Of(-1234.50m, Currency.EUR), columns.Report(Shapes.Usual).Lines.Single().Total.Amount);
        Assert.Equal([("aging.date-invalid", "20.11.2026"), ("aging.amount-invalid", "1,5")], columns.Failures.Select(f => (f.Code, f.Value!)));
    }

    [Fact]
    public void Read_NoCurrencyAtAll_ReportsEachRow()
    {
        using var table = new DataTable();
        table.Columns.Add("k", typeof(string));
        table.Columns.Add("d", typeof(DateOnly));
        table.Columns.Add("a", typeof(long));
        table.Rows.Add("x", new DateOnly(2026, 1, 1), 5L);
        using var reader = table.CreateDataReader();
        Assert.Equal("aging.currency-missing", AgingColumns.Read(reader, new AgingFields { Date = "d", Amount = "a", Key = "k" }).Single().Failures.Single().Code);
    }

    [Theory]
    [InlineData("nope", "a")]
    [InlineData("d", "f")]
    [InlineData("f", "a")]
    public void Read_FieldThatCannotBeRead_IsRefused(string date, string amount)
    {
        using var table = new DataTable();
        table.Columns.Add("k", typeof(string));
        table.Columns.Add("d", typeof(DateTime));
        table.Columns.Add("a", typeof(decimal));
        table.Columns.Add("f", typeof(double));
        using var reader = table.CreateDataReader();
        Assert.Throws<ArgumentException>(() => AgingColumns.Read(reader, new AgingFields { Date = date, Amount = amount, Key = "k" }));
    }

    private sealed record Row(string Customer, LocalDate? Due, Money Open);
}
