using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>Open amounts by day, from batches: aged again for any as-of day and any scheme without touching the items.</summary>
/// <remarks>
/// <para>Aging needs of an item only its day and its amount, so a sum and a count for each day say everything: forecasts, what-ifs and other schemes
/// cost a few thousand additions instead of a pass over the items. All amounts are in one currency. Memory is taken for spans of 4,096 days as they occur (64 KiB each).</para>
/// <para>Sums are exact whatever the amounts. Not for use by several threads at once.</para>
/// </remarks>
/// <example><code>
/// var days = new DayHistogram();
/// days.Add(batch);
/// AgingTotals inThirtyDays = days.TotalsAt(scheme.At(today.PlusDays(30)));
/// </code></example>
public sealed class DayHistogram : IAgingAccumulator<DayHistogram>
{
    private const int PageShift = 12;
    private const int PageDays = 1 << PageShift;
    private const int Pages = ((DayRange.Max - DayRange.Min) >> PageShift) + 1;

    // Where the cells of a span of days begin in the table; 0 = it has none yet, as the first cell of the table stays empty.
    private readonly int[] _pages = new int[Pages];
    private readonly CellTable _table = new(1);

    /// <summary>The sum over all days.</summary>
    public BucketTotal Total
    {
        get
        {
            var total = default(BucketTotal);
            for (var cell = 0; cell < _table.Count; cell++) total += _table[cell];
            return total;
        }
    }

    /// <summary>What one day holds.</summary>
    /// <param name="day">The day.</param>
    public BucketTotal this[LocalDate day]
    {
        get
        {
            var offset = DayNumber.Of(day) - DayRange.Min;
            var page = _pages[offset >> PageShift];
            return page == 0 ? default : _table[page + (offset & (PageDays - 1))];
        }
    }

    /// <summary>Ages everything that was added.</summary>
    /// <param name="cuts">The buckets on any as-of day.</param>
    /// <returns>The totals that the items would give.</returns>
    public AgingTotals TotalsAt(AgingCuts cuts)
    {
        var compiled = new CompiledCuts(cuts);
        var totals = new AgingTotals(compiled);
        for (var page = 0; page < Pages; page++)
        {
            if (_pages[page] == 0) continue;
            for (var i = 0; i < PageDays; i++)
            {
                var day = _table[_pages[page] + i];
                if (day != default) totals.AddTotal(compiled.IndexOf(DayRange.Min + (page << PageShift) + i), day);
            }
        }

        return totals;
    }

    /// <inheritdoc/>
    public void Add(in AgingBatch batch) => ForBlocks(batch, remove: false);

    /// <inheritdoc/>
    public void Remove(in AgingBatch batch) => ForBlocks(batch, remove: true);

    /// <inheritdoc/>
    public void Merge(DayHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var page = 0; page < Pages; page++)
        {
            if (other._pages[page] == 0) continue;
            var mine = PageOf(page);
            for (var i = 0; i < PageDays; i++) _table.Add(mine + i, other._table[other._pages[page] + i]);
        }
    }

    /// <inheritdoc/>
    public void Clear() => _table.Clear();

    /// <inheritdoc/>
    public DayHistogram NewEmpty() => new();

    [SkipLocalsInit]
    private void ForBlocks(in AgingBatch batch, bool remove)
    {
        Span<int> cells = stackalloc int[CellTable.BlockLength];
        for (var start = 0; start < batch.Length; start += CellTable.BlockLength)
        {
            var block = batch.Slice(start, Math.Min(CellTable.BlockLength, batch.Length - start));
            if (!TryCells(block, cells))
            {
                // Sums are exact, so what was done is undone without a trace.
                ForBlocks(batch.Slice(0, start), !remove);
                BatchFault.ThrowFirst(batch, null, null);
            }

            if (remove) _table.Remove(cells, block);
            else _table.Add(cells, block);
        }
    }

    private bool TryCells(in AgingBatch block, Span<int> cells)
    {
        var (found, inRange) = block.Columns.Has(BatchColumns.NarrowDays)
            ? Cells(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, ushort>(ref block.Days), block.Length), block.FirstDay, _pages, cells)
            : Cells(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, int>(ref block.Days), block.Length), 0, _pages, cells);
        if (!inRange) return false;
        for (var i = 0; i < block.Length && !found; i++)
        {
            var offset = block.DayAt(i) - DayRange.Min;
            cells[i] = PageOf(offset >> PageShift) + (offset & (PageDays - 1));
        }

        return true;
    }

    // The cells of days, whether each has a page, and whether each lies in the calendar.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (bool Found, bool InRange) Cells<TDay>(ReadOnlySpan<TDay> days, int firstDay, int[] pages, Span<int> cells)
        where TDay : unmanaged, IBinaryInteger<TDay>
    {
        unchecked
        {
            var found = true;
            for (var i = 0; i < days.Length; i++)
            {
                var offset = (uint)(firstDay + int.CreateTruncating(days[i]) - DayRange.Min);
                if (offset > DayRange.Max - DayRange.Min) return (found, false);
                var page = pages[offset >> PageShift];
                found &= page != 0;
                cells[i] = page + (int)(offset & (PageDays - 1));
            }

            return (found, true);
        }
    }

    private int PageOf(int page) => _pages[page] != 0 ? _pages[page] : NewPage(page);

    private int NewPage(int page)
    {
        _pages[page] = _table.Count;
        _table.Grow(_table.Count + PageDays);
        return _pages[page];
    }
}
