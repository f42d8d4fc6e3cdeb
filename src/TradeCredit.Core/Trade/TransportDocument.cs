using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>A kind of transport document, and what it means for whoever holds it.</summary>
/// <remarks>
/// Whether an original must be presented is what keeps unpaid goods in the seller's hands. National law can change it (a straight bill of lading is
/// delivered like a waybill in some countries); that is data of the settlement rules, not of this type. <i>Source:</i> convention of trade.
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<TransportDocument>))]
public sealed class TransportDocument : NamedValue<TransportDocument>, INamedValues<TransportDocument>
{
    private TransportDocument(string name, int value, TransportMode mode, bool documentOfTitle, bool originalRequired)
        : base(name, value)
    {
        Mode = mode;
        IsDocumentOfTitle = documentOfTitle;
        NeedsOriginalForDelivery = originalRequired;
    }

    /// <summary>Bill of lading to order: negotiable, goods against an original.</summary>
    public static TransportDocument OrderBillOfLading { get; } = new("order-bill-of-lading", 0, TransportMode.Sea, documentOfTitle: true, originalRequired: true);

    /// <summary>Bill of lading to a named consignee: not negotiable.</summary>
    public static TransportDocument StraightBillOfLading { get; } = new("straight-bill-of-lading", 1, TransportMode.Sea, documentOfTitle: false, originalRequired: true);

    /// <summary>Bill of lading surrendered to the carrier at origin ("telex release"): goods without an original.</summary>
    public static TransportDocument SurrenderedBillOfLading { get; } = new("surrendered-bill-of-lading", 2, TransportMode.Sea, documentOfTitle: false, originalRequired: false);

    /// <summary>Sea waybill: goods to the named consignee without an original.</summary>
    public static TransportDocument SeaWaybill { get; } = new("sea-waybill", 3, TransportMode.Sea, documentOfTitle: false, originalRequired: false);

    /// <summary>Multimodal bill of lading to order.</summary>
    public static TransportDocument MultimodalBillOfLading { get; } = new("multimodal-bill-of-lading", 4, TransportMode.Multimodal, documentOfTitle: true, originalRequired: true);

    /// <summary>Air waybill.</summary>
    public static TransportDocument AirWaybill { get; } = new("air-waybill", 5, TransportMode.Air, documentOfTitle: false, originalRequired: false);

    /// <summary>CMR consignment note.</summary>
    public static TransportDocument RoadConsignmentNote { get; } = new("road-consignment-note", 6, TransportMode.Road, documentOfTitle: false, originalRequired: false);

    /// <summary>CIM consignment note.</summary>
    public static TransportDocument RailConsignmentNote { get; } = new("rail-consignment-note", 7, TransportMode.Rail, documentOfTitle: false, originalRequired: false);

    /// <summary>Courier or post receipt.</summary>
    public static TransportDocument CourierReceipt { get; } = new("courier-receipt", 8, TransportMode.Courier, documentOfTitle: false, originalRequired: false);

    /// <summary>All kinds, sea first.</summary>
    public static ImmutableArray<TransportDocument> All { get; } =
        [OrderBillOfLading, StraightBillOfLading, SurrenderedBillOfLading, SeaWaybill, MultimodalBillOfLading, AirWaybill, RoadConsignmentNote, RailConsignmentNote, CourierReceipt];

    /// <summary>The mode of carriage.</summary>
    public TransportMode Mode { get; }

    /// <summary>Whether the document stands for the goods, so that handing it over hands them over.</summary>
    public bool IsDocumentOfTitle { get; }

    /// <summary>Whether the carrier delivers only against an original.</summary>
    public bool NeedsOriginalForDelivery { get; }
}
