using NodaTime;

namespace TradeCredit;

/// <summary>Turns dated rules into the days of a period.</summary>
internal static class HolidayRules
{
    /// <summary>The closed days of a period, both ends counted: holidays where they fall, and the days that are closed instead of a weekend day.</summary>
    public static IEnumerable<Holiday> Expand(IReadOnlyCollection<HolidayRule> rules, WeekendRule weekend, DateInterval period)
    {
        // A substitute can lie in the year after or before its holiday.
        var (first, last) = (Math.Max(1, period.Start.Year - 1), Math.Min(9999, period.End.Year + 1));
        var fallen = Enumerable.Range(first, last - first + 1)
            .SelectMany(year => rules.Select(rule => (Rule: rule, Date: rule.In(year))))
            .Where(f => f.Date is not null)
            .Select(f => (f.Rule, Date: f.Date!.Value))
            .OrderBy(f => f.Date)
            .ToList();
        var closed = fallen.Select(f => f.Date).ToHashSet();
        var days = fallen.Select(f => new Holiday(f.Date, f.Rule.Name)).ToList();
        foreach (var (rule, date) in fallen)
        {
            if (SubstituteOf(rule.Substitution, date, weekend, closed) is not { } substitute) continue;
            closed.Add(substitute);
            days.Add(new Holiday(substitute, $"{rule.Name} (substitute)"));
        }

        return days.Where(d => period.Contains(d.Date));
    }

    private static LocalDate? SubstituteOf(WeekendSubstitution substitution, LocalDate date, WeekendRule weekend, HashSet<LocalDate> closed)
    {
        switch (substitution)
        {
            case WeekendSubstitution.NextFreeDay when weekend.IsWeekend(date):
                var free = date;
                while (weekend.IsWeekend(free) || closed.Contains(free)) free = free.PlusDays(1);
                return free;
            case WeekendSubstitution.NearestWeekday when date.DayOfWeek == IsoDayOfWeek.Saturday:
                return date.PlusDays(-1);
            case WeekendSubstitution.NearestWeekday or WeekendSubstitution.SundayToMonday when date.DayOfWeek == IsoDayOfWeek.Sunday:
                return date.PlusDays(1);
            default:
                return null;
        }
    }
}
