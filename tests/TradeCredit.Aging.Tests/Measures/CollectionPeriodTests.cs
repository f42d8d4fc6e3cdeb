using TradeCredit.Receivables;
using TradeCredit.Testing;

namespace TradeCredit.Aging.Tests.Measures;

/// <summary>Periods and months of a ledger.</summary>
public sealed class CollectionPeriodTests
{
    private static readonly DebtorId Hansa = new("A");

    private static LocalDate Day(int month, int day) => new(2026, month, day);

    private static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    private static ItemId Item(string document) => new(Arbitraries.Company, document);

    // January: 1,000 invoiced, due in February. February: 600 invoiced, of which 100 is cancelled; 700 paid; a credit note of 50. March: nothing sold.
    private static Ledger History(params Recorded<LedgerEvent>[] more) => Ledger.From(
    [
        Arbitraries.On(Day(1, 10), Arbitraries.Invoice("I1", Day(1, 10), Day(2, 9), Eur(1000m)), "1"),
        Arbitraries.On(Day(2, 5), Arbitraries.Invoice("I2", Day(2, 5), Day(3, 7), Eur(500m)), "2"),
        Arbitraries.On(Day(2, 6), Arbitraries.Invoice("I3", Day(2, 6), Day(3, 8), Eur(100m)), "3"),
        Arbitraries.On(Day(2, 7), new LedgerEvent.Cancelled(Arbitraries.Company, "I3"), "4"),
        Arbitraries.On(Day(2, 20), new LedgerEvent.Applied(null, Item("I1"), Eur(700m)), "5"),
        Arbitraries.On(Day(2, 25), new LedgerEvent.CreditNotePosted(Item("K1"), Hansa, Day(2, 25), Eur(50m)), "6"),
        .. more,
    ]).Value;

    [Fact]
    public void Of_ReadsTheFiveFiguresFromTheLedger()
    {
        var period = CollectionPeriod.Of(History(), Day(1, 31), Day(2, 28), AgingBasis.Due, SalesFigure.Invoiced);
        Assert.Empty(period.Failures);
        Assert.Equal(new CollectionPeriod(Eur(1000m), Eur(500m), Eur(750m), Eur(500m), 28), period.Value.Single());
        Assert.Equal(Eur(450m), CollectionPeriod.Of(History(), Day(1, 31), Day(2, 28), AgingBasis.Due, SalesFigure.NetOfCreditNotes).Value.Single().CreditSales);
    }

    [Fact]
    public void Of_ItemWithoutADate_StaysInTheClosingReceivables_AndIsAFailure()
    {
        var ledger = History(Arbitraries.On(Day(2, 27), Arbitraries.Invoice("I4", Day(2, 27), null, Eur(10m)), "7"));
        var period = CollectionPeriod.Of(ledger, Day(1, 31), Day(2, 28), AgingBasis.Due, SalesFigure.Invoiced);
        Assert.Contains(period.Failures, f => f is { Code: "aging.due-date-missing", Value: "CN01/I4/1" });
        Assert.Equal((Eur(760m), Eur(500m)), (period.Value.Single().Closing, period.Value.Single().ClosingNotYetDue));
    }

    [Fact]
    public void Of_AsKnownAtAnInstant_LeavesOutWhatWasEnteredLater()
    {
        var late = new Recorded<LedgerEvent>("7", Day(2, 26), Instant.FromUtc(2026, 3, 9, 0, 0), Arbitraries.Invoice("I4", Day(2, 26), Day(3, 26), Eur(40m)));
        CollectionPeriod At(Instant? knownAt) => CollectionPeriod.Of(History(late), Day(1, 31), Day(2, 28), AgingBasis.Due, SalesFigure.Invoiced, knownAt).Value.Single();
        Assert.Equal((Eur(790m), Eur(540m)), (At(null).Closing, At(null).CreditSales));
        Assert.Equal((Eur(750m), Eur(500m)), (At(Instant.FromUtc(2026, 3, 1, 0, 0)).Closing, At(Instant.FromUtc(2026, 3, 1, 0, 0)).CreditSales));
    }

    [Fact]
    public void Of_EndBeforeStart_OrDaysInTwoCurrencies_Throw()
    {
        Assert.Throws<ArgumentException>(() => CollectionPeriod.Of(History(), Day(2, 28), Day(2, 28), AgingBasis.Due, SalesFigure.Invoiced));
        Assert.Throws<ArgumentException>(() => CreditSales.Between(History(), Day(2, 28), Day(2, 27), SalesFigure.Invoiced));
        Assert.Throws<ArgumentOutOfRangeException>(() => CreditSales.Between(History(), Day(1, 1), Day(2, 27), (SalesFigure)9));
        Assert.Throws<CurrencyMismatchException>(() => new CollectionPeriod(Eur(1m), Eur(1m), Eur(1m), Money.Zero(Currency.USD), 30));
    }

