namespace ReceivablesReview;

/// <summary>The date that age is counted from.</summary>
internal enum Basis
{
    Due,
    Document,
}
