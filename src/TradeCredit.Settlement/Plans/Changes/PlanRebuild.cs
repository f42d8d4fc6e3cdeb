using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <summary>The parts that changes of a plan are made of.</summary>
internal static class PlanRebuild
{
    /// <summary>Rows that spread principal over dates, by the plan's interest and roll.</summary>
    public static Result<ImmutableArray<PlanRow>> Spread(InstalmentPlan plan, Money principal, LocalDate start, PlanDates dates, int count, decimal? unit, PlanSpread spread, BusinessCalendars calendars)
    {
        if (plan.Interest is { Rate: PlanRate.Stated }) return NoYearlyRate();
        if (!Enum.IsDefined(spread)) return Fault.Of("invalid-terms", "The setting is not declared.", "spread", spread.ToString());
        if (!StepOf(unit, plan.Currency).TryGet(out _, out var fault)) return fault;
        Rounding Named(Rounding mode) => unit is { } step ? mode.ToMultipleOf(step) : mode;
        var terms = new PlanTerms
        {
            Repayment = spread == PlanSpread.LevelTotal ? new Repayment.Level { Rounding = Named(Rounding.HalfEven) } : new Repayment.EqualPrincipal { Rounding = Named(Rounding.Down) },
            Dates = dates,
            Count = count,
            Interest = plan.Interest,
            Roll = plan.Roll,
        };
        var faults = terms.Validate();
        return faults.IsEmpty ? terms.Plan(principal, start, calendars).Map(static p => p.Rows) : faults[0];
    }

