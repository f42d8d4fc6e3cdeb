namespace TradeCredit.Settlement;

/// <summary>The regular distance of plan dates in months, where they have one.</summary>
internal static class PlanMonths
{
    public static int? Of(PlanDates dates) => dates switch
    {
        PlanDates.Regular { Every: { Unit: PeriodUnit.Months, Count: <= 1_200 and var months } } => months,
        PlanDates.Regular { Every: { Unit: PeriodUnit.Years, Count: <= 100 and var years } } => 12 * years,
        _ => null,
    };
}
