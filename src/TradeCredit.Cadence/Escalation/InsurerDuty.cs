using NodaTime;
using TradeCredit.Receivables;

namespace TradeCredit.Cadence;

/// <summary>What an insurer requires for an overdue item.</summary>
/// <param name="Cover">The cover.</param>
/// <param name="Item">The item.</param>
/// <param name="Act">The act.</param>
/// <param name="PlanOn">The day from which it is planned.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="IsMissed">Whether that day has passed.</param>
public sealed record InsurerDuty(CreditCover Cover, ItemId Item, Escalation Act, LocalDate PlanOn, LocalDate DueOn, bool IsMissed);
