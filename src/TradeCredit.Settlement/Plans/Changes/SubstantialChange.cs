namespace TradeCredit.Settlement;

/// <summary>Whether a change of a plan is so large that, in the books, a new debt takes the place of the old one.</summary>
/// <remarks>A hint for accounting, by the quantitative test alone. <i>Source:</i> IFRS 9 B3.3.6, as summarised by KPMG.</remarks>
public static class SubstantialChange
{
    private static readonly Ratio Border = Ratio.Of(1, 10);

    /// <summary>Whether two present values differ by 10 % of the old one or more.</summary>
    /// <param name="before">The present value of what was left of the old flows, above zero.</param>
    /// <param name="after">The present value of the new flows, net fees included, at the same original effective rate.</param>
    /// <returns>Whether the change is substantial; a difference of just 10 % is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The old value is not above zero.</exception>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool Between(Money before, Money after)
    {
        if (!before.IsPositive) throw new ArgumentOutOfRangeException(nameof(before), before, "The value before the change is above zero.");
        return (after - before).Abs().RatioTo(before) >= Border;
    }

    /// <summary>Whether a change of a plan is substantial.</summary>
    /// <param name="revision">The plan before and after.</param>
    /// <param name="fees">Fees paid for the change on the day of the valuation, net.</param>
    /// <param name="valuation">The day of the change and the original effective rate.</param>
    /// <returns>The answer; or <c>settlement.flow-before-valuation</c> if a row of either plan was due before the day, <c>settlement.closed</c> if the plan before is worth nothing.</returns>
    /// <exception cref="CurrencyMismatchException">The fees are in another currency.</exception>
    public static Result<bool> In(PlanRevision revision, Money fees, Discounting valuation)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(valuation);
        return valuation.PresentValue(revision.Before.ToFlows().AsSpan(), revision.Before.Currency).Then(before =>
            valuation.PresentValue(revision.After.ToFlows().AsSpan(), revision.Before.Currency).Then(after =>
                before.IsPositive ? Between(before, after + fees) : (Result<bool>)Fault.NotPermitted("closed", "The plan before the change is worth nothing.")));
    }
}
