using System.Collections.Immutable;
using TradeCredit.Receivables;
using TradeCredit.Settlement;
using TradeCredit.Terms;

namespace TradeCredit.Docs.Tests;

/// <summary>The examples of docs/settlement-money.md and of the package's README.</summary>
public sealed class SettlementMoneySnippets
{
    private static readonly LocalDate Agreed = new(2026, 11, 30);

    [Fact]
    public void Readme()
    {
        #region readme-settlement
        var terms = PlanTerms.Level(12, PlanDates.Monthly(new LocalDate(2026, 12, 31)), PlanInterest.Monthly(6m));
        InstalmentPlan plan = terms.Plan(Money.Of(100_000m, Currency.USD), start: new LocalDate(2026, 11, 30)).Value;
        // twelve rows of USD 8606.64, the last one USD 8606.69

        var today = new Discounting(new LocalDate(2026, 11, 30), Percentage.Of(10m));
        Money worth = today.PresentValue(plan.ToFlows().AsSpan(), Currency.USD).Value;                 // USD 98125.28
        double discount = today.BreakEvenDiscount(new LocalDate(2027, 5, 29), Ratio.Of(9, 10)).Value;  // 0.1413: 14 % off now beats 90 % sure in 180 days
        #endregion
        Assert.Equal(["USD 8606.64", "USD 8606.69"], plan.Rows.Select(r => r.Total.ToString()).Distinct());
        Assert.Equal("USD 98125.28", worth.ToString());
        Assert.Equal(0.14132, discount, 5);
    }

    [Fact]
    public void Plans()
    {
        #region settlement-plan
        var terms = PlanTerms.Level(4, PlanDates.Monthly(new LocalDate(2026, 12, 31)), PlanInterest.Yearly(9m, DayCount.Act360)) with
        {
            Roll = DueRule.None.Adjusted(BusinessDayConvention.Following, CalendarId.Of("TARGET")),
        };
        InstalmentPlan plan = terms.Plan(Money.Of(12_000m, Currency.EUR), start: new LocalDate(2026, 11, 30)).Value;
        // 1: 2026-12-31 EUR 3057.22 (principal 2964.22, interest 93.00), then 9035.78
        // 2: 2027-02-01 (2027-01-31 before adjustment) EUR 3057.22 (principal 2987.19, interest 70.03), then 6048.59
        // 3: 2027-03-01 (2027-02-28 before adjustment) EUR 3057.22 (principal 3014.88, interest 42.34), then 3033.71
        // 4: 2027-03-31 EUR 3057.22 (principal 3033.71, interest 23.51), then 0.00
        #endregion
        Assert.Equal(
            [
                "1: 2026-12-31 EUR 3057.22 (principal 2964.22, interest 93.00), then 9035.78",
                "2: 2027-02-01 (2027-01-31 before adjustment) EUR 3057.22 (principal 2987.19, interest 70.03), then 6048.59",
                "3: 2027-03-01 (2027-02-28 before adjustment) EUR 3057.22 (principal 3014.88, interest 42.34), then 3033.71",
                "4: 2027-03-31 EUR 3057.22 (principal 3033.71, interest 23.51), then 0.00",
            ],
            plan.Rows.Select(r => r.ToString()));
    }

    [Fact]
    public void Schedules()
    {
        var plan = PlanTerms.EqualPrincipal(3, PlanDates.Monthly(new LocalDate(2026, 12, 31)), PlanInterest.Monthly(6m)).Plan(Money.Of(9_000m, Currency.EUR), Agreed).Value;
        #region settlement-plan-schedule
        PaymentSchedule schedule = plan.ToSchedule("PLAN-1").Value;

        var company = new EntityId("CN01");
        ImmutableArray<ItemAmount> moved = [new(new ItemId(company, "INV-1"), Money.Of(9_000m, Currency.EUR))];
        LedgerEvent rescheduled = plan.ToEvent(moved, company, "PLAN-1", new DebtorId("Hansa GmbH"), agreedOn: new LocalDate(2026, 11, 30)).Value;
        #endregion
        Assert.Equal(["EUR 3045.00", "EUR 3030.00", "EUR 3015.00"], schedule.Lines.Select(l => l.Amount.ToString()));
        Assert.IsType<LedgerEvent.Rescheduled>(rescheduled);
    }

