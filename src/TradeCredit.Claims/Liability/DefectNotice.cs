using NodaTime;

namespace TradeCredit.Claims;

/// <summary>The buyer's notice of a defect.</summary>
/// <param name="GivenOn">The day it was given.</param>
public sealed record DefectNotice(LocalDate GivenOn)
{
    /// <summary>Whether it names the nature of the defect. One that does not counts as none. Default: yes.</summary>
    public bool StatesNature { get; init; } = true;

    /// <summary>The instant it was given; null = not known. An agreed time in hours needs it.</summary>
    public Instant? GivenAt { get; init; }
}
