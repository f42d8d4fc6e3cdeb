using System.Collections.Immutable;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of the pages on payment terms.</summary>
public sealed class TermsSnippets
{
    [Fact]
    public void Readme()
    {
        #region readme-terms
        var terms = PaymentTerms.Of("TT 30/70",
            Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(days: 5).AsDeposit(),
            Instalment.Balance().On(TradeEvent.BillOfLadingCopySent).Releasing(DocumentRelease.NotBeforePaid));

        var schedule = terms.Schedule(Money.Of(70_000m, Currency.USD), EventDates.Of((TradeEvent.ContractSigned, new LocalDate(2026, 9, 1)))).Value;
        // 1: USD 21000.00, due 2026-09-06
        // 2: USD 49000.00, pending bill-of-lading-copy

        var shipped = schedule.Resolve(TradeEvent.BillOfLadingCopySent, new LocalDate(2026, 10, 20)).Value;
        // 2: USD 49000.00, due 2026-10-20
        #endregion
        Assert.Equal("1: USD 21000.00, due 2026-09-06\n2: USD 49000.00, pending bill-of-lading-copy", schedule.ToString());
        Assert.Equal("2: USD 49000.00, due 2026-10-20", shipped.Lines[1].ToString());
    }

    // The terms that the page goes through.
    private static PaymentTerms Contract { get; } = Sale();

    private static PaymentSchedule Signed => Contract.Schedule(Money.Of(70_000m, Currency.USD), EventDates.Of((TradeEvent.ContractSigned, new LocalDate(2026, 9, 1)))).Value;

    private static PaymentTerms Sale()
    {
        #region terms-definition
        var terms = PaymentTerms.Of("TT 30/70",
            Instalment.Percent(30).On(TradeEvent.ContractSigned).Within(days: 5).AsDeposit().By(PaymentMethod.TelegraphicTransfer),
            Instalment.Balance().On(TradeEvent.BillOfLadingCopySent).Within(days: 3).By(PaymentMethod.TelegraphicTransfer)
                .Releasing(DocumentRelease.NotBeforePaid));
        #endregion
        return terms;
    }

    [Fact]
    public void Walk()
    {
        var terms = Contract;
        #region terms-schedule
        var schedule = terms.Schedule(Money.Of(70_000m, Currency.USD), EventDates.Of((TradeEvent.ContractSigned, new LocalDate(2026, 9, 1)))).Value;
        // 1: USD 21000.00, due 2026-09-06
        // 2: USD 49000.00, pending bill-of-lading-copy
        #endregion
        Assert.Equal("1: USD 21000.00, due 2026-09-06\n2: USD 49000.00, pending bill-of-lading-copy", schedule.ToString());

        #region terms-resolve
        // The vessel is expected: a date to plan with, never one to dun on.
        var expected = schedule.Resolve(schedule.Events.Expecting(TradeEvent.BillOfLadingCopySent, new LocalDate(2026, 10, 20))).Value;
        // 2: USD 49000.00, expected 2026-10-23

        // The copy is sent a week late; the date turns out to be a day off and is corrected.
        var due = expected.Resolve(TradeEvent.BillOfLadingCopySent, new LocalDate(2026, 10, 27)).Value;        // 2: USD 49000.00, due 2026-10-30
        var corrected = due.Resolve(TradeEvent.BillOfLadingCopySent, new LocalDate(2026, 10, 26)).Value;       // 2: USD 49000.00, due 2026-10-29

        // The deposit is paid. Whatever is said of its event later, a settled line stays.
        var paid = corrected.Pay(1, Money.Of(21_000m, Currency.USD), on: new LocalDate(2026, 9, 4)).Schedule;
        var same = paid.Resolve(TradeEvent.ContractSigned, new LocalDate(2026, 9, 30)).Value.Lines[0].DueDate;  // 2026-09-06
        #endregion
        Assert.Equal(
            ["2: USD 49000.00, expected 2026-10-23", "2: USD 49000.00, due 2026-10-30", "2: USD 49000.00, due 2026-10-29"],
            new[] { expected, due, corrected }.Select(x => x.Lines[1].ToString()));
        Assert.Equal("2026-09-06", same.ToString());
    }

    [Fact]
    public void Explain()
    {
        var schedule = Contract.Schedule(
            Money.Of(70_000m, Currency.USD), EventDates.Of((TradeEvent.ContractSigned, new LocalDate(2026, 9, 1)), (TradeEvent.BillOfLadingCopySent, new LocalDate(2026, 10, 26)))).Value;
        #region terms-explain
        var why = schedule.Explain(2).Steps.Select(s => s.Sentence);
        // The last instalment takes what is left of USD 70000.00: USD 49000.00.
        // It counts from 2026-10-26, the copy of the bill of lading.
        // 2026-10-26, plus 3 days: 2026-10-29.
        #endregion
        Assert.Equal(
            ["The last instalment takes what is left of USD 70000.00: USD 49000.00.", "It counts from 2026-10-26, the copy of the bill of lading.", "2026-10-26, plus 3 days: 2026-10-29."],
            why);
    }

