namespace ReceivablesReview;

/// <summary>A row that was left out: where and why.</summary>
internal sealed record RowFault(long Line, string Column, string Reason);
