namespace TradeCredit.Claims;

/// <summary>What moves the passing of risk away from the delivery term.</summary>
/// <remarks>Equality is by all members.</remarks>
public sealed record RiskFacts
{
    /// <summary>The stage at which the contract was made, if the goods were sold in transit; null = they were not. Risk passes with the contract (CISG art. 68).</summary>
    public DeliveryStage? SoldInTransitAt { get; init; }

    /// <summary>The stage at which the goods were identified to the contract; null = from the start. Before that risk does not pass (CISG art. 67(2), 69(3)).</summary>
    public DeliveryStage? IdentifiedAt { get; init; }

    /// <summary>The stage at which the goods were at the buyer's disposal and it failed to take them; null = it did not fail. Risk passes there (CISG art. 69).</summary>
    public DeliveryStage? BuyerFailedToTakeAt { get; init; }
}