    [Fact]
    public void Accounts()
    {
        var plan = PlanTerms.EqualPrincipal(3, PlanDates.Monthly(new LocalDate(2026, 12, 31)), PlanInterest.Monthly(6m)).Plan(Money.Of(9_000m, Currency.EUR), Agreed).Value;
        #region settlement-account
        PlanEvent[] events =
        [
            new PlanEvent.Paid(new LocalDate(2026, 12, 30), Money.Of(3_045m, Currency.EUR)),
            // Nothing comes in January: the rows that are left move by a month.
            new PlanEvent.Changed(new LocalDate(2027, 1, 29), new PlanChange.ShiftDue(new LocalDate(2027, 1, 31), new LocalDate(2027, 2, 28))),
        ];
        PlanAccount account = PlanAccount.Replay(plan, events, asOf: new LocalDate(2027, 2, 10)).Value;

        PlanArrears arrears = account.Arrears(new LocalDate(2027, 3, 10), graceDays: 5);
        // account.Outstanding: two rows, 2027-02-28 and 2027-03-28; arrears: one row missed
        #endregion
        Assert.Equal([new LocalDate(2027, 2, 28), new LocalDate(2027, 3, 28)], account.Outstanding.Rows.Select(r => r.Due.Unadjusted));
        Assert.Equal(1, arrears.MissedRows);
    }

    [Fact]
    public void Accelerating()
    {
        var plan = PlanTerms.EqualPrincipal(4, PlanDates.Monthly(new LocalDate(2026, 12, 31)), PlanInterest.Monthly(6m)).Plan(Money.Of(12_000m, Currency.EUR), Agreed).Value;
        var account = PlanAccount.Replay(plan, [], new LocalDate(2027, 1, 20)).Value;
        #region settlement-acceleration
        // One instalment missed is a fifth of the price or more; the debtor was put on notice on 5 January and has 14 days.
        var clause = new AccelerationClause(MissedInstalments: null, OverdueShare: Ratio.Of(1, 5), CureDays: 14);
        AccelerationFinding finding = Acceleration.Check(clause, account.Arrears(new LocalDate(2027, 1, 20)), plan.Principal, demanded: new LocalDate(2027, 1, 5));

        InstalmentPlan due = account.Outstanding.Accelerate(new LocalDate(2027, 1, 20)).Value;
        #endregion
        Assert.Equal((AccelerationStatus.Available, new LocalDate(2027, 1, 19)), (finding.Status, finding.LastCureDay));
        Assert.Equal(2, due.Rows.Length);
    }

    [Fact]
    public void Values()
    {
        #region settlement-value
        var today = new Discounting(new LocalDate(2026, 11, 30), Percentage.Of(10m));

        // 12 % off for payment in ten days, or the whole in half a year?
        Money now = today.PresentValue(Money.Of(88_000m, Currency.USD), new LocalDate(2026, 12, 10)).Value;     // USD 87770.51
        Money later = today.PresentValue(Money.Of(100_000m, Currency.USD), new LocalDate(2027, 5, 29)).Value;   // USD 95408.52

        // What ninety days of waiting cost, and the interest that would make up for them.
        Money cost = today.DeferralCost(Money.Of(100_000m, Currency.USD), new LocalDate(2027, 2, 28), interest: Money.Zero(Currency.USD), fee: Money.Zero(Currency.USD)).Value;  // USD 2322.71
        Money neutral = today.NeutralInterest(Money.Of(100_000m, Currency.USD), new LocalDate(2027, 2, 28)).Value;
        #endregion
        Assert.Equal(("USD 87770.51", "USD 95408.52", "USD 2322.71"), (now.ToString(), later.ToString(), cost.ToString()));
        Assert.Equal("USD 2377.95", neutral.ToString());
    }

