using NodaTime;

namespace TradeCredit.Claims;

/// <summary>One leg of the journey: a carrier, from one stage to another, and what was recorded at either end.</summary>
/// <remarks>Equality is by all members. A leg is known by its position, from 1.</remarks>
public sealed record CarriageLeg
{
    /// <summary>The mode of carriage.</summary>
    public required TransportMode Mode { get; init; }

    /// <summary>The stage at which the carrier takes over.</summary>
    public required DeliveryStage From { get; init; }

    /// <summary>The last stage of the leg.</summary>
    public required DeliveryStage To { get; init; }

    /// <summary>The carrier; empty = not named.</summary>
    public string Carrier { get; init; } = "";

    /// <summary>The regime that governs the leg; null = not resolved. There is no default.</summary>
    public CarriageRegime? Regime { get; init; }

    /// <summary>The day the carrier took the goods over; null = not known.</summary>
    public LocalDate? TakenOverOn { get; init; }

    /// <summary>The day the carrier delivered; null = not known, or not delivered.</summary>
    public LocalDate? DeliveredOn { get; init; }

    /// <summary>The day of delivery that was agreed with the carrier; null = none.</summary>
    public LocalDate? AgreedOn { get; init; }

    /// <summary>What was recorded when the carrier took over.</summary>
    public HandoverRecord TakenOverAs { get; init; }

    /// <summary>What was recorded when the carrier delivered.</summary>
    public HandoverRecord DeliveredAs { get; init; }
}
