namespace TradeCredit.Receivables;

/// <summary>What can only be said by amount, and therefore by currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Paid">The sum of the items that were paid.</param>
/// <param name="WeightedDaysLate">The mean days late of paid items, weighted by amount; early payment counts as 0; two decimals, half up.</param>
/// <param name="Promptness">The <see cref="PromptnessIndex"/> of paid items, weighted by amount, 0 to 100 with two decimals, half up.</param>
public sealed record CurrencyBehaviour(Currency Currency, Money Paid, decimal WeightedDaysLate, decimal Promptness);
