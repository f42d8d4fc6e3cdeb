namespace TradeCredit.Claims;

/// <summary>Which days a time limit counts. The day of the start never counts.</summary>
public enum DayCounting
{
    /// <summary>Every day.</summary>
    CalendarDays = 0,

    /// <summary>Every day; a last day that is no working day moves to the next one.</summary>
    CalendarDaysRolledToWorkingDay,

    /// <summary>Working days only.</summary>
    WorkingDays,

    /// <summary>Every day but Sundays and public holidays; Saturdays count.</summary>
    DaysButSundaysAndHolidays,
}
