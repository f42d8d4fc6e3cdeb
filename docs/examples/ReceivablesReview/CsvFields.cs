using CsvHelper;
using TradeCredit.Receivables;

namespace ReceivablesReview;

/// <summary>The row that a reader is on, by what its columns mean.</summary>
internal sealed class CsvFields(CsvReader csv, LedgerColumns columns) : IItemFields
{
    // The characters of a row's fields one behind the other; a row that needs more room gets strings of its own.
    private readonly char[] _text = new char[1 << 12];
    private int _used;

    public ReadOnlySpan<char> this[ItemField field]
    {
        get
        {
            var index = columns[field];
            if (index < 0) return [];
            var bytes = csv.GetSpan(index).Length;
            if (bytes > _text.Length - _used) return csv.GetString(index);
            var text = _text.AsSpan(_used, csv.GetChars(index, _text.AsSpan(_used, bytes)));
            _used += text.Length;
            return text;
        }
    }

    public void StartRow() => _used = 0;
}
