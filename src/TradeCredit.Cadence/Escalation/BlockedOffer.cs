namespace TradeCredit.Cadence;

/// <summary>An offer that is not made, and why.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Reason">Why it is not made: <c>cadence.offer-forfeits-cover</c>, or <c>cadence.offer-after-broken-promise</c>.</param>
public sealed record BlockedOffer(SolutionOffer Offer, Failure Reason);