    /// <summary>A plan of rows that were kept and rows that are new.</summary>
    public static Result<InstalmentPlan> Joined(InstalmentPlan plan, IReadOnlyList<PlanRow> kept, IReadOnlyList<PlanRow> added)
    {
        PlanRow[] rows = [.. kept, .. added];
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Due.Unadjusted <= rows[i - 1].Due.Unadjusted) return NotAscending(rows[i - 1].Due.Unadjusted, rows[i].Due.Unadjusted);
        }

        return plan.WithRows(rows, added.Count > 1 && added[0].Total == added[^2].Total ? added[0].Total : added.Count == 0 ? plan.Instalment : null, plan.Interest);
    }

    /// <summary>Interest counted anew for the rows whose periods start on a day or later.</summary>
    public static Result<InstalmentPlan> Recounted(InstalmentPlan plan, LocalDate day)
    {
        var index = 0;
        while (index < plan.Rows.Length && plan.Rows[index].From < day) index++;
        return RecountedFrom(plan, index);
    }

    /// <summary>Interest counted anew for the rows from a position on, each over the periods that it counts, on the balance of each period.</summary>
    public static Result<InstalmentPlan> RecountedFrom(InstalmentPlan plan, int index)
    {
        if (plan.Interest is not { } interest || index >= plan.Rows.Length) return plan;
        if (interest.Rate is PlanRate.Stated) return NoYearlyRate();
        var rounding = new MinorRounding(interest.Rounding, plan.Currency);
        var rows = plan.Rows.ToArray();
        for (var i = index; i < rows.Length; i++)
        {
            // Most rows count their own period; one after a deferral counts several.
            var from = rows[i].From;
            var sum = 0L;
            for (var j = FirstDueAfter(rows, from, i); j <= i && from < rows[j].Due.Unadjusted; j++)
            {
                if (!PeriodRates.Of(interest, from, [rows[j].Due.Unadjusted], null).TryGet(out var rates, out var failure)) return failure;
                sum += rates.Interest(0, Bearing(plan, rows, j), rounding);
                from = rows[j].Due.Unadjusted;
            }

            rows[i] = rows[i].With(rows[i].PrincipalMinor, sum);
        }

        return plan.WithRows(rows);
    }

    /// <summary>Interest after principal was repaid on a day: later periods are counted anew, and the running one is cut there if the plan counts days.</summary>
    public static Result<InstalmentPlan> Prepaid(InstalmentPlan before, InstalmentPlan after, LocalDate on)
    {
        if (after.Interest is not { } interest || after.FlatOn is not null) return after;
        var index = 0;
        while (index < after.Rows.Length && after.Rows[index].From < on) index++;
        if (!RecountedFrom(after, index).TryGet(out var recounted, out var failure)) return failure;
        var running = index - 1;
        if (interest.Rate is not PlanRate.ByDays || running < 0 || recounted.Rows[running].Due.Unadjusted <= on || (running > 0 && recounted.Rows[running].From < recounted.Rows[running - 1].Due.Unadjusted)) return recounted;
        var row = recounted.Rows[running];
        if (!PeriodRates.Of(interest, row.From, [on, row.Due.Unadjusted], null).TryGet(out var rates, out failure)) return failure;
        var rounding = new MinorRounding(interest.Rounding, after.Currency);
        var cut = rates.Interest(0, Bearing(before, [.. before.Rows], running), rounding) + rates.Interest(1, Bearing(recounted, [.. recounted.Rows], running), rounding);
        return recounted.WithRows(recounted.Rows.SetItem(running, row.With(row.PrincipalMinor, cut)));
    }

    /// <summary>Equal parts, each a multiple of a step; the last one takes the rest.</summary>
    public static long[] Parts(long total, int count, long step)
    {
        var parts = new long[count];
        Array.Fill(parts, total / count / step * step);
        parts[^1] = total - (parts[0] * (count - 1));
        return parts;
    }

    /// <summary>A unit in minor units.</summary>
    public static Result<long> StepOf(decimal? unit, Currency currency)
    {
        if (unit is not { } step) return 1L;
        var minor = step * currency.MinorUnitsPerUnit;
        return minor > 0 && minor == decimal.Truncate(minor) && minor <= long.MaxValue
            ? (long)minor
            : Fault.Of("invalid-unit", string.Create(CultureInfo.InvariantCulture, $"The unit of a row is above zero and has at most the {currency.MinorDigits} decimals of {currency.Code}."), "unit", step.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Regular dates; a distance in business days is refused.</summary>
    public static Result<ImmutableArray<LocalDate>> DatesFrom(LocalDate first, PeriodLength every, int count) =>
        IsDistance(every) ? new PlanDates.Regular(first, every, PlanAnchor.SameDay).Take(count) : NoDistance(every);

    public static Failure? DistanceFault(PeriodLength every) => IsDistance(every) ? null : NoDistance(every);

    /// <summary>A due date with the plan's roll.</summary>
    public static Result<DueDate> Due(InstalmentPlan plan, LocalDate date, BusinessCalendars calendars) =>
        plan.Roll.Steps.IsEmpty ? new DueDate(date, date) : plan.Roll.Apply(date, calendars);

    /// <summary>Where the interest of a row starts that takes the place of the row at a position.</summary>
    public static LocalDate StartOf(InstalmentPlan plan, int index) => index == 0 ? LocalDate.Min(plan.Start, plan.Rows[0].From) : LocalDate.Max(plan.Rows[index - 1].Due.Unadjusted, plan.Start);

    public static PlanRow WithoutPrincipal(PlanRow row) => row.With(0, row.InterestMinor);

    /// <summary>New rows with the charges of the rows that they replace, position by position.</summary>
    public static IReadOnlyList<PlanRow> WithChargesOf(ImmutableArray<PlanRow> replaced, ImmutableArray<PlanRow> rows)
    {
        var charged = rows.ToArray();
        for (var i = 0; i < replaced.Length; i++)
        {
            if (replaced[i].Charges.IsEmpty) continue;
            var at = Math.Min(i, charged.Length - 1);
            charged[at] = charged[at].With(charged[at].Charges.AddRange(replaced[i].Charges));
        }

        return charged;
    }

    /// <summary>A row that owes less of one component.</summary>
    public static PlanRow Less(PlanRow row, PaymentComponent component, Money part)
    {
        switch (component)
        {
            case PaymentComponent.Principal: return row.With(row.PrincipalMinor - part.MinorUnits, row.InterestMinor);
            case PaymentComponent.Interest: return row.With(row.PrincipalMinor, row.InterestMinor - part.MinorUnits);
            default:
                var charges = ImmutableArray.CreateBuilder<PlanCharge>();
                var left = part;
                foreach (var charge in row.Charges)
                {
                    var off = charge.Component == component ? Money.Min(left, charge.Amount) : Money.Zero(row.Currency);
                    left -= off;
                    if (charge.Amount != off) charges.Add(new PlanCharge(charge.Component, charge.Amount - off));
                }

                return row.With(charges.ToImmutable());
        }
    }

    public static Failure TooFewRows(int count, string path) => Fault.Of("invalid-count", "1 row or more.", path, count.ToString(CultureInfo.InvariantCulture));

    public static Failure NoRowAfter(LocalDate day) => Fault.Of("invalid-schedule", $"No row is due after {Iso.Text(day)}; give the plan new dates instead.", "asOf", Iso.Text(day), FailureReason.NotFound);

    public static Failure NoRowFrom(LocalDate day) => Fault.Of("invalid-schedule", $"No row is due on {Iso.Text(day)} or later.", "from", Iso.Text(day), FailureReason.NotFound);

    public static Failure NoYearlyRate() => Fault.NotPermitted("no-yearly-rate", "The plan has no yearly rate that interest could be counted anew by; make a new plan instead.", "interest");

    public static Failure NotAscending(LocalDate earlier, LocalDate later) => Fault.Of("invalid-schedule", $"Due dates ascend; after {Iso.Text(earlier)} comes {Iso.Text(later)}.", "dates", Iso.Text(later));

    private static bool IsDistance(PeriodLength every) => every.Count > 0 && every.Unit != PeriodUnit.BusinessDays;

    private static Failure NoDistance(PeriodLength every) => Fault.Of("invalid-schedule", "Rows lie 1 or more days, weeks, months or years apart.", "every", every.ToString());

    private static int FirstDueAfter(PlanRow[] rows, LocalDate from, int last)
    {
        var first = last;
        while (first > 0 && rows[first - 1].Due.Unadjusted > from) first--;
        return first;
    }

    // The amount that bears interest in the period before a row: the whole for flat interest, else the balance at the last rest.
    private static long Bearing(InstalmentPlan plan, PlanRow[] rows, int row)
    {
        if (plan.FlatOn is { } whole) return whole.MinorUnits;
        var rest = row - (row % plan.Interest!.RowsPerRest);
        return rows[rest].BalanceAfter.MinorUnits + rows[rest].PrincipalMinor;
    }
}
