using System.Globalization;
using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <content>Changes that give more time.</content>
public abstract partial record PlanChange
{
    /// <summary>The rows from a date on become more rows.</summary>
    /// <param name="From">The first row due on it or later is replaced, with all that follow; the new rows are due on it and at the distance after it.</param>
    /// <param name="Extra">How many rows more.</param>
    /// <param name="Every">The distance of the new dates.</param>
    /// <param name="Unit">The unit that rows are rounded to, in units of the currency; null = the minor unit.</param>
    /// <param name="Spread">How principal is spread.</param>
    public sealed record ExtraTerms(LocalDate From, int Extra, PeriodLength Every, decimal? Unit = null, PlanSpread Spread = PlanSpread.EqualPrincipal) : PlanChange
    {
        private protected override int CaseIndex => 3;

        internal override string Rule => "settlement.extra-terms";

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"The rows from {Iso.Text(From)} on become {Extra} more, every {Every}");

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            if (Extra < 1) return PlanRebuild.TooFewRows(Extra, "extra");
            if (PlanRebuild.DistanceFault(Every) is { } fault) return fault;
            var index = plan.IndexFrom(From);
            if (index == plan.Rows.Length) return PlanRebuild.NoRowFrom(From);
            var (kept, replaced) = (plan.Rows[..index], plan.Rows[index..]);
            var total = Money.Sum(replaced.Select(r => r.Principal), plan.Currency);
            return PlanRebuild.Spread(plan, total, PlanRebuild.StartOf(plan, index), new PlanDates.Regular(From, Every, PlanAnchor.SameDay), replaced.Length + Extra, Unit, Spread, calendars)
                .Then(rows => PlanRebuild.Joined(plan, kept, PlanRebuild.WithChargesOf(replaced, rows)));
        }
    }

    /// <summary>One row is due later or earlier, and all that follow with it at their distances in days.</summary>
    /// <param name="From">The date of the row.</param>
    /// <param name="To">Its new date.</param>
    public sealed record ShiftDue(LocalDate From, LocalDate To) : PlanChange
    {
        private protected override int CaseIndex => 4;

        internal override string Rule => "settlement.shift-due";

        internal override string Words => $"The row of {Iso.Text(From)} is due on {Iso.Text(To)}, and the rows after it move with it";

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            var index = plan.IndexFrom(From);
            if (index == plan.Rows.Length || plan.Rows[index].Due.Unadjusted != From) return Fault.Of("invalid-schedule", $"No row is due on {Iso.Text(From)}.", "from", Iso.Text(From), FailureReason.NotFound);
            var days = Period.DaysBetween(From, To);
            var rows = plan.Rows[..index].ToList();
            foreach (var row in plan.Rows[index..])
            {
                if (!PlanRebuild.Due(plan, row.Due.Unadjusted.PlusDays(days), calendars).TryGet(out var due, out var failure)) return failure;
                rows.Add(row.On(row.From < From ? LocalDate.Min(row.From, due.Unadjusted) : row.From.PlusDays(days), due));
            }

            return PlanRebuild.Joined(plan, rows, []).Then(p => PlanRebuild.RecountedFrom(p, index));
        }
    }

    /// <summary>Rows without principal are put in, and the rows from a date on follow after them.</summary>
    /// <param name="From">The first row due on it or later, and all that follow, get new dates: the new rows come first, on it and at the distance after it.</param>
    /// <param name="Periods">How many rows without principal.</param>
    /// <param name="Every">The distance of the new dates.</param>
    /// <param name="Interest">What becomes of the interest of those rows. Default: it is due.</param>
    public sealed record Grace(LocalDate From, int Periods, PeriodLength Every, InterestGrace Interest = InterestGrace.Due) : PlanChange
    {
        private protected override int CaseIndex => 5;

        internal override string Rule => "settlement.grace";

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"{Periods} rows without principal are put in at {Iso.Text(From)}, their interest {Interest switch { InterestGrace.Free => "waived", InterestGrace.Deferred => "deferred", _ => "due" }}");

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            if (Periods < 1) return PlanRebuild.TooFewRows(Periods, "periods");
            if (!Enum.IsDefined(Interest)) return Fault.Of("invalid-terms", "The setting is not declared.", "interest", Interest.ToString());
            var index = plan.IndexFrom(From);
            if (index == plan.Rows.Length) return PlanRebuild.NoRowFrom(From);
            if (!PlanRebuild.DatesFrom(From, Every, Periods + plan.Rows.Length - index).TryGet(out var dates, out var failure)) return failure;
            var start = PlanRebuild.StartOf(plan, index);
            var rows = plan.Rows[..index].ToList();
            for (var i = 0; i < dates.Length; i++)
            {
                if (!PlanRebuild.Due(plan, dates[i], calendars).TryGet(out var due, out failure)) return failure;
                var row = i < Periods ? PlanRow.Of(dates[i], Money.Zero(plan.Currency)) : plan.Rows[index + i - Periods];
                var from = i < Periods && Interest != InterestGrace.Due ? dates[i]
                    : i == 0 || (i == Periods && Interest == InterestGrace.Deferred) ? start : dates[i - 1];
                if (from > due.Unadjusted) return PlanRebuild.NotAscending(from, due.Unadjusted);
                rows.Add(row.On(from, due));
            }

            return PlanRebuild.Joined(plan, rows, []).Then(p => PlanRebuild.RecountedFrom(p, index));
        }
    }
}
