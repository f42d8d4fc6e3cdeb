namespace TradeCredit.Terms;

/// <summary>The due rules that the time of a clause can mean, the most literal first.</summary>
internal static class ClauseTime
{
    // More than a year of "30 days for a month" is written as months.
    private const int MostMonths = 12;

    public static (string Note, DueRule Rule)[] Of(Clause clause, int? cutoff)
    {
        if (clause.IsImmediate || clause.IsAtSight) return [("", DueRule.None)];
        if (clause.IsNextMonthStatement && clause.Period is null)
            return [("due on the first day of the next month", DueRule.None.ToStartOf(CalendarUnit.Month, 1)), ("due at the end of the next month", DueRule.None.ToEndOf(CalendarUnit.Month, 1))];
        if (clause.IsNextMonthStatement) return [("", Plus(DueRule.None.ToStartOf(CalendarUnit.Month, 1), clause))];
        if (clause.IsMonthlyStatement) return OfStatement(clause);
        var start = cutoff is { } last && (clause.IsNextMonth || clause.MonthEnd is not MonthEndPlace.Nowhere and not MonthEndPlace.Last) ? DueRule.None.WithCutoff(last) : DueRule.None;
        if (clause.Day is { } day) return OfDay(clause, start, day);
        return clause.MonthEnd switch
        {
            MonthEndPlace.Nowhere => [("", Plus(start, clause))],
            MonthEndPlace.OfNextMonth => [("", Plus(start.ToEndOf(CalendarUnit.Month, 1), clause))],
            MonthEndPlace.First or MonthEndPlace.After => [("", Plus(start.ToEndOf(CalendarUnit.Month), clause))],
            _ => OfDaysThenMonthEnd(clause),
        };
    }

    private static (string Note, DueRule Rule)[] OfDaysThenMonthEnd(Clause clause)
    {
        var (literal, afterwards) = (Plus(DueRule.None, clause).ToEndOf(CalendarUnit.Month), Plus(DueRule.None.ToEndOf(CalendarUnit.Month), clause));
        return WholeMonths(clause) is { } months && clause.Period is { Unit.Unit: CalendarUnit.Day }
            ? [("first the days, then the end of the month reached", literal), ("first the end of the invoice's month, then the days", afterwards), ("30 days stand for a month: the end of the month so many months later", DueRule.None.ToEndOf(CalendarUnit.Month, months))]
            : [("first the period, then the end of the month reached", literal), ("first the end of the invoice's month, then the period", afterwards)];
    }

    // The 10th: of the next month; after days and the end of a month; or the next 10th.
    private static (string Note, DueRule Rule)[] OfDay(Clause clause, DueRule start, int day)
    {
        if (clause.Period is null)
        {
            if (clause.IsNextMonth) return [("", start.ToDay(day, 1))];
            return [("", clause.MonthEnd == MonthEndPlace.Nowhere ? start.ToPayDay(day) : start.ToEndOf(CalendarUnit.Month).ToDay(day, 1))];
        }

        if (clause.MonthEnd == MonthEndPlace.Nowhere) return [("", Plus(start, clause).ToPayDay(day))];
        return
        [
            ("first the days, then the end of the month reached, then the day of the following month", Plus(DueRule.None, clause).ToEndOf(CalendarUnit.Month).ToDay(day, 1)),
            ("first the end of the invoice's month, then the days, then the next such day", Plus(DueRule.None.ToEndOf(CalendarUnit.Month), clause).ToPayDay(day)),
        ];
    }

    private static (string Note, DueRule Rule)[] OfStatement(Clause clause)
    {
        if (clause.Period is null)
            return [("due at the end of the invoice's month", DueRule.None.ToEndOf(CalendarUnit.Month)), ("due at the end of the month after the statement", DueRule.None.ToEndOf(CalendarUnit.Month, 1))];
        var fromMonthEnd = Plus(DueRule.None.ToEndOf(CalendarUnit.Month), clause);
        return WholeMonths(clause) is { } months
            ? [("from the date of the invoice or statement, 30 days being a month", DueRule.Months(months)), ("from the end of the invoice's month", fromMonthEnd)]
            : [("from the date of the invoice or statement", Plus(DueRule.None, clause)), ("from the end of the invoice's month", fromMonthEnd)];
    }

    // The months that a period stands for where 30 days are a month.
    private static int? WholeMonths(Clause clause) => clause.Period switch
    {
        { Unit: { Unit: CalendarUnit.Day, BusinessDays: null }, Count: var days } when days % 30 == 0 && days is > 0 and <= 30 * MostMonths => days / 30,
        { Unit.Unit: CalendarUnit.Month, Count: var months } when months is > 0 and <= MostMonths => months,
        _ => null,
    };

    private static DueRule Plus(DueRule rule, Clause clause) => clause.Period is { } period ? period.Unit.Plus(rule, clause.IsBefore ? -period.Count : period.Count) : rule;
}
