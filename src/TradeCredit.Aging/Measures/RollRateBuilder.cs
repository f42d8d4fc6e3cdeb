using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TradeCredit.Aging;

/// <summary>Builds roll rates item by item, from your own rows; builders over parts of the rows merge.</summary>
/// <remarks>Not for use by several threads at once: give each its own builder and <see cref="Merge"/>.</remarks>
public sealed class RollRateBuilder
{
    private readonly AgingCuts _from;
    private readonly AgingCuts _to;
    private readonly Dictionary<Currency, Int128[,]> _cells = [];

    /// <summary>Starts empty matrices.</summary>
    /// <param name="from">The buckets on the first day.</param>
    /// <param name="to">The buckets on the second day, of the same scheme.</param>
    /// <exception cref="ArgumentException">The second day does not lie after the first, or the schemes differ.</exception>
    public RollRateBuilder(AgingCuts from, AgingCuts to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (to.AsOf <= from.AsOf) throw new ArgumentException($"The second day {Iso.Text(to.AsOf)} does not lie after the first, {Iso.Text(from.AsOf)}.", nameof(to));
        if (to.Scheme != from.Scheme) throw new ArgumentException($"Items roll between the buckets of one scheme; these are {from.Scheme} and {to.Scheme}.", nameof(to));
        _from = from;
        _to = to;
    }

    private int Buckets => _from.Labels.Length;

    /// <summary>Adds an item. One that was not owed on the first day changes nothing.</summary>
    /// <param name="item">The item.</param>
    public void Add(RolledItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!item.Before.IsPositive) return;
        var row = _from.IndexOf(item.Date);
        var cells = Cells(item.Before.Currency);
        var open = Int128.Clamp(item.After.MinorUnits, 0, item.Before.MinorUnits);
        var gone = item.Before.MinorUnits - open;
        var writtenOff = Int128.Clamp(item.WrittenOff.MinorUnits, 0, gone);
        var rescheduled = Int128.Clamp(item.Rescheduled.MinorUnits, 0, gone - writtenOff);
        if (open > 0) cells[row, _to.IndexOf(item.DateAfter)] += open;
        cells[row, Buckets] += gone - writtenOff - rescheduled;
        cells[row, Buckets + 1] += writtenOff;
        cells[row, Buckets + 2] += rescheduled;
    }

    /// <summary>Adds everything that another builder has.</summary>
    /// <param name="other">A builder over other items, with the same days and buckets.</param>
    /// <exception cref="ArgumentException">The other builder has other days or buckets.</exception>
    public void Merge(RollRateBuilder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._from != _from || other._to != _to) throw new ArgumentException("Only roll rates between the same days and buckets merge.", nameof(other));
        foreach (var (currency, cells) in other._cells)
        {
            var mine = Cells(currency);
            for (var row = 0; row < cells.GetLength(0); row++)
            {
                for (var column = 0; column < cells.GetLength(1); column++) mine[row, column] += cells[row, column];
            }
        }
    }

    /// <summary>The matrices over everything added so far.</summary>
    /// <returns>One matrix for each currency, ordered by code.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public ImmutableArray<RollRateMatrix> Build() =>
        [.. _cells.OrderBy(c => c.Key.Code, StringComparer.Ordinal).Select(c => new RollRateMatrix(c.Key, _from, _to, [.. Enumerable.Range(0, Buckets).Select(row => RowOf(c.Key, c.Value, row))]))];

    private RollRateRow RowOf(Currency currency, Int128[,] cells, int row)
    {
        var amounts = Enumerable.Range(0, Buckets + 3).Select(column => Money.OfMinor(cells[row, column], currency)).ToArray();
        return new RollRateRow(_from.Labels[row], Money.Sum(amounts, currency), [.. amounts[..Buckets]], amounts[Buckets], amounts[Buckets + 1], amounts[Buckets + 2]);
    }

    private Int128[,] Cells(Currency currency)
    {
        ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, currency, out _);
        return cells ??= new Int128[Buckets, Buckets + 3];
    }
}
