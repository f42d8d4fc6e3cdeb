namespace TradeCredit.Golden.Terms;

/// <summary>business-days.csv</summary>
internal static class BusinessDayCases
{
    // The calendar of a row is complete as the row states it.
    private static readonly DateInterval Covered = new(new LocalDate(1900, 1, 1), new LocalDate(2199, 12, 31));

    public static void Run(GoldenRow row)
    {
        var date = Added(row, row.Date("input"));
        row.Expect("expected", row["convention"] switch
        {
            "MapTo" => HolidayMap.Parse(row["holidays"]).Adjust(date),
            "BlockedPeriods" => BlockedPeriods.Parse(row["holidays"]).Adjust(date),
            var convention => Calendar(row).Adjust(date, BusinessDayConvention.Of(convention)).Value,
        });
    }

    private static LocalDate Added(GoldenRow row, LocalDate date) => row["add"].Split(':') switch
    {
        [""] => date,
        ["calendar", var days] => date.PlusDays(Parse.Count(days)),
        ["business", var days] => Calendar(row).AddBusinessDays(date, Parse.Count(days)).Value,
        _ => throw new GoldenException($"'{row["add"]}' is no addition of days"),
    };

    private static BusinessCalendar Calendar(GoldenRow row) => BusinessCalendar.Of(
        CalendarId.Of("ROW"), Covered, WeekendRule.Parse(row["weekend"]), row["holidays"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse.Date));
}
