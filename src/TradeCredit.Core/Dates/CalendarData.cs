using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit;

/// <summary>The embedded tables of calendars, each loaded when it is first needed.</summary>
internal static class CalendarData
{
    private static readonly Lazy<RuleTable<CountryCode, Weekend>> WeekendTable = new(LoadWeekends);
    private static readonly Lazy<FrozenDictionary<(CountryCode Country, int Year), ImmutableArray<LocalDate>>> MakeUpTable = new(LoadMakeUpDays);

    /// <summary>Weekends by country.</summary>
    public static RuleTable<CountryCode, Weekend> Weekends => WeekendTable.Value;

    /// <summary>Make-up days by country and year.</summary>
    public static FrozenDictionary<(CountryCode Country, int Year), ImmutableArray<LocalDate>> MakeUpDays => MakeUpTable.Value;

    /// <summary>The built-in calendars, each made when it is first asked for.</summary>
    public static FrozenDictionary<CalendarId, Lazy<BusinessCalendar>> LoadCalendars()
    {
        var rules = Read("holiday-rules.csv").ToLookup(r => CalendarId.Of(r["calendar"]), RuleOf);
        var calendars = Read("calendars.csv").ToFrozenDictionary(r => CalendarId.Of(r["id"]), r => new Lazy<BusinessCalendar>(() =>
            BusinessCalendar.FromRules(CalendarId.Of(r["id"]), new DateInterval(DateOf(r, "from"), DateOf(r, "to")), WeekendRule.Parse(r["weekend"], CultureInfo.InvariantCulture), rules[CalendarId.Of(r["id"])])));
        var strays = rules.Select(g => g.Key).Where(id => !calendars.ContainsKey(id)).ToList();
        return strays.Count == 0 ? calendars : throw new InvalidOperationException($"holiday-rules.csv has rules of calendars that calendars.csv does not have: {string.Join(", ", strays)}.");
    }

    private static RuleTable<CountryCode, Weekend> LoadWeekends() => RuleTable.Of(
        "weekends",
        Read("weekends.csv").Select(r => new RuleRow<CountryCode, Weekend>(
            CountryCode.Of(r["country"]), DateOf(r, "from"), r["to"].Length == 0 ? null : DateOf(r, "to"), Weekend.Parse(r["weekend"], CultureInfo.InvariantCulture), r["source"])),
        RuleGaps.Allowed);

    private static FrozenDictionary<(CountryCode Country, int Year), ImmutableArray<LocalDate>> LoadMakeUpDays() => Read("make-up-days.csv").ToFrozenDictionary(
        r => (CountryCode.Of(r["country"]), YearOf(r, "year")!.Value),
        r => r["days"].Split(' ').Select(day => DateOf(r, $"{r["year"]}-{day}", "days")).ToImmutableArray());

    private static HolidayRule RuleOf(EmbeddedRow row)
    {
        var declared = Enum.TryParse<WeekendSubstitution>(row["substitution"], out var substitution);
        if (!declared || row["source"].Length == 0) throw row.Fault("a rule needs a declared substitution and a source.");
        return new HolidayRule(row["name"], HolidayDate.Parse(row["date"]), substitution, YearOf(row, "first"), YearOf(row, "last"), row["source"]);
    }

    private static ImmutableArray<EmbeddedRow> Read(string table) => EmbeddedTable.Read(typeof(CalendarData).Assembly, $"TradeCredit.Data.{table}");

    private static LocalDate DateOf(EmbeddedRow row, string column) => DateOf(row, row[column], column);

    private static LocalDate DateOf(EmbeddedRow row, string text, string column) =>
        Iso.TryDate(text, out var date) ? date : throw row.Fault($"'{text}' in column {column} is no date.");

    private static int? YearOf(EmbeddedRow row, string column) =>
        row[column].Length == 0 ? null : int.Parse(row[column], NumberStyles.None, CultureInfo.InvariantCulture);
}
