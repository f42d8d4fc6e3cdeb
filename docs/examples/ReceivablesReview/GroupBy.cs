namespace ReceivablesReview;

/// <summary>What the lines of the review are.</summary>
internal enum GroupBy
{
    Debtor,
    Currency,
    Disputed,
}
