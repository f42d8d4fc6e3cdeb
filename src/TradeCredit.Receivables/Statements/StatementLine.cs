using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>One line of a statement of account.</summary>
/// <param name="Date">The day on which it counts.</param>
/// <param name="Event">What it was: the code of the event.</param>
/// <param name="Document">The document it is about.</param>
/// <param name="Amount">What it changed: positive adds to the debt.</param>
/// <param name="Balance">The balance after it.</param>
public sealed record StatementLine(LocalDate Date, string Event, string Document, Money Amount, Money Balance);
