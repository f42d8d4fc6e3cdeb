namespace TradeCredit;

/// <summary>Where the goods are on their way from seller to buyer, in order of the journey.</summary>
/// <remarks>The scale that Incoterms rules place the passing of risk on. Not every journey has every stage.</remarks>
public enum DeliveryStage
{
    /// <summary>Packed, still in the seller's hands.</summary>
    Packed = 0,

    /// <summary>At the buyer's disposal at the seller's premises, not loaded.</summary>
    AtSellersPremises,

    /// <summary>Handed to the first carrier, or loaded on the buyer's vehicle at the seller's premises.</summary>
    HandedToFirstCarrier,

    /// <summary>On the way to the port or terminal of departure.</summary>
    PreCarriage,

    /// <summary>Alongside the ship at the port of loading.</summary>
    AlongsideShip,

    /// <summary>On board at the port of loading.</summary>
    OnBoard,

    /// <summary>On the main carriage.</summary>
    MainCarriage,

    /// <summary>Arrived at the named place, ready for unloading.</summary>
    ReadyForUnloading,

    /// <summary>Unloaded at the named place.</summary>
    Unloaded,
}