    [Fact]
    public void DueRules()
    {
        #region terms-due-rules
        var invoice = new LocalDate(2021, 9, 13);

        var daysThenEnd = DueRule.Days(45).ToEndOf(CalendarUnit.Month);           // 45d>eom
        var endThenDays = DueRule.None.ToEndOf(CalendarUnit.Month).PlusDays(45);  // eom>45d
        DueDate first = daysThenEnd.Apply(invoice).Value;                         // 2021-10-31
        DueDate second = endThenDays.Apply(invoice).Value;                        // 2021-11-14

        // Whatever is closed comes last; the date before it is kept.
        var adjusted = DueRule.Parse("45d>eom>Following@TARGET").Apply(invoice).Value;   // 2021-11-01 (2021-10-31 before adjustment)
        #endregion
        Assert.Equal(("45d>eom", "eom>45d"), (daysThenEnd.ToString(), endThenDays.ToString()));
        Assert.Equal(("2021-10-31", "2021-11-14", "2021-11-01 (2021-10-31 before adjustment)"), (first.ToString(), second.ToString(), adjusted.ToString()));
    }

    [Fact]
    public void Shares()
    {
        #region terms-shares
        var third = Instalment.Part(Ratio.Of(1, 3));
        var thirds = PaymentTerms.Of("thirds", third, third.Within(days: 30), third.Within(days: 60));
        PaymentSchedule split = thirds.Schedule(Money.Of(100m, Currency.EUR), invoiceDate: new LocalDate(2026, 3, 1)).Value;   // 33.33, 33.33, 33.34

        // All tax and freight at once, the goods in halves.
        var taxFirst = PaymentTerms.Of("tax first",
            Instalment.TaxAndFreight(),
            Instalment.Percent(50, ShareBasis.Goods).Within(days: 30),
            Instalment.Percent(50, ShareBasis.Goods).Within(days: 60));
        var amounts = new InvoiceAmounts(total: Money.Of(1_250m, Currency.EUR), tax: Money.Of(200m, Currency.EUR), freight: Money.Of(50m, Currency.EUR));
        PaymentSchedule parts = taxFirst.Schedule(amounts, EventDates.Of((TradeEvent.Invoice, new LocalDate(2026, 3, 1)))).Value;   // 250.00, 500.00, 500.00
        #endregion
        Assert.Equal(["EUR 33.33", "EUR 33.33", "EUR 33.34"], split.Lines.Select(l => l.Amount.ToString()));
        Assert.Equal(["EUR 250.00", "EUR 500.00", "EUR 500.00"], parts.Lines.Select(l => l.Amount.ToString()));
    }

    [Fact]
    public void Project()
    {
        #region terms-project
        var plant = PaymentTerms.Of("plant",
            Instalment.Percent(20).On(TradeEvent.ContractSigned).AsDeposit(),
            Instalment.Percent(60).On(TradeEvent.Shipment).Before(days: 5),
            Instalment.Percent(10).On(TradeEvent.Milestone, "site acceptance test").Within(days: 30),
            Instalment.Percent(10).RetainedUntil(TradeEvent.WarrantyEnd));

        // Two vessels, paid for vessel by vessel: 3/5 and 2/5 of the goods.
        var perVessel = plant.PerShipment(TradeEvent.Shipment, ("1", Ratio.Of(3, 5)), ("2", Ratio.Of(2, 5)));
        var schedule = perVessel.Schedule(Money.Of(1_000_000m, Currency.EUR), EventDates.None.With(TradeEvent.Shipment, new LocalDate(2026, 6, 20), label: "1")).Value;
        // 1: EUR 200000.00, pending contract-signed
        // 2: EUR 360000.00, due 2026-06-15
        // 3: EUR 240000.00, pending shipment:2
        // 4: EUR 100000.00, pending milestone:site acceptance test
        // 5: EUR 100000.00, pending warranty-end
        #endregion
        Assert.Equal(
            """
            1: EUR 200000.00, pending contract-signed
            2: EUR 360000.00, due 2026-06-15
            3: EUR 240000.00, pending shipment:2
            4: EUR 100000.00, pending milestone:site acceptance test
            5: EUR 100000.00, pending warranty-end
            """.ReplaceLineEndings("\n"),
            schedule.ToString());
    }

