using NodaTime;

namespace TradeCredit.Claims;

/// <summary>What decides which regime governs a contract of carriage.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record CarriageContract
{
    /// <summary>The mode of carriage.</summary>
    public required TransportMode Mode { get; init; }

    /// <summary>The country of loading, or of taking over.</summary>
    public required CountryCode Origin { get; init; }

    /// <summary>The country of discharge, or of delivery.</summary>
    public required CountryCode Destination { get; init; }

    /// <summary>The day of the contract or the transport document.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The country where the transport document was issued; null = not known.</summary>
    public CountryCode? IssuedIn { get; init; }

    /// <summary>The regime that the document names (a paramount clause, or a choice of law that contains it); null = none.</summary>
    public CarriageRegime? Agreed { get; init; }

    /// <summary>The country whose court would decide; null = not known. It matters where two regimes both claim to apply.</summary>
    public CountryCode? Forum { get; init; }

    /// <summary>Whether the goods travel under a postal convention, which takes them out of CMR.</summary>
    public bool IsPostal { get; init; }
}
