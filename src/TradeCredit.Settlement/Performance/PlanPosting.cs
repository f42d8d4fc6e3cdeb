using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A part of one component of a row that is no longer owed.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">Why.</param>
/// <param name="Due">The unadjusted date of the row; null for what was recovered.</param>
/// <param name="Component">The component; principal for what was recovered.</param>
/// <param name="Amount">The amount.</param>
public sealed record PlanPosting(LocalDate On, PlanPostingKind Kind, LocalDate? Due, PaymentComponent Component, Money Amount);
