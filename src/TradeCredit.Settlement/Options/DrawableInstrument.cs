using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>A letter of credit, standby or guarantee.</summary>
/// <param name="ExpiresOn">The last day of presentation by its expiry.</param>
/// <param name="LastPresentation">The last day of presentation by the date of shipment; null = none.</param>
/// <param name="HasKnownDiscrepancies">Whether the documents are known not to comply.</param>
public sealed record DrawableInstrument(LocalDate ExpiresOn, LocalDate? LastPresentation = null, bool HasKnownDiscrepancies = false)
{
    /// <summary>The last day on which it can be drawn on.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalDate LastDay => LastPresentation is { } last && last < ExpiresOn ? last : ExpiresOn;
}
