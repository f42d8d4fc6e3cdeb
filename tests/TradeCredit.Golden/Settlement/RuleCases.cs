using TradeCredit.Settlement;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Settlement;

/// <summary>demurrage.csv, dates.csv, tolerance.csv, rules.csv, errors.csv.</summary>
public static class RuleCases
{
    private static readonly LocalDate Today = new(2020, 6, 1);

    public static void Demurrage(GoldenRow row)
    {
        var currency = Currency.Of(row["currency"]);
        var tariff = new MeterTariff
        {
            Name = row["case_id"],
            Currency = currency,
            FreeDays = row.Count("free_days"),
            Tiers = [.. row["tiers"].Split('|').Select(tier => tier.Split('@') is [var days, var rate]
                ? new MeterTier(days == "*" ? null : Parse.Count(days), Money.Of(Parse.Number(rate), currency)) : throw new GoldenException($"'{tier}' is not DAYS@RATE"))],
        };
        row.Expect("expected", tariff.Charge(row.Count("calendar_days"), row.Count("units")).Value.Total.Amount);
    }

    public static void Dates(GoldenRow row)
    {
        var c = Cells.Of(row["inputs"]);
        DeadlineRule Days(string name) => DeadlineRule.After(PeriodLength.OfDays(c.Count(name)));
        if (row["rule"] == "days_between")
        {
            row.Expect("expected", SubstituteSale.DaysToResale(c.Date("from"), c.Date("to")).Value);
            return;
        }

        row.Expect("expected", row["rule"] switch
        {
            "ucp29_next_banking_day" => Ucp600.NextBankingDay(c.Date("date"), Banking(c)).Value,
            "ucp14c_last_presentation" => Ucp600.LastPresentation(c.Date("shipped"), c.Date("expiry"), c.CountOr("days", 21)),
            "banking_days_after" => DeadlineRule.After(PeriodLength.OfBusinessDays(c.Count("n"))).From(c.Date("from"), Banking(c)).Value,
            "days_after" => Days("n").From(c.Date("from")).Value,
            "months_after" => DeadlineRule.After(PeriodLength.OfMonths(c.Count("n"))).From(c.Date("from")).Value,
            "days_then_months" => DeadlineRule.After(PeriodLength.OfDays(c.Count("days")), PeriodLength.OfMonths(c.Count("months"))).From(c.Date("from")).Value,
            "later_plus_months" => DeadlineRule.After(PeriodLength.OfMonths(c.Count("n"))).FromLater(c.Date("a"), c.Date("b")).Value,
            var rule => throw new GoldenException($"'{rule}' is no rule of dates"),
        });
    }

    public static void Tolerance(GoldenRow row)
    {
        if (row["kind"] != "ucp30_range") throw new GoldenException($"'{row["kind"]}' is no tolerance");
        var c = Cells.Of(row["inputs"]);
        var term = c.Text("kind") switch
        {
            "amount" => CreditTerm.Amount,
            "quantity" => CreditTerm.Quantity,
            "price" or "unit_price" => CreditTerm.UnitPrice,
            var kind => throw new GoldenException($"'{kind}' is no term of a credit"),
        };
        var range = Ucp600.Tolerance(term, c.Number("value"), c.Flag("about"), c.Flag("by_units"));
        row.Expect("expected", $"{range.Low};{range.High}", expected => expected.Split(';') is [var low, var high] && Parse.Number(low) == range.Low && Parse.Number(high) == range.High);
    }

    public static void Rule(GoldenRow row)
    {
        var c = Cells.Of(row["inputs"]);
        switch (row["kind"])
        {
            case "acceleration_share":
                // A day of cure; it has passed on the day after it.
                var arrears = new PlanArrears(Today, 1, c.Amount("overdue"), Today.PlusDays(-30));
                LocalDate? demanded = !c.Flag("demanded") ? null : c.Flag("cure_passed") ? Today.PlusDays(-2) : Today.PlusDays(-1);
                Answer(Acceleration.Check(Acceleration.ChineseCivilCode634(1), arrears, c.Amount("price"), demanded).Status == AccelerationStatus.Available);
                break;
            case "substantial_modification":
                Answer(SubstantialChange.Between(c.Amount("old_pv"), c.Amount("new_pv")));
                break;
            case "cn_bad_debt_deductible":
                Money Yuan(string name) => Money.Of(c.Number(name), Currency.CNY);
                Answer(ChineseBadDebt.IsDeductible(c.Count("months_overdue"), Yuan("amount"), Yuan("revenue"), c.Flag("booked")).Value);
                break;
            case "ucp32_available_instalments":
                row.Expect("expected", Ucp600.AvailableInstalments([.. c.List("shipped").Select(s => s switch { "in_time" => true, "late" => false, _ => throw new GoldenException($"'{s}' is neither in_time nor late") })]));
                break;
            case var kind:
                throw new GoldenException($"'{kind}' is no rule");
        }

        void Answer(bool actual) => row.Expect("expected", actual ? "true" : "false");
    }

