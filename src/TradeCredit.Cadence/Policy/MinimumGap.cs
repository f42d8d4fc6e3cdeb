using NodaTime;

namespace TradeCredit.Cadence;

/// <summary>The least time between two contacts with a debtor, over all channels and manual ones.</summary>
/// <remarks>
/// In calendar or business days it counts days of the debtor; <see cref="IsElapsed"/> counts instants, a day being 24 hours. A contact that is already set for
/// a later day counts too. Equality is by all members.
/// </remarks>
public sealed record MinimumGap
{
    /// <summary>The time: days, weeks or business days of the debtor's calendar.</summary>
    public required PeriodLength Length { get; init; }

    /// <summary>Whether the last day counts as over. Default: it does.</summary>
    public Boundary Boundary { get; init; }

    /// <summary>Whether instants are compared instead of days. Default: days.</summary>
    public bool IsElapsed { get; init; }

    /// <summary>How long the last contact is remembered. Default: always.</summary>
    public GapMemory Memory { get; init; }

    /// <summary>A gap of calendar days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="boundary">Whether the last day counts as over.</param>
    /// <returns>The gap.</returns>
    public static MinimumGap OfDays(int days, Boundary boundary = Boundary.Inclusive) => new() { Length = PeriodLength.OfDays(days), Boundary = boundary };

    /// <summary>Whether a contact on a day keeps the gap to an earlier one. For gaps in calendar days and weeks.</summary>
    /// <param name="last">The day of the other contact.</param>
    /// <param name="next">The day of the contact in question.</param>
    /// <returns>Whether enough days lie between them; a contact that is set for a later day leaves none.</returns>
    /// <exception cref="InvalidOperationException">The gap counts business days, which a date alone does not tell, or instants.</exception>
    public bool IsKept(LocalDate last, LocalDate next)
    {
        if (IsElapsed || Length.Unit == PeriodUnit.BusinessDays) throw new InvalidOperationException($"A gap of {Length} is not measured between two dates.");
        return DayNumber.Of(next) >= FirstDay(DayNumber.Of(last), null).Value;
    }

    /// <summary>The first day that keeps the gap, as a day number.</summary>
    internal Result<int> FirstDay(int last, BusinessCalendar? calendar)
    {
        var strict = Boundary == Boundary.Strict ? 1 : 0;
        return Length.Unit switch
        {
            PeriodUnit.Days => last + Length.Count + strict,
            PeriodUnit.Weeks => last + (7 * Length.Count) + strict,
            PeriodUnit.BusinessDays => calendar is null ? Failures.CalendarMissing : calendar.AddBusinessDays(DayNumber.ToDate(last), Length.Count).Map(d => DayNumber.Of(d) + strict),
            _ => DayNumber.Of(Length.Unit == PeriodUnit.Months ? DayNumber.ToDate(last).PlusMonths(Length.Count) : DayNumber.ToDate(last).PlusYears(Length.Count)) + strict,
        };
    }

    /// <summary>The first instant that keeps the gap, in ticks since 1970.</summary>
    internal long FirstTick(long last) => last + (Length.Count * (Length.Unit == PeriodUnit.Weeks ? 7 : 1) * NodaConstants.TicksPerDay) + (Boundary == Boundary.Strict ? 1 : 0);
}
