using System.Collections.Immutable;
using NodaTime;

namespace TradeCredit.Settlement;

/// <summary>What decides which ways are open for cargo that arrived and was not paid for.</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record CargoFacts
{
    /// <summary>The transport document.</summary>
    public required TransportDocument Document { get; init; }

    /// <summary>The country in which the goods lie.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Whether the seller or his bank holds the full set of originals.</summary>
    public bool HoldsFullSet { get; init; } = true;

    /// <summary>Whether the goods were delivered, or the carrier was told to deliver them.</summary>
    public bool IsReleased { get; init; }

    /// <summary>Whether the manifest names the buyer's importer code.</summary>
    public bool ManifestNamesImporter { get; init; }

    /// <summary>What runs up at the port.</summary>
    public ImmutableArray<CargoMeter> Meters { get; init; } = [];

    /// <summary>The first day on which customs may treat the goods as abandoned; see <see cref="CustomsClock"/>. Null = not known.</summary>
    public LocalDate? AbandonedFrom { get; init; }

    /// <summary>Whose consent it takes to bring the goods back or to another buyer; see <see cref="CustomsClock.Consent"/>.</summary>
    public ReturnConsent ConsentNeeded { get; init; }

    /// <summary>What there is of it.</summary>
    public ConsentState Consent { get; init; }

    /// <summary>Whether the goods perish, or to keep them costs out of proportion.</summary>
    public bool IsPerishable { get; init; }

    /// <summary>The day on which the contract was avoided; null = it was not.</summary>
    public LocalDate? AvoidedOn { get; init; }

    /// <summary>The day on which the buyer was given notice of the intention to sell; null = he was not.</summary>
    public LocalDate? NoticeOfSaleOn { get; init; }

    /// <summary>The documentary collection that runs; null = none.</summary>
    public CollectionInstruction? Collection { get; init; }

    /// <summary>The last day for notice to a credit insurer; null = none.</summary>
    public LocalDate? InsurerNoticeBy { get; init; }

    /// <inheritdoc/>
    public bool Equals(CargoFacts? other) =>
        other is not null && Document == other.Document && Country == other.Country && HoldsFullSet == other.HoldsFullSet && IsReleased == other.IsReleased
        && ManifestNamesImporter == other.ManifestNamesImporter && AbandonedFrom == other.AbandonedFrom && ConsentNeeded == other.ConsentNeeded && Consent == other.Consent
        && IsPerishable == other.IsPerishable && AvoidedOn == other.AvoidedOn && NoticeOfSaleOn == other.NoticeOfSaleOn && Collection == other.Collection && InsurerNoticeBy == other.InsurerNoticeBy
        && Meters.SequenceEqual(other.Meters);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Document, Country, AbandonedFrom, Consent, Meters.Length);
}
