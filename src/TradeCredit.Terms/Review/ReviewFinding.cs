namespace TradeCredit.Terms;

/// <summary>Something to think about before signing.</summary>
/// <param name="Code">The stable code, <c>terms.review-...</c>.</param>
/// <param name="Path">Where, for example <c>instalments[1].trigger</c>.</param>
/// <param name="Reason">What can go wrong, in one English sentence.</param>
/// <param name="Suggestion">What would be better, in one English sentence.</param>
public sealed record ReviewFinding(string Code, string Path, string Reason, string Suggestion);
