using static TradeCredit.Terms.Tests.Shorthand;

namespace TradeCredit.Terms.Tests.Terms;

/// <summary>The cases at which implementations of payment terms are known to differ or break.</summary>
public sealed class EdgeCaseTests
{
    [Theory]
    [InlineData("2024-01-29", "2024-02-29")]
    [InlineData("2024-01-30", "2024-02-29")]
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2025-01-28", "2025-02-28")]
    [InlineData("2025-01-29", "2025-02-28")]
    [InlineData("2025-01-30", "2025-02-28")]
    [InlineData("2025-01-31", "2025-02-28")]
    [InlineData("2025-12-31", "2026-01-31")]
    public void OneMonth_AtTheEndOfJanuaryAndDecember(string from, string due) => Assert.Equal(Day(due), Due("1m", from));

    [Theory]
    [InlineData("day31", "2026-04-02", "2026-04-30")]
    [InlineData("day31+1", "2026-03-31", "2026-04-30")]
    [InlineData("30d>eom>day31+1", "2026-03-15", "2026-05-31")]
    public void Day31_InAShortMonth_IsItsLastDay(string rule, string from, string due) => Assert.Equal(Day(due), Due(rule, from));

    [Theory]
    [InlineData("cutoff20>day10+1", "2026-05-20", "2026-06-10")] // on the cutoff: the earlier period
    [InlineData("cutoff31>day10+1", "2026-05-31", "2026-06-10")] // nothing is after the 31st
    [InlineData("next15", "2026-05-15", "2026-05-15")] // on the pay day: it does not roll
    [InlineData("45d>next15", "2025-03-31", "2025-05-15")]
    [InlineData("eom", "2026-05-31", "2026-05-31")]
    [InlineData("eom>0d", "2026-05-10", "2026-05-31")]
    [InlineData("0d", "2026-05-10", "2026-05-10")]
    [InlineData("12m", "2024-02-29", "2025-02-28")]
    [InlineData("12m!", "2024-02-29", "2025-02-28")]
    [InlineData("12m!", "2023-02-28", "2024-02-29")]
    public void BaseExactlyOnTheBoundary(string rule, string from, string due) => Assert.Equal(Day(due), Due(rule, from));

    // A chain over the turn of the year: 24 December 2027 is a Friday; Christmas and New Year fall on Saturdays, 31 December on a Friday.
    [Theory]
    [InlineData("Following@TARGET", "2027-12-25", "2027-12-27")]
    [InlineData("Following@GB-ENG", "2027-12-25", "2027-12-29")]
    [InlineData("Following@GB-ENG", "2028-01-01", "2028-01-04")]
    [InlineData("ModifiedFollowing@TARGET", "2026-01-31", "2026-01-30")] // a Saturday at the end of a month stays in it
    [InlineData("ModifiedFollowing@TARGET", "2026-05-30", "2026-05-29")]
    [InlineData("Following@TARGET", "2026-05-30", "2026-06-01")]
    public void HolidayChainsAndMonthEnds(string rule, string from, string due) => Assert.Equal(Day(due), Due(rule, from));

    [Fact]
    public void CountingBack_PassesTheBase_OnlyBeforeLaterEvents()
    {
        var terms = PaymentTerms.Of("before shipment", Instalment.Full().On(TradeEvent.Shipment).Before(days: 5));
        Assert.Equal(new LocalDate(2026, 2, 26), Schedule(terms, Money.Of(1m, Currency.EUR), (TradeEvent.Shipment, new LocalDate(2026, 3, 3))).LastDue);
        Assert.Throws<DefinitionException>(() => PaymentTerms.Of("before invoice", Instalment.Full().Before(days: 5)));
        Assert.Throws<DefinitionException>(() => PaymentTerms.Of("before invoice", Instalment.Full().DueBy(DueRule.Parse("-5d>Following@TARGET"))));
    }

    [Fact]
    public void DiscountAfterTheDueDate_IsAFault_AlsoWhereOnlyDatesShowIt()
    {
        var fault = Assert.Throws<DefinitionException>(() => PaymentTerms.Of("2/40 n/30", Instalment.Full().Within(30).Discount(2, 40))).Failures.Single();
        Assert.Equal(("terms.discount-after-due", "instalments[0].discounts"), (fault.Code, fault.Path));
        var byDates = PaymentTerms.Of("2/10 EOM n/30", Instalment.Full().Within(30).Discount(CashDiscount.Of(Percentage.Of(2m), DueRule.Parse("eom>10d"))));
        Assert.Equal("terms.discount-after-due", byDates.Schedule(Money.Of(1m, Currency.EUR), new LocalDate(2026, 3, 1)).Failure?.Code); // 10 April, 31 March
        Assert.True(byDates.Schedule(Money.Of(1m, Currency.EUR), new LocalDate(2026, 3, 20)).IsSuccess); // 10 April, 19 April
    }

