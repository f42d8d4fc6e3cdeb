using NodaTime;

namespace TradeCredit;

/// <summary>What some day counts need to know beyond the two dates.</summary>
/// <remarks>Every member may be absent; a day count that needs one fails without it. Equality is by all members.</remarks>
public sealed record DayCountContext
{
    /// <summary>Nothing beyond the two dates.</summary>
    public static DayCountContext None { get; } = new();

    /// <summary>The end of the interest period that the counted days lie in (the next coupon date).</summary>
    public LocalDate? PeriodEnd { get; init; }

    /// <summary>The regular length of an interest period in months, 1 to 1,200: 12 = yearly, 6 = half-yearly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside 1 to 1,200.</exception>
    public int? FrequencyMonths
    {
        get;
        init => field = value is { } months ? Guard.InRange(months, 1, 1_200, "months", nameof(FrequencyMonths)) : null;
    }

    /// <summary>Whether regular periods that begin at the end of a month keep to the ends of months.</summary>
    public bool EndOfMonth { get; init; }

    /// <summary>The end of the whole schedule. Where it is the end of the period, regular periods are counted from the start.</summary>
    public LocalDate? ScheduleEnd { get; init; }

    /// <summary>The day on which the debt ends (the termination date); null = the counted days do not end on it.</summary>
    public LocalDate? TerminationDate { get; init; }

    /// <summary>The calendar whose business days count.</summary>
    public BusinessCalendar? Calendar { get; init; }
}
