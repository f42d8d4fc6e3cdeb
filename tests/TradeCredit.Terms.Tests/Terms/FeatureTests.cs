using static TradeCredit.Terms.Tests.Shorthand;

namespace TradeCredit.Terms.Tests.Terms;

/// <summary>The features in which accounting systems differ, one test a row of the comparison and in its order: none of them has all, one model says all of them.</summary>
public sealed class FeatureTests
{
    private static readonly Money Thousand = Money.Of(1000m, Currency.EUR);
    private static readonly LocalDate Invoiced = new(2026, 1, 20);

    [Fact]
    public void Instalments() => Assert.Equal("1: EUR 300.00, due 2026-02-04\n2: EUR 700.00, due 2026-03-06",
        Made(Instalment.Percent(30).Within(15), Instalment.Percent(70).Within(45)));

    [Fact]
    public void FixedAmountLine() => Assert.Equal("200.00|800.00", Amounts(PaymentTerms.Of("x", Instalment.Fixed(Money.Of(200m, Currency.EUR)), Instalment.Balance()), Thousand));

    // 10 % and 40 % of the untaxed 1000; the balance takes the tax, and all of it lies there.
    [Fact]
    public void PercentOfUntaxed()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(10, ShareBasis.Untaxed), Instalment.Percent(40, ShareBasis.Untaxed), Instalment.Balance());
        var lines = terms.Schedule(new InvoiceAmounts(Money.Of(1100m, Currency.EUR), Money.Of(100m, Currency.EUR)), EventDates.None).Value.Lines;
        Assert.Equal(["EUR 100.00", "EUR 400.00", "EUR 600.00"], lines.Select(l => l.Amount.ToString()));
        Assert.Equal(["EUR 0.00", "EUR 0.00", "EUR 100.00"], lines.Select(l => l.Amounts.Tax.ToString()));
    }

    [Fact]
    public void PercentOfRemaining() =>
        Assert.Equal("500.00|250.00|250.00", Amounts(PaymentTerms.Of("x", Instalment.Percent(50), Instalment.Percent(50, ShareBasis.Remaining), Instalment.Balance()), Thousand));

    // All tax and freight at once, the goods in two halves.
    [Fact]
    public void TaxAndFreightFirst()
    {
        var terms = PaymentTerms.Of("x", Instalment.TaxAndFreight(), Instalment.Percent(50, ShareBasis.Goods).Within(30), Instalment.Percent(50, ShareBasis.Goods).Within(60));
        var amounts = new InvoiceAmounts(Money.Of(1250m, Currency.EUR), Money.Of(200m, Currency.EUR), freight: Money.Of(50m, Currency.EUR));
        var lines = terms.Schedule(amounts, EventDates.None).Value.Lines;
        Assert.Equal(["EUR 250.00", "EUR 500.00", "EUR 500.00"], lines.Select(l => l.Amount.ToString()));
        Assert.Equal(["EUR 200.00", "EUR 0.00", "EUR 0.00"], lines.Select(l => l.Amounts.Tax.ToString()));
        Assert.Equal(["EUR 50.00", "EUR 0.00", "EUR 0.00"], lines.Select(l => l.Amounts.Freight.ToString()));
    }

    [Fact]
    public void TaxAndFreightProRata()
    {
        var amounts = new InvoiceAmounts(Money.Of(1000.01m, Currency.EUR), Money.Of(100.01m, Currency.EUR), freight: Money.Of(50m, Currency.EUR));
        var lines = PaymentTerms.Of("x", Instalment.Percent(25), Instalment.Balance()).Schedule(amounts, EventDates.None).Value.Lines;
        Assert.Equal(["EUR 25.00", "EUR 75.01"], lines.Select(l => l.Amounts.Tax.ToString()));
        Assert.Equal(["EUR 12.50", "EUR 37.50"], lines.Select(l => l.Amounts.Freight.ToString()));
    }

    [Fact]
    public void ShareAsRatioAndDivisor()
    {
        Assert.Equal(new Share.Part(Ratio.Of(1, 3), ShareBasis.Remaining), Share.OfRatioAndDivisor(0.3333m, 3m, ShareBasis.Remaining));
        Assert.Throws<ArgumentException>(() => Share.OfRatioAndDivisor(0.4m, 2m, ShareBasis.Remaining));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.OfRatioAndDivisor(0.4m, 0m, ShareBasis.Remaining));
    }

    [Theory]
    [InlineData("10d", "2026-01-30")]
    [InlineData("2w", "2026-02-03")]
    [InlineData("1m", "2026-02-20")]
    [InlineData("1q", "2026-04-20")]
    [InlineData("1h", "2026-07-20")]
    [InlineData("1y", "2027-01-20")]
    public void Units(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Theory]
    [InlineData("30d>eom", "2026-02-28")]
    [InlineData("eom>30d", "2026-03-02")]
    public void BothEndOfMonthOrders(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Theory]
    [InlineData("day31+1", "2026-02-28")]
    [InlineData("day15+1", "2026-02-15")]
    public void DayOfMonth_Clamped(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Theory]
    [InlineData("next5/10/25", "2026-01-25")]
    [InlineData("next5/20", "2026-01-20")]
    [InlineData("6d>next5/10/25", "2026-02-05")]
    public void SeveralPayDays(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Theory]
    [InlineData("cutoff19>day10+1", "2026-03-10")]
    [InlineData("cutoff20>day10+1", "2026-02-10")]
    [InlineData("[1-15:eom|16-31:day15+1]", "2026-02-15")]
    public void CutoffAndDayRanges(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Fact]
    public void TradeEventsAsBase() => Assert.All(TradeEvent.All, e =>
        Assert.Equal(Invoiced.PlusDays(10), Schedule(PaymentTerms.Of("x", Instalment.Full().On(e).Within(10)), Thousand, (e, Invoiced)).LastDue));

    [Theory]
    [InlineData(10, "970.00")]
    [InlineData(20, "980.00")]
    [InlineData(30, "990.00")]
    [InlineData(31, "1000.00")]
    public void DiscountTiers(int days, string payable)
    {
        var terms = PaymentTerms.Of("3/10, 2/20, 1/30, n/60", Instalment.Full().Within(60).Discount(3, 10).Discount(2, 20).Discount(1, 30));
        Assert.Equal(payable, Schedule(terms, Thousand, (TradeEvent.Invoice, Invoiced)).Quote(Invoiced.PlusDays(days)).Payable.ToString("F", null));
    }

    [Fact]
    public void DiscountWithInstalments()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(50).Within(10).Discount(2, 5), Instalment.Percent(50).Within(40).Discount(3, 20).Discount(1, 30));
        Assert.Equal(Money.Of(490m + 485m, Currency.EUR), Schedule(terms, Thousand, (TradeEvent.Invoice, Invoiced)).Quote(Invoiced.PlusDays(5)).Payable);
        Assert.Equal(Money.Of(500m + 495m, Currency.EUR), Schedule(terms, Thousand, (TradeEvent.Invoice, Invoiced)).Quote(Invoiced.PlusDays(21)).Payable);
    }

    // 1000 and 100 of tax, 10 % off: what is posted, and what a prompt payer pays.
    [Theory]
    [InlineData(DiscountTax.Included, "1100.00", "990.00")]
    [InlineData(DiscountTax.Excluded, "1100.00", "1000.00")]
    [InlineData(DiscountTax.Mixed, "1090.00", "990.00")]
    [InlineData(DiscountTax.IncludedWithoutSplit, "1100.00", "990.00")]
    public void TaxModesOfDiscount(DiscountTax mode, string posted, string payable)
    {
        var terms = PaymentTerms.Of("10/10 n/30", Instalment.Full().Within(30).Discount(10, 10)).Under(new DiscountPolicy { Tax = mode });
        var schedule = terms.Schedule(new InvoiceAmounts(Money.Of(1100m, Currency.EUR), Money.Of(100m, Currency.EUR)), EventDates.Of((TradeEvent.Invoice, Invoiced))).Value;
        Assert.Equal((posted, payable), (schedule.Total.ToString("F", null), schedule.Quote(Invoiced.PlusDays(10)).Payable.ToString("F", null)));
    }

    [Theory]
    [InlineData("11d>Following@TARGET", "2026-02-02")]
    [InlineData("11d>ModifiedFollowing@TARGET", "2026-01-30")]
    [InlineData("5bd@TARGET", "2026-01-27")]
    [InlineData("11d>map(2026-01-31>2026-02-03)", "2026-02-03")]
    [InlineData("11d>outside(01-25..02-10)", "2026-02-11")]
    public void BusinessDayStep(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Fact]
    public void GraceDays_DelayOverdue_AndMoveNoDate()
    {
        var line = Schedule(PaymentTerms.Of("x", Instalment.Full().Within(10).Grace(5)), Thousand, (TradeEvent.Invoice, Invoiced)).Lines[0];
        Assert.Equal(new LocalDate(2026, 1, 30), line.DueDate?.Adjusted);
        Assert.False(line.IsOverdue(new LocalDate(2026, 2, 4)));
        Assert.True(line.IsOverdue(new LocalDate(2026, 2, 5)));
    }

    // A discount has days of grace of its own.
    [Fact]
    public void GraceDays_HonourDiscountsLonger()
    {
        var terms = PaymentTerms.Of("2/10 n/30", Instalment.Full().Within(30).Discount(2, 10)).Under(new DiscountPolicy { GraceDays = 3 });
        var schedule = Schedule(terms, Thousand, (TradeEvent.Invoice, Invoiced));
        Assert.Equal(new LocalDate(2026, 1, 30), schedule.Lines[0].Windows[0].LastDay.Adjusted);
        Assert.Equal(Money.Of(980m, Currency.EUR), schedule.Quote(new LocalDate(2026, 2, 2)).Payable);
        Assert.Equal(Thousand, schedule.Quote(new LocalDate(2026, 2, 3)).Payable);
    }

    [Fact]
    public void Retention_ReleasedByAnEvent()
    {
        var terms = PaymentTerms.Of("plant", Instalment.Percent(90).On(TradeEvent.Milestone, "FAT"), Instalment.Percent(10).RetainedUntil(TradeEvent.Acceptance).DueBy(DueRule.Months(12)));
        var schedule = Schedule(terms, Thousand).Resolve(TradeEvent.Milestone, Invoiced, "FAT").Value.Resolve(TradeEvent.Acceptance, new LocalDate(2026, 2, 28)).Value;
        Assert.Equal("1: EUR 900.00, due 2026-01-20\n2: EUR 100.00, due 2027-02-28", schedule.ToString());
        Assert.Equal(InstalmentKind.Retention, schedule.Lines[1].Definition.Kind);
    }

    [Fact]
    public void TextParser()
    {
        Assert.Equal(DueRule.Days(45).ToEndOf(CalendarUnit.Month).ToDay(15, 1), DueRule.Parse("45d>eom>day15+1"));
        Assert.Equal(CashDiscount.Of(Percentage.Of(2m), DueRule.None.ToEndOf(CalendarUnit.Month).PlusDays(10)), CashDiscount.Parse("2%@eom>10d"));
        Assert.Equal(DueRule.None.ToEndOf(CalendarUnit.Month).PlusDays(30), DateFormula.Read("<CM+30D>").Value);
    }

    // Nothing is posted: a schedule is a value, made from any amount and any dates, and it says how each line came about.
    [Fact]
    public void PreviewOfSchedule()
    {
        var terms = PaymentTerms.Of("TT 30/70", Instalment.Percent(30).On(TradeEvent.ContractSigned), Instalment.Balance().On(TradeEvent.BillOfLading).DueBy(DueRule.Parse("30d>Following@TARGET")));
        var preview = terms.Schedule(Thousand, EventDates.Of((TradeEvent.ContractSigned, Invoiced)).Expecting(TradeEvent.BillOfLading, new LocalDate(2026, 11, 26))).Value;
        Assert.Equal("1: EUR 300.00, due 2026-01-20\n2: EUR 700.00, expected 2026-12-28 (2026-12-26 before adjustment)", preview.ToString());
        Assert.Contains("It counts from 2026-11-26, the expected bill of lading date.", preview.Explain(2).ToString());
    }

    // Beyond the rows: what single systems, or their users, know.
    [Fact]
    public void Sequential() => Assert.Equal("1: EUR 500.00, due 2026-01-20\n2: EUR 500.00, due 2026-02-05",
        Made(Instalment.Percent(50).DueBy(DueRule.None.ToPayDay(15, 20)), Instalment.Balance().AfterPrevious().DueBy(DueRule.None.ToPayDay(5, 10))));

    [Fact]
    public void FixedDate() => Assert.Equal("1: EUR 500.00, due 2026-06-30\n2: EUR 500.00, due 2026-12-31",
        Made(Instalment.Percent(50).On(new LocalDate(2026, 6, 30)), Instalment.Balance().DueBy(DueRule.On(new LocalDate(2026, 12, 31)))));

    [Theory]
    [InlineData("nextFri", "2026-01-23")]
    [InlineData("eow>3d", "2026-01-28")]
    public void PayDaysByWeekday_AndEndsOfWeeks(string rule, string due) => Assert.Equal(Day(due), DueUnder(rule));

    [Fact]
    public void RoundingToAMultiple() =>
        Assert.Equal("500.00|500.10", Amounts(PaymentTerms.Of("x", Instalment.Percent(50) with { Rounding = Rounding.HalfUp.ToMultipleOf(1m) }, Instalment.Balance()), Money.Of(1000.10m, Currency.EUR)));

    // The document currency is split; the company's amounts follow at the rate, the last one takes the difference.
    [Fact]
    public void TwoCurrencies()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(50), Instalment.Percent(50)).Under(new TermsConventions { Rounding = Rounding.HalfUp.ToMultipleOf(0.05m) });
        var schedule = Schedule(terms, Money.Of(868.35m, Currency.EUR));
        var rate = ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(0.5m, Currency.USD), Invoiced);
        Assert.Equal("EUR 434.20|EUR 434.15", string.Join('|', schedule.Lines.Select(l => l.Amount)));
        Assert.Equal(["USD 217.10", "USD 217.08"], schedule.Converted(rate, Rounding.HalfUp).Select(m => m.ToString()));
    }

    [Fact]
    public void InstalmentsInDateOrder_KeepTheirIdentity()
    {
        var schedule = Schedule(PaymentTerms.Of("x", Instalment.Percent(50).Within(60), Instalment.Percent(50).Within(10)), Thousand, (TradeEvent.Invoice, Invoiced));
        Assert.Equal([2, 1], schedule.Lines.OrderBy(l => l.DueDate?.Adjusted).Select(l => l.Number));
        Assert.Equal((new LocalDate(2026, 1, 30), new LocalDate(2026, 3, 21)), (schedule.FirstDue!.Value, schedule.LastDue!.Value));
    }

    [Fact]
    public void Explain_SaysWhereAmountAndDateComeFrom()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(30), Instalment.Balance().On(TradeEvent.BillOfLading).DueBy(DueRule.Parse("30d>Following@TARGET")).Discount(2, 10));
        var explained = Schedule(terms, Thousand, (TradeEvent.BillOfLading, new LocalDate(2026, 11, 26))).Explain(2);
        Assert.Equal(
            [
                ("terms.share", "EUR 700.00"), ("terms.trigger", "2026-11-26"), ("terms.due-step", "2026-12-06"), ("terms.discount-window", "2026-12-06"),
                ("terms.due-step", "2026-12-26"), ("terms.due-step", "2026-12-28"),
            ],
            explained.Steps.Select(s => (s.Rule, s.Outcome)));
        Assert.Contains("It counts from 2026-11-26, the bill of lading date.", explained.ToString());
        Assert.Equal(["terms.share", "terms.trigger"], Schedule(terms, Thousand).Explain(2).Steps.Select(s => s.Rule));
    }

    private static LocalDate? DueUnder(string rule) => Schedule(PaymentTerms.Of("x", Instalment.Full().DueBy(DueRule.Parse(rule))), Thousand, (TradeEvent.Invoice, Invoiced)).LastDue;

    private static string Made(params Instalment[] instalments) => Schedule(PaymentTerms.Of("x", instalments), Thousand, (TradeEvent.Invoice, Invoiced)).ToString();
}
