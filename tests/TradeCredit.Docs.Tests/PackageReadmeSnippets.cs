using TradeCredit.Aging;
using TradeCredit.Receivables;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples in the packages' own READMEs.</summary>
public sealed class PackageReadmeSnippets
{
    private sealed record Row(string Invoice, string Customer, LocalDate Dated, LocalDate Due, decimal Amount, LocalDate? Paid);

    private sealed record Invoice(string Customer, LocalDate Due, Money Open);

    [Fact]
    public void Core()
    {
        #region readme-core
        Money price = Money.Of(1000.00m, Currency.EUR);
        var parts = price.Allocate(3);                                       // EUR 333.34, EUR 333.33, EUR 333.33
        var discount = price.Times(Percentage.Of(2.5m), Rounding.HalfUp);    // EUR 25.00
        #endregion
        Assert.Equal("EUR 333.34, EUR 333.33, EUR 333.33", string.Join(", ", parts));
        Assert.Equal("EUR 25.00", discount.ToString());
    }

    [Fact]
    public void Receivables()
    {
        var day = new LocalDate(2026, 11, 20);
        Row[] rows = [new("1", "Hansa", day.PlusDays(-40), day.PlusDays(-10), 100m, null), new("2", "Hansa", day.PlusDays(-40), day.PlusDays(-10), 50m, day)];
        #region readme-receivables
        var items = OpenItems.AsOf(rows, new ItemColumns<Row>
        {
            Id = r => new ItemId(new EntityId("CN01"), r.Invoice),
            Debtor = r => new DebtorId(r.Customer),
            DocumentDate = r => r.Dated,
            DueDate = r => r.Due,
            Amount = r => Money.Of(r.Amount, Currency.USD),
            SettledOn = r => r.Paid,
        }, asOf: new LocalDate(2026, 11, 20));
        #endregion
        Assert.Equal(["USD 100.00"], items.Value.Select(i => i.Open.ToString()));
    }

    [Fact]
    public void Aging()
    {
        Invoice[] invoices = [new("Hansa", new LocalDate(2026, 10, 21), Money.Of(10m, Currency.EUR))];
        #region readme-aging
        AgingCuts cuts = AgingScheme.OfDays(0, 30, 60, 90, 120).At(new LocalDate(2026, 11, 20));
        AgingReport<string> report = AgingReport.Of(invoices, cuts, i => i.Due, i => i.Open, i => i.Customer);
        #endregion
        Assert.Equal("1-30", report.Lines.Single().Cells.Single(c => c.Count == 1).Label);
    }
}
