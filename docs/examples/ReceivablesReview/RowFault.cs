namespace ReceivablesReview;

/// <summary>A row that was left out: where and why.</summary>
/// <param name="Line">The line of its file.</param>
/// <param name="Column">The column; empty = the row as a whole.</param>
/// <param name="Reason">Why.</param>
/// <param name="File">The file; null = the ledger.</param>
internal sealed record RowFault(long Line, string Column, string Reason, string? File = null)
{
    /// <summary>Line, and what of it.</summary>
    public string Place => $"{(File is null ? "" : File + ", ")}line {Line}{(Column.Length > 0 ? $", {Column}" : "")}";
}
