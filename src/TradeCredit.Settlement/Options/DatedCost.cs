using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A cost on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">The cost, zero or more.</param>
public sealed record DatedCost(LocalDate On, Money Amount);
