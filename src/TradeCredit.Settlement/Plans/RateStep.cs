using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A rate that applies from a day on.</summary>
/// <param name="From">The first day of the rate.</param>
/// <param name="Yearly">Per cent a year, 0 or more.</param>
public sealed record RateStep(LocalDate From, Percentage Yearly);
