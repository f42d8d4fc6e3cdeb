using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TradeCredit.Settlement;

/// <summary>Whether the seller controls goods at a port: by document and by country, not by the paper alone.</summary>
/// <param name="Strength">How firmly.</param>
/// <param name="Fact">What it follows from, in one English sentence.</param>
/// <param name="Source">Where the rule is from; null for the plain facts of the case.</param>
/// <remarks>Countries that are no row of the table follow the document. <i>Source:</i> per row of <c>cargo-control.csv</c>.</remarks>
public sealed record ControlOfGoods(ControlStrength Strength, string Fact, LegalSource? Source)
{
    private static readonly LegalSource Documents = new("carriage-documents", "Practice of carriers on bills of lading and sea waybills", "", LegalSourceKind.SecondarySummary, null, "itic-insure; shippingandfreightresource; TT Club");

    private static readonly FrozenDictionary<CountryCode, (bool OnceManifestNamesImporter, ControlStrength Strength, string Fact, LegalSource Source)> Countries =
        SettlementTables.Read("cargo-control").ToFrozenDictionary(row => CountryCode.Of(row["country"]), row => (
            SettlementTables.Flag(row, "once_manifest_names_importer"), Enum.Parse<ControlStrength>(row["strength"]), row["fact"],
            new LegalSource($"cargo-control-{row["country"].ToLowerInvariant()}", row["source"], "", LegalSourceKind.SecondarySummary)));

    /// <summary>The control that the facts leave.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>The weaker of what document and country leave.</returns>
    public static ControlOfGoods Of(CargoFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var byDocument = ByDocument(facts);
        if (!Countries.TryGetValue(facts.Country, out var country) || (country.OnceManifestNamesImporter && !facts.ManifestNamesImporter)) return byDocument;
        return country.Strength < byDocument.Strength ? new ControlOfGoods(country.Strength, country.Fact, country.Source) : byDocument;
    }

    private static ControlOfGoods ByDocument(CargoFacts facts)
    {
        if (facts.IsReleased) return new ControlOfGoods(ControlStrength.None, "The goods were released.", null);
        if (facts.Document == TransportDocument.SurrenderedBillOfLading || facts.Document == TransportDocument.SeaWaybill)
            return new ControlOfGoods(ControlStrength.None, $"Under a {facts.Document.Name} the consignee gets the goods without an original.", Documents);
        if (!facts.Document.NeedsOriginalForDelivery)
            return new ControlOfGoods(ControlStrength.Weak, $"A {facts.Document.Name} needs no original; the carrier must be instructed before the consignee asks for the goods.", Documents);
        if (!facts.HoldsFullSet) return new ControlOfGoods(ControlStrength.Weak, "An original is missing: whoever has it can ask for the goods.", Documents);
        return facts.Document.IsDocumentOfTitle
            ? new ControlOfGoods(ControlStrength.Strong, $"The carrier delivers against an original of the {facts.Document.Name}, which the seller holds.", Documents)
            : new ControlOfGoods(ControlStrength.Weak, $"Some countries deliver under a {facts.Document.Name} as under a waybill.", Documents);
    }
}
