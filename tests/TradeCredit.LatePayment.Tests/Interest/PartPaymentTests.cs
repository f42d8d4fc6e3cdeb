using TradeCredit.Terms;
using static TradeCredit.LatePayment.Tests.Make;

namespace TradeCredit.LatePayment.Tests.Interest;

/// <summary>Payments, credits and costs on the way.</summary>
public sealed class PartPaymentTests
{
    private static readonly InterestRule TenPercent = new() { Rate = new InterestRate.Yearly(Percentage.Of(36.5m)) };

    private static InterestStatement StatementOf(LateDebt debt, string asOf) => TenPercent.Statement(debt, On(asOf), ReferenceRates.Empty).Value;

    // 36.5 % a year on 1,000 is 1.00 a day. Ten days, then 500 pay 40 costs, 10 interest, 450 principal; ten more days on 550.
    [Fact]
    public void Statement_PaymentFillsCostsThenInterestThenPrincipal()
    {
        var debt = Debt("EUR 1000.00", "2024-03-31").WithCost(On("2024-04-01"), Eur(40m)).Paid(On("2024-04-10"), Eur(500m));
        var statement = StatementOf(debt, "2024-04-20");
        var payment = Assert.Single(statement.Payments);
        Assert.Equal((Eur(40m), Eur(10m), Eur(450m), Eur(0m)), (payment.ToCosts, payment.ToInterest, payment.ToPrincipal, payment.Unapplied));
        Assert.Equal([(10, Eur(1000m), Eur(10m)), (10, Eur(550m), Eur(5.50m))], statement.Lines.Select(l => (l.Days, l.Base, l.Amount)));
        Assert.Equal((Eur(15.50m), Eur(10m), Eur(5.50m), Eur(550m), Eur(555.50m)), (statement.Interest, statement.InterestPaid, statement.InterestOpen, statement.PrincipalOpen, statement.Due));
    }

    [Fact]
    public void Statement_PrincipalFirst_LeavesInterestThatBearsNone()
    {
        var debt = Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-10"), Eur(500m)).Under(PaymentWaterfall.CostsPrincipalInterest);
        var statement = StatementOf(debt, "2024-04-20");
        Assert.Equal((Eur(500m), Eur(15m), Eur(515m)), (statement.PrincipalOpen, statement.InterestOpen, statement.Due));
    }

    [Fact]
    public void Statement_DayOfPayment_BearsInterestOnWhatItPaid()
    {
        var debt = Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-10"), Eur(10_000m));
        var statement = StatementOf(debt, "2024-06-30");
        Assert.Equal((Eur(10m), Eur(0m), Eur(8_990m)), (statement.Interest, statement.Due, statement.Unapplied));
        Assert.Equal(On("2024-04-10"), statement.Lines[^1].To);
    }

