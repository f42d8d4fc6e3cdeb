using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradeCredit;

/// <summary>Which business day takes the place of a date that is none.</summary>
/// <remarks>
/// A date that is a business day stays under every convention. Applied with <see cref="BusinessCalendar.Adjust"/>, as the last step of a due date.
/// <i>Source:</i> conventions of trade; the names are those of the ISDA definitions and of OpenGamma Strata.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<BusinessDayConvention>))]
public sealed class BusinessDayConvention : NamedValue<BusinessDayConvention>, INamedValues<BusinessDayConvention>
{
    private readonly Func<LocalDate, BusinessCalendar, Result<LocalDate>> _adjust;

    private BusinessDayConvention(string name, int value, Func<LocalDate, BusinessCalendar, Result<LocalDate>> adjust)
        : base(name, value) => _adjust = adjust;

    /// <summary>The date stays, open or not; the calendar is not asked.</summary>
    public static BusinessDayConvention NoAdjust { get; } = new("NoAdjust", 0, static (date, _) => date);

    /// <summary>The next business day.</summary>
    public static BusinessDayConvention Following { get; } = new("Following", 1, static (date, calendar) => calendar.OnOrAfter(date));

    /// <summary>The next business day, but the previous one if the next lies in another month. Due dates at the end of a month stay in it.</summary>
    public static BusinessDayConvention ModifiedFollowing { get; } = new("ModifiedFollowing", 2, static (date, calendar) =>
    {
        var next = calendar.OnOrAfter(date);
        return next.TryGet(out var found, out _) && IsOtherMonth(date, found) ? calendar.OnOrBefore(date) : next;
    });

    /// <summary>
    /// The next business day, but the previous one if the next lies in another month or in the other half of it: a date up to the 15th does not move to
    /// the 16th or later.
    /// </summary>
    public static BusinessDayConvention ModifiedFollowingBiMonthly { get; } = new("ModifiedFollowingBiMonthly", 3, static (date, calendar) =>
    {
        var next = calendar.OnOrAfter(date);
        return next.TryGet(out var found, out _) && (IsOtherMonth(date, found) || (date.Day <= 15 && found.Day > 15)) ? calendar.OnOrBefore(date) : next;
    });

    /// <summary>The previous business day.</summary>
    public static BusinessDayConvention Preceding { get; } = new("Preceding", 4, static (date, calendar) => calendar.OnOrBefore(date));

    /// <summary>The previous business day, but the next one if the previous lies in another month.</summary>
    public static BusinessDayConvention ModifiedPreceding { get; } = new("ModifiedPreceding", 5, static (date, calendar) =>
    {
        var previous = calendar.OnOrBefore(date);
        return previous.TryGet(out var found, out _) && IsOtherMonth(date, found) ? calendar.OnOrAfter(date) : previous;
    });

    /// <summary>A Sunday or Monday goes to the next business day, every other day to the previous one.</summary>
    public static BusinessDayConvention Nearest { get; } = new("Nearest", 6, static (date, calendar) =>
        date.DayOfWeek is IsoDayOfWeek.Sunday or IsoDayOfWeek.Monday ? calendar.OnOrAfter(date) : calendar.OnOrBefore(date));

    /// <summary>All conventions: none, forward, back, nearest.</summary>
    public static ImmutableArray<BusinessDayConvention> All { get; } =
        [NoAdjust, Following, ModifiedFollowing, ModifiedFollowingBiMonthly, Preceding, ModifiedPreceding, Nearest];

    internal Result<LocalDate> Adjust(LocalDate date, BusinessCalendar calendar) => _adjust(date, calendar);

    private static bool IsOtherMonth(LocalDate from, LocalDate to) => from.Month != to.Month || from.Year != to.Year;
}
