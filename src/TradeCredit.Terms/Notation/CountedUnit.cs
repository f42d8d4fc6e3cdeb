using System.Globalization;

namespace TradeCredit.Terms;

/// <summary>A unit that a text counts in: of the calendar, or business days.</summary>
/// <param name="Unit">The unit of the calendar.</param>
/// <param name="BusinessDays">The calendar of business days; null = not business days.</param>
internal readonly record struct CountedUnit(CalendarUnit Unit, CalendarId? BusinessDays)
{
    /// <summary>The unit that a word means; none where it counts business days and no calendar is named.</summary>
    public static CountedUnit? Of(string value, CalendarId? calendar) => value is not Token.BusinessDay ? new CountedUnit(CountingUnits.Find(value[0])!.Value, null)
        : calendar is null ? null : new CountedUnit(CalendarUnit.Day, calendar);

    /// <summary>The rule with so many more of them.</summary>
    public DueRule Plus(DueRule rule, int count) => BusinessDays is { } calendar ? rule.PlusBusinessDays(count, calendar) : rule.Plus(count, Unit);

    /// <summary>The failure of a text that counts business days where no calendar is named.</summary>
    public static Failure CalendarMissing(int position) => new(
        FailureReason.Missing, "terms.calendar-missing", string.Create(CultureInfo.InvariantCulture, $"The text counts business days at position {position}: name the calendar that they are days of."), "calendar");
}
