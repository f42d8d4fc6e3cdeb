using System.Diagnostics;

namespace TradeCredit.Claims;

/// <summary>The stages of a delivery in a few English words.</summary>
internal static class StageWords
{
    public static string Words(this DeliveryStage stage) => stage switch
    {
        DeliveryStage.Packed => "packed",
        DeliveryStage.AtSellersPremises => "at the buyer's disposal at the seller's premises",
        DeliveryStage.HandedToFirstCarrier => "handed to the first carrier",
        DeliveryStage.PreCarriage => "carriage to the port",
        DeliveryStage.AlongsideShip => "alongside the ship",
        DeliveryStage.OnBoard => "on board",
        DeliveryStage.MainCarriage => "main carriage",
        DeliveryStage.ReadyForUnloading => "ready for unloading",
        DeliveryStage.Unloaded => "unloaded",
        _ => throw new UnreachableException(),
    };
}