    [Fact]
    public void Months_GoBackToTheFirstEvent_NewestFirst()
    {
        var months = CollectionMonth.Of(History(), new YearMonth(2026, 3), 12, AgingBasis.Due, SalesFigure.Invoiced);
        Assert.Equal([(3, 31, 750m, 0m), (2, 28, 750m, 500m), (1, 31, 1000m, 1000m)], months.Value.Select(m => (m.Month.Month, m.Period.Days, m.Period.Closing.Amount, m.Period.CreditSales.Amount)));
        Assert.Equal([null, Ratio.Of(42, 1), Ratio.Of(31, 1)], months.Value.Select(m => m.Period.DaysSalesOutstanding().Match(v => (Ratio?)v, _ => null)));
        Assert.Equal([null, Ratio.Of(14, 1), Ratio.Zero], months.Value.Select(m => m.Period.AverageDaysDelinquent().Match(v => (Ratio?)v, _ => null)));
        Assert.Empty(CollectionMonth.Of(Ledger.From([]).Value, new YearMonth(2026, 3), 12, AgingBasis.Due, SalesFigure.Invoiced).Value);
    }

    [Fact]
    public void Months_NameAnItemWithoutADateOnce()
    {
        var ledger = History(Arbitraries.On(Day(1, 27), Arbitraries.Invoice("I4", Day(1, 27), null, Eur(10m)), "7"));
        var months = CollectionMonth.Of(ledger, new YearMonth(2026, 3), 12, AgingBasis.Due, SalesFigure.Invoiced);
        Assert.Equal(3, months.Value.Length);
        Assert.Equal(("CN01/I4/1", (long?)null), (Assert.Single(months.Failures).Value, months.Failures[0].Index));
    }

    // The sales of the month of the snapshot are known in part only, so the month has no figure.
    [Fact]
    public void Months_OfALedgerWithASnapshot_BeginAfterIt()
    {
        var whole = History();
        var snapshot = whole.Snapshot(Day(1, 20), Instant.FromUtc(2026, 1, 20, 0, 0));
        var ledger = Ledger.From(snapshot, whole.Events.Where(e => e.EffectiveOn > Day(1, 20))).Value;
        var months = CollectionMonth.Of(ledger, new YearMonth(2026, 3), 12, AgingBasis.Due, SalesFigure.Invoiced).Value;
        Assert.Equal(CollectionMonth.Of(whole, new YearMonth(2026, 3), 2, AgingBasis.Due, SalesFigure.Invoiced).Value, months.AsEnumerable());
        Assert.Equal(2, CreditSales.ByMonth(ledger, Currency.EUR, new YearMonth(2026, 3), 12, SalesFigure.Invoiced).Length);
        Assert.Empty(CreditSales.ByMonth(ledger, Currency.EUR, new YearMonth(2025, 3), 12, SalesFigure.Invoiced));
        Assert.Throws<ArgumentOutOfRangeException>(() => CreditSales.Between(ledger, Day(1, 1), Day(2, 27), SalesFigure.Invoiced));
    }

    [Fact]
    public void ByMonth_AddsUpToTheSalesBetween() => Check.That(Arbitraries.Histories, events =>
    {
        var ledger = Ledger.From(events).Value;
        var months = CreditSales.ByMonth(ledger, Currency.EUR, new YearMonth(2025, 12), 60, SalesFigure.NetOfCreditNotes);
        var between = CreditSales.Between(ledger, new LocalDate(2020, 12, 31), new LocalDate(2025, 12, 31), SalesFigure.NetOfCreditNotes);
        return Money.Sum(months.Select(m => m.Sales), Currency.EUR) == Money.Sum(between.Where(b => b.Currency == Currency.EUR), Currency.EUR) && months.Sum(m => m.Days) == 1826;
    }, maxTest: 200);

    // Counting back over the months of the ledger: 500 of February and 250 of the 1,000 of January.
    [Fact]
    public void CountBack_OverTheMonthsOfALedger()
    {
        var february = CollectionPeriod.Of(History(), Day(1, 31), Day(2, 28), AgingBasis.Due, SalesFigure.Invoiced).Value.Single();
        Assert.Equal(Ratio.Of(28 * 4 + 31, 4), CollectionMeasures.CountBack(february.Closing, CreditSales.ByMonth(History(), Currency.EUR, new YearMonth(2026, 2), 12, SalesFigure.Invoiced)).Value);
    }
}
