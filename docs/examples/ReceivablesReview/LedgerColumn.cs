using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>A column that is used, and whether that was told by its name alone.</summary>
internal sealed record LedgerColumn(ItemField Role, string Name, bool IsGuess);
