namespace TradeCredit.Receivables;

/// <summary>The text of one row of a ledger extract, by what it means.</summary>
/// <remarks>Implementations need not outlive the call that they are passed to.</remarks>
public interface IItemFields
{
    /// <summary>The text of a field, trimmed; empty when the row has nothing there.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The text.</returns>
    string this[ItemField field] { get; }
}
