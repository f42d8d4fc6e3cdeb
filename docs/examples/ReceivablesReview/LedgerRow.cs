using TradeCredit;

namespace ReceivablesReview;

/// <summary>One row of the ledger file, read.</summary>
internal readonly record struct LedgerRow(long Line, string Item, string Debtor, LocalDate? Document, LocalDate? Due, Money Amount, LocalDate? Settled, bool Disputed);
