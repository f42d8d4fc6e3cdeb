using NodaTime;

namespace TradeCredit;

/// <summary>A day as a business calendar sees it, for explaining a date that moved.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of the holiday; null if there is none or it was not given.</param>
/// <remarks>Equality is by all members.</remarks>
public sealed record CalendarDay(LocalDate Date, CalendarDayKind Kind, string? Name)
{
    /// <summary>Whether it is a business day.</summary>
    public bool IsOpen => Kind is CalendarDayKind.BusinessDay or CalendarDayKind.MakeUpDay;

    /// <summary>The day on one line.</summary>
    /// <returns>For example <c>2026-04-03 Holiday (Good Friday)</c>.</returns>
    public override string ToString() => Name is null ? $"{Iso.Text(Date)} {Kind}" : $"{Iso.Text(Date)} {Kind} ({Name})";
}
