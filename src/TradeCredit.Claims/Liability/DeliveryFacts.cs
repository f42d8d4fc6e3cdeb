using NodaTime;

namespace TradeCredit.Claims;

/// <summary>When the goods came and when the defect showed.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record DeliveryFacts
{
    /// <summary>The kind of goods. Default: durable.</summary>
    public GoodsKind Goods { get; init; }

    /// <summary>The day the goods were actually handed over to the buyer; null = not known.</summary>
    public LocalDate? HandedOverOn { get; init; }

    /// <summary>The instant the goods were handed over; null = not known. An agreed time in hours needs it.</summary>
    public Instant? HandedOverAt { get; init; }

    /// <summary>
    /// The day from which the buyer could examine the goods: arrival at the destination if they are carried, at the new one if they were redirected and the seller knew
    /// (CISG art. 38). Null = the day of handing over.
    /// </summary>
    public LocalDate? ExaminableFrom { get; init; }

    /// <summary>Whether the defect could not be found by such an examination.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The day a hidden defect was discovered, or should have been; null = not known.</summary>
    public LocalDate? DiscoveredOn { get; init; }

    /// <summary>The instant a defect was discovered; null = not known.</summary>
    public Instant? DiscoveredAt { get; init; }

    /// <summary>The stage at which the loss was found out. Default: unloaded at the named place.</summary>
    public DeliveryStage FoundAt { get; init; } = DeliveryStage.Unloaded;

    internal LocalDate? Examinable => ExaminableFrom ?? HandedOverOn;
}