    [Fact]
    public void Statement_PaymentBeforeTheDueDay_ReducesThePrincipal() =>
        Assert.Equal(Eur(5m), StatementOf(Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-02-10"), Eur(500m)), "2024-04-10").Interest);

    [Fact]
    public void Statement_WhatHappensLater_IsLeftOut() =>
        Assert.Equal(StatementOf(Debt("EUR 1000.00", "2024-03-31"), "2024-04-10").Due, StatementOf(Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-11"), Eur(500m)), "2024-04-10").Due);

    // From its own day: 10 days on 1,000 and 10 on 800. From the due day: 20 on 800.
    [Theory]
    [InlineData("2024-04-11", 18)]
    [InlineData("2024-03-31", 16)]
    public void Statement_CreditNote_CountsFromTheDayThatIsChosen(string effective, decimal expected)
    {
        var statement = StatementOf(Debt("EUR 1000.00", "2024-03-31").Credited(On(effective), Eur(200m)), "2024-04-20");
        Assert.Equal((Eur(expected), Eur(800m)), (statement.Interest, statement.PrincipalOpen));
    }

    [Fact]
    public void Statement_CreditAboveThePrincipal_IsUnapplied()
    {
        var statement = StatementOf(Debt("EUR 1000.00", "2024-03-31").Credited(On("2024-04-11"), Eur(1_200m)), "2024-04-20");
        Assert.Equal((Eur(10m), Eur(0m), Eur(200m)), (statement.Interest, statement.PrincipalOpen, statement.Unapplied));
    }

    // 333.33 at 36.5 %: 0.33333 a day. Three lines of a day each show 0.33; the payment and the end take up what is left of a cent.
    [Fact]
    public void Statement_LinesAddUpToTheInterest_TheLastTakesTheDifference()
    {
        var rates = ReferenceRates.Empty.With(
            ReferenceRates.Row("R", On("2024-04-01"), On("2024-04-01"), 36.5m, "a"), ReferenceRates.Row("R", On("2024-04-02"), On("2024-04-02"), 36.5m, "b"), ReferenceRates.Row("R", On("2024-04-03"), null, 36.5m, "c"));
        var rule = new InterestRule { Rate = new InterestRate.OverReference("R", Percentage.Zero) };
        var statement = rule.Statement(Debt("EUR 333.33", "2024-03-31"), On("2024-04-03"), rates).Value;
        Assert.Equal(Eur(1.00m), statement.Interest);
        Assert.Equal([Eur(0.33m), Eur(0.33m), Eur(0.34m)], statement.Lines.Select(l => l.Amount));
    }

    [Fact]
    public void Statement_Compounding_InterestThatJoinedIsPaidLast()
    {
        var rule = TenPercent with { Compounding = CompoundingRule.After(PeriodLength.OfDays(10)) };
        var statement = rule.Statement(Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-15"), Eur(10m)), On("2024-04-20"), ReferenceRates.Empty).Value;
        // 10.00 joined; 5.05 since; the payment of 10.00 fills 5.05 of those and 4.95 of the joined: 1,005.05 bear interest.
        Assert.Equal([Eur(1000m), Eur(1010m), Eur(1005.05m)], statement.Lines.Select(l => l.Base));
    }

    [Fact]
    public void ToString_IsABreakdownToCheckByHand() => Assert.Equal(
        """
        2024-04-01..2024-04-10, 10 days: EUR 1000.00 at 36.5% a year x 10/365 = EUR 10.00
        2024-04-10: EUR 500.00 = EUR 0.00 costs + EUR 10.00 interest + EUR 490.00 principal; EUR 510.00 left
        2024-04-11..2024-04-20, 10 days: EUR 510.00 at 36.5% a year x 10/365 = EUR 5.10
        2024-04-20: EUR 510.00 principal + EUR 5.10 interest = EUR 515.10
        """.ReplaceLineEndings("\n"),
        StatementOf(Debt("EUR 1000.00", "2024-03-31").Paid(On("2024-04-10"), Eur(500m)), "2024-04-20").ToString());

    [Fact]
    public void LateDebt_BadInput_IsRefused()
    {
        var debt = Debt("EUR 1000.00", "2024-03-31");
        Assert.Throws<ArgumentOutOfRangeException>(() => LateDebt.Of(Eur(-1m), On("2024-03-31")));
        Assert.Throws<ArgumentOutOfRangeException>(() => debt.Paid(On("2024-04-01"), Eur(-1m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => debt.Paid(On("2024-04-01"), Eur(0m)));
        Assert.Throws<CurrencyMismatchException>(() => debt.Paid(On("2024-04-01"), Money.Of(1m, Currency.USD)));
        Assert.Throws<ArgumentException>(() => debt.Under(PaymentWaterfall.Of(PaymentComponent.Interest, PaymentComponent.Principal)));
        Assert.Throws<ArgumentException>(() => new LateDebt(Eur(1m), On("2024-03-31"), [], null, On("2024-04-01")));
        Assert.Throws<ArgumentException>(() => new LateDebt(Eur(1m), On("2024-03-31"), [new DebtMovement.Payment(On("2024-01-31"), Eur(1m))], null, On("2024-02-01")));
    }

    [Fact]
    public void FromInstalment_TakesWhatIsOpenFromTheDueDay()
    {
        var amounts = new InvoiceAmounts(Eur(1190m), Eur(190m));
        var schedule = PaymentTerms.Net(30).Schedule(amounts, EventDates.Of((TradeEvent.Invoice, On("2024-03-01")))).Value.Pay(1, Eur(595m), On("2024-03-31")).Schedule;
        Assert.Equal(LateDebt.Of(Eur(595m), On("2024-03-31")), LateDebt.FromInstalment(schedule.Lines[0]).Value);
        Assert.Equal(LateDebt.Of(Eur(500m), On("2024-03-31")), LateDebt.FromInstalment(schedule.Lines[0], InterestBase.WithoutTax).Value);
        Assert.Equal("late-payment.not-due", LateDebt.FromInstalment(PaymentTerms.Net(30).Schedule(Eur(1m), EventDates.None).Value.Lines[0]).Failure!.Code);
        Assert.Equal("late-payment.credit-balance", LateDebt.FromInstalment(PaymentTerms.Net(30).Schedule(Eur(-1m), EventDates.Of((TradeEvent.Invoice, On("2024-03-01")))).Value.Lines[0]).Failure!.Code);
    }
}
