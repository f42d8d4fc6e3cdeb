using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>One row of a ledger extract, read.</summary>
/// <param name="Item">The document number or other id; empty when the extract has none.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="DocumentDate">The date of the document; null when the extract has none.</param>
/// <param name="DueDate">The day it is due; null when it has none and that is allowed.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Paid">What was already paid of it, of its sign; zero for nothing.</param>
/// <param name="SettledOn">The day it was settled in full; null while it is not.</param>
/// <param name="IsDisputed">Whether it is disputed.</param>
/// <param name="IsDraft">Whether it is not posted: a draft has no effect on any figure.</param>
public sealed record ItemRow(string Item, DebtorId Debtor, LocalDate? DocumentDate, LocalDate? DueDate, Money Amount, Money Paid, LocalDate? SettledOn, bool IsDisputed, bool IsDraft);
