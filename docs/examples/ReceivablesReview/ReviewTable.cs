namespace ReceivablesReview;

/// <summary>A table that a review has beside its buckets.</summary>
/// <param name="Name">What programs know it by.</param>
/// <param name="Title">What people read above it.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a text for each column.</param>
/// <param name="Note">How to read it; empty for nothing.</param>
internal sealed record ReviewTable(string Name, string Title, IReadOnlyList<ReviewColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Note = "");
