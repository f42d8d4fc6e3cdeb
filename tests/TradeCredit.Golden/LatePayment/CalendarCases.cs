namespace TradeCredit.Golden.LatePayment;

/// <summary>calendars.csv and business-day-adjust.csv</summary>
internal static class CalendarCases
{
    // China: the list of the cases has no weekday holidays, so none are supplied; its rows ask for weekend days only.
    private static readonly DateInterval ChinaYears = new(new LocalDate(2022, 1, 1), new LocalDate(2026, 12, 31));

    private static readonly BusinessCalendars Calendars = BusinessCalendars.BuiltIn.With(
        BusinessCalendar.Of(CalendarId.Of("SAT_SUN"), new DateInterval(new LocalDate(1900, 1, 1), new LocalDate(2199, 12, 31)), WeekendRule.SaturdaySunday),
        BusinessCalendar.Of(CalendarId.Of("CN-IB"), ChinaYears, WeekendRule.SaturdaySunday).WithWorkingDays(MakeUpDays.Of(CountryCode.Of("CN"), ChinaYears).Value));

    public static BusinessCalendar Named(string id) => Calendars.Find(CalendarId.Of(id)).Value;

    public static void IsBusinessDay(GoldenRow row) =>
        row.Expect("expected_business_day", Named(row["calendar"]).IsBusinessDay(row.Date("date")).Value ? "true" : "false");

    public static void Adjust(GoldenRow row) =>
        row.Expect("expected", Named(row["calendar"]).Adjust(row.Date("date"), BusinessDayConvention.Of(row["convention"])).Value);
}
