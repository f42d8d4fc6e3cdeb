namespace ReceivablesReview;

/// <summary>What the review is written as.</summary>
internal enum Format
{
    Text,
    Json,
    Html,
}
