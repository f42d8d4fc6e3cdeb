namespace TradeCredit.Claims;

/// <summary>One interest in a common adventure by sea: ship, a cargo, freight.</summary>
/// <param name="Name">The interest, for example <c>cargo of Hansa GmbH</c>.</param>
/// <param name="ContributoryValue">Its value at the end of the adventure, what was sacrificed added.</param>
public sealed record GeneralAverageInterest(string Name, Money ContributoryValue);
