namespace TradeCredit.Settlement;

/// <content>Changes in flight.</content>
public sealed partial record InstalmentPlan
{
    /// <summary>Changes the plan, taking all of it as still owed. For a plan that was partly paid, change its <see cref="PlanAccount"/>.</summary>
    /// <param name="change">The change.</param>
    /// <param name="calendars">Where the calendars of the roll are found; null = the built-in ones.</param>
    /// <returns>
    /// The plan before and after; or a failure: <c>settlement.invalid-count</c>, <c>settlement.invalid-unit</c>, <c>settlement.unit-too-large</c>, <c>settlement.invalid-rate</c>,
    /// <c>settlement.invalid-terms</c>; <c>settlement.invalid-schedule</c> if dates would not ascend or no row is left to change; <c>settlement.not-matured</c> if a plan that has not run out is re-aged;
    /// <c>settlement.no-yearly-rate</c> if interest cannot be counted anew; <c>settlement.closed</c> if nothing is owed.
    /// </returns>
    public Result<PlanRevision> Apply(PlanChange change, BusinessCalendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Rows.IsEmpty) return Fault.NotPermitted("closed", "Nothing of the plan is owed; there is nothing to change.");
        try
        {
            return change.Change(this, calendars ?? BusinessCalendars.BuiltIn).Map(after => new PlanRevision(change, this, after));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return Fault.Of("invalid-schedule", $"A date or amount leaves its range: {e.Message}", "", null, FailureReason.Overflow);
        }
    }
}
