namespace TradeCredit.Aging;

/// <summary>A debtor whose balance is below zero.</summary>
/// <typeparam name="TKey">The type of the key, usually the debtor.</typeparam>
/// <param name="Key">The debtor.</param>
/// <param name="Balance">The balance, below zero.</param>
public sealed record AccountInCredit<TKey>(TKey Key, Money Balance)
    where TKey : notnull;
