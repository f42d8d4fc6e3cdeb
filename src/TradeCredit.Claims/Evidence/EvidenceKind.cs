using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Claims;

/// <summary>A kind of evidence, and who usually has it.</summary>
[JsonConverter(typeof(CanonicalTextConverter<EvidenceKind>))]
public sealed class EvidenceKind : NamedValue<EvidenceKind>, INamedValues<EvidenceKind>
{
    private static readonly FrozenDictionary<string, EmbeddedRow> Rows = ClaimsData.Read("evidence-kinds").ToFrozenDictionary(r => r["name"], StringComparer.Ordinal);

    private EvidenceKind(string name, int value)
        : base(name, value)
    {
        UsualSource = ClaimsData.Name<EvidenceSource>(Rows[name], "source");
        Words = Rows[name]["words"];
    }

    /// <summary>Production order.</summary>
    public static EvidenceKind ProductionOrder { get; } = new("production-order", 0);

    /// <summary>Quality report.</summary>
    public static EvidenceKind QualityReport { get; } = new("quality-report", 1);

    /// <summary>Photos before shipment.</summary>
    public static EvidenceKind PreShipmentPhotos { get; } = new("pre-shipment-photos", 2);

    /// <summary>Packing list.</summary>
    public static EvidenceKind PackingList { get; } = new("packing-list", 3);

    /// <summary>Packing specification.</summary>
    public static EvidenceKind PackingSpecification { get; } = new("packing-specification", 4);

    /// <summary>Photos of the stuffed container.</summary>
    public static EvidenceKind StuffingPhotos { get; } = new("stuffing-photos", 5);

    /// <summary>Weight ticket.</summary>
    public static EvidenceKind WeightTicket { get; } = new("weight-ticket", 6);

    /// <summary>Retained sample.</summary>
    public static EvidenceKind RetainedSample { get; } = new("retained-sample", 7);

    /// <summary>Batch trace.</summary>
    public static EvidenceKind BatchTrace { get; } = new("batch-trace", 8);

    /// <summary>Correspondence.</summary>
    public static EvidenceKind Correspondence { get; } = new("correspondence", 9);

    /// <summary>Transport document.</summary>
    public static EvidenceKind TransportDocument { get; } = new("transport-document", 10);

    /// <summary>Temperature log.</summary>
    public static EvidenceKind TemperatureLog { get; } = new("temperature-log", 11);

    /// <summary>Tally.</summary>
    public static EvidenceKind Tally { get; } = new("tally", 12);

    /// <summary>Seal record.</summary>
    public static EvidenceKind SealRecord { get; } = new("seal-record", 13);

    /// <summary>Photos.</summary>
    public static EvidenceKind Photos { get; } = new("photos", 14);

    /// <summary>Video.</summary>
    public static EvidenceKind Video { get; } = new("video", 15);

    /// <summary>Defect count with sample size.</summary>
    public static EvidenceKind DefectCount { get; } = new("defect-count", 16);

    /// <summary>Photos of the packaging.</summary>
    public static EvidenceKind PackagingPhotos { get; } = new("packaging-photos", 17);

    /// <summary>Batch number.</summary>
    public static EvidenceKind BatchNumber { get; } = new("batch-number", 18);

    /// <summary>Delivery receipt with remarks.</summary>
    public static EvidenceKind DeliveryReceipt { get; } = new("delivery-receipt", 19);

    /// <summary>Usage records.</summary>
    public static EvidenceKind UsageRecords { get; } = new("usage-records", 20);

    /// <summary>Purchase order.</summary>
    public static EvidenceKind PurchaseOrder { get; } = new("purchase-order", 21);

    /// <summary>Signed drawing.</summary>
    public static EvidenceKind SignedDrawing { get; } = new("signed-drawing", 22);

    /// <summary>Inspection certificate.</summary>
    public static EvidenceKind InspectionCertificate { get; } = new("inspection-certificate", 23);

    /// <summary>Survey report.</summary>
    public static EvidenceKind SurveyReport { get; } = new("survey-report", 24);

    /// <summary>Official notice.</summary>
    public static EvidenceKind OfficialNotice { get; } = new("official-notice", 25);

    /// <summary>All kinds: the seller's own, the carrier's, the customer's, independent ones.</summary>
    public static ImmutableArray<EvidenceKind> All { get; } =
    [
        ProductionOrder, QualityReport, PreShipmentPhotos, PackingList, PackingSpecification, StuffingPhotos, WeightTicket, RetainedSample, BatchTrace,
        Correspondence, TransportDocument, TemperatureLog, Tally, SealRecord, Photos, Video, DefectCount, PackagingPhotos, BatchNumber,
        DeliveryReceipt, UsageRecords, PurchaseOrder, SignedDrawing, InspectionCertificate, SurveyReport, OfficialNotice,
    ];

    /// <summary>Who usually has it.</summary>
    public EvidenceSource UsualSource { get; }

    /// <summary>The kind in a few English words.</summary>
    internal string Words { get; }
}
