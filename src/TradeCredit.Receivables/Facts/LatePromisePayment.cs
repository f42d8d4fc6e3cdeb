using NodaTime;

namespace TradeCredit.Receivables;

/// <summary>What was applied on one day to the items of a promise after its last day.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">The amount; negative where more was taken back than applied.</param>
public sealed record LatePromisePayment(LocalDate On, Money Amount);
