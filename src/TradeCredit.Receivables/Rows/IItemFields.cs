namespace TradeCredit.Receivables;

/// <summary>The text of one row of a ledger extract, by what it means.</summary>
/// <remarks>Spans, so that a reader of files need not make a string of each field. What is returned for one field stays as it is while the others of the row are asked for.</remarks>
public interface IItemFields
{
    /// <summary>The text of a field, trimmed; empty when the row has nothing there.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The text.</returns>
    ReadOnlySpan<char> this[ItemField field] { get; }
}
