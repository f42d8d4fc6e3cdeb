using TradeCredit.Aging;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/performance.md.</summary>
public sealed class PerformanceSnippets
{
    [Fact]
    public void Totals_FromColumns()
    {
        var asOf = new LocalDate(2026, 6, 30);
        var days = new[] { DayNumber.Of(new LocalDate(2026, 6, 30)), DayNumber.Of(new LocalDate(2026, 5, 31)) };
        var minorUnits = new long[] { 100_00, 250_50 };

        #region performance-totals
        var totals = new AgingTotals(AgingScheme.Default.At(asOf));
        totals.Add(new AgingBatch(days, minorUnits));          // int day numbers, long minor units
        AgingLine<Currency> line = totals.ToLine(Currency.EUR);
        #endregion

        Assert.Equal(Money.Of(100m, Currency.EUR), line.Cells[0].Amount);
        Assert.Equal(Money.Of(250.50m, Currency.EUR), line.Cells[1].Amount);
    }
}