    [Fact]
    public void Transfers()
    {
        #region settlement-transfer
        Money face = Money.Of(1_000_000m, Currency.USD);
        var straight = new ForfaitingDiscount.Straight(Percentage.Of(3m), days: 183);
        Money quoted = straight.Value(face);                                                  // USD 984750.00, and the money costs 3.05 %, not 3 %
        Money toYield = new ForfaitingDiscount.ToYield(Percentage.Of(3m), [183]).Value(face);   // USD 984979.07

        var factor = new FactoringTerms(advance: Percentage.Of(80m), fee: Percentage.Of(1.5m), interest: Percentage.Of(9m), hasRecourse: true);
        Money net = factor.Net(face, sold: new LocalDate(2026, 11, 30), paid: new LocalDate(2027, 1, 29));      // fee 15,000, interest on 800,000 for 60 days 12,000

        Money collected = new AgencyFee(Percentage.Of(12.5m)).Net(Money.Of(48_000m, Currency.USD), recovered: Ratio.Of(4, 5)).Value;   // USD 33600.00
        #endregion
        Assert.Equal(("USD 984750.00", "USD 984979.07", "USD 973000.00", "USD 33600.00"), (quoted.ToString(), toYield.ToString(), net.ToString(), collected.ToString()));
        Assert.Equal(0.0305, straight.EffectiveRate.ToDouble(), 4);
    }

    [Fact]
    public void Cargo()
    {
        #region settlement-cargo
        Money Usd(decimal amount) => Money.Of(amount, Currency.USD);
        var tariff = new MeterTariff
        {
            Name = "carrier, 40' dry",
            Kind = MeterKind.Demurrage,
            Currency = Currency.USD,
            FreeDays = 7,
            Tiers = [new MeterTier(7, Usd(100m)), new MeterTier(7, Usd(150m)), new MeterTier(null, Usd(200m))],
        };
        MeterCharge charge = tariff.Charge(from: new LocalDate(2026, 11, 1), through: new LocalDate(2026, 11, 20), units: 2).Value;
        // 20 days, 13 chargeable, 2 units: 7 x USD 100.00 + 6 x USD 150.00 = USD 3200.00

        // A deposit that leaves nothing of the price at risk, if the goods would bring 63 net of every cost.
        Money deposit = SelfProtection.DepositFloor(price: Usd(100m), salvage: Usd(63m));     // USD 37.00
        LocalDate abandoned = CustomsClocks.Find("IN").Value.Abandonment(new LocalDate(2026, 11, 1)).Value;   // 2026-12-02
        #endregion
        Assert.Equal("20 days, 13 chargeable, 2 units: 7 x USD 100.00 + 6 x USD 150.00 = USD 3200.00", charge.ToString());
        Assert.Equal(("USD 37.00", new LocalDate(2026, 12, 2)), (deposit.ToString(), abandoned));
    }

    [Fact]
    public void Deadlines()
    {
        #region settlement-deadlines
        BusinessCalendar banks = BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET")).Value;
        LocalDate refuseBy = Ucp600.LastExaminationDay(presented: new LocalDate(2026, 3, 31), banks).Value;                   // 2026-04-09: Easter lies between
        LocalDate presentBy = Ucp600.LastPresentation(shipped: new LocalDate(2026, 3, 1), expiry: new LocalDate(2026, 4, 30));  // 2026-03-22

        // May the claim be filed with the insurer already?
        CoverWindow exim = CoverWindows.Find("us-exim-short-term").Value;
        Result<DateInterval> window = exim.Check(filed: new LocalDate(2020, 10, 1), due: new LocalDate(2020, 7, 31));
        // settlement.too-early: from 2020-10-31 on
        #endregion
        Assert.Equal((new LocalDate(2026, 4, 9), new LocalDate(2026, 3, 22)), (refuseBy, presentBy));
        Assert.Equal("settlement.too-early", window.Failure?.Code);
        Assert.Contains("2020-10-31", window.Failure!.Message, StringComparison.Ordinal);
    }
}
