namespace TradeCredit.Receivables;

/// <summary>Something that would explain a difference between the ledger and a control total.</summary>
/// <param name="Kind">What kind of explanation it is.</param>
/// <param name="Amount">How much of the difference it explains, signed like the difference.</param>
/// <param name="Subject">The key of the event, or the item.</param>
public sealed record TieOutFinding(TieOutFindingKind Kind, Money Amount, string Subject);
