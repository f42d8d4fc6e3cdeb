using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace TradeCredit.Aging;

/// <summary>Builds a report row by row; builders over parts of the rows merge into the report over all of them.</summary>
/// <typeparam name="TKey">The type of the key, for example a customer.</typeparam>
/// <remarks>
/// Totals are kept in 128 bits, so neither the order of rows nor the way they are split changes a digit. Not for use by several threads at once:
/// give each its own builder and <see cref="Merge"/>.
/// </remarks>
public sealed class AgingReportBuilder<TKey>
    where TKey : notnull
{
    private readonly AgingCuts _cuts;
    private readonly Dictionary<(TKey Key, Currency Currency), Cell[]> _cells = [];
    private readonly ImmutableArray<Failure>.Builder _failures = ImmutableArray.CreateBuilder<Failure>();

    /// <summary>Starts an empty report.</summary>
    /// <param name="cuts">The buckets on the as-of day.</param>
    public AgingReportBuilder(AgingCuts cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        _cuts = cuts;
    }

    /// <summary>Adds an open amount.</summary>
    /// <param name="key">The key.</param>
    /// <param name="date">The basis date, usually the due date.</param>
    /// <param name="open">The open amount; zero changes nothing.</param>
    public void Add(TKey key, LocalDate date, Money open)
    {
        if (open.IsZero) return;
        ref var cell = ref Cells(key, open.Currency)[_cuts.IndexOf(date)];
        cell.MinorUnits += open.MinorUnits;
        cell.Count++;
    }

    /// <summary>Adds a row that could not be aged.</summary>
    /// <param name="failure">Why.</param>
    public void AddFailure(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _failures.Add(failure);
    }

    /// <summary>Adds everything that another builder has.</summary>
    /// <param name="other">A builder over other rows, with the same cuts.</param>
    /// <exception cref="ArgumentException">The other builder has other cuts.</exception>
    public void Merge(AgingReportBuilder<TKey> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._cuts != _cuts) throw new ArgumentException($"Only agings with the same cuts merge; these are of {Iso.Text(_cuts.AsOf)} and {Iso.Text(other._cuts.AsOf)}.", nameof(other));
        foreach (var ((key, currency), cells) in other._cells)
        {
            var mine = Cells(key, currency);
            for (var i = 0; i < mine.Length; i++)
            {
                mine[i].MinorUnits += cells[i].MinorUnits;
                mine[i].Count += cells[i].Count;
            }
        }

        _failures.AddRange(other._failures);
    }

    /// <summary>The report over everything added so far.</summary>
    /// <returns>The report.</returns>
    /// <exception cref="OverflowException">A total exceeds the range of <see cref="Money"/>.</exception>
    public AgingReport<TKey> Build()
    {
        var totals = new Dictionary<Currency, Cell[]>();
        foreach (var ((_, currency), cells) in _cells)
        {
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(totals, currency, out _);
            total ??= new Cell[cells.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                total[i].MinorUnits += cells[i].MinorUnits;
                total[i].Count += cells[i].Count;
            }
        }

        var failures = _failures.OrderBy(f => f.Index ?? long.MaxValue).ToImmutableArray();
        return new AgingReport<TKey>(
            _cuts,
            [.. _cells.Select(c => Line(c.Key.Key, c.Key.Currency, c.Value)).OrderBy(l => l.Currency.Code, StringComparer.Ordinal).ThenBy(l => l.Key, KeyOrder.For<TKey>())],
            [.. totals.Select(t => Line(t.Key, t.Key, t.Value)).OrderBy(l => l.Currency.Code, StringComparer.Ordinal)],
            failures);
    }

    private Cell[] Cells(TKey key, Currency currency)
    {
        ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, (key, currency), out _);
        return cells ??= new Cell[_cuts.Labels.Length];
    }

    private AgingLine<T> Line<T>(T key, Currency currency, Cell[] cells)
    {
        Int128 minor = 0;
        long count = 0;
        foreach (var cell in cells)
        {
            minor += cell.MinorUnits;
            count += cell.Count;
        }

        return new AgingLine<T>(
            key,
            currency,
            [.. cells.Select((c, i) => new AgingCell(_cuts.Labels[i], Money.OfMinor(c.MinorUnits, currency), c.Count))],
            new AgingCell("total", Money.OfMinor(minor, currency), count));
    }

    private struct Cell
    {
        public Int128 MinorUnits;
        public long Count;
    }
}
