namespace TradeCredit.Golden.LatePayment;

/// <summary>day-counts.csv</summary>
internal static class DayCountCases
{
    public static void Run(GoldenRow row)
    {
        var dayCount = DayCount.Of(row["convention"]);
        var context = new DayCountContext
        {
            TerminationDate = row.DateOrNull("termination_date"),
            PeriodEnd = row.DateOrNull("period_end"),
            FrequencyMonths = row.CountOrNull("frequency_months"),
            EndOfMonth = row.Has("eom_flag") && bool.Parse(row["eom_flag"]),
            ScheduleEnd = row.DateOrNull("schedule_end"),
        };
        var (start, end) = (row.Date("start"), row.Date("end"));
        var fraction = dayCount.Fraction(start, end, context).Value;
        row.Expect("expected_days", dayCount.Days(start, end, context).Value);
        row.Expect("expected_fraction", $"{fraction.Numerator}/{fraction.Denominator}");
        row.Expect("expected_decimal", fraction.ToDecimal(15, RoundingMode.HalfUp));
    }
}
