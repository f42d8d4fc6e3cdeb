namespace TradeCredit.Receivables;

/// <summary>What was paid on a promise up to a snapshot.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="Paid">What was paid on it.</param>
public sealed record CarriedPromise(string Promise, Money Paid);
