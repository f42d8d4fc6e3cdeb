using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit.Terms;

/// <summary>An event of a sale that an instalment can fall due upon.</summary>
/// <remarks>
/// Until the event has a date, an instalment that waits for it has an amount but no due date. Where the UN/EDIFACT code list 2475 (payment time
/// reference) has the event, its code is given. <i>Source:</i> convention of trade; UN/EDIFACT 2475 as far as it was read (codes 1 to 14, 21 to 23).
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<TradeEvent>))]
public sealed class TradeEvent : NamedValue<TradeEvent>, INamedValues<TradeEvent>
{
    private TradeEvent(string name, int value, string words, int? timeReference = null)
        : base(name, value)
    {
        Words = words;
        TimeReferenceCode = timeReference;
    }

    /// <summary>The buyer's order.</summary>
    public static TradeEvent Order { get; } = new("order", 0, "order", 1);

    /// <summary>The confirmation of the order.</summary>
    public static TradeEvent OrderConfirmation { get; } = new("order-confirmation", 1, "order confirmation", 2);

    /// <summary>The confirmation of the order, received by the buyer.</summary>
    public static TradeEvent OrderConfirmationReceived { get; } = new("order-confirmation-received", 2, "receipt of the order confirmation", 8);

    /// <summary>The date of the contract.</summary>
    public static TradeEvent Contract { get; } = new("contract", 3, "contract date", 3);

    /// <summary>The signature of the contract.</summary>
    public static TradeEvent ContractSigned { get; } = new("contract-signed", 4, "signature of the contract", 4);

    /// <summary>The proforma invoice.</summary>
    public static TradeEvent ProformaInvoice { get; } = new("proforma-invoice", 5, "proforma invoice");

    /// <summary>The letter of credit, issued and advised to the seller.</summary>
    public static TradeEvent LetterOfCredit { get; } = new("letter-of-credit", 6, "letter of credit");

    /// <summary>The deposit, received by the seller.</summary>
    public static TradeEvent DepositReceived { get; } = new("deposit-received", 7, "receipt of the deposit");

    /// <summary>The start of production.</summary>
    public static TradeEvent ProductionStarted { get; } = new("production-started", 8, "start of production");

    /// <summary>The goods, ready for shipment or collection.</summary>
    public static TradeEvent GoodsReady { get; } = new("goods-ready", 9, "readiness of the goods");

    /// <summary>The inspection before shipment, passed.</summary>
    public static TradeEvent Inspection { get; } = new("inspection", 10, "inspection");

    /// <summary>The shipment: the goods leave the seller.</summary>
    public static TradeEvent Shipment { get; } = new("shipment", 11, "shipment");

    /// <summary>The goods, received by the carrier.</summary>
    public static TradeEvent HandedToCarrier { get; } = new("handed-to-carrier", 12, "receipt of the goods by the carrier", 23);

    /// <summary>The bill of lading: its on-board date, also where it was issued earlier or later (ISBP).</summary>
    public static TradeEvent BillOfLading { get; } = new("bill-of-lading", 13, "bill of lading date");

    /// <summary>The air waybill, consignment note or other transport document that is no bill of lading.</summary>
    public static TradeEvent TransportDocumentDate { get; } = new("transport-document", 14, "transport document date");

    /// <summary>A copy of the bill of lading, sent to the buyer while the originals stay with the seller.</summary>
    public static TradeEvent BillOfLadingCopySent { get; } = new("bill-of-lading-copy", 15, "copy of the bill of lading");

    /// <summary>The documents, presented to the bank or the buyer.</summary>
    public static TradeEvent DocumentsPresented { get; } = new("documents-presented", 16, "presentation of the documents", 7);

    /// <summary>The documents, received by the buyer.</summary>
    public static TradeEvent DocumentsReceived { get; } = new("documents-received", 17, "receipt of the documents", 12);

    /// <summary>The draft, accepted.</summary>
    public static TradeEvent DraftAccepted { get; } = new("draft-accepted", 18, "acceptance of the draft");

    /// <summary>The arrival of the goods at the port or place of destination.</summary>
    public static TradeEvent Arrival { get; } = new("arrival", 19, "arrival of the goods");

    /// <summary>The customs clearance at destination.</summary>
    public static TradeEvent CustomsClearance { get; } = new("customs-clearance", 20, "customs clearance");

    /// <summary>The delivery at the agreed place.</summary>
    public static TradeEvent Delivery { get; } = new("delivery", 21, "delivery");

    /// <summary>The goods, received by the buyer.</summary>
    public static TradeEvent GoodsReceived { get; } = new("goods-received", 22, "receipt of the goods", 21);

    /// <summary>The goods, received by the buyer's agent.</summary>
    public static TradeEvent GoodsReceivedByAgent { get; } = new("goods-received-by-agent", 23, "receipt of the goods by the buyer's agent", 22);

    /// <summary>The acceptance of the goods or the work (factory, site or final acceptance).</summary>
    public static TradeEvent Acceptance { get; } = new("acceptance", 24, "acceptance");

    /// <summary>A milestone of the work, proven as the contract says; labels tell several apart.</summary>
    public static TradeEvent Milestone { get; } = new("milestone", 25, "milestone");

    /// <summary>The invoice.</summary>
    public static TradeEvent Invoice { get; } = new("invoice", 26, "invoice date", 5);

    /// <summary>The invoice, received by the buyer.</summary>
    public static TradeEvent InvoiceReceived { get; } = new("invoice-received", 27, "receipt of the invoice", 9);

    /// <summary>The credit note.</summary>
    public static TradeEvent CreditNote { get; } = new("credit-note", 28, "credit note", 6);

    /// <summary>The credit note, received by the buyer.</summary>
    public static TradeEvent CreditNoteReceived { get; } = new("credit-note-received", 29, "receipt of the credit note", 11);

    /// <summary>The close of the statement period.</summary>
    public static TradeEvent StatementClosed { get; } = new("statement-closed", 30, "close of the statement");

    /// <summary>The resale by the buyer, for consignment.</summary>
    public static TradeEvent Resale { get; } = new("resale", 31, "resale", 13);

    /// <summary>The collection of the resale proceeds, for consignment.</summary>
    public static TradeEvent ResaleProceeds { get; } = new("resale-proceeds", 32, "collection of the resale proceeds", 14);

    /// <summary>The end of the warranty period.</summary>
    public static TradeEvent WarrantyEnd { get; } = new("warranty-end", 33, "end of the warranty");

    /// <summary>All events, roughly in the order of a sale.</summary>
    public static ImmutableArray<TradeEvent> All { get; } =
    [
        Order, OrderConfirmation, OrderConfirmationReceived, Contract, ContractSigned, ProformaInvoice, LetterOfCredit, DepositReceived, ProductionStarted,
        GoodsReady, Inspection, Shipment, HandedToCarrier, BillOfLading, TransportDocumentDate, BillOfLadingCopySent, DocumentsPresented, DocumentsReceived,
        DraftAccepted, Arrival, CustomsClearance, Delivery, GoodsReceived, GoodsReceivedByAgent, Acceptance, Milestone, Invoice, InvoiceReceived, CreditNote,
        CreditNoteReceived, StatementClosed, Resale, ResaleProceeds, WarrantyEnd,
    ];

    /// <summary>The UN/EDIFACT 2475 code (payment time reference); null where the list, as far as it was read, has none.</summary>
    public int? TimeReferenceCode { get; }

    /// <summary>The event in a few English words.</summary>
    internal string Words { get; }
}