    [Fact]
    public void Discounts()
    {
        #region terms-discount
        var terms = PaymentTerms.Net(30).WithDiscount(percent: 3, withinDays: 10).WithDiscount(percent: 2, withinDays: 20);
        var invoice = new InvoiceAmounts(total: Money.Of(1_190m, Currency.EUR), tax: Money.Of(190m, Currency.EUR));
        PaymentSchedule schedule = terms.Schedule(invoice, EventDates.Of((TradeEvent.Invoice, new LocalDate(2026, 3, 1)))).Value;

        PaymentQuote early = schedule.Quote(new LocalDate(2026, 3, 11));      // EUR 1154.30: 30.00 off the net amount, 5.70 off the tax
        PaymentQuote late = schedule.Quote(new LocalDate(2026, 3, 22));       // EUR 1190.00

        // What it costs the buyer a year to let the 2 % pass and pay ten days later.
        var line = schedule.Lines[0];
        Ratio simple = DiscountCost.Simple(line, line.Windows[1]).Value;      // 73/98: 74.49 %
        double effective = DiscountCost.Effective(line, line.Windows[1]).Value;   // 109.05 %
        #endregion
        Assert.Equal(("EUR 1154.30", "EUR 30.00", "EUR 5.70"), (early.Payable.ToString(), early.Lines[0].DiscountNet.ToString(), early.Lines[0].DiscountTax.ToString()));
        Assert.Equal("EUR 1190.00", late.Payable.ToString());
        Assert.Equal((Ratio.Of(73, 98), 109.05), (simple, Math.Round(effective * 100, 2)));
    }

    [Fact]
    public void Validation()
    {
        #region terms-validate
        var draft = new PaymentTerms
        {
            Code = "draft",
            Instalments =
            [
                Instalment.Percent(30).On(TradeEvent.ContractSigned),
                Instalment.Percent(60).Within(days: 30).Discount(percent: 2, withinDays: 40),
            ],
        };
        ImmutableArray<Failure> faults = draft.Validate();
        // instalments[1].discounts: The discount window of 40 days ends after the net period of 30 days. (was '2%@40d') {terms.discount-after-due}
        // instalments: The shares come to 90 % of the goods; they must come to exactly 100 %, or a balance must take the rest. (was '90 %') {terms.shares-not-whole}
        #endregion
        Assert.Equal(
            [
                "instalments[1].discounts: The discount window of 40 days ends after the net period of 30 days. (was '2%@40d') {terms.discount-after-due}",
                "instalments: The shares come to 90 % of the goods; they must come to exactly 100 %, or a balance must take the rest. (was '90 %') {terms.shares-not-whole}",
            ],
            faults.Select(f => f.ToString()));
    }

    [Fact]
    public void Default()
    {
        #region terms-default
        var agreed = PaymentTerms.Net(30).WithDefault(new DefaultClause
        {
            Interest = new AgreedInterest { Rate = new InterestRate.OverReference("ECB-MRO", Margin: Percentage.Of(8m)), GraceDays = 5 },
            Acceleration = new AccelerationClause(MissedInstalments: 2, OverdueShare: null, CureDays: 10),
            RetentionOfTitle = true,
            ExcludesSetOff = true,
            GoverningLaw = CountryCode.Of("DE"),
            Forum = "DIS arbitration, Hamburg",
        });

        // A changed account is the classic fraud: it is never just stored.
        var onFile = new PaymentInstruction(PaymentChannel.BankAccount, "Hansa GmbH", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX", Currency.EUR);
        var onInvoice = new PaymentInstruction(PaymentChannel.BankAccount, "Hansa GmbH", "LT60 1010 0123 4567 8901", "LIABLT2XXXX", Currency.EUR);
        var changes = onInvoice.ChangesSince(onFile);   // terms.account-changed for the account and for the institution
        #endregion
        Assert.Empty(agreed.Validate());
        Assert.Equal(["account", "institution"], changes.Select(c => c.Path));
    }

    [Fact]
    public void Batch()
    {
        int[] invoiceDays = [DayNumber.Of(new LocalDate(2026, 3, 5)), DayNumber.Of(new LocalDate(2026, 4, 17))];
        #region terms-batch
        var years = new DateInterval(new LocalDate(2015, 1, 1), new LocalDate(2034, 12, 31));
        DayTable table = DueRule.Parse("45d>eom>Following@TARGET").Compile(years, BusinessCalendars.BuiltIn).Value;

        var dueDays = new int[invoiceDays.Length];
        table.Map(invoiceDays, dueDays);   // 2026-03-05 -> 2026-04-30, 2026-04-17 -> 2026-06-30
        #endregion
        Assert.Equal([new LocalDate(2026, 4, 30), new LocalDate(2026, 6, 30)], dueDays.Select(DayNumber.ToDate));
    }
}
