using NodaTime;

namespace TradeCredit.Cadence;

/// <summary>When a contact may be made: a day of the debtor, and the first and last instant of his hours on it.</summary>
/// <remarks>
/// A time that a clock change skips becomes the first instant after the change, as the start, and the last one before it, as the end. Of a time that occurs
/// twice the start takes the later and the end the earlier, so that every instant between them lies inside the hours. Equality is by all members.
/// </remarks>
/// <param name="Date">The day of the debtor.</param>
/// <param name="Start">The first instant.</param>
/// <param name="End">The last instant, which counts.</param>
public sealed record ContactWindow(LocalDate Date, Instant Start, Instant End);
