using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>An item that was paid in full, and when.</summary>
/// <param name="Item">The item.</param>
/// <param name="Amount">Its original amount.</param>
/// <param name="DueDate">The day it was due.</param>
/// <param name="SettledOn">The day on which nothing of it was left.</param>
public sealed record SettledItem(ItemId Item, Money Amount, LocalDate DueDate, LocalDate SettledOn)
{
    /// <summary>Calendar days from the due date to the day of settlement: negative = early, 0 = on the day.</summary>
    public int DaysLate => Period.DaysBetween(DueDate, SettledOn);
}
