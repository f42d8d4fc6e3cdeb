using System.Globalization;
using TradeCredit.Terms;

namespace TradeCredit.Golden.Terms;

/// <summary>The rules of the golden terms files, as due rules.</summary>
public static class DueRules
{
    /// <summary>A rule by its name with its parameters.</summary>
    public static DueRule Of(string rule, IReadOnlyDictionary<string, string> parameters)
    {
        int Number(string key) => int.Parse(parameters.TryGetValue(key, out var text) ? text : throw new GoldenException($"rule {rule} needs {key}"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int NumberOrZero(string key) => parameters.ContainsKey(key) ? Number(key) : 0;
        DueRule Months(MonthEnd end) => DueRule.None.Plus(Number("months"), CalendarUnit.Month, end);
        return rule switch
        {
            "days" => DueRule.Days(Number("days")),
            "weeks" => DueRule.None.Plus(Number("weeks"), CalendarUnit.Week),
            "months" => Months(parameters.GetValueOrDefault("eom", "none") switch
            {
                "none" => MonthEnd.Clamp,
                "last-day" => MonthEnd.StickToLastDay,
                "last-business-day" => MonthEnd.StickToLastWeekday,
                var other => throw new GoldenException($"'{other}' is no month-end rule"),
            }),
            "months-days" => Months(MonthEnd.Clamp).PlusDays(Number("days")),
            "months-day-days" => DueRule.None.ToDay(Number("day"), Number("months")).PlusDays(Number("days")),
            "eom-then-days" => DueRule.None.ToEndOf(CalendarUnit.Month, NumberOrZero("months")).PlusDays(Number("days")),
            "eom-then-months" => DueRule.None.ToEndOf(CalendarUnit.Month, Number("months")),
            "first-of-next-month-then-days" => DueRule.None.ToStartOf(CalendarUnit.Month, 1).PlusDays(Number("days")),
            "days-then-eom" => DueRule.Days(Number("days")).ToEndOf(CalendarUnit.Month),
            "months-then-eom" => Months(MonthEnd.Clamp).ToEndOf(CalendarUnit.Month),
            "days-then-eom-then-day" when Number("day") == 0 => DueRule.Days(Number("days")).ToEndOf(CalendarUnit.Month),
            "days-then-eom-then-day" => DueRule.Days(Number("days")).ToEndOf(CalendarUnit.Month).ToDay(Number("day"), 1),
            "day-of-month" => DueRule.None.ToDay(Number("day"), Number("months")),
            "days-then-next-day" => DueRule.Days(Number("days")).ToPayDay([.. parameters["on"].Split('+').Select(d => int.Parse(d, CultureInfo.InvariantCulture))]),
            "cutoff-day" => parameters["day"] == "eom" ? Cutoff(parameters["cutoff"]).ToEndOf(CalendarUnit.Month, Number("months")) : Cutoff(parameters["cutoff"]).ToDay(Number("day"), Number("months")),
            "cutoff-date" => Cutoff(parameters["cutoff"]).ToDay(Number("cutoff")),
            "bc-formula" => DateFormula.Read(parameters["formula"]).Value,
            _ => throw new GoldenException($"'{rule}' is no rule"),
        };
    }

    // No day is after the end of the month.
    private static DueRule Cutoff(string day) => day == "eom" ? DueRule.None : DueRule.None.WithCutoff(int.Parse(day, CultureInfo.InvariantCulture));
}
