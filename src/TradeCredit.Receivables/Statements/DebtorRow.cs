using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>One row of the debtor's own statement of what he owes.</summary>
/// <param name="Reference">The document number as the debtor has it.</param>
/// <param name="Amount">What he says is open, positive when he owes it.</param>
/// <param name="Date">The date he has; null when he gives none.</param>
public sealed record DebtorRow(string Reference, Money Amount, LocalDate? Date = null);
