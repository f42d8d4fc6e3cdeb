using TradeCredit.Settlement;

namespace TradeCredit.Golden.Settlement;

/// <summary>schedule_cases.csv, schedule_lines.csv, schedule_totals.csv, due_dates.csv, restructure.csv, allocation.csv.</summary>
public static class PlanCases
{
    // The files of schedules carry no dates.
    private static readonly LocalDate AnyDay = new(2020, 1, 1);

    public static void Schedule(GoldenRow row) => row.Expect("instalment", PlanOf(row).Instalment!.Value.Amount);

    public static void Line(GoldenFolder folder, GoldenRow row)
    {
        var plan = PlanOf(folder.Rows("schedule_cases.csv").Single(c => string.Equals(c["case_id"], row["case_id"], StringComparison.Ordinal)));
        var line = plan.Rows.ElementAtOrDefault(row.Count("nr") - 1) ?? throw new GoldenException($"the plan has {plan.Rows.Length} rows");
        row.Expect("total", line.Total.Amount);
        row.Expect("interest", line.Interest.Amount);
        row.Expect("principal", line.Principal.Amount);
        row.Expect("balance_after", line.BalanceAfter.Amount);
    }

    public static void Totals(GoldenRow row)
    {
        // Interest is not rounded in this file: the digits of the currency keep it.
        var principal = Money.Of(row.Number("principal"), Cells.Fine);
        var rate = Percentage.Of(row.Number("annual_rate_pct"));
        var interest = PlanInterest.Monthly(rate.Value);
        var dates = PlanDates.Monthly(AnyDay.PlusMonths(1));
        var count = row["kind"] == "fixed_amount" ? 0 : row.Count("n_or_amount");
        var terms = row["kind"] switch
        {
            "annuity_2dp" => PlanTerms.Level(count, dates, interest) with { Repayment = new Repayment.Level { Rounding = Rounding.HalfEven.ToMultipleOf(0.01m), IsLevelled = false } },
            "annuity_ceil_unit" => PlanTerms.Level(count, dates, interest) with { Repayment = new Repayment.Level { Rounding = Rounding.Up.ToMultipleOf(1m), IsLevelled = false } },
            "fixed_amount" => PlanTerms.FixedAmount(Money.Of(row.Number("n_or_amount"), Cells.Fine), dates, interest),
            "flat_interest" => PlanTerms.EqualPrincipal(count, dates, interest with { IsFlat = true }),
            var kind => throw new GoldenException($"'{kind}' is no kind of plan"),
        };
        var plan = terms.Plan(principal, AnyDay).Value;
        Cells.ExpectNear(row, "instalment", (plan.Instalment ?? plan.Rows[0].Total).Amount);
        row.Expect("count", plan.Rows.Length);
        Cells.ExpectNear(row, "total_interest", plan.TotalInterest.Amount);
        Cells.ExpectNear(row, "total_paid", plan.Total.Amount);
    }

    public static void DueDates(GoldenRow row)
    {
        var anchor = row["rule"] switch
        {
            "monthly_same_day" => PlanAnchor.SameDay,
            "start_of_next_month" => PlanAnchor.StartOfNextMonth,
            "end_of_current_month" => PlanAnchor.EndOfMonth,
            var rule => throw new GoldenException($"'{rule}' is no rule of due dates"),
        };
        var dates = PlanDates.Monthly(row.Date("first_request"), anchor).Take(row.Count("n")).Value;
        row.Expect("first", dates[0]);
        if (dates.Length > 1) row.Expect("second", dates[1]);
        row.Expect("last", dates[^1]);
    }

    public static void Restructure(GoldenRow row)
    {
        if (row["operation"] == "write_off")
        {
            WriteOff(row);
            return;
        }

        var cells = Cells.Of(row["parameters"]);
        var (plan, shown) = row["operation"] == "new_flat_rate_interest" ? (FlatPlan(row["before"], cells), (Func<PlanRow, Money>)(r => r.Interest)) : (PlainPlan(row["before"], cells), r => r.Principal);
        var after = plan.Apply(Change(row["operation"], cells)).Value.After;
        var actual = after.Rows.Select(r => (r.Due.Unadjusted, Amount: shown(r).Amount, Penalty: r.AmountOf(PaymentComponent.Penalty).Amount)).ToArray();
        row.Expect("after", string.Join('|', actual.Select(a => $"{IsoText(a.Unadjusted)}:{a.Amount}{(a.Penalty == 0 ? "" : "+" + a.Penalty)}")), expected => expected.Split('|').Select(Cells.Dated).Select(p =>
            p.Text.Split('+') is [var amount, var penalty] ? (p.Date, Parse.Number(amount), Parse.Number(penalty)) : (p.Date, Parse.Number(p.Text), 0m)).SequenceEqual(actual));
    }

