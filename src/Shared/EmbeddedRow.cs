using System.Collections.Immutable;

namespace TradeCredit;

/// <summary>One row of an embedded table; fields are read by column name.</summary>
internal readonly struct EmbeddedRow(string table, int line, ImmutableArray<string> header, ImmutableArray<string> fields)
{
    /// <summary>The text of a column; an unknown column is a defect of the reading code.</summary>
    public string this[string column]
    {
        get
        {
            var index = header.IndexOf(column);
            return index >= 0 ? fields[index] : throw new InvalidOperationException($"{table} has no column '{column}'.");
        }
    }

    /// <summary>The error to throw when this row does not make sense.</summary>
    public InvalidOperationException Fault(string message) => new($"{table}, line {line}: {message}");
}
