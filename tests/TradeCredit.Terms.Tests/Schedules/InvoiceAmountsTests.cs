namespace TradeCredit.Terms.Tests.Schedules;

public sealed class InvoiceAmountsTests
{
    [Fact]
    public void Parts_AreOfOneSignAndNoLargerThanTheWhole()
    {
        Assert.Throws<ArgumentException>(() => new InvoiceAmounts(Euro(100), Euro(101)));
        Assert.Throws<ArgumentException>(() => new InvoiceAmounts(Euro(100), Euro(-1)));
        Assert.Throws<ArgumentException>(() => new InvoiceAmounts(Euro(100), Euro(20), fixedTax: Euro(21)));
        Assert.Throws<ArgumentException>(() => new InvoiceAmounts(Euro(100), Euro(20), freight: Euro(81)));
        Assert.Throws<ArgumentException>(() => new InvoiceAmounts(Euro(100), Euro(20), freight: Euro(30), notDiscountable: Euro(51)));
        Assert.Throws<CurrencyMismatchException>(() => new InvoiceAmounts(Euro(100), Money.Of(1m, Currency.USD)));
        var credit = new InvoiceAmounts(Euro(-100), Euro(-20), Euro(-5), Euro(-30), Euro(-50));
        Assert.Equal((Euro(-80), Euro(-50)), (credit.Untaxed, credit.Goods));
    }

    [Fact]
    public void Stored_SchedulesAreChecked()
    {
        var terms = PaymentTerms.Net(30);
        var line = terms.Schedule(Euro(100), new LocalDate(2026, 3, 1)).Value.Lines[0];
        Assert.Throws<ArgumentException>(() => new PaymentSchedule(terms, InvoiceAmounts.Of(Euro(99)), EventDates.None, [line]));
        Assert.Throws<ArgumentException>(() => new PaymentSchedule(terms, InvoiceAmounts.Of(Euro(200)), EventDates.None, [line, line]));
        Assert.Throws<CurrencyMismatchException>(() => new PaymentSchedule(terms, InvoiceAmounts.Of(Money.Of(100m, Currency.USD)), EventDates.None, [line]));
        Assert.Throws<CurrencyMismatchException>(() => new ScheduledInstalment(1, line.Definition, line.Amounts, line.TaxReduction, line.Date, [], Money.Zero(Currency.USD)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScheduledInstalment(0, line.Definition, line.Amounts, line.TaxReduction, line.Date, [], line.Settled));
    }

    private static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);
}
