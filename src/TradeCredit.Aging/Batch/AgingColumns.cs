using System.Data;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>Turns rows of any type into columns.</summary>
public static class AgingColumns
{
    /// <summary>How many rows are held at a time unless told.</summary>
    public const int DefaultChunkRows = 65_536;

    /// <summary>All rows as columns.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="rows">The rows, in any order; read once.</param>
    /// <param name="date">The basis date of a row, usually its due date; null is reported as a failure, never taken as not due.</param>
    /// <param name="open">The open amount of a row on the as-of day; zero counts for nothing.</param>
    /// <param name="key">What the lines of a report are, for example the customer.</param>
    /// <returns>The columns, with a failure for each row without a date (<c>aging.date-missing</c>).</returns>
    public static AgingColumns<TKey> Of<TRow, TKey>(IEnumerable<TRow> rows, Func<TRow, LocalDate?> date, Func<TRow, Money> open, Func<TRow, TKey> key)
        where TKey : notnull
    {
        var columns = new AgingColumns<TKey>();
        foreach (var _ in Stream(rows, date, open, key, columns, int.MaxValue))
        {
            // One chunk holds everything.
        }

        return columns;
    }

    /// <summary>The rows as columns, chunk by chunk, for more rows than fit in memory.</summary>
    /// <typeparam name="TRow">The type of your rows.</typeparam>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="rows">The rows, in any order; read once.</param>
    /// <param name="date">The basis date of a row, usually its due date; null is reported as a failure, never taken as not due.</param>
    /// <param name="open">The open amount of a row on the as-of day; zero counts for nothing.</param>
    /// <param name="key">What the lines of a report are, for example the customer.</param>
    /// <param name="chunkRows">How many rows to hold at a time.</param>
    /// <returns>The same columns again and again, each time filled with the next rows; keys, currencies and failures stay.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A chunk has fewer than one row.</exception>
    public static IEnumerable<AgingColumns<TKey>> Stream<TRow, TKey>(IEnumerable<TRow> rows, Func<TRow, LocalDate?> date, Func<TRow, Money> open, Func<TRow, TKey> key, int chunkRows = DefaultChunkRows)
        where TKey : notnull => Stream(rows, date, open, key, new AgingColumns<TKey>(), chunkRows);

    /// <summary>The records of a data reader as columns, chunk by chunk.</summary>
    /// <param name="reader">The reader, before its first record; it is read to its end and not disposed.</param>
    /// <param name="fields">Which fields hold what.</param>
    /// <param name="chunkRows">How many records to hold at a time.</param>
    /// <returns>The same columns again and again, each time filled with the next records; keys, currencies and failures stay. A record that cannot be used is a failure with its position.</returns>
    /// <exception cref="ArgumentException">The reader lacks a field, or a field is of a type that cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A chunk has fewer than one record.</exception>
    public static IEnumerable<AgingColumns<string>> Read(IDataReader reader, AgingFields fields, int chunkRows = DefaultChunkRows)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fields);
        Guard.InRange(chunkRows, 1, int.MaxValue, "records", nameof(chunkRows));
        return Read(reader, new AgingRecordReader(reader, fields), chunkRows);
    }

    private static IEnumerable<AgingColumns<TKey>> Stream<TRow, TKey>(
        IEnumerable<TRow> rows, Func<TRow, LocalDate?> date, Func<TRow, Money> open, Func<TRow, TKey> key, AgingColumns<TKey> columns, int chunkRows)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(key);
        Guard.InRange(chunkRows, 1, int.MaxValue, "rows", nameof(chunkRows));
        return Chunks();

        IEnumerable<AgingColumns<TKey>> Chunks()
        {
            foreach (var row in rows)
            {
                if (columns.Length == chunkRows)
                {
                    yield return columns;
                    columns.ClearItems();
                }

                columns.Add(key(row), date(row), open(row));
            }

            yield return columns;
        }
    }

    private static IEnumerable<AgingColumns<string>> Read(IDataReader reader, AgingRecordReader records, int chunkRows)
    {
        var columns = new AgingColumns<string>();
        while (reader.Read())
        {
            if (columns.Length == chunkRows)
            {
                yield return columns;
                columns.ClearItems();
            }

            records.AddTo(columns);
        }

        yield return columns;
    }
}

