using System.Collections.Immutable;

namespace TradeCredit.Claims;

/// <summary>A part of the loss with one cause at some stages: the finest grain, from which both vectors of shares are added up.</summary>
internal sealed record Portion(LossParty Party, int? Leg, Ratio Share, DeliveryStage From, DeliveryStage To, bool IsAtStage, string Rule, ImmutableArray<string> Evidence)
{
    public string Text => $"{Share} {Party}{(Leg is { } leg ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", leg {leg}") : "")}";
}