    [Fact]
    public void DiscountPushedBeyondTheDueDateByHolidays_EndsWithIt()
    {
        // 28 November 2026 is a Saturday.
        var terms = PaymentTerms.Of("n/10", Instalment.Full().Within(10).Discount(CashDiscount.Of(Percentage.Of(2m), DueRule.Parse("10d>Following@TARGET"))));
        var line = Schedule(terms, Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 11, 18))).Lines[0];
        Assert.Equal((new LocalDate(2026, 11, 28), new LocalDate(2026, 11, 28)), (line.DueDate!.Value.Adjusted, line.Windows[0].LastDay.Adjusted));
    }

    [Fact]
    public void TwoTiersOnOneDay_AreAFault_AndByOtherRulesTheBetterOneCounts()
    {
        Assert.Equal("terms.discount-windows-not-ascending", Assert.Throws<DefinitionException>(() => PaymentTerms.Of("x", Instalment.Full().Within(30).Discount(3, 10).Discount(2, 10))).Failures.Single().Code);
        var sameDay = PaymentTerms.Of("x", Instalment.Full().Within(60).Discount(3, 10).Discount(CashDiscount.Of(Percentage.Of(2m), DueRule.Parse("eom"))));
        var schedule = Schedule(sameDay, Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 6, 20)));
        Assert.Equal(["2026-06-30", "2026-06-30"], schedule.Lines[0].Windows.Select(w => w.LastDay.ToString()));
        Assert.Equal(Money.Of(97m, Currency.EUR), schedule.Quote(new LocalDate(2026, 6, 30)).Payable);
        Assert.Equal(Money.Of(100m, Currency.EUR), schedule.Quote(new LocalDate(2026, 7, 1)).Payable);
    }

    [Theory]
    [InlineData("99.99")]
    [InlineData("100.01")]
    public void PercentagesThatAreNotQuiteTheWhole_AreAFault(string sum)
    {
        var last = decimal.Parse(sum) - 60m;
        var fault = Assert.Throws<DefinitionException>(() => PaymentTerms.Of("x", Instalment.Percent(60), Instalment.Percent(last))).Failures.Single();
        Assert.Equal("terms.shares-not-whole", fault.Code);
        Assert.Contains($"{sum} %", fault.Message);
    }

    [Fact]
    public void DecimalPercentages_AreSummedExactly()
    {
        var many = Enumerable.Repeat(Instalment.Percent(1.66m), 20).Prepend(Instalment.Percent(50)).Append(Instalment.Percent(16.8m)).ToArray();
        Assert.Equal(22, PaymentTerms.Of("OD", many).Instalments.Length);
        Assert.Throws<DefinitionException>(() => PaymentTerms.Of("x", Instalment.Percent(33.33m), Instalment.Percent(33.33m), Instalment.Percent(33.33m)));
        Assert.Equal("33.33|33.33|33.34", Amounts(PaymentTerms.Of("x", Instalment.Percent(33.33m), Instalment.Percent(33.33m), Instalment.Balance()), Money.Of(100m, Currency.EUR)));
    }

    [Theory]
    [InlineData("EUR 100.00", "33.33|33.33|33.34")]
    [InlineData("EUR 0.01", "0.00|0.00|0.01")]
    [InlineData("EUR 0.02", "0.01|0.01|0.00")]
    [InlineData("EUR -100.00", "-33.33|-33.33|-33.34")]
    [InlineData("EUR 0.00", "0.00|0.00|0.00")]
    [InlineData("JPY 100", "33|33|34")]
    [InlineData("KWD 100.000", "33.333|33.333|33.334")]
    public void Thirds_OfAnyTotal_LoseNothing(string total, string expected)
    {
        var third = Instalment.Part(Ratio.Of(1, 3));
        Assert.Equal(expected, Amounts(PaymentTerms.Of("thirds", third, third.Within(30), third.Within(60)), Money.Parse(total)));
    }

    // Each quarter of two cents rounds up to one: the third would be one too much, and nobody asked for more than the whole.
    [Fact]
    public void RoundingUp_TakesNoMoreThanThereIs()
    {
        var quarter = Instalment.Percent(25);
        Assert.Equal("0.01|0.01|0.00|0.00", Amounts(PaymentTerms.Of("quarters", quarter, quarter.Within(1), quarter.Within(2), quarter.Within(3)), Money.Of(0.02m, Currency.EUR)));
        var cash = PaymentTerms.Of("cash", Instalment.Percent(50), Instalment.Percent(50)).Under(new TermsConventions { Rounding = Rounding.HalfUp.ToMultipleOf(0.05m) });
        Assert.Equal("434.20|434.15", Amounts(cash, Money.Of(868.35m, Currency.Of("CHF"))));
    }

    [Fact]
    public void TotalZero_KeepsTheDates_UnlessAskedOtherwise()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(50).Within(10), Instalment.Balance().Within(30));
        var zero = Money.Zero(Currency.EUR);
        Assert.Equal(["2026-03-11", "2026-03-31"], Schedule(terms, zero, (TradeEvent.Invoice, new LocalDate(2026, 3, 1))).Lines.Select(l => l.DueDate.ToString()));
        var one = Schedule(terms.Under(new TermsConventions { ZeroTotal = ZeroTotal.OneOnBaseDate }), zero, (TradeEvent.Invoice, new LocalDate(2026, 3, 1)));
        Assert.Equal("1: EUR 0.00, due 2026-03-01", one.ToString());
        Assert.Empty(Schedule(terms.Under(new TermsConventions { ZeroTotal = ZeroTotal.None }), zero).Lines);
    }

    [Theory]
    [InlineData(OverAllocation.Truncate, "700.00|300.00|0.00")]
    [InlineData(OverAllocation.AllowNegative, "700.00|500.00|-200.00")]
    public void FixedAboveTheTotal_IsAFailure_UnlessAskedOtherwise(OverAllocation convention, string expected)
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(70), Instalment.Fixed(Money.Of(500m, Currency.EUR)), Instalment.Balance());
        var failure = terms.Schedule(Money.Of(1000m, Currency.EUR), EventDates.None).Failure;
        Assert.Equal(("terms.over-allocated", FailureReason.Contradiction, "instalments[1]", "EUR 1200.00"), (failure?.Code, failure?.Reason, failure?.Path, failure?.Value));
        Assert.Equal(expected, Amounts(terms.Under(new TermsConventions { OverAllocation = convention }), Money.Of(1000m, Currency.EUR)));
    }

    [Fact]
    public void FixedAmounts_TakeTheSignOfTheTotal()
    {
        var terms = PaymentTerms.Of("x", Instalment.Percent(25, ShareBasis.Remaining), Instalment.Percent(25), Instalment.Fixed(Money.Of(4m, Currency.EUR)), Instalment.Balance());
        Assert.Equal("-2.50|-2.50|-4.00|-1.00", Amounts(terms, Money.Of(-10m, Currency.EUR)));
    }

    [Fact]
    public void CurrencyMismatch_IsAFailure_AndConvertingTheTermsCuresIt()
    {
        var terms = PaymentTerms.Of("x", Instalment.Fixed(Money.Of(500m, Currency.EUR)).Discount(CashDiscount.Of(Money.Of(5m, Currency.EUR), DueRule.None)), Instalment.Balance());
        Assert.Equal("terms.currency-mismatch", terms.Schedule(Money.Of(1000m, Currency.USD), EventDates.None).Failure?.Code);
        var rate = ExchangeRate.Of(Currency.EUR, UnroundedAmount.Of(1.0833m, Currency.USD), new LocalDate(2026, 3, 1));
        var converted = terms.Converted(rate, Currency.USD, Rounding.HalfUp);
        Assert.Equal("541.65|458.35", Amounts(converted, Money.Of(1000m, Currency.USD)));
        Assert.Equal("USD 5.42@same-day", converted.Instalments[0].Discounts[0].ToString());
        Assert.Equal("terms.currency-mismatch", (PaymentTerms.Net(30) with { Currency = Currency.EUR }).Schedule(Money.Of(1m, Currency.USD), EventDates.None).Failure?.Code);
    }

    [Fact]
    public void EventMissing_ThenKnown_ThenCorrected_ThenSettled()
    {
        var terms = PaymentTerms.Of("TT", Instalment.Percent(30).On(TradeEvent.ContractSigned), Instalment.Balance().On(TradeEvent.BillOfLading).Within(10));
        var pending = Schedule(terms, Money.Of(1000m, Currency.USD), (TradeEvent.ContractSigned, new LocalDate(2026, 1, 5)));
        Assert.Equal("2: USD 700.00, pending bill-of-lading", pending.Lines[1].ToString());
        Assert.Null(pending.LastDue);
        Assert.Equal(new LocalDate(2026, 1, 5), pending.FirstDue);

        var expected = pending.Resolve(pending.Events.Expecting(TradeEvent.BillOfLading, new LocalDate(2026, 3, 1))).Value;
        Assert.Equal("2: USD 700.00, expected 2026-03-11", expected.Lines[1].ToString());
        Assert.False(expected.Lines[1].IsOverdue(new LocalDate(2027, 1, 1)));

        var known = expected.Resolve(TradeEvent.BillOfLading, new LocalDate(2026, 3, 4)).Value;
        Assert.Equal("2: USD 700.00, due 2026-03-14", known.Lines[1].ToString());
        var corrected = known.Resolve(TradeEvent.BillOfLading, new LocalDate(2026, 3, 2)).Value;
        Assert.Equal(new LocalDate(2026, 3, 12), corrected.LastDue);

        var settled = corrected.Pay(2, Money.Of(700m, Currency.USD), new LocalDate(2026, 3, 9)).Schedule;
        Assert.Equal(settled.Lines[1], settled.Resolve(TradeEvent.BillOfLading, new LocalDate(2026, 4, 30)).Value.Lines[1]);
        Assert.Equal("2: USD 700.00, pending bill-of-lading", pending.Lines[1].ToString());
    }

    // An estimate never displaces what is known.
    [Fact]
    public void Expecting_AKnownEvent_ChangesNothing()
    {
        var known = EventDates.Of((TradeEvent.Arrival, new LocalDate(2026, 3, 1)));
        Assert.Equal(known, known.Expecting(TradeEvent.Arrival, new LocalDate(2026, 4, 1)));
        Assert.Equal(new LocalDate(2026, 4, 1), known.With(TradeEvent.Arrival, new LocalDate(2026, 4, 1)).Find(TradeEvent.Arrival)?.Date);
    }

    // Paid before its own event: the line stays as it was settled, but the one that counts from it gets its date.
    [Fact]
    public void PaymentBeforeShipment_DoesNotStopTheChain()
    {
        var terms = PaymentTerms.Of("chain", Instalment.Percent(50).On(TradeEvent.Shipment), Instalment.Balance().AfterPrevious().Within(30));
        var paid = Schedule(terms, Money.Of(100m, Currency.EUR)).Pay(1, Money.Of(50m, Currency.EUR), new LocalDate(2026, 1, 1)).Schedule;
        var shipped = paid.Resolve(TradeEvent.Shipment, new LocalDate(2026, 2, 1)).Value;
        Assert.Equal("1: EUR 50.00, pending shipment\n2: EUR 50.00, due 2026-03-03", shipped.ToString());
    }

    [Fact]
    public void PartialShipment_CutsTheInstalmentShipmentByShipment()
    {
        var terms = PaymentTerms.Of("TT 30/70", Instalment.Percent(30).On(TradeEvent.Order), Instalment.Balance().On(TradeEvent.BillOfLading).Within(7));
        var two = terms.PerShipment(TradeEvent.BillOfLading, ("1", Ratio.Of(2, 5)), ("2", Ratio.Of(3, 5)));
        Assert.Equal("30.00|28.00|42.00", Amounts(two, Money.Of(100m, Currency.EUR)));
        var first = Schedule(two, Money.Of(100m, Currency.EUR), (TradeEvent.Order, new LocalDate(2026, 1, 1))).Resolve(TradeEvent.BillOfLading, new LocalDate(2026, 2, 1), "1").Value;
        Assert.Equal("2: EUR 28.00, due 2026-02-08\n3: EUR 42.00, pending bill-of-lading:2", first.ToString()[(first.ToString().IndexOf('\n') + 1)..]);
        // All on the last bill of lading instead: one event, the last date.
        Assert.Equal(new LocalDate(2026, 3, 8), Schedule(terms, Money.Of(100m, Currency.EUR), (TradeEvent.BillOfLading, new LocalDate(2026, 3, 1))).Lines[1].DueDate?.Adjusted);
    }

    [Fact]
    public void PartialShipment_OfEveryKindOfShare_ComesToTheSame()
    {
        Instalment[] instalments = [Instalment.Percent(60), Instalment.Fixed(Money.Of(20m, Currency.EUR)), Instalment.Percent(50, ShareBasis.Remaining), Instalment.Balance()];
        var terms = PaymentTerms.Of("x", [.. instalments.Select(i => i.On(TradeEvent.Shipment))]).PerShipment(TradeEvent.Shipment, ("a", Ratio.Of(1, 4)), ("b", Ratio.Of(1, 4)), ("c", Ratio.Of(1, 2)));
        Assert.Equal("15.00|15.00|30.00|5.00|5.00|10.00|2.50|2.50|5.00|2.50|2.50|5.00", Amounts(terms, Money.Of(100m, Currency.EUR)));
    }

    [Fact]
    public void PerShipment_PartsThatAreNotTheWhole_AreRefused()
    {
        var terms = PaymentTerms.Of("x", Instalment.Full().On(TradeEvent.Shipment));
        Assert.Throws<ArgumentException>(() => terms.PerShipment(TradeEvent.Shipment, ("a", Ratio.Of(1, 3)), ("b", Ratio.Of(1, 3))));
        Assert.Throws<ArgumentException>(() => terms.PerShipment(TradeEvent.Shipment, ("a", Ratio.One), ("b", Ratio.Zero)));
    }

    [Fact]
    public void TermEditedAfterPosting_LeavesTheScheduleAlone()
    {
        var terms = PaymentTerms.Net(30);
        var posted = Schedule(terms, Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 3, 1)));
        var edited = terms with { Version = "2", Instalments = [Instalment.Full().Within(60)] };
        Assert.Equal(new LocalDate(2026, 3, 31), posted.Resolve(TradeEvent.Invoice, new LocalDate(2026, 3, 1)).Value.LastDue);
        Assert.Equal(("1", "2"), (posted.Terms.Version, edited.Version));
        Assert.Equal(new LocalDate(2026, 4, 30), Schedule(edited, Money.Of(100m, Currency.EUR), (TradeEvent.Invoice, new LocalDate(2026, 3, 1))).LastDue);
    }

    [Fact]
    public void DepositAboveTheTotal_IsAFailure_AndMoneyBeyondItComesBack()
    {
        var terms = PaymentTerms.Of("deposit", Instalment.Fixed(Money.Of(300m, Currency.EUR)).AsDeposit(), Instalment.Balance());
        Assert.Equal("terms.over-allocated", terms.Schedule(Money.Of(200m, Currency.EUR), EventDates.None).Failure?.Code);
        var outcome = Schedule(terms, Money.Of(1000m, Currency.EUR)).Pay(1, Money.Of(1200m, Currency.EUR), new LocalDate(2026, 1, 1));
        Assert.Equal((Money.Of(300m, Currency.EUR), Money.Of(900m, Currency.EUR)), (outcome.Settled, outcome.Unapplied));
    }

    [Theory]
    [InlineData(CreditOrder.FirstToLast, "0.00|40.00|30.00")]
    [InlineData(CreditOrder.LastToFirst, "30.00|40.00|0.00")]
    [InlineData(CreditOrder.ProRata, "21.00|28.00|21.00")]
    public void CreditNote_AgainstAScheduledInvoice(CreditOrder order, string open)
    {
        var schedule = Schedule(PaymentTerms.Of("x", Instalment.Percent(30), Instalment.Percent(40).Within(30), Instalment.Percent(30).Within(60)), Money.Of(100m, Currency.EUR));
        var credited = schedule.Credit(Money.Of(30m, Currency.EUR), order).Value;
        Assert.Equal(open, string.Join('|', credited.Lines.Select(l => l.Open.ToString("F", null))));
        Assert.Equal("terms.credit-above-open", schedule.Credit(Money.Of(100.01m, Currency.EUR), order).Failure?.Code);
        Assert.Equal("terms.credit-above-open", schedule.Credit(Money.Of(-1m, Currency.EUR), order).Failure?.Code);
    }

    [Fact]
    public void LastDayOfTheCalendar_IsADueDate_AndBeyondItIsAFailure()
    {
        Assert.Equal(LocalDate.MaxIsoValue, PaymentTerms.Net(1).Schedule(Money.Of(1m, Currency.EUR), new LocalDate(9999, 12, 30)).Value.LastDue);
        var failure = PaymentTerms.Net(1).Schedule(Money.Of(1m, Currency.EUR), LocalDate.MaxIsoValue).Failure;
        Assert.Equal(("terms.date-out-of-range", "instalments[0].due"), (failure?.Code, failure?.Path));
    }

    private static LocalDate Due(string rule, string from) => DueRule.Parse(rule).Apply(Day(from)).Value.Adjusted;
}