/// <summary>Open items as columns that grow: keys and currencies are numbered as they come.</summary>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>
/// A key is numbered together with its currency, so that each row of a pivot is in one currency. Not for use by several threads at once.
/// </remarks>
/// <example><code>
/// AgingColumns&lt;string&gt; columns = AgingColumns.Of(invoices, i =&gt; i.Due, i =&gt; i.Open, i =&gt; i.Customer);
/// AgingReport&lt;string&gt; today = columns.Report(scheme.At(asOf));
/// AgingReport&lt;string&gt; tomorrow = columns.Report(scheme.At(asOf.PlusDays(1)));
/// </code></example>
public sealed class AgingColumns<TKey>
    where TKey : notnull
{
    private readonly Dictionary<(TKey Key, Currency Currency), int> _rowOf = [];
    private readonly List<(TKey Key, Currency Currency)> _rows = [];
    private readonly List<byte> _codeOfRow = [];
    private readonly List<Currency> _currencies = [];
    private readonly List<Failure> _failures = [];
    private int[] _days = [];
    private long[] _minorUnits = [];
    private int[] _keys = [];
    private byte[] _codes = [];
    private long _position;

    /// <summary>The number of items.</summary>
    public int Length { get; private set; }

    /// <summary>The items as a batch: the key of an item is its position in <see cref="Rows"/>, its currency code the position in <see cref="Currencies"/>. It is over these columns and ends with the next item added.</summary>
    public AgingBatch Batch => new AgingBatch(_days.AsSpan(0, Length), _minorUnits.AsSpan(0, Length)).WithKeys(_keys.AsSpan(0, Length)).WithCurrencies(_codes.AsSpan(0, Length));

    /// <summary>What each key of the batch stands for, in the order in which they came.</summary>
    public IReadOnlyList<(TKey Key, Currency Currency)> Rows => _rows;

    /// <summary>What each currency code of the batch stands for, in the order in which they came.</summary>
    public IReadOnlyList<Currency> Currencies => _currencies;

    /// <summary>A failure for each row that gave no item, in the order of the rows.</summary>
    public IReadOnlyList<Failure> Failures => _failures;

    /// <summary>Adds a row.</summary>
    /// <param name="key">The key.</param>
    /// <param name="date">The basis date, usually the due date; null is reported as a failure (<c>aging.date-missing</c>), never taken as not due.</param>
    /// <param name="open">The open amount; zero counts for nothing.</param>
    public void Add(TKey key, LocalDate? date, Money open)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (date is not { } day)
        {
            AddFailure(new Failure(FailureReason.Missing, "aging.date-missing", "The row has no date to age it by.", "date"));
            return;
        }

        if (!_rowOf.TryGetValue((key, open.Currency), out var row) && !TryNewRow(key, open.Currency, out row)) return;
        if (Length == _days.Length) Enlarge();
        _days[Length] = DayNumber.Of(day);
        _minorUnits[Length] = open.MinorUnits;
        _keys[Length] = row;
        _codes[Length] = _codeOfRow[row];
        Length++;
        _position++;
    }

    /// <summary>Adds a row that gives no item.</summary>
    /// <param name="failure">Why; it is placed at the position of the row.</param>
    public void AddFailure(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _failures.Add(failure.At(_position++));
    }

    /// <summary>Takes the items out; keys, currencies and failures stay, and positions count on.</summary>
    public void ClearItems() => Length = 0;

    /// <summary>Adds the items to a pivot, which gets room for all keys so far.</summary>
    /// <param name="pivot">The pivot over these keys.</param>
    public void AddTo(AgingPivot pivot)
    {
        ArgumentNullException.ThrowIfNull(pivot);
        pivot.EnsureKeys(_rows.Count);
        pivot.Add(Batch);
    }

    /// <summary>Ages the items: what <see cref="AgingReport.Of{TRow, TKey}"/> gives over the same rows.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    /// <returns>The report, with the failures so far.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingReport<TKey> Report(AgingCuts cuts)
    {
        var pivot = new AgingPivot(cuts, _rows.Count);
        pivot.AddParallel(Batch);
        return Report(pivot);
    }

    /// <summary>The report that a pivot over these keys means, for example one that several chunks were added to.</summary>
    /// <param name="pivot">The pivot.</param>
    /// <returns>The report, with the failures so far.</returns>
    /// <exception cref="ArgumentException">The pivot has more keys than there are.</exception>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingReport<TKey> Report(AgingPivot pivot)
    {
        ArgumentNullException.ThrowIfNull(pivot);
        return pivot.ToReport(_rows, [.. _failures]);
    }

    // A byte numbers 256 currencies; rows in more are reported, not lost.
    private bool TryNewRow(TKey key, Currency currency, out int row)
    {
        var code = _currencies.IndexOf(currency);
        row = _rows.Count;
        if (code < 0)
        {
            if (_currencies.Count > byte.MaxValue)
            {
                AddFailure(new Failure(FailureReason.NotPermitted, "aging.currencies-too-many", "One set of columns holds up to 256 currencies.", "open", currency.Code));
                return false;
            }

            code = _currencies.Count;
            _currencies.Add(currency);
        }

        _rowOf.Add((key, currency), row);
        _rows.Add((key, currency));
        _codeOfRow.Add((byte)code);
        return true;
    }

    private void Enlarge()
    {
        var length = (int)Math.Clamp(2L * _days.Length, 1024, Array.MaxLength);
        Array.Resize(ref _days, length);
        Array.Resize(ref _minorUnits, length);
        Array.Resize(ref _keys, length);
        Array.Resize(ref _codes, length);
    }
}
