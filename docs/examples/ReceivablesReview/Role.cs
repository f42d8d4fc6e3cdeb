namespace ReceivablesReview;

/// <summary>What a column of the ledger file means.</summary>
internal enum Role
{
    Item,
    Debtor,
    Document,
    Due,
    Amount,
    Currency,
    Settled,
    Disputed,
}
