namespace TradeCredit.Golden.LatePayment;

/// <summary>periods.csv</summary>
/// <remarks>Bank holidays do not matter in any row; where the file asks for the last day before it moves, that day is compared.</remarks>
internal static class PeriodCases
{
    public static void Run(GoldenRow row)
    {
        var date = row.Date("date");
        row.Expect("expected", row["rule"] switch
        {
            "EW-CLEAR-DAYS-BEFORE" => PeriodRule.EnglishClearDays.CountBack(date, Days(row), CalendarCases.Named("GB-ENG")).Value.LastDayBefore,
            "EW-CLEAR-DAYS-AFTER" => PeriodRule.EnglishClearDays.Count(date, Days(row), CalendarCases.Named("GB-ENG")).Value.FirstDayAfter,
            "EW-DAYS-FROM-EVENT" => PeriodRule.EventExcluded.Count(date, Days(row)).Value.LastDay,
            "DE-DAYS-FROM-EVENT" => PeriodRule.GermanCivilCode.Count(date, Days(row), CalendarCases.Named("SAT_SUN")).Value.LastDayUnadjusted,
            "EU-WEEKS-FROM-EVENT" => PeriodRule.EuropeanUnion.Count(date, PeriodLength.OfWeeks(row.Count("length")), CalendarCases.Named("SAT_SUN")).Value.LastDayUnadjusted,
            "FR-DAYS-THEN-MONTH-END" => PeriodRule.DaysThenMonthEnd.Count(date, Days(row)).Value.LastDay,
            "FR-MONTH-END-THEN-DAYS" => PeriodRule.MonthEndThenDays.Count(date, Days(row)).Value.LastDay,
            "DE-LIMITATION-YEAR-END" => PeriodRule.GermanLimitation.Count(date, PeriodLength.OfYears(row.Count("length")), CalendarCases.Named("SAT_SUN")).Value.LastDayUnadjusted,
            "DE-LAST-DAY-ROLL" => CalendarCases.Named("DE").Adjust(date, BusinessDayConvention.Following).Value,
            "NL-FIRST-BARRED-DAY" => PeriodRule.DutchLimitation.Count(PeriodRule.EventExcluded.Count(date, Days(row)).Value.LastDay).Value.FirstDayAfter,
            "IN-MSMED-PAY-BY" => PeriodRule.IndianSmallSupplier.Count(date, row.Has("length") ? Days(row) : null).Value.LastDay,
            _ => throw new GoldenException($"'{row["rule"]}' is no rule of a period"),
        });
    }

    private static PeriodLength Days(GoldenRow row) => PeriodLength.OfDays(row.Count("length"));
}
