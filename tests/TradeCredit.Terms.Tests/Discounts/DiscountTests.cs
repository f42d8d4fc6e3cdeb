using static TradeCredit.Terms.Tests.Shorthand;

namespace TradeCredit.Terms.Tests.Discounts;

public sealed class DiscountTests
{
    private static readonly LocalDate Invoiced = new(2026, 3, 1);
    private static readonly LocalDate InTime = new(2026, 3, 11);
    private static readonly LocalDate Late = new(2026, 3, 12);

    // Untaxed, tax, fixed tax; the discount; what a prompt payer pays and what of the discount is net and tax.
    [Theory]
    [InlineData(DiscountTax.Included, "1500", "225", "0", "10%@10d", "1552.50", "150.00", "22.50")]
    [InlineData(DiscountTax.Included, "1500", "225.05", "0.05", "10%@10d", "1552.55", "150.00", "22.50")]
    [InlineData(DiscountTax.Excluded, "1000", "150", "0", "10%@10d", "1050.00", "100.00", "0.00")]
    [InlineData(DiscountTax.IncludedWithoutSplit, "200", "36", "0", "10%@10d", "212.40", "23.60", "0.00")]
    [InlineData(DiscountTax.Included, "200", "36", "0", "EUR 50.00@10d", "186.00", "42.37", "7.63")]
    [InlineData(DiscountTax.Excluded, "200", "36", "0", "EUR 50.00@10d", "186.00", "50.00", "0.00")]
    [InlineData(DiscountTax.Included, "200", "36", "0", "2.25%@10d of EUR 100.00", "233.75", "1.91", "0.34")]
    [InlineData(DiscountTax.Included, "200", "36", "0", "2.25%@10d of EUR -100.00", "233.75", "1.91", "0.34")]
    [InlineData(DiscountTax.Included, "20", "3.60", "0", "EUR 50.00@10d", "0.00", "20.00", "3.60")]
    public void Quote_ByTaxTreatment(DiscountTax tax, string untaxed, string taxAmount, string fixedTax, string discount, string payable, string net, string taxOff)
    {
        var schedule = Of(CashDiscount.Parse(discount), new DiscountPolicy { Tax = tax }, new InvoiceAmounts(Euro(untaxed) + Euro(taxAmount), Euro(taxAmount), Euro(fixedTax)));
        var line = schedule.Quote(InTime).Lines.Single();
        Assert.Equal((payable, net, taxOff), (Text(line.Payable), Text(line.DiscountNet), Text(line.DiscountTax)));
        Assert.Equal(schedule.Total, schedule.Quote(Late).Payable);
    }

    // Belgian way: the tax is that of the discounted base, whether the discount is taken or not.
    [Fact]
    public void Mixed_PostsTheTaxOfTheDiscountedBase()
    {
        var schedule = Of(CashDiscount.Parse("10%@10d"), new DiscountPolicy { Tax = DiscountTax.Mixed }, new InvoiceAmounts(Euro(1100), Euro(100)));
        Assert.Equal((Euro(1090), Euro(10)), (schedule.Total, schedule.TaxReduction));
        Assert.Equal((Euro(990), Euro(1090)), (schedule.Quote(InTime).Payable, schedule.Quote(Late).Payable));
        Assert.Contains(schedule.Explain(1).Steps, s => s.Rule == "terms.tax-reduction");
    }