    public static void Error(GoldenRow row)
    {
        var c = Cells.Of(row["arguments"]);
        var failure = row["function"] switch
        {
            "re_age" => ReAge(c),
            "undo_re_age" => Undo(c.Flag("later_payment")),
            "reschedule" => Reschedule(c.Text("state")),
            "restructure" => Restructure(c.Flag("open_restructuring")),
            var function => ValueCases.Function(function, c).Failure,
        };
        // settlement.invalid-period is InvalidPeriod.
        row.Expect("error_code", failure is null ? "none" : string.Concat(failure.Code.Split('.')[1].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
    }

    private static BusinessCalendar Banking(Cells c)
    {
        if (c.Text("weekend") != "sat,sun") throw new GoldenException($"'{c.Text("weekend")}' is no weekend of the file");
        var holidays = c.Has("holidays") && c.Text("holidays").Length > 0 ? c.List("holidays").Select(Parse.Date) : [];
        return BusinessCalendar.Of(CalendarId.Of("GOLDEN"), new DateInterval(new LocalDate(1900, 1, 1), new LocalDate(2199, 12, 31)), WeekendRule.SaturdaySunday, holidays);
    }

    // Three rows of which the last is due on the day that the case names, else today.
    private static InstalmentPlan Plan(LocalDate last) => InstalmentPlan.Of(last.PlusMonths(-3), [.. Enumerable.Range(0, 3).Select(k => PlanRow.Of(last.PlusMonths(k - 2), Money.Of(250m, Currency.EUR)))]);

    private static PlanChange.ReAge Again(LocalDate asOf, int count = 6) => new(asOf, asOf.PlusMonths(1), PeriodLength.OfMonths(1), count);

    private static Failure? ReAge(Cells c)
    {
        var asOf = c.Has("as_of") ? c.Date("as_of") : Today;
        return Plan(c.Has("last_due") ? c.Date("last_due") : asOf).Apply(Again(asOf, c.CountOr("n", 6))).Failure;
    }

    private static Failure? Undo(bool laterPayment)
    {
        PlanEvent[] paid = laterPayment ? [new PlanEvent.Paid(Today.PlusDays(1), Money.Of(10m, Currency.EUR))] : [];
        return PlanAccount.Replay(Plan(Today), [new PlanEvent.Changed(Today, Again(Today)), .. paid, new PlanEvent.Undone(Today.PlusDays(2))], Today.PlusDays(2)).Failure;
    }

    private static Failure? Reschedule(string state)
    {
        PlanEvent[] before = state switch
        {
            "charged_off" => [new PlanEvent.ChargedOff(Today)],
            "written_off" => [new PlanEvent.WrittenOff(Today, "golden")],
            "completed" => [new PlanEvent.Paid(Today, Money.Of(750m, Currency.EUR))],
            "active" => [],
            _ => throw new GoldenException($"'{state}' is no state"),
        };
        return PlanAccount.Replay(Plan(Today), [.. before, new PlanEvent.Changed(Today.PlusDays(1), Again(Today.PlusDays(1)))], Today.PlusDays(1)).Failure;
    }

    private static Failure? Restructure(bool open)
    {
        PlanEvent[] before = open ? [new PlanEvent.Proposed(Today, Again(Today))] : [];
        return PlanAccount.Replay(Plan(Today), [.. before, new PlanEvent.Proposed(Today.PlusDays(1), Again(Today.PlusDays(1)))], Today.PlusDays(1)).Failure;
    }
}
