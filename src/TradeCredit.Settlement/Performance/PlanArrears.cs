using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What of a plan is overdue on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="MissedRows">How many rows are overdue in part or whole.</param>
/// <param name="Overdue">What they come to.</param>
/// <param name="OldestDue">The adjusted date of the oldest of them; null if there is none.</param>
public sealed record PlanArrears(LocalDate AsOf, int MissedRows, Money Overdue, LocalDate? OldestDue);
