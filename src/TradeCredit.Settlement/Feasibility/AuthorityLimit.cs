namespace TradeCredit.Settlement;

/// <summary>How far a role may go by one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Role">The role.</param>
/// <param name="UpTo">The most that it may agree to, in the unit of the measure; null = without limit.</param>
public sealed record AuthorityLimit(AuthorityMeasure Measure, string Role, decimal? UpTo);