    public static void Allocation(GoldenRow row)
    {
        var due = Parse.Arguments(row["due"]).Select(p => (p.Key, Parse.Number(p.Value)));
        var result = Waterfalls.Apply(row["order"].Split('>'), due, row.Number("payment"));
        row.Expect("allocated", string.Join(';', result.Lines.Select(l => $"{l.Component} {l.Paid}")), expected =>
            Parse.Arguments(expected).All(p => result.PaidTo(Waterfalls.Component(p.Key)).Amount == Parse.Number(p.Value)));
        row.Expect("unallocated", result.Unapplied.Amount);
    }

    /// <summary>The change that an operation names.</summary>
    public static PlanChange Change(string operation, Cells cells)
    {
        decimal? unit = cells.Has("unit") ? cells.Number("unit") : null;
        return operation switch
        {
            "re_age" => new PlanChange.ReAge(cells.Date("as_of"), cells.Date("start"), cells.Every("every"), cells.Count("n"), unit),
            "re_amortise" or "re_amortise_keeps_charges" => new PlanChange.ReAmortise(cells.Date("as_of"), unit),
            "shift_due" => new PlanChange.ShiftDue(cells.Date("from"), cells.Date("to")),
            "extra_terms" => new PlanChange.ExtraTerms(cells.Date("from"), cells.Count("extra"), cells.Every("every"), unit),
            "grace_on_principal" => new PlanChange.Grace(cells.Date("from"), cells.Count("periods"), cells.Every("every")),
            "new_flat_rate_interest" => new PlanChange.NewRate(cells.Date("from"), cells.Percent("rate_pct")),
            _ => throw new GoldenException($"'{operation}' is no operation"),
        };
    }

    private static InstalmentPlan PlanOf(GoldenRow row)
    {
        var rates = row["period_rates"].Split('|').Select(period => PeriodRate.Of([.. period.Split('+').Select(slice => Ratio.Of(Parse.Number(slice)))])).ToArray();
        if (row["rounding"] != "interest 2dp half-even; instalment 2dp half-even; last takes residue") throw new GoldenException($"'{row["rounding"]}' is no rounding of the file");
        var terms = PlanTerms.Level(rates.Length, PlanDates.Monthly(AnyDay.PlusMonths(1)), PlanInterest.Stated(rates)) with { Repayment = new Repayment.Level { IsLevelled = row["levelled"] == "yes" } };
        return terms.Plan(Money.Of(row.Number("principal"), Currency.EUR), AnyDay).Value;
    }

    private static InstalmentPlan PlainPlan(string before, Cells cells)
    {
        var rows = Cells.DatedAmounts(before);
        return InstalmentPlan.Of(rows[0].Date.PlusMonths(-1), [.. rows.Select(r => PlanRow.Of(r.Date, Money.Of(r.Amount, Currency.EUR), null, [.. Penalty(r.Date)]))]);

        IEnumerable<PlanCharge> Penalty(LocalDate date) =>
            cells.Has("penalty_" + IsoText(date)) ? [new PlanCharge(PaymentComponent.Penalty, Money.Of(cells.Number("penalty_" + IsoText(date)), Currency.EUR))] : [];
    }

    // The cell gives interest; the principal comes back in equal parts beside it.
    private static InstalmentPlan FlatPlan(string before, Cells cells)
    {
        var rows = Cells.DatedAmounts(before);
        if (cells.Has("n") && cells.Count("n") != rows.Length) throw new GoldenException($"{rows.Length} rows are given and {cells.Count("n")} said");
        var principal = Money.Of(cells.Number("principal"), Currency.EUR).Allocate(rows.Length);
        var interest = PlanInterest.Monthly(0m) with { IsFlat = true };
        return InstalmentPlan.Of(rows[0].Date.PlusMonths(-1), [.. rows.Select((r, i) => PlanRow.Of(r.Date, principal[i], Money.Of(r.Amount, Currency.EUR)))], interest);
    }

    private static void WriteOff(GoldenRow row)
    {
        var cells = Cells.Of(row["before"]);
        var outstanding = Money.Of(cells.Number("outstanding"), Currency.EUR);
        var plan = PlanTerms.EqualPrincipal(1, PlanDates.Monthly(AnyDay)).Plan(outstanding, AnyDay).Value;
        var payments = cells.Has("paid") && cells.Text("paid").Length > 0 ? cells.List("paid") : [];
        PlanEvent[] events = [.. payments.Select(p => new PlanEvent.Paid(AnyDay, Money.Of(Parse.Number(p), Currency.EUR))), new PlanEvent.WrittenOff(AnyDay.PlusDays(1), "golden")];
        var account = PlanAccount.Replay(plan, events, AnyDay.PlusDays(1)).Value;
        var (written, balance) = (account.Posted(PlanPostingKind.WrittenOff).Amount, account.Outstanding.Total.Amount);
        row.Expect("after", $"written_off={written};balance={balance}", expected => Cells.Of(expected) is var e && e.Number("written_off") == written && e.Number("balance") == balance);
    }

    private static string IsoText(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
