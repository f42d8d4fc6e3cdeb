using System.Globalization;
using NodaTime;

namespace TradeCredit.Settlement;

/// <content>Changes that deal with what fell due and was not paid.</content>
public abstract partial record PlanChange
{
    /// <summary>The principal of a plan whose rows have all fallen due gets new dates.</summary>
    /// <remarks>Interest on it runs from the day of the change.</remarks>
    /// <param name="AsOf">The day of the change, the last due date or later.</param>
    /// <param name="First">The first new date, not before the day of the change.</param>
    /// <param name="Every">The distance of the new dates.</param>
    /// <param name="Count">How many rows.</param>
    /// <param name="Unit">The unit that rows are rounded to, in units of the currency; null = the minor unit.</param>
    /// <param name="Spread">How principal is spread.</param>
    public sealed record ReAge(LocalDate AsOf, LocalDate First, PeriodLength Every, int Count, decimal? Unit = null, PlanSpread Spread = PlanSpread.EqualPrincipal) : PlanChange
    {
        private protected override int CaseIndex => 0;

        internal override string Rule => "settlement.re-age";

        internal override string Words => string.Create(CultureInfo.InvariantCulture, $"As of {Iso.Text(AsOf)} all principal is spread over {Count} rows from {Iso.Text(First)} on, every {Every}");

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            if (Count < 1) return PlanRebuild.TooFewRows(Count, "count");
            if (PlanRebuild.DistanceFault(Every) is { } fault) return fault;
            if (plan.LastDue > AsOf) return Fault.NotPermitted("not-matured", $"The last row is due on {Iso.Text(plan.LastDue.Value)}; a plan gets new dates when it has run out.", "asOf", Iso.Text(AsOf));
            var kept = plan.Rows.Select(PlanRebuild.WithoutPrincipal).Where(r => !r.IsNothing).ToList();
            return PlanRebuild.Spread(plan, plan.Principal, AsOf, new PlanDates.Regular(First, Every, PlanAnchor.SameDay), Count, Unit, Spread, calendars)
                .Then(rows => PlanRebuild.Joined(plan, kept, rows));
        }
    }

    /// <summary>Principal that fell due is spread over the rows that are left, together with theirs. Interest and charges that fell due stay on their dates.</summary>
    /// <param name="AsOf">The day of the change; rows due on it or before lose their principal.</param>
    /// <param name="Unit">The unit that rows are rounded to, in units of the currency; null = the minor unit.</param>
    /// <param name="Spread">How principal is spread.</param>
    public sealed record ReAmortise(LocalDate AsOf, decimal? Unit = null, PlanSpread Spread = PlanSpread.EqualPrincipal) : PlanChange
    {
        private protected override int CaseIndex => 1;

        internal override string Rule => "settlement.re-amortise";

        internal override string Words => $"As of {Iso.Text(AsOf)} principal that fell due is spread over the rows that are left";

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            var index = plan.IndexFrom(AsOf.PlusDays(1));
            if (index == plan.Rows.Length) return PlanRebuild.NoRowAfter(AsOf);
            var kept = plan.Rows[..index].Select(PlanRebuild.WithoutPrincipal).Where(r => !r.IsNothing).ToList();
            var later = plan.Rows[index..];
            return PlanRebuild.Spread(plan, plan.Principal, later[0].From, new PlanDates.Stated([.. later.Select(r => r.Due.Unadjusted)]), later.Length, Unit, Spread, calendars)
                .Then(rows => PlanRebuild.Joined(plan, kept, PlanRebuild.WithChargesOf(later, rows)));
        }
    }

    /// <summary>Interest that fell due becomes principal, spread over the rows that are left in equal parts on top of theirs.</summary>
    /// <param name="AsOf">The day of the change; interest due on it or before is taken, and the new principal bears interest in periods that start on it or later.</param>
    /// <param name="WithCharges">Whether charges that fell due are taken as well.</param>
    /// <param name="Unit">The unit that the parts are rounded down to, in units of the currency; null = the minor unit. The last row takes the rest.</param>
    public sealed record Capitalise(LocalDate AsOf, bool WithCharges = false, decimal? Unit = null) : PlanChange
    {
        private protected override int CaseIndex => 2;

        internal override string Rule => "settlement.capitalise";

        internal override string Words => $"As of {Iso.Text(AsOf)} interest{(WithCharges ? " and charges" : "")} that fell due become principal of the rows that are left";

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            var index = plan.IndexFrom(AsOf.PlusDays(1));
            if (index == plan.Rows.Length) return PlanRebuild.NoRowAfter(AsOf);
            if (!PlanRebuild.StepOf(Unit, plan.Currency).TryGet(out var step, out var fault)) return fault;
            var past = plan.Rows[..index];
            var taken = Money.Sum(past.Select(r => WithCharges ? r.Total - r.Principal : r.Interest), plan.Currency).MinorUnits;
            var parts = PlanRebuild.Parts(taken, plan.Rows.Length - index, step);
            var rows = plan.Rows.Select((row, i) => i >= index ? row.With(row.PrincipalMinor + parts[i - index], row.InterestMinor) : Kept(row)).Where((row, i) => i >= index || !row.IsNothing).ToList();
            return PlanRebuild.Recounted(plan.WithRows(rows, null, plan.Interest), AsOf);
        }

        private PlanRow Kept(PlanRow row)
        {
            var kept = row.With(row.PrincipalMinor, 0);
            return WithCharges ? kept.With(default) : kept;
        }
    }
}
