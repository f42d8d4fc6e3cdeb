using NodaTime;

namespace TradeCredit.Settlement;

/// <content>Changes of what is to pay.</content>
public abstract partial record PlanChange
{
    /// <summary>Another yearly rate from a date on; rates that were to follow later fall away.</summary>
    /// <param name="From">The date.</param>
    /// <param name="Yearly">Per cent a year, 0 or more.</param>
    /// <param name="WholeRows">
    /// Whether the rate counts for the whole period of every row due on the date or later (default), or from the date itself: then a plan with a rate by days cuts the period, and one with a rate by periods
    /// uses it for the periods that start on the date or later.
    /// </param>
    /// <param name="Relevel">Whether principal is spread anew, so that the totals with the new interest are equal. Default: the principal of each row stays.</param>
    public sealed record NewRate(LocalDate From, Percentage Yearly, bool WholeRows = true, bool Relevel = false) : PlanChange
    {
        private protected override int CaseIndex => 6;

        internal override string Rule => "settlement.new-rate";

        internal override string Words => $"From {Iso.Text(From)} on interest is {Yearly} a year";

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            if (Yearly < Percentage.Zero) return Fault.Of("invalid-rate", "The rate of a plan is 0 % or more.", "yearly", Yearly.ToString());
            if (plan.Interest is not { Rate: not PlanRate.Stated } interest) return PlanRebuild.NoYearlyRate();
            var index = plan.IndexFrom(WholeRows ? From : From.PlusDays(1));
            if (index == plan.Rows.Length) return PlanRebuild.NoRowFrom(From);
            var day = WholeRows ? LocalDate.Min(plan.Rows[index].From, From) : From;
            var changed = plan.WithRows(plan.Rows, Relevel ? null : plan.Instalment, interest with { Steps = [.. interest.Steps.Where(s => s.From < day), new RateStep(day, Yearly)] });
            if (!Relevel) return PlanRebuild.RecountedFrom(changed, index);
            var (kept, later) = (plan.Rows[..index], plan.Rows[index..]);
            return PlanRebuild.Spread(changed, Money.Sum(later.Select(r => r.Principal), plan.Currency), later[0].From, new PlanDates.Stated([.. later.Select(r => r.Due.Unadjusted)]), later.Length, null, PlanSpread.LevelTotal, calendars)
                .Then(rows => PlanRebuild.Joined(changed, kept, PlanRebuild.WithChargesOf(later, rows)));
        }
    }

    /// <summary>A part of one component need not be paid. Principal is taken off the last rows first, everything else off the first rows.</summary>
    /// <remarks>Where principal is waived, interest is counted anew for the periods that start on the day or later.</remarks>
    /// <param name="On">The day.</param>
    /// <param name="Component">What is waived.</param>
    /// <param name="Amount">How much, above zero and at most what is owed of it.</param>
    public sealed record Waive(LocalDate On, PaymentComponent Component, Money Amount) : PlanChange
    {
        private protected override int CaseIndex => 7;

        internal override string Rule => "settlement.waive";

        internal override string Words => $"{Amount} of {Component.ToString().ToLowerInvariant()} is waived";

        internal override Result<InstalmentPlan> Change(InstalmentPlan plan, BusinessCalendars calendars)
        {
            if (Amount.Currency != plan.Currency) return Fault.Currencies(plan.Currency, Amount.Currency, "amount");
            if (!Enum.IsDefined(Component)) return Fault.Of("invalid-terms", "The component is not declared.", "component", Component.ToString());
            var owed = Money.Sum(plan.Rows.Select(r => r.AmountOf(Component)), plan.Currency);
            if (!Amount.IsPositive || Amount > owed) return Fault.Of("invalid-terms", $"{owed} of {Component.ToString().ToLowerInvariant()} is owed; more than zero and at most that can be waived.", "amount", Amount.ToString());
            var rows = plan.Rows.ToArray();
            var left = Amount;
            for (var i = 0; i < rows.Length && left.IsPositive; i++)
            {
                var at = Component == PaymentComponent.Principal ? rows.Length - 1 - i : i;
                var part = Money.Min(left, rows[at].AmountOf(Component));
                rows[at] = PlanRebuild.Less(rows[at], Component, part);
                left -= part;
            }

            var waived = plan.WithRows([.. rows.Where((row, i) => !row.IsNothing || plan.Rows[i].IsNothing)]);
            return Component == PaymentComponent.Principal ? PlanRebuild.Recounted(waived, On) : waived;
        }
    }
}
