using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A dispute that may go on although an option was carried out.</summary>
/// <param name="Chance">The chance of it.</param>
/// <param name="Cost">What it is then expected to cost, in damages and proceedings.</param>
/// <param name="On">The day on which it costs that.</param>
public sealed record ResidualDispute(Percentage Chance, Money Cost, LocalDate On);
