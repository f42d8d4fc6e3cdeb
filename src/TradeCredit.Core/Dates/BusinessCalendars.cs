using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>A set of business calendars by id: what turns the ids that contracts store into data.</summary>
/// <remarks>Immutable and safe for use by several threads. Calendars from rules are made when they are first asked for.</remarks>
/// <example><code>
/// BusinessCalendars.BuiltIn.Find(CalendarId.Of("TARGET+GB-ENG"))   // open where both are
/// BusinessCalendars.BuiltIn.With(plantClosures)                    // and your own
/// </code></example>
public sealed class BusinessCalendars
{
    private readonly FrozenDictionary<CalendarId, Lazy<BusinessCalendar>> _calendars;

    private BusinessCalendars(FrozenDictionary<CalendarId, Lazy<BusinessCalendar>> calendars) => _calendars = calendars;

    /// <summary>
    /// The calendars that come with the package: <c>TARGET</c> (euro payments), <c>GB-ENG</c> (England and Wales), <c>DE</c> (holidays common to all
    /// Länder), <c>FR</c> (mainland without Alsace-Moselle), <c>US-FED</c> (legal public holidays of federal law).
    /// </summary>
    /// <remarks>
    /// <para>Made from dated rules, one source a rule. They cover the years to 2099 by the rules that stood when they were read (July 2026). What an authority
    /// proclaims for a single year after that is not in them; neither are US closings of a day by executive order, which are no legal public holidays.
    /// Add such days with <see cref="BusinessCalendar.WithHolidays"/>.</para>
    /// <para><i>Source:</i> ECB press releases on TARGET closing days; Banking and Financial Dealings Act 1971 and royal proclamations; holiday acts of the
    /// German Länder; Code du travail L3133-1; 5 U.S.C. 6103. Each rule names its own.</para>
    /// </remarks>
    public static BusinessCalendars BuiltIn { get; } = new(CalendarData.LoadCalendars());

    /// <summary>No calendar.</summary>
    public static BusinessCalendars Empty { get; } = new(FrozenDictionary<CalendarId, Lazy<BusinessCalendar>>.Empty);

    /// <summary>The ids of the single calendars, in ordinal order.</summary>
    public ImmutableArray<CalendarId> Ids => [.. _calendars.Keys.OrderBy(id => id.Value, StringComparer.Ordinal)];

    /// <summary>This set with more calendars; one with the same id takes the place of the earlier one.</summary>
    /// <param name="calendars">The calendars, none of them a union.</param>
    /// <returns>The new set.</returns>
    /// <exception cref="ArgumentException">A calendar is a union, or two have the same id.</exception>
    public BusinessCalendars With(params IEnumerable<BusinessCalendar> calendars)
    {
        ArgumentNullException.ThrowIfNull(calendars);
        var all = _calendars.ToDictionary();
        var added = new HashSet<CalendarId>();
        foreach (var calendar in calendars)
        {
            if (calendar.Id.IsUnion) throw new ArgumentException($"{calendar.Id} is a union; add its parts, and the set joins them when asked.", nameof(calendars));
            if (!added.Add(calendar.Id)) throw new ArgumentException($"Two calendars are called {calendar.Id}.", nameof(calendars));
            all[calendar.Id] = new Lazy<BusinessCalendar>(calendar);
        }

        return new BusinessCalendars(all.ToFrozenDictionary());
    }

    /// <summary>The calendar of an id; of a union, the days on which all its calendars are open.</summary>
    /// <param name="id">The id.</param>
    /// <returns>
    /// The calendar; or <c>core.calendar-unknown</c>, or <c>core.calendar-not-covered</c> if the calendars of a union have no day in common. A union is
    /// made anew at each call: keep it.
    /// </returns>
    /// <exception cref="InvalidOperationException">The id is the default value.</exception>
    public Result<BusinessCalendar> Find(CalendarId id)
    {
        BusinessCalendar? found = null;
        foreach (var part in id.Parts)
        {
            if (!_calendars.TryGetValue(part, out var calendar)) return Unknown(part);
            var joined = found is null ? calendar.Value : found.And(calendar.Value);
            if (joined is null) return NothingInCommon(found!, calendar.Value);
            found = joined;
        }

        return found!;
    }

    private static Failure NothingInCommon(BusinessCalendar left, BusinessCalendar right) =>
        new(FailureReason.OutsideCoveredRange, "core.calendar-not-covered", $"No day is known to both: {left}, {right}.", left.Id.And(right.Id).Value);

    private Failure Unknown(CalendarId id) => new(FailureReason.NotFound, "core.calendar-unknown",
        _calendars.Count == 0 ? "There is no such calendar; the set is empty." : $"There is no such calendar; the set has {string.Join(", ", Ids)}. Add it with With.", id.Value, id.Value);
}
