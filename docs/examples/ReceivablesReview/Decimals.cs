namespace ReceivablesReview;

/// <summary>What stands before the decimals of an amount.</summary>
internal enum Decimals
{
    Point,
    Comma,
}
