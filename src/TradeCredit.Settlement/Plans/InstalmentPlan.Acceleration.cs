using NodaTime;
using TradeCredit.Terms;

namespace TradeCredit.Settlement;

/// <content>Everything due at once.</content>
public sealed partial record InstalmentPlan
{
    /// <summary>The interest of later rows that was earned by a day: the interest of each row in proportion to the actual days of its period, rounded as the plan says.</summary>
    /// <param name="on">The day; it does not bear interest itself.</param>
    /// <returns>Zero or more, and at most the interest of the rows due after the day.</returns>
    public Money EarnedInterest(LocalDate on)
    {
        var sum = Money.Zero(Currency);
        for (var i = IndexFrom(on.PlusDays(1)); i < Rows.Length; i++)
        {
            var (days, of) = (Period.DaysBetween(Rows[i].From, on), Period.DaysBetween(Rows[i].From, Rows[i].Due.Unadjusted));
            if (days > 0 && of > 0) sum += Money.Min(Rows[i].Interest, Rows[i].Interest.Times(Ratio.Of(days, of), Interest?.Rounding ?? Rounding.HalfEven));
        }

        return sum;
    }

    /// <summary>The plan with everything due on a day: unpaid principal, interest earned by then, and charges. Interest that is not earned yet falls away.</summary>
    /// <param name="on">The day. Rows due on it or before stay as they are, so doing it twice changes nothing.</param>
    /// <param name="restored">What comes back because a forgiveness was on condition that the plan is kept; null = nothing.</param>
    /// <returns>The plan; <c>settlement.invalid-terms</c> if what comes back is negative; <c>settlement.currency-mismatch</c>.</returns>
    /// <remarks><i>Source:</i> convention; the clause of the contract, or the law, says whether it may be done (<see cref="Acceleration"/>).</remarks>
    public Result<InstalmentPlan> Accelerate(LocalDate on, Money? restored = null)
    {
        var back = restored ?? Money.Zero(Currency);
        if (back.Currency != Currency) return Fault.Currencies(Currency, back.Currency, "restored");
        if (back.IsNegative) return Fault.Of("invalid-terms", "What comes back is zero or more.", "restored", back.ToString());
        var index = IndexFrom(on.PlusDays(1));
        if (index == Rows.Length && back.IsZero) return this;
        var later = Rows[index..];
        var principal = Money.Sum(later.Select(r => r.Principal), Currency) + back;
        var now = PlanRow.Of(on, principal, EarnedInterest(on), [.. later.SelectMany(r => r.Charges)]).On(on, new DueDate(on, on));
        var rows = Rows[..index].ToList();
        if (index > 0 && rows[^1].Due.Unadjusted == on)
        {
            var last = rows[^1];
            now = PlanRow.Of(on, last.Principal + principal, last.Interest + now.Interest, [.. last.Charges, .. now.Charges]).On(last.From, last.Due);
            rows.RemoveAt(rows.Count - 1);
        }

        rows.Add(now);
        return WithRows(rows, null, Interest);
    }
}
