using NodaTime;

namespace TradeCredit.Settlement;

/// <content>What waiting costs.</content>
public sealed partial record Discounting
{
    /// <summary>The largest discount that money on the day of the valuation is worth, compared with the full amount later: 1 - p x factor.</summary>
    /// <param name="day">The day on which the full amount would come otherwise.</param>
    /// <param name="probability">The chance that it comes then, 0 to 1.</param>
    /// <returns>
    /// The discount as a share of the amount, 0.0459 for 4.59 %; or <c>settlement.invalid-probability</c> or <c>settlement.flow-before-valuation</c>. Zero for a certain payment on the day itself.
    /// </returns>
    public Result<double> BreakEvenDiscount(LocalDate day, Ratio probability)
    {
        if (probability < Ratio.Zero || probability > Ratio.One) return Fault.Of("invalid-probability", "A probability lies from 0 to 1.", "probability", probability.ToString());
        return day < On ? TimeValue.BeforeValuation(day, On) : 1 - (probability.ToDouble() * Factor(day));
    }

    /// <summary>What it costs to let a debt wait: what it loses in value, less what the debtor pays for it.</summary>
    /// <param name="amount">The debt, due on the day of the valuation.</param>
    /// <param name="until">The new due date.</param>
    /// <param name="interest">Interest that is agreed for the time, paid on the new date.</param>
    /// <param name="fee">A fee, paid at once.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The cost, below zero for a gain; or <c>settlement.flow-before-valuation</c> or <c>settlement.currency-mismatch</c>.</returns>
    public Result<Money> DeferralCost(Money amount, LocalDate until, Money interest, Money fee, Rounding? rounding = null) =>
        Unrounded([new CashFlow(On, amount), new CashFlow(On, -fee), new CashFlow(until, -amount), new CashFlow(until, -interest)], amount.Currency).Then(cost => Booked.Of(cost, amount.Currency, rounding));

    /// <summary>The interest, paid on the new date, that makes up for letting a debt wait: amount x (1 / factor - 1).</summary>
    /// <param name="amount">The debt, due on the day of the valuation.</param>
    /// <param name="until">The new due date.</param>
    /// <param name="rounding">The rounding; null = half even.</param>
    /// <returns>The interest; or <c>settlement.flow-before-valuation</c>.</returns>
    public Result<Money> NeutralInterest(Money amount, LocalDate until, Rounding? rounding = null) =>
        until < On ? TimeValue.BeforeValuation(until, On) : Booked.Of((double)amount.Amount * RealMath.ExpLess1(_growth * Period.DaysBetween(On, until) / 365), amount.Currency, rounding);
}
