using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What goods at a port are still worth to the seller if he has done nothing up to a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The value of the best option begun on that day or later, discounted to the day of the valuation; null if none is left.</param>
/// <param name="Best">The id of that option; null if none is left.</param>
public sealed record SalvagePoint(LocalDate Day, Money? Value, string? Best);
