using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace TradeCredit;

/// <summary>Weekend days that a country declared working days, as built-in data.</summary>
/// <remarks>
/// <para>China moves working days around its long holidays; the list of a year appears in November of the year before. The table has China for 2022 to 2026
/// and no weekday holidays: supply those to make a calendar.</para>
/// <para><i>Source:</i> notices of the General Office of the State Council, read in the list of the Chinese interbank market that QuantLib keeps.</para>
/// </remarks>
/// <example><code>
/// BusinessCalendar.Of(CalendarId.Of("CN-IB"), year2026, WeekendRule.SaturdaySunday, holidaysOf2026)
///     .WithWorkingDays(MakeUpDays.Of(CountryCode.Of("CN"), year2026).Value)
/// </code></example>
public static class MakeUpDays
{
    /// <summary>The make-up days of a period.</summary>
    /// <param name="country">The country.</param>
    /// <param name="period">The period, both ends counted.</param>
    /// <returns>The days in order, or <c>core.make-up-days-not-covered</c> if the table does not have every year of the period.</returns>
    public static Result<ImmutableArray<LocalDate>> Of(CountryCode country, DateInterval period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var days = ImmutableArray.CreateBuilder<LocalDate>();
        for (var year = period.Start.Year; year <= period.End.Year; year++)
        {
            if (!CalendarData.MakeUpDays.TryGetValue((country, year), out var ofYear)) return NotCovered(country, year);
            days.AddRange(ofYear.Where(period.Contains));
        }

        return days.ToImmutable();
    }

    private static Failure NotCovered(CountryCode country, int year)
    {
        var years = CalendarData.MakeUpDays.Keys.Where(k => k.Country == country).Select(k => k.Year).Order().Select(y => y.ToString(CultureInfo.InvariantCulture)).ToList();
        var known = years.Count == 0 ? "no year" : string.Join(", ", years);
        var asked = year.ToString(CultureInfo.InvariantCulture);
        return new Failure(FailureReason.OutsideCoveredRange, "core.make-up-days-not-covered", $"The table has {known} of {country}, not {asked}; supply the days of that year.", country.Code, asked);
    }
}