    [Fact]
    public void Mixed_OnOneOfTwoInstalments_ReducesTheTaxOfThatOneOnly()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(50).Within(10).Discount(10, 10), Instalment.Percent(50).Within(30)).Under(new DiscountPolicy { Tax = DiscountTax.Mixed });
        var schedule = terms.Schedule(new InvoiceAmounts(Euro(1100), Euro(100)), EventDates.Of((TradeEvent.Invoice, Invoiced))).Value;
        Assert.Equal("545.00|550.00", string.Join('|', schedule.Lines.Select(l => Text(l.Amount))));
        Assert.Equal(Euro(495 + 550), schedule.Quote(InTime).Payable);
    }

    [Fact]
    public void Mixed_OfAStatedSum_GivesItsTaxPartAtPosting()
    {
        var schedule = Of(CashDiscount.Parse("EUR 50.00@10d"), new DiscountPolicy { Tax = DiscountTax.Mixed }, new InvoiceAmounts(Euro(236), Euro(36)));
        Assert.Equal((Euro(228.37m), Euro(186)), (schedule.Total, schedule.Quote(InTime).Payable));
    }

    [Fact]
    public void Quote_WithoutFreightAndExemptGoods()
    {
        // 1000 goods of which 200 earn no discount, 100 freight, 10 % tax on all of it.
        var amounts = new InvoiceAmounts(Euro(1210), Euro(110), freight: Euro(100), notDiscountable: Euro(200));
        var discount = CashDiscount.Parse("10%@10d");
        Assert.Equal("1111.00", Text(Of(discount, new DiscountPolicy(), amounts).Quote(InTime).Payable)); // 90 of 900, and 9 of tax
        Assert.Equal("1122.00", Text(Of(discount, new DiscountPolicy { ExcludesFreight = true }, amounts).Quote(InTime).Payable)); // 80 of 800, and 8 of tax
        Assert.Equal("1130.00", Text(Of(discount, new DiscountPolicy { ExcludesFreight = true, Tax = DiscountTax.Excluded }, amounts).Quote(InTime).Payable));
    }

    [Theory]
    [InlineData("2026-01-01", "97.00")] // before the invoice date
    [InlineData("2026-03-11", "97.00")] // the last day counts
    [InlineData("2026-03-12", "98.00")]
    [InlineData("2026-03-21", "98.00")]
    [InlineData("2026-03-22", "99.00")]
    [InlineData("2026-04-01", "100.00")]
    public void Quote_TakesTheFirstTierThatIsStillOpen(string payDay, string payable)
    {
        var terms = PaymentTerms.Of("3/10, 2/20, 1/30, n/60", Instalment.Full().Within(60).Discount(3, 10).Discount(2, 20).Discount(1, 30));
        Assert.Equal(payable, Text(Schedule(terms, Euro(100), (TradeEvent.Invoice, Invoiced)).Quote(Day(payDay)).Payable));
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void Quote_BeforeTheInvoiceDate_IsAPrepayment_AndEarnsTheDiscount(string payDay, bool prepayment)
    {
        var schedule = Of(CashDiscount.Parse("2%@10d"), DiscountPolicy.Default, InvoiceAmounts.Of(Euro(100)));
        Assert.Equal((prepayment, Euro(98)), (schedule.Quote(Day(payDay)).IsPrepayment, schedule.Quote(Day(payDay)).Payable));
        Assert.False(Schedule(schedule.Terms, Euro(100)).Quote(Day(payDay)).IsPrepayment);
    }

    // Where part payments earn nothing, the rest still does if it is paid in time: 2 % of 40, not of 100.
    [Fact]
    public void Pay_TheRestAfterAPartPayment_EarnsTheDiscountOfTheRest()
    {
        var part = Of(CashDiscount.Parse("2%@10d"), DiscountPolicy.Default, InvoiceAmounts.Of(Euro(100))).Pay(1, Euro(60), InTime);
        Assert.Equal((Euro(0), Euro(40)), (part.Discount, part.Schedule.Open));
        var rest = part.Schedule.Pay(1, Euro(39.20m), InTime);
        Assert.Equal((Euro(0.80m), Euro(0)), (rest.Discount, rest.Schedule.Open));
    }

    [Fact]
    public void Quote_NamesTheTierAndItsLastDay()
    {
        var line = Of(CashDiscount.Parse("2%@10d"), DiscountPolicy.Default, InvoiceAmounts.Of(Euro(100))).Quote(InTime).Lines.Single();
        Assert.Equal(("2%@10d", new LocalDate(2026, 3, 11)), (line.Window?.Discount.ToString(), line.Window!.LastDay.Adjusted));
    }

    [Fact]
    public void Grace_HonoursTheDiscountLonger_AndMovesNoPrintedDay()
    {
        var schedule = Of(CashDiscount.Parse("2%@10d"), new DiscountPolicy { GraceDays = 3 }, InvoiceAmounts.Of(Euro(100)));
        Assert.Equal(new LocalDate(2026, 3, 11), schedule.Lines[0].Windows[0].LastDay.Adjusted);
        Assert.Equal("98.00", Text(schedule.Quote(new LocalDate(2026, 3, 14)).Payable));
        Assert.Equal("100.00", Text(schedule.Quote(new LocalDate(2026, 3, 15)).Payable));
    }

    [Theory]
    [InlineData(true, "-980.00")]
    [InlineData(false, "-1000.00")]
    public void CreditNote_TakesBackWhatThePolicySays(bool applies, string payable) =>
        Assert.Equal(payable, Text(Of(CashDiscount.Parse("2%@10d"), new DiscountPolicy { AppliesToCreditNotes = applies }, InvoiceAmounts.Of(Euro(-1000))).Quote(InTime).Payable));

    [Fact]
    public void CashRounding_RoundsThePayable_AndNeverAboveTheFullPrice()
    {
        var up = new DiscountPolicy { Rounding = Rounding.Up.ToMultipleOf(0.05m) };
        Assert.Equal("98.05", Text(Of(CashDiscount.Parse("2%@10d"), up, InvoiceAmounts.Of(Euro(100.01m))).Quote(InTime).Payable));
        Assert.Equal("0.04", Text(Of(CashDiscount.Parse("2%@10d"), up, InvoiceAmounts.Of(Euro(0.04m))).Quote(InTime).Payable));
    }

    [Theory]
    [InlineData(PartialPaymentDiscount.ProRata, "2665.60", "2720.00", "1000.00", "54.40")]
    [InlineData(PartialPaymentDiscount.Refused, "2665.60", "2665.60", "1054.40", "0.00")]
    [InlineData(PartialPaymentDiscount.Refused, "3645.60", "3720.00", "0.00", "74.40")]
    public void Pay_PartOfALine(PartialPaymentDiscount policy, string payment, string settled, string open, string discount)
    {
        var outcome = Of(CashDiscount.Parse("2%@10d"), new DiscountPolicy { PartialPayments = policy }, InvoiceAmounts.Of(Euro(3720))).Pay(1, Euro(payment), InTime);
        Assert.Equal((settled, open, discount, "0.00"), (Text(outcome.Settled), Text(outcome.Schedule.Open), Text(outcome.Discount), Text(outcome.Unapplied)));
    }

    // The tax is paid in full, so a part payment earns the discount on its untaxed part only: 1050 would settle 1150, so 525 settle 575.
    [Fact]
    public void Pay_PartOfALine_ByTheSameTreatmentAsTheWhole()
    {
        var schedule = Of(CashDiscount.Parse("10%@10d"), new DiscountPolicy { Tax = DiscountTax.Excluded, PartialPayments = PartialPaymentDiscount.ProRata }, new InvoiceAmounts(Euro(1150), Euro(150)));
        var half = schedule.Pay(1, Euro(525), InTime);
        Assert.Equal("575.00", Text(half.Settled));
        Assert.Equal("0.00", Text(half.Schedule.Pay(1, Euro(525), InTime).Schedule.Open));
    }

    [Fact]
    public void Pay_MoreThanALineNeeds_ComesBack()
    {
        var outcome = Of(CashDiscount.Parse("2%@10d"), DiscountPolicy.Default, InvoiceAmounts.Of(Euro(100))).Pay(1, Euro(100), InTime);
        Assert.Equal(("100.00", "2.00", "2.00"), (Text(outcome.Settled), Text(outcome.Discount), Text(outcome.Unapplied)));
        var again = outcome.Schedule.Pay(1, Euro(5), InTime);
        Assert.Equal((outcome.Schedule, Euro(5)), (again.Schedule, again.Unapplied));
    }

    [Fact]
    public void Pay_TheCallersMistakes_Throw()
    {
        var schedule = Of(CashDiscount.Parse("2%@10d"), DiscountPolicy.Default, InvoiceAmounts.Of(Euro(100)));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Pay(0, Euro(1), InTime));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Pay(2, Euro(1), InTime));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Pay(1, Euro(-1), InTime));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Pay(1, Euro(0), InTime));
        Assert.Throws<CurrencyMismatchException>(() => schedule.Pay(1, Money.Of(1m, Currency.USD), InTime));
        Assert.Throws<CurrencyMismatchException>(() => schedule.Credit(Money.Of(1m, Currency.USD), CreditOrder.ProRata));
        Assert.Throws<ArgumentOutOfRangeException>(() => schedule.Credit(Euro(1), (CreditOrder)9));
    }

    [Fact]
    public void Discount_CountsFromWhatTheInstalmentCountsFrom()
    {
        var terms = PaymentTerms.Of("2/10, n/30 ROG", Instalment.Full().On(TradeEvent.GoodsReceived).Within(30).Discount(2, 10));
        var received = Schedule(terms, Euro(100), (TradeEvent.GoodsReceived, new LocalDate(2026, 4, 5))).Lines[0];
        Assert.Equal(("2026-04-15", "2026-05-05"), (received.Windows[0].LastDay.ToString(), received.DueDate.ToString()));
        Assert.Empty(Schedule(terms, Euro(100), (TradeEvent.Invoice, Invoiced)).Lines[0].Windows);
    }

    // 2/10, net 20, EOM, shipped 16 June: discount to 10 July, net counted from there.
    [Fact]
    public void Net_CanCountFromTheEndOfTheDiscount()
    {
        var instalment = Instalment.Full().Within(20).Discount(CashDiscount.Parse("2%@eom>10d")) with { Trigger = new Trigger.AfterDiscount(new Trigger.OnEvent(TradeEvent.Invoice)) };
        var line = Schedule(PaymentTerms.Of("x", instalment), Euro(100), (TradeEvent.Invoice, new LocalDate(2025, 6, 16))).Lines[0];
        Assert.Equal(("2025-07-10", "2025-07-30"), (line.Windows[0].LastDay.ToString(), line.DueDate.ToString()));
    }

    [Fact]
    public void Text_ReadsBack() => Assert.All(
        (string[])["2%@10d", "0.5%@eom>10d", "EUR 50.00@10d>Following@TARGET", "2.25%@14d of EUR 100.00", "1%@same-day of EUR -5.53", "3%@[1-15:eom|16-31:day15+1]"],
        t => Assert.Equal(t, CashDiscount.Parse(t).ToString()));

    [Theory]
    [InlineData("2%")]
    [InlineData("2@10d")]
    [InlineData("2%@")]
    [InlineData("@10d")]
    [InlineData("2%@10d of")]
    [InlineData("2%@10d of 100.00")]
    [InlineData("EUR 5.00@10d of EUR 100.00")]
    [InlineData("EUR 5.001@10d")]
    public void Text_OfAnotherForm_IsRefused(string text)
    {
        Assert.False(CashDiscount.Read(text).IsSuccess);
        Assert.False(CashDiscount.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => CashDiscount.Parse(text));
    }

    private static PaymentSchedule Of(CashDiscount discount, DiscountPolicy policy, InvoiceAmounts amounts) =>
        PaymentTerms.Of("x", Instalment.Full().Within(30).Discount(discount)).Under(policy).Schedule(amounts, EventDates.Of((TradeEvent.Invoice, Invoiced))).Value;

    private static Money Euro(string amount) => Money.ReadAmount(amount, Currency.EUR).Value;

    private static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);

    private static string Text(Money amount) => amount.ToString("F", null);
}
