using TradeCredit.Receivables;

namespace TradeCredit.Aging.Tests.Provisions;

public sealed class FlowLossRatesTests
{
    private static readonly LocalDate Posted = new(2025, 1, 10);
    private static readonly LocalDate Due = new(2025, 2, 10);
    private static readonly AgingScheme.Days Scheme = new([0, 30]);

    private static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    private static ItemId Item(string document) => new(Arbitraries.Company, document);

    private static Recorded<LedgerEvent> Invoice(string document, decimal amount, LocalDate? due) => Arbitraries.On(Posted, Arbitraries.Invoice(document, Posted, due, Eur(amount)), document);

    private static Recorded<LedgerEvent> Paid(string document, int daysLate, decimal amount) =>
        Arbitraries.On(Due.PlusDays(daysLate), new LedgerEvent.Applied(null, Item(document), Eur(amount)), $"{document} paid {daysLate}");

    // Of 1000: 600 are paid on the due date, 250 ten days later, 100 after 40 days; 30 are written off 20 days after, 20 stay open.
    private static Ledger History(params Recorded<LedgerEvent>[] more) => Ledger.From(
    [
        Invoice("I1", 1000m, Due), Paid("I1", 0, 600m), Paid("I1", 10, 250m), Paid("I1", 40, 100m),
        Arbitraries.On(Due.PlusDays(20), new LedgerEvent.WrittenOff(Item("I1"), Eur(30m), "lost"), "lost"),
        .. more,
    ]).Value;

    private static FlowLossRates Of(Ledger ledger) => FlowLossRates.Of(ledger, new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 1, 31)), new LocalDate(2025, 12, 31), Scheme).Value.Single();

    // Lost are 50 of 1000; of the 400 that became overdue the same 50; the write-off came before day 31, so of the 120 that got there only 20.
    [Fact]
    public void Of_ALedger_IsWhatWasNeverPaidOfWhatReachedTheBucket()
    {
        var rates = Of(History());
        Assert.Equal([1000m, 400m, 120m], rates.Reached.Select(r => r.Amount));
        Assert.Equal([50m, 50m, 20m], rates.NeverPaid.Select(r => r.Amount));
        Assert.Equal([Ratio.Of(1, 20), Ratio.Of(1, 8), Ratio.Of(1, 6)], rates.Rates().Select(r => r.Value));
    }

    [Fact]
    public void Of_ACancelledInvoice_IsNoSale() =>
        Assert.Equal(Of(History()), Of(History(Invoice("I2", 500m, Due), Arbitraries.On(Due, new LedgerEvent.Cancelled(Arbitraries.Company, "I2"), "no"))));

    [Fact]
    public void Of_MovedDueDates_AreFollowed()
    {
        var later = Arbitraries.On(Posted, new LedgerEvent.DueDatesChanged(Arbitraries.Company, "I1", Arbitraries.Invoice("I1", Posted, Due.PlusDays(10), Eur(1000m)).Schedule), "moved");
        Assert.Equal([1000m, 150m, 20m], Of(History(later)).Reached.Select(r => r.Amount));
    }

    [Fact]
    public void Of_InvoiceWithoutADueDate_IsAFailure()
    {
        var result = FlowLossRates.Of(History(Invoice("I3", 1m, null)), new DateInterval(Posted, Posted), new LocalDate(2025, 12, 31), Scheme);
        Assert.Equal(("aging.due-date-missing", "CN01/I3/1"), (result.Failures.Single().Code, result.Failures.Single().Value));
    }

    [Fact]
    public void Of_EndOfObservationBeforeThePeriod_OrHistoryMissing_Throws()
    {
        Assert.Throws<ArgumentException>(() => FlowLossRates.Of(History(), new DateInterval(Posted, Due), Posted, Scheme));
        var cut = Ledger.From(History().Snapshot(Posted, Instant.FromUtc(2025, 1, 10, 0, 0)), []).Value;
        Assert.Throws<ArgumentOutOfRangeException>(() => FlowLossRates.Of(cut, new DateInterval(Posted, Due), Due, Scheme));
    }

    [Fact]
    public void Rates_KeepTheFraction_AndABucketThatNothingReachedHasNone()
    {
        var rates = FlowLossRates.Of(["<=0", "1-30", "31+"], [Eur(3000m), Eur(70m), Eur(0m)], Eur(10m));
        Assert.Equal(["1/300", "1/7", "aging.no-receivables"], rates.Rates().Select(r => r.Match(v => v.ToString(), f => f.Code)));
        Assert.Throws<ArgumentException>(() => FlowLossRates.Of(["<=0"], [], Eur(10m)));
        Assert.Throws<CurrencyMismatchException>(() => FlowLossRates.Of(["<=0"], [Eur(1m)], Money.Zero(Currency.USD)));
    }
}
