namespace TradeCredit.Aging;

/// <summary>One debtor's part of the receivables of a currency.</summary>
/// <typeparam name="TKey">The type of the key, usually the debtor.</typeparam>
/// <param name="Key">The debtor.</param>
/// <param name="Balance">What the debtor owes, above zero.</param>
/// <param name="Share">Its share of all balances above zero, exactly.</param>
public sealed record ConcentrationShare<TKey>(TKey Key, Money Balance, Ratio Share)
    where TKey : notnull;
