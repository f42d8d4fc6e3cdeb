namespace TradeCredit.Claims;

/// <summary>The part of a loss that somebody bears in the end.</summary>
/// <param name="Bearer">Who bears it.</param>
/// <param name="Leg">The leg of a carrier, from 1; null = not a leg, or not stated.</param>
/// <param name="Share">The part, from 0 to 1.</param>
public sealed record FinalShare(FinalBearer Bearer, int? Leg, Ratio Share);
