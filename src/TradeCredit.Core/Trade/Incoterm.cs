using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace TradeCredit;

/// <summary>A delivery rule of Incoterms 2020: where risk passes, who pays the main freight, who insures, who clears the goods.</summary>
/// <remarks>
/// <para>Under the C rules (CPT, CIP, CFR, CIF) the named place is where freight ends, not where risk ends. Delivery passes risk, not title.</para>
/// <para><i>Source:</i> public summaries of ICC Incoterms 2020; the text of the ICC book was not read. A contract must name the rule, the place and the
/// year; contracts under older editions can use rules that this list does not have (DAT, DAF, DES, DEQ, DDU).</para>
/// </remarks>
[JsonConverter(typeof(CanonicalTextConverter<Incoterm>))]
public sealed class Incoterm : NamedValue<Incoterm>, INamedValues<Incoterm>
{
    private Incoterm(string name, int value, DeliveryStage riskPasses, SaleParty mainCarriagePaidBy, CargoInsuranceDuty insurance, SaleParty exportClearance, SaleParty importClearance, bool seaOnly)
        : base(name, value)
    {
        RiskPassesAt = riskPasses;
        MainCarriagePaidBy = mainCarriagePaidBy;
        InsuranceDuty = insurance;
        ExportClearanceBy = exportClearance;
        ImportClearanceBy = importClearance;
        IsForSeaOnly = seaOnly;
    }

    /// <summary>Ex works: at the buyer's disposal at the seller's premises, not loaded.</summary>
    public static Incoterm EXW { get; } = new("EXW", 0, DeliveryStage.AtSellersPremises, SaleParty.Buyer, CargoInsuranceDuty.None, SaleParty.Buyer, SaleParty.Buyer, seaOnly: false);

    /// <summary>Free carrier: handed to the carrier that the buyer names.</summary>
    public static Incoterm FCA { get; } = new("FCA", 1, DeliveryStage.HandedToFirstCarrier, SaleParty.Buyer, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: false);

    /// <summary>Carriage paid to: freight paid to the destination, risk passes with the first carrier.</summary>
    public static Incoterm CPT { get; } = new("CPT", 2, DeliveryStage.HandedToFirstCarrier, SaleParty.Seller, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: false);

    /// <summary>Carriage and insurance paid to: as CPT, with insurance under clauses (A).</summary>
    public static Incoterm CIP { get; } = new("CIP", 3, DeliveryStage.HandedToFirstCarrier, SaleParty.Seller, CargoInsuranceDuty.SellerClausesA, SaleParty.Seller, SaleParty.Buyer, seaOnly: false);

    /// <summary>Delivered at place: at the destination, ready for unloading.</summary>
    public static Incoterm DAP { get; } = new("DAP", 4, DeliveryStage.ReadyForUnloading, SaleParty.Seller, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: false);

    /// <summary>Delivered at place unloaded: at the destination, unloaded.</summary>
    public static Incoterm DPU { get; } = new("DPU", 5, DeliveryStage.Unloaded, SaleParty.Seller, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: false);

    /// <summary>Delivered duty paid: at the destination, ready for unloading, cleared for import.</summary>
    public static Incoterm DDP { get; } = new("DDP", 6, DeliveryStage.ReadyForUnloading, SaleParty.Seller, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Seller, seaOnly: false);

    /// <summary>Free alongside ship: alongside the ship at the port of loading.</summary>
    public static Incoterm FAS { get; } = new("FAS", 7, DeliveryStage.AlongsideShip, SaleParty.Buyer, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: true);

    /// <summary>Free on board: on board at the port of loading.</summary>
    public static Incoterm FOB { get; } = new("FOB", 8, DeliveryStage.OnBoard, SaleParty.Buyer, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: true);

    /// <summary>Cost and freight: freight paid to the port of destination, risk passes on board.</summary>
    public static Incoterm CFR { get; } = new("CFR", 9, DeliveryStage.OnBoard, SaleParty.Seller, CargoInsuranceDuty.None, SaleParty.Seller, SaleParty.Buyer, seaOnly: true);

    /// <summary>Cost, insurance and freight: as CFR, with insurance under clauses (C).</summary>
    public static Incoterm CIF { get; } = new("CIF", 10, DeliveryStage.OnBoard, SaleParty.Seller, CargoInsuranceDuty.SellerClausesC, SaleParty.Seller, SaleParty.Buyer, seaOnly: true);

    /// <summary>All rules: those for any mode first, then those for sea and inland waterway.</summary>
    public static ImmutableArray<Incoterm> All { get; } = [EXW, FCA, CPT, CIP, DAP, DPU, DDP, FAS, FOB, CFR, CIF];

    /// <summary>The stage at which the risk of accidental loss passes to the buyer.</summary>
    public DeliveryStage RiskPassesAt { get; }

    /// <summary>Who pays the main carriage.</summary>
    public SaleParty MainCarriagePaidBy { get; }

    /// <summary>Whether the seller must insure the goods.</summary>
    public CargoInsuranceDuty InsuranceDuty { get; }

    /// <summary>Who clears the goods for export.</summary>
    public SaleParty ExportClearanceBy { get; }

    /// <summary>Who clears the goods for import.</summary>
    public SaleParty ImportClearanceBy { get; }

    /// <summary>Whether the rule is meant for carriage by sea and inland waterway only.</summary>
    public bool IsForSeaOnly { get; }

    /// <summary>Who bears the risk of accidental loss while the goods are at a stage; from the stage of passing on it is the buyer.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The party that bears the risk.</returns>
    public SaleParty RiskAt(DeliveryStage stage) => stage >= RiskPassesAt ? SaleParty.Buyer : SaleParty.Seller;
}
